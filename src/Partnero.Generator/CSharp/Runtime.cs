namespace Partnero.Generator.CSharp;

/// <summary>Names that generated code uses, in full: a page may well have a field called <c>task</c> or a folder called <c>system</c>.</summary>
internal static class Runtime
{
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string Members = $"global::System.Collections.Generic.IReadOnlyDictionary<string, {JsonElement}>";
    public const string Rest = $"global::System.Collections.Generic.Dictionary<string, {JsonElement}>";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string InvariantCulture = "global::System.Globalization.CultureInfo.InvariantCulture";

    public const string ApiRequest = "global::Partnero.Runtime.IApiRequest";
    public const string RequestPart = "global::Partnero.Runtime.IRequestPart";
    public const string RequestProblems = "global::Partnero.Runtime.RequestProblems";
    public const string QueryWriter = "global::Partnero.Runtime.QueryWriter";
    public const string MemberNames = "global::Partnero.Runtime.MemberNames";
    public const string RouteValues = "global::Partnero.Runtime.RouteValues";

    public const string ExperimentalId = "PARTNERO001";
    public const string Experimental = $"[global::System.Diagnostics.CodeAnalysis.Experimental(\"{ExperimentalId}\")]";

    public static string JsonModel(string type) => $"global::Partnero.Runtime.IJsonModel<{type}>";

    public static string Converter(string type) =>
        $"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Partnero.Runtime.JsonModelConverter<{type}>))]";
}
