using System.Text;

namespace Partnero.Spec.Text;

/// <summary>An argument of a command: its text after quotes are resolved, and where it stands.</summary>
internal readonly record struct ShellWord(string Text, int Start, int End);

/// <summary>
/// Parts a script into commands and arguments the way a POSIX shell does, as far as samples in docs need it: quotes,
/// escapes, continued lines (also the marks of PowerShell and cmd), comments, separators. Nothing is expanded.
/// </summary>
internal sealed class ShellWords
{
    private readonly string _script;
    private readonly StringBuilder _word;
    private int _at;

    private ShellWords(string script)
    {
        _script = script;
        _word = new StringBuilder(script.Length);
    }

    /// <summary>The place of a quote that is never closed.</summary>
    public int? UnclosedQuote { get; private set; }

    public static List<List<ShellWord>> Split(string script, out int? unclosedQuote)
    {
        var reader = new ShellWords(script);
        var commands = new List<List<ShellWord>>();
        while (reader._at < script.Length)
        {
            if (reader.ReadCommand() is { Count: > 0 } command)
            {
                commands.Add(command);
            }
        }

        unclosedQuote = reader.UnclosedQuote;
        return commands;
    }

    private List<ShellWord> ReadCommand()
    {
        var words = new List<ShellWord>();
        while (_at < _script.Length)
        {
            var c = _script[_at];
            if (c is ' ' or '\t' or '\r')
            {
                _at++;
            }
            else if (IsContinuation())
            {
                SkipLine();
            }
            else if (c == '#')
            {
                SkipLine();
                break;
            }
            else if (c is '\n' or ';' or '|' or '&' or '>' or '<')
            {
                _at++;
                break;
            }
            else
            {
                words.Add(ReadWord());
            }
        }

        return words;
    }

    private ShellWord ReadWord()
    {
        var start = _at;
        _word.Clear();
        while (_at < _script.Length && !IsEnd(_script[_at]) && !IsContinuation())
        {
            switch (_script[_at])
            {
                case '\'':
                    ReadSingleQuoted();
                    break;
                case '"':
                    ReadDoubleQuoted();
                    break;
                case '$' when _at + 1 < _script.Length && _script[_at + 1] == '\'':
                    ReadAnsiQuoted();
                    break;
                case '\\' when _at + 1 < _script.Length:
                    _word.Append(_script[_at + 1]);
                    _at += 2;
                    break;
                default:
                    _word.Append(_script[_at++]);
                    break;
            }
        }

        return new ShellWord(_word.ToString(), start, _at);
    }

    private void ReadSingleQuoted()
    {
        var end = _script.IndexOf('\'', _at + 1);
        if (end < 0)
        {
            UnclosedQuote ??= _at;
            end = _script.Length;
        }

        _word.Append(_script, _at + 1, end - _at - 1);
        _at = Math.Min(end + 1, _script.Length);
    }

    private void ReadDoubleQuoted()
    {
        var start = _at++;
        while (_at < _script.Length && _script[_at] != '"')
        {
            if (_script[_at] == '\\' && _at + 1 < _script.Length && _script[_at + 1] is '"' or '\\' or '$' or '`' or '\n')
            {
                _at++;
                if (_script[_at] == '\n')
                {
                    _at++;
                    continue;
                }
            }

            _word.Append(_script[_at++]);
        }

        if (_at == _script.Length)
        {
            UnclosedQuote ??= start;
        }

        _at = Math.Min(_at + 1, _script.Length);
    }

    /// <summary>Bash's <c>$'…'</c>, where escapes count.</summary>
    private void ReadAnsiQuoted()
    {
        var start = _at;
        for (_at += 2; _at < _script.Length && _script[_at] != '\''; _at++)
        {
            if (_script[_at] == '\\' && _at + 1 < _script.Length)
            {
                _at++;
                _word.Append(_script[_at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', var other => other });
            }
            else
            {
                _word.Append(_script[_at]);
            }
        }

        if (_at == _script.Length)
        {
            UnclosedQuote ??= start;
        }

        _at = Math.Min(_at + 1, _script.Length);
    }

    /// <summary>A mark at the end of a line that the command goes on behind: <c>\</c>, <c>`</c> or <c>^</c>.</summary>
    private bool IsContinuation()
    {
        if (_script[_at] is not ('\\' or '`' or '^'))
        {
            return false;
        }

        var at = _at + 1;
        while (at < _script.Length && _script[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at == _script.Length || _script[at] == '\n';
    }

    private void SkipLine()
    {
        var end = _script.IndexOf('\n', _at);
        _at = end < 0 ? _script.Length : end + 1;
    }

    private static bool IsEnd(char c) => c is ' ' or '\t' or '\r' or '\n' or ';' or '|' or '&' or '>' or '<';
}
