using System.Text;

namespace Partnero.Generator.CSharp;

/// <summary>
/// Writes indented C#: lines end in <c>\n</c> on every machine, blank lines hold no spaces, and the depth is back at zero at the end.
/// </summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one or more lines at the present depth. The text comes from raw strings, never straight from a page.</summary>
    public void Write(string lines)
    {
        var start = 0;
        while (start <= lines.Length)
        {
            var end = lines.IndexOf('\n', start);
            end = end < 0 ? lines.Length : end;
            WriteLine(lines, start, end - start);
            start = end + 1;
        }
    }

    /// <summary>Writes a blank line.</summary>
    public void Blank() => _text.Append('\n');

    /// <summary>Opens a block of braces below a header; disposing the result closes it.</summary>
    /// <param name="header">What stands before the opening brace.</param>
    /// <param name="close">The closing brace with what follows it.</param>
    public Scope Block(string header, string close = "}")
    {
        Write(header);
        Write("{");
        _depth++;
        return new Scope(this, close);
    }

    /// <summary>Indents what follows until the result is disposed.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, close: null);
    }

    /// <summary>The text, without a blank line at its end.</summary>
    /// <exception cref="InvalidOperationException">A block is still open: an emitter lost its way.</exception>
    public override string ToString() =>
        _depth == 0 ? Trimmed() : throw new InvalidOperationException("A block is still open.");

    private string Trimmed()
    {
        TrimBlank();
        return _text.ToString();
    }

    // Members end with a blank line; the last one in a block does not.
    private void TrimBlank()
    {
        if (_text.Length > 1 && _text[_text.Length - 1] == '\n' && _text[_text.Length - 2] == '\n')
        {
            _text.Length--;
        }
    }

    private void WriteLine(string text, int start, int length)
    {
        if (length > 0)
        {
            _text.Append(' ', _depth * IndentSize).Append(text, start, length);
        }

        _text.Append('\n');
    }

    /// <summary>An open block.</summary>
    internal readonly struct Scope(SourceWriter writer, string? close) : IDisposable
    {
        /// <summary>Closes the block.</summary>
        public void Dispose()
        {
            writer._depth--;
            writer.TrimBlank();
            if (close is not null)
            {
                writer.Write(close);
            }
        }
    }
}
