using System.Collections;
using System.Text;

namespace Partnero;

/// <summary>The lines of a journal file, each with whether its end is there. Only a line feed ends a line.</summary>
internal sealed class JournalLines(Stream file) : IEnumerable<(string Line, bool IsWhole)>
{
    private const int BufferSize = 64 * 1024;

    public IEnumerator<(string Line, bool IsWhole)> GetEnumerator()
    {
        var buffer = new byte[BufferSize];
        var line = new StringBuilder();
        int read;
        while ((read = file.Read(buffer, 0, buffer.Length)) > 0)
        {
            var start = 0;
            while (Array.IndexOf(buffer, (byte)'\n', start, read - start) is var end and >= 0)
            {
                line.Append(Encoding.Latin1.GetString(buffer, start, end - start));
                yield return (line.ToString(), true);
                line.Clear();
                start = end + 1;
            }

            line.Append(Encoding.Latin1.GetString(buffer, start, read - start));
        }

        if (line.Length > 0)
        {
            yield return (line.ToString(), false);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
