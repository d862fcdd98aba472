using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Fields;

/// <summary>Reads the words of Location columns.</summary>
internal static class Locations
{
    private static readonly Dictionary<string, ParameterLocation> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["path"] = ParameterLocation.Path,
        ["url path"] = ParameterLocation.Path,
        ["url"] = ParameterLocation.Path,
        ["uri"] = ParameterLocation.Path,
        ["route"] = ParameterLocation.Path,
        ["path parameter"] = ParameterLocation.Path,
        ["query"] = ParameterLocation.Query,
        ["query string"] = ParameterLocation.Query,
        ["querystring"] = ParameterLocation.Query,
        ["query parameter"] = ParameterLocation.Query,
        ["url query"] = ParameterLocation.Query,
        ["body"] = ParameterLocation.Body,
        ["request body"] = ParameterLocation.Body,
        ["json body"] = ParameterLocation.Body,
        ["json"] = ParameterLocation.Body,
        ["payload"] = ParameterLocation.Body,
        ["form"] = ParameterLocation.Body,
        ["form data"] = ParameterLocation.Body,
        ["formdata"] = ParameterLocation.Body,
        ["multipart form"] = ParameterLocation.Body,
        ["header"] = ParameterLocation.Header,
        ["headers"] = ParameterLocation.Header,
        ["request header"] = ParameterLocation.Header,
    };

    public static IEnumerable<string> Known => Words.Keys;

    public static ParameterLocation? Find(string text) => Words.TryGetValue(text.Trim('`', ' '), out var location) ? location : null;
}
