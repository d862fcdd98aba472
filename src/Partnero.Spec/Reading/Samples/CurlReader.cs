using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Samples;

/// <summary>A cURL command.</summary>
/// <param name="Start">Offset of the command in the fence.</param>
/// <param name="Url">The URL in the fence.</param>
/// <param name="MethodAt">What says the method in the fence: the option's value, else the command.</param>
/// <param name="Method">HTTP method in capitals.</param>
/// <param name="Path">URL path.</param>
/// <param name="Query">Query parameters.</param>
/// <param name="Headers">Headers.</param>
/// <param name="Body">What <c>--data</c> says; null when there is none, or when it is a file or a form.</param>
/// <param name="BodyStart">Offset of the body's text in the fence.</param>
/// <param name="IsJsonOption">The body comes with <c>--json</c>, which sends the headers of JSON too.</param>
/// <param name="IsForm">The body is a form or a file, and so not to be seen.</param>
/// <param name="HasKey">The command authenticates itself.</param>
internal sealed record CurlCommand(
    int Start,
    TextRange Url,
    TextRange MethodAt,
    string Method,
    string Path,
    List<NameValue> Query,
    List<NameValue> Headers,
    string? Body,
    int BodyStart,
    bool IsJsonOption,
    bool IsForm,
    bool HasKey)
{
    /// <summary>Scheme and host; empty when the command names none.</summary>
    public string Server { get; init; } = "";
}

