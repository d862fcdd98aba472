using System.Buffers;

namespace Partnero.Generator.CSharp;

/// <summary>
/// Writes indented C#: lines end in <c>\n</c> on every machine, blank lines hold no spaces, and the depth is back at zero at the end.
/// </summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;
    private const int FirstSize = 16 * 1024;

    // Rented: all of an API is written many times a minute while somebody types.
    private char[] _text = ArrayPool<char>.Shared.Rent(FirstSize);
    private int _length;
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

    /// <summary>Writes one line of parts that hold no line ends.</summary>
    public void WriteLine(string first, string second, string third = "", string fourth = "", string fifth = "")
    {
        StartLine(first.Length + second.Length + third.Length + fourth.Length + fifth.Length);
        Append(first);
        Append(second);
        Append(third);
        Append(fourth);
        Append(fifth);
        _text[_length++] = '\n';
    }

    /// <summary>Writes a blank line.</summary>
    public void Blank() => WriteLine("", 0, 0);

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

    /// <summary>Ends the writing, and gives the text without a blank line at its end.</summary>
    /// <exception cref="InvalidOperationException">A block is still open: an emitter lost its way.</exception>
    public string End()
    {
        if (_depth != 0)
        {
            throw new InvalidOperationException("A block is still open.");
        }

        TrimBlank();
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
        return text;
    }

    // Members end with a blank line; the last one in a block does not.
    private void TrimBlank()
    {
        if (_length > 1 && _text[_length - 1] == '\n' && _text[_length - 2] == '\n')
        {
            _length--;
        }
    }

    private void WriteLine(string text, int start, int length)
    {
        StartLine(length);
        text.CopyTo(start, _text, _length, length);
        _length += length;
        _text[_length++] = '\n';
    }

    // Makes room for the whole line, and indents it unless it is blank.
    private void StartLine(int length)
    {
        var indent = length > 0 ? _depth * IndentSize : 0;
        Reserve(indent + length + 1);
        _text.AsSpan(_length, indent).Fill(' ');
        _length += indent;
    }

    private void Append(string part)
    {
        part.CopyTo(0, _text, _length, part.Length);
        _length += part.Length;
    }

    private void Reserve(int more)
    {
        if (_text.Length - _length >= more)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(Math.Max(2 * _text.Length, _length + more), FirstSize));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
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
