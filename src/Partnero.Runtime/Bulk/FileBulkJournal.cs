using System.Text;

namespace Partnero;

/// <summary>
/// A line for each change of state, <c>+</c> begun, <c>=</c> done, <c>-</c> neither, and the escaped key. A line without its end
/// was being written when the process ended; it is cut off.
/// </summary>
internal sealed class FileBulkJournal : BulkJournal
{
    private readonly Dictionary<string, BulkState> _states = [];
    private readonly FileStream _file;

    public FileBulkJournal(string path)
    {
        // No buffer of our own: a line that was written has left the process, and survives its end.
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        try
        {
            Read(path);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public override BulkState Find(string key)
    {
        lock (_states)
        {
            return _states.GetValueOrDefault(key);
        }
    }

    public override void Note(string key, BulkState state)
    {
        var line = Encoding.ASCII.GetBytes($"{SignOf(state)}{Uri.EscapeDataString(key)}\n");
        lock (_states)
        {
            _file.Write(line);
            _states[key] = state;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _file.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Read(string path)
    {
        // The file's own length decides, so a line cut short by the end of a process is told from a whole one.
        using var reader = new StreamReader(_file, Encoding.ASCII, detectEncodingFromByteOrderMarks: false, bufferSize: 64 * 1024, leaveOpen: true);
        long whole = 0;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (whole + line.Length + 1 > _file.Length)
            {
                break;
            }

            whole += line.Length + 1;
            _states[Uri.UnescapeDataString(line.TrimStart('+', '=', '-'))] = line.FirstOrDefault() switch
            {
                '+' => BulkState.Begun,
                '=' => BulkState.Done,
                '-' => BulkState.None,
                _ => throw new InvalidDataException($"{path}({number}): this is no line of a bulk journal. Is it another file?"),
            };
        }

        _file.SetLength(whole);
        _file.Position = whole;
    }

    private static char SignOf(BulkState state) => state switch
    {
        BulkState.Begun => '+',
        BulkState.Done => '=',
        _ => '-',
    };
}
