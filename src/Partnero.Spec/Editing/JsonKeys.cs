namespace Partnero.Spec.Editing;

/// <summary>A member's name in a JSON text.</summary>
/// <param name="Path">Its path, dotted, without the brackets of lists: <c>data.partner.id</c>.</param>
/// <param name="Start">Where the name begins, without its quotes.</param>
/// <param name="Length">How long it is.</param>
internal readonly record struct JsonKey(string Path, int Start, int Length);

/// <summary>
/// Finds the names of members in a stretch of a page that holds JSON somewhere: a response, or the body in a cURL command. Tolerant of
/// anything: samples are found while they are typed.
/// </summary>
internal static class JsonKeys
{
    public static IEnumerable<JsonKey> Find(string text, int start, int end)
    {
        var path = new List<string>();
        var isObject = new Stack<bool>();
        string? pending = null;
        for (var at = start; at < end; at++)
        {
            switch (text[at])
            {
                case '{' or '[':
                    path.Add(pending ?? "");
                    pending = null;
                    isObject.Push(text[at] == '{');
                    break;
                case '}' or ']' when isObject.Count > 0:
                    isObject.Pop();
                    path.RemoveAt(path.Count - 1);
                    break;
                case ',':
                    pending = null;
                    break;
                case '"' when isObject.Count > 0:
                    var close = Close(text, at + 1, end);
                    var colon = close;
                    while (++colon < end && char.IsWhiteSpace(text[colon]))
                    {
                    }

                    if (isObject.Peek() && pending is null && colon < end && text[colon] == ':')
                    {
                        pending = text.Substring(at + 1, close - at - 1);
                        yield return new JsonKey(string.Join(".", path.Where(part => part.Length > 0).Append(pending)), at + 1, close - at - 1);
                    }

                    at = close;
                    break;
            }
        }
    }

    private static int Close(string text, int at, int end)
    {
        while (at < end - 1 && text[at] is not ('"' or '\n' or '\r'))
        {
            at += text[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at, end - 1);
    }
}
