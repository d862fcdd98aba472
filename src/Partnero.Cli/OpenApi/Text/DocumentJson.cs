using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Partnero.Cli.OpenApi.Text;

/// <summary>
/// Writes a document as JSON. <see cref="Utf8JsonWriter"/> escapes what RFC 8259 wants escaped and refuses what it cannot say;
/// the library's own writer does neither.
/// </summary>
internal sealed class DocumentJson : IOpenApiWriter, IDisposable
{
    /// <summary>The library writes 3.1.2, which many tools do not know, and nothing of it is used.</summary>
    private const string Version31 = "3.1.1";

    private static readonly JsonWriterOptions Format = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // It goes to files and pipes, never into a page.
    };

    private readonly Utf8JsonWriter _json;
    private bool _isVersion;

    private DocumentJson(TextChunks output) => _json = new Utf8JsonWriter(output, Format);

    /// <summary>Writes a document.</summary>
    public static TextChunks Write(OpenApiDocument document, OpenApiSpecVersion version)
    {
        var output = new TextChunks();
        using (var writer = new DocumentJson(output))
        {
            document.SerializeAs(version, writer);
            writer._json.Flush();
        }

        output.Write("\n"u8);
        return output;
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    /// <inheritdoc/>
    public void WriteStartObject() => _json.WriteStartObject();

    /// <inheritdoc/>
    public void WriteEndObject() => _json.WriteEndObject();

    /// <inheritdoc/>
    public void WriteStartArray() => _json.WriteStartArray();

    /// <inheritdoc/>
    public void WriteEndArray() => _json.WriteEndArray();

    /// <inheritdoc/>
    public void WritePropertyName(string name)
    {
        _isVersion = _json.CurrentDepth == 1 && name == "openapi";
        _json.WritePropertyName(name);
    }

    /// <inheritdoc/>
    public void WriteValue(string value) =>
        _json.WriteStringValue(_isVersion && value.StartsWith("3.1.", StringComparison.Ordinal) ? Version31 : value);

    /// <inheritdoc/>
    public void WriteValue(decimal value) => _json.WriteNumberValue(value);

    /// <inheritdoc/>
    public void WriteValue(int value) => _json.WriteNumberValue(value);

    /// <inheritdoc/>
    public void WriteValue(bool value) => _json.WriteBooleanValue(value);

    /// <inheritdoc/>
    public void WriteNull() => _json.WriteNullValue();

    /// <inheritdoc/>
    public void WriteRaw(string value) => _json.WriteRawValue(value);

    /// <inheritdoc/>
    public void WriteValue(object? value)
    {
        switch (value)
        {
            case null:
                WriteNull();
                break;
            case string text:
                WriteValue(text);
                break;
            case bool flag:
                WriteValue(flag);
                break;
            case decimal number:
                WriteValue(number);
                break;
            case double number:
                _json.WriteNumberValue(number);
                break;
            case float number:
                _json.WriteNumberValue(number);
                break;
            case IConvertible number when value is not DateTime:
                _json.WriteNumberValue(number.ToInt64(CultureInfo.InvariantCulture));
                break;
            case IEnumerable<string> texts:
                WriteStartArray();
                foreach (var text in texts)
                {
                    WriteValue(text);
                }

                WriteEndArray();
                break;
            case IFormattable moment:
                WriteValue(moment.ToString("o", CultureInfo.InvariantCulture));
                break;
            default:
                throw new InvalidOperationException($"A document has no value of the type {value.GetType()}.");
        }
    }

    /// <inheritdoc/>
    public Task FlushAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
}
