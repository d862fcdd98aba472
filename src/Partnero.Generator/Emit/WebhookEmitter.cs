using Partnero.Generator.CSharp;
using Partnero.Generator.Model;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>Emits the webhook events and the class that reads deliveries.</summary>
internal sealed class WebhookEmitter(WebhookModel model)
{
    private const string Envelope = "global::Partnero.Runtime.WebhookEnvelope";
    private const string Event = "global::Partnero.PartneroWebhookEvent";

    private readonly TypeNames _names = new(model.Options, scope: "");

    /// <summary>The C# of the events.</summary>
    public GroupSource Emit()
    {
        var writer = new SourceWriter();
        WriteParser(writer);
        foreach (var item in model.Events)
        {
            writer.Blank();
            WriteEvent(writer, item);
        }

        return new GroupSource(model.ClassName, [new SourcePart(default, model.Options.Namespace, writer.End())]);
    }

    private void WriteParser(SourceWriter writer)
    {
        writer.Summary("Reads webhook deliveries.");
        using (writer.Block($"{model.Options.Accessibility} static partial class {model.ClassName}"))
        {
            WriteTable(writer);
            writer.Write(
                $$"""
                /// <summary>Checks the signature of a delivery and reads it. An event that the documentation does not name is a plain <see cref="{{Event}}"/>.</summary>
                /// <param name="body">The body as it came: the signature is over its bytes.</param>
                /// <param name="signatureHeader">The header <c>Signature</c>.</param>
                /// <param name="secret">The webhook's <c>signature</c>, which its creation answered.</param>
                /// <exception cref="global::Partnero.PartneroSignatureException">The signature is missing or wrong.</exception>
                /// <exception cref="global::Partnero.PartneroWebhookException">The body cannot be read.</exception>
                public static {{Event}} Parse(global::System.ReadOnlySpan<byte> body, string? signatureHeader, string secret) =>
                    s_events.Parse(body, signatureHeader, secret);
                """);
        }
    }

    private void WriteTable(SourceWriter writer)
    {
        // The run-time compares names without regard to case.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        writer.Write("private static readonly global::Partnero.Runtime.WebhookTable s_events = new global::Partnero.Runtime.WebhookTable()");
        using (writer.Indent())
        {
            foreach (var item in model.Events.Where(item => taken.Add(item.WireName)))
            {
                writer.Write($".Add({Literals.Text(item.WireName)}, static envelope => new {item.ClassName}(envelope, {Data(item.Data)}))");
            }

            writer.Write(";");
        }

        writer.Blank();
    }

    private void WriteEvent(SourceWriter writer, WebhookItem item)
    {
        var remarks = new List<string> { $"The event {XmlDocs.Code(item.WireName)}." };
        if (item.PageUrl is not null)
        {
            remarks.Add(TypeDocs.Page(item.PageUrl));
        }

        writer.Summary(TypeDocs.TextOr(item.Description, $"The event {XmlDocs.Code(item.WireName)}."));
        writer.Remarks(remarks);
        writer.Param("envelope", "The delivery.");
        writer.Param("data", "What it is about.");
        var data = _names.Of(item.Data).Name;
        writer.Write(
            $"""
            {model.Options.Accessibility} sealed partial class {item.ClassName}({Envelope} envelope, {data} data)
                : {Event}<{data}>(envelope, data);
            """);
    }

    private string Data(TypeRef type) => _names.Of(type) switch
    {
        { Helper: "Element" } => "envelope.DataJson",
        { Helper: "Model", Name: var name } => $"envelope.Data<{name}>()",
        var other => $"envelope.Data(static (ref JsonCursor reader) => {other.Read()})",
    };
}
