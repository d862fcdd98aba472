using System.Text;

namespace Partnero;

/// <summary>
/// A journal in a file: a line for each change of state. A line without its end was being written when the process ended; it is
/// cut off. Any other damage is an exception, because a guess could send an item twice.
/// </summary>
internal sealed class FileBulkJournal : BulkJournal
{
    private readonly Dictionary<string, (BulkState State, DateTimeOffset? Time)> _entries = [];
    private readonly FileStream _file;
    private readonly string _path;

    // Where the whole lines end. A write that failed half-way may have left something behind it.
    private long _length;
    private bool _hasHeader;

    public FileBulkJournal(string path)
    {
        _path = path;

        // No buffer of our own: a line that was written has left the process, and survives its end.
        _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        try
        {
            Read();
            _file.SetLength(_length);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public override BulkState Find(string key)
    {
        lock (_entries)
        {
            return _entries.GetValueOrDefault(key).State;
        }
    }

    public override DateTimeOffset? FindTime(string key)
    {
        lock (_entries)
        {
            return _entries.GetValueOrDefault(key).Time;
        }
    }

    public override void Note(string key, BulkState state) => Note(key, state, TimeProvider.System.GetUtcNow());

    public override void Note(string key, BulkState state, DateTimeOffset time)
    {
        var line = new JournalLine(key, state, time);
        lock (_entries)
        {
            Append(line.Write());
            Keep(line);
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

    // The header and the first line are one write, so that a file has both or neither.
    private void Append(string line)
    {
        var bytes = Encoding.ASCII.GetBytes(_hasHeader ? $"{line}\n" : $"{JournalLine.Header}\n{line}\n");
        if (_file.Length != _length)
        {
            _file.SetLength(_length);
        }

        _file.Position = _length;
        _file.Write(bytes);
        _length += bytes.Length;
        _hasHeader = true;
    }

    private void Keep(JournalLine line)
    {
        if (line.State == BulkState.None)
        {
            _entries.Remove(line.Key);
        }
        else
        {
            _entries[line.Key] = (line.State, line.Time);
        }
    }

    private void Read()
    {
        var number = 0;
        foreach (var (line, isWhole) in new JournalLines(_file))
        {
            number++;
            if (!isWhole)
            {
                // Its note never returned, so no call was made because of it.
                ThrowIfForeign(JournalLine.MayBeTorn(line, number == 1), number);
            }
            else if (line == JournalLine.Header)
            {
                _hasHeader = true;
                _length += line.Length + 1;
            }
            else if (_hasHeader)
            {
                Keep(JournalLine.TryRead(line, out var read) ? read : throw Damaged(number));
                _length += line.Length + 1;
            }
            else
            {
                ThrowIfForeign(JournalLine.TryReadVersion1(line, out var read), number);
                Keep(read);
                _length += line.Length + 1;
            }
        }
    }

    private void ThrowIfForeign(bool isOurs, int line)
    {
        if (!isOurs)
        {
            throw new InvalidDataException($"{_path}({line}): this is not a line of a bulk journal. Is it another file?");
        }
    }

    private InvalidDataException Damaged(int line) =>
        new($"{_path}({line}): the line is damaged, so that nobody can tell which item it is about. Restore the file from a copy, or remove the line when you know what became of its item.");
}
