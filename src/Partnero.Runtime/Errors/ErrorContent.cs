using System.Collections.ObjectModel;
using System.Text.Json;

namespace Partnero;

/// <summary>What the body of a failure says, whatever its shape: Laravel's, a plain message, a proxy's HTML, nothing.</summary>
internal sealed record ErrorContent(string? Message, IReadOnlyDictionary<string, IReadOnlyList<string>> Errors)
{
    // Messages are looked for object by object, one call in another: deeper ones are read as text.
    private const int MaxDepth = 64;

    private static readonly ErrorContent Nothing = new(null, PartneroApiException.NoErrors);

    public static ErrorContent Read(ReadOnlySpan<byte> body, ClientSettings settings)
    {
        var trimmed = body.Trim(" \t\r\n\uFEFF"u8);
        if (trimmed.IsEmpty)
        {
            return Nothing;
        }

        return FromJson(trimmed, settings) ?? FromText(ServerText.OfBody(trimmed, settings));
    }

    private static ErrorContent? FromJson(ReadOnlySpan<byte> body, ClientSettings settings)
    {
        if (body[0] is not ((byte)'{' or (byte)'[' or (byte)'"'))
        {
            return null;
        }

        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Math.Min(MaxDepth, settings.MaxResponseDepth) });
            var root = JsonElement.ParseValue(ref reader);
            var errors = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            var message = ServerText.Clean(MessageOf(root) ?? "", settings, settings.MaxErrorBodyLength).Trim();
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("errors", out var listed))
            {
                AddErrors(listed, "", errors, settings);
            }

            return new ErrorContent(message.Length == 0 ? null : message, errors.Count == 0 ? PartneroApiException.NoErrors : new ReadOnlyDictionary<string, IReadOnlyList<string>>(errors));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? MessageOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Object => First(element, "message") ?? First(element, "error") ?? First(element, "error_description") ?? First(element, "detail") ?? First(element, "data"),
        _ => null,
    };

    private static string? First(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && MessageOf(member) is { Length: > 0 } text ? text : null;

    /// <summary>Field to messages; also a list of texts, a list of objects with field and message, one text.</summary>
    private static void AddErrors(JsonElement element, string field, SortedDictionary<string, IReadOnlyList<string>> errors, ClientSettings settings)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                Add(field, element.GetString()!, errors, settings);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    AddErrors(item, field, errors, settings);
                }

                break;
            case JsonValueKind.Object when First(element, "message") is { } message:
                Add(First(element, "field") ?? First(element, "code") ?? field, message, errors, settings);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    AddErrors(member.Value, field.Length == 0 ? member.Name : $"{field}.{member.Name}", errors, settings);
                }

                break;
        }
    }

    private static void Add(string field, string message, SortedDictionary<string, IReadOnlyList<string>> errors, ClientSettings settings)
    {
        var name = ServerText.Clean(field, settings, ServerText.LongestName);
        var before = errors.GetValueOrDefault(name, []);
        errors[name] = [.. before, ServerText.Clean(message, settings, settings.MaxErrorBodyLength)];
    }

    /// <summary>Of HTML the title, else the whole text, in one line.</summary>
    private static ErrorContent FromText(string text)
    {
        var line = Between(text, "<title>", "</title>") ?? Between(text, "<h1>", "</h1>");
        if (line is null && text.StartsWith('<'))
        {
            return Nothing;
        }

        line = ServerText.WithoutControls(line ?? text).Trim();
        return line.Length == 0 ? Nothing : new ErrorContent(line, PartneroApiException.NoErrors);
    }

    private static string? Between(string text, string start, string end) =>
        text.IndexOf(start, StringComparison.OrdinalIgnoreCase) is var from and >= 0
        && text.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is var to and >= 0
            ? text[(from + start.Length)..to]
            : null;
}