/// <summary>Reads cURL samples: the options that docs use, in every way that cURL lets them be written.</summary>
internal sealed class CurlReader
{
    /// <summary>Long options whose next word is their value and means nothing here.</summary>
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "output", "user-agent", "cookie", "cookie-jar", "referer", "max-time", "connect-timeout", "write-out", "proxy", "cacert", "cert", "key",
        "retry", "retry-delay", "resolve", "interface", "limit-rate", "dump-header", "config", "range", "upload-file",
    };

    private const string ShortWithValue = "oAbceKmwxErTCtyYzQDFP";

    private readonly List<NameValue> _headers = [];
    private readonly List<string> _data = [];
    private int _dataStart;
    private string? _method;
    private string? _url;
    private TextRange _urlAt;
    private TextRange _methodAt;
    private bool _isForm;
    private bool _isGet;
    private bool _isHead;
    private bool _isJson;
    private bool _hasKey;

    /// <summary>Whether a script runs cURL.</summary>
    public static bool IsCurl(string script)
    {
        var text = script.AsSpan().TrimStart();
        while (text.Length > 0 && text[0] is '#' or '$' or '>')
        {
            var end = text[0] == '#' ? text.IndexOf('\n') : 0;
            text = end < 0 ? default : text.Slice(end + 1).TrimStart();
        }

        return text.StartsWith("curl ".AsSpan(), StringComparison.Ordinal) || text.StartsWith("curl\\".AsSpan(), StringComparison.Ordinal);
    }

    /// <summary>All cURL commands of a script, and what is wrong with it, if anything.</summary>
    public static List<CurlCommand> Read(string script, out string? problem, out int problemAt)
    {
        var commands = new List<CurlCommand>();
        problem = null;
        problemAt = 0;
        foreach (var words in ShellWords.Split(script, out var unclosedQuote))
        {
            var start = words[0].Text is "$" or ">" or "%" ? 1 : 0;
            if (start >= words.Count || words[start].Text != "curl")
            {
                continue;
            }

            if (new CurlReader().Read(words, start + 1) is { } command)
            {
                commands.Add(command);
            }
            else
            {
                problem = "it has no URL";
                problemAt = words[start].Start;
            }

            if (unclosedQuote is { } quote)
            {
                problem = "a quote is never closed";
                problemAt = quote;
            }
        }

        return commands;
    }

    private CurlCommand? Read(List<ShellWord> words, int first)
    {
        for (var i = first; i < words.Count; i++)
        {
            var word = words[i].Text;
            if (word.Length < 2 || word[0] != '-')
            {
                _urlAt = _url is null ? new TextRange(words[i].Start, words[i].End) : _urlAt;
                _url ??= word;
            }
            else if (word[1] == '-')
            {
                ReadLong(words, ref i);
            }
            else
            {
                ReadShort(words, ref i);
            }
        }

        return _url is null ? null : Finish(words[first - 1].Start);
    }

    private void ReadLong(List<ShellWord> words, ref int i)
    {
        var word = words[i].Text;
        var equals = word.IndexOf('=');
        var name = equals < 0 ? word.Substring(2) : word.Substring(2, equals - 2);
        if (name is "get" or "head" or "location")
        {
            _isGet |= name == "get";
            _isHead |= name == "head";
            return;
        }

        if (name is not ("request" or "header" or "url" or "user" or "oauth2-bearer" or "json" or "form" or "form-string") && !name.StartsWith("data", StringComparison.Ordinal) && !WithValue.Contains(name))
        {
            return;
        }

        if (equals >= 0)
        {
            Apply(name, word.Substring(equals + 1), new TextRange(words[i].Start + equals + 1, words[i].End));
        }
        else if (i + 1 < words.Count)
        {
            i++;
            Apply(name, words[i].Text, new TextRange(words[i].Start, words[i].End));
        }
    }

    /// <summary>Short options may stand together, and their value may follow without a space: <c>-sXPOST</c>.</summary>
    private void ReadShort(List<ShellWord> words, ref int i)
    {
        var word = words[i].Text;
        for (var at = 1; at < word.Length; at++)
        {
            var name = word[at] switch { 'X' => "request", 'H' => "header", 'd' => "data", 'u' => "user", 'F' => "form", _ => null };
            _isGet |= word[at] == 'G';
            _isHead |= word[at] == 'I';
            if (name is null && ShortWithValue.IndexOf(word[at]) < 0)
            {
                continue;
            }

            if (at + 1 < word.Length)
            {
                Apply(name ?? "", word.Substring(at + 1), new TextRange(words[i].Start + at + 1, words[i].End));
            }
            else if (i + 1 < words.Count)
            {
                i++;
                Apply(name ?? "", words[i].Text, new TextRange(words[i].Start, words[i].End));
            }

            return;
        }
    }

    private void Apply(string name, string value, TextRange at)
    {
        switch (name)
        {
            case "request":
                _method = value.Trim().ToUpperInvariant();
                _methodAt = at;
                break;
            case "header":
                AddHeader(value);
                break;
            case "url":
                _url = value;
                _urlAt = at;
                break;
            case "user" or "oauth2-bearer":
                _hasKey = true;
                break;
            case "form" or "form-string":
                _isForm = true;
                break;
            case "json" or "data" or "data-raw" or "data-binary" or "data-ascii" or "data-urlencode":
                _isJson |= name == "json";
                _isForm |= value.StartsWith("@", StringComparison.Ordinal) && name != "data-raw";
                _dataStart = _data.Count == 0 ? at.Start : _dataStart;
                _data.Add(value);
                break;
        }
    }

    private void AddHeader(string value)
    {
        var colon = value.IndexOf(':');
        if (colon > 0)
        {
            var name = SharedTexts.Of(value.AsSpan(0, colon).Trim());
            _hasKey |= name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);
            _headers.Add(new NameValue(name, SharedTexts.Of(value.AsSpan(colon + 1).Trim())));
        }
    }

    private CurlCommand Finish(int start)
    {
        var url = _url.AsSpan();
        if (!UrlText.SplitServer(url, out var server, out var rest))
        {
            // Without a scheme, or with a variable for the server: the path begins at the first slash.
            var slash = url.IndexOf('/');
            rest = slash < 0 ? default : url.Slice(slash);
        }

        var fragment = rest.IndexOf('#');
        rest = fragment < 0 ? rest : rest.Slice(0, fragment);
        var mark = rest.IndexOf('?');
        var query = mark < 0 ? [] : UrlText.ReadQuery(rest.Slice(mark + 1));
        var path = (mark < 0 ? rest : rest.Slice(0, mark)).ToString();
        string? body = null;
        if (_isGet)
        {
            _data.ForEach(data => query.AddRange(UrlText.ReadQuery(data.AsSpan())));
        }
        else if (_data.Count > 0 && !_isForm)
        {
            body = string.Join("&", _data);
        }

        var methodAt = _methodAt.Length > 0 ? _methodAt : new TextRange(start, start + "curl".Length);
        var method = _method ?? (_isHead ? "HEAD" : (_data.Count > 0 || _isForm) && !_isGet ? "POST" : "GET");
        return new CurlCommand(start, _urlAt, methodAt, method, path.Length == 0 ? "/" : path, query, _headers, body, _dataStart, _isJson, _isForm, _hasKey) { Server = server };
    }
}
