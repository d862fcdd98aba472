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

/// <summary>Why a command cannot be read as it was meant.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="At">Where, in the fence.</param>
/// <param name="Length">How much of it.</param>
internal readonly record struct CurlProblem(string What, int At, int Length = 1);

/// <summary>Reads cURL samples: the options that docs use, in every way that cURL lets them be written.</summary>
internal sealed class CurlReader
{
    private const string ShortWithValue = "oAbceKmwxErTCtyYzQDFP";

    private readonly List<CurlProblem> _problems;
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

    private CurlReader(List<CurlProblem> problems) => _problems = problems;

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

    /// <summary>All cURL commands of a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static List<CurlCommand> Read(string script, List<CurlProblem> problems)
    {
        var commands = new List<CurlCommand>();
        var lines = JoinBroken(ShellWords.Split(script, out var unclosedQuote), problems);
        foreach (var words in lines)
        {
            var start = Start(words);
            if (start >= words.Count || words[start].Text != "curl")
            {
                continue;
            }

            if (new CurlReader(problems).Read(words, start + 1) is { } command)
            {
                commands.Add(command);
            }
            else
            {
                problems.Add(new CurlProblem("it has no URL", words[start].Start));
            }
        }

        if (commands.Count > 0 && unclosedQuote is { } quote)
        {
            problems.Add(new CurlProblem("a quote is never closed", quote));
        }

        return commands;
    }

    private static int Start(List<ShellWord> words) => words[0].Text is "$" or ">" or "%" ? 1 : 0;

    /// <summary>A line that begins with an option belongs to the command above, which lacks the mark that continues it.</summary>
    private static List<List<ShellWord>> JoinBroken(List<List<ShellWord>> commands, List<CurlProblem> problems)
    {
        for (var i = 1; i < commands.Count; i++)
        {
            var (above, words) = (commands[i - 1], commands[i]);
            if (words[0].Text is { Length: > 1 } first && first[0] == '-' && above.Exists(static word => word.Text == "curl"))
            {
                problems.Add(new CurlProblem($"a backslash is missing at the end of the line before '{words[0].Text}'", words[0].Start, words[0].End - words[0].Start));
                above.AddRange(words);
                commands.RemoveAt(i--);
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

        if (CurlOptions.TakesValue(name) is not { } takesValue)
        {
            name = Correct(name, words[i]);
            takesValue = CurlOptions.TakesValue(name) is true;
        }

        if (!takesValue)
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

    /// <summary>The option that a name is short for, or was meant to be; the latter is a problem.</summary>
    private string Correct(string name, ShellWord word)
    {
        if (name.Length > 2 && CurlOptions.Completed(name) is { } completed)
        {
            return completed;
        }

        var near = CurlOptions.Nearest(name);
        AddProblem($"'--{name}' is no option of cURL" + (near is null ? "" : $", '--{near}' is"), word);
        return near ?? name;
    }

    private void AddProblem(string what, ShellWord word) => _problems.Add(new CurlProblem(what, word.Start, word.End - word.Start));

    /// <summary>Short options may stand together, and their value may follow without a space: <c>-sXPOST</c>.</summary>
    private void ReadShort(List<ShellWord> words, ref int i)
    {
        var word = words[i].Text;
        if (word.Length > 4 && CurlOptions.TakesValue(word.Substring(1)) is not null)
        {
            // "-data": a dash is missing, and cURL reads the rest of the word as a value.
            AddProblem($"'{word}' is no option of cURL, '-{word}' is", words[i]);
            words[i] = words[i] with { Text = "-" + word };
            ReadLong(words, ref i);
            return;
        }

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
