using System.Text;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Samples;

/// <summary>The JSON of a sample with the way back to the page. Members are looked for only when something is to be said about one.</summary>
internal sealed class SampleJson
{
    private readonly string _json; // as written but for values that cannot be kept, which have their length
    private readonly FenceText _fence;
    private readonly int _start;
    private readonly TextRange _otherwise;
    private List<SampleMember>? _members;
    private byte[]? _bytes;

    /// <param name="json">The JSON.</param>
    /// <param name="fence">The fence that it stands in.</param>
    /// <param name="near">Where it begins there; behind a quote mark or two, when a shell takes them away.</param>
    /// <param name="otherwise">The place of what cannot be found.</param>
    /// <param name="kept">The JSON with values that can be kept, of the same length.</param>
    public SampleJson(string json, FenceText fence, int near, TextRange otherwise, string? kept = null)
    {
        _json = kept ?? json;
        _fence = fence;
        _otherwise = otherwise;
        _start = StartIn(fence.Text, json, near);
    }

    /// <summary>Where an offset of the JSON stands in the page.</summary>
    public TextRange At(int offset, int length = 1) => _start < 0 ? _otherwise : _fence.RangeAt(_start + offset, length);

    /// <summary>Where the name of a member stands: of the first with that path whose value is of such a kind, if there is one.</summary>
    public TextRange NameOf(string path, Func<JsonKinds, bool>? isMeant = null)
    {
        var same = Members().FindAll(member => member.Path == path);
        var named = same.Exists(static member => !member.IsItem) ? same.FindAll(static member => !member.IsItem) : same;
        var index = isMeant is null ? 0 : Math.Max(0, named.FindIndex(member => isMeant(member.Kind)));
        return index < named.Count ? RangeOf(named[index].Name, path) : _otherwise;
    }

    /// <summary>The texts that the sample shows at these paths, each once, and where they stand first.</summary>
    public IEnumerable<(string Path, string Text, TextRange Range)> Texts(ICollection<string> paths)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var member in Members())
        {
            if (member.Text is { } text && paths.Contains(member.Path) && seen.Add((member.Path, text)))
            {
                yield return (member.Path, text, RangeOf(member.Value, text));
            }
        }
    }

    /// <summary>Members whose object has their name already.</summary>
    public IEnumerable<(string Path, TextRange Range)> Repeated()
    {
        foreach (var member in Members())
        {
            if (member.IsRepeated)
            {
                yield return (member.Path, RangeOf(member.Name, member.Path));
            }
        }
    }

    /// <summary>Where the first member of a path stands whose value, as written, is meant; null when there is none.</summary>
    public TextRange? ValueAt(string path, Func<SampleMember, string, bool> isMeant)
    {
        foreach (var member in Members())
        {
            if (member.Path == path && isMeant(member, Encoding.UTF8.GetString(_bytes!, member.Value.Start, member.Value.Length)))
            {
                return RangeOf(member.Name, path);
            }
        }

        return null;
    }

    private List<SampleMember> Members() => _members ??= SampleMembers.Read(_bytes = Encoding.UTF8.GetBytes(_json));

    /// <summary>A body in which a shell resolves escapes does not stand in the page as it is; then the word is looked for.</summary>
    private TextRange RangeOf(SampleToken token, string word)
    {
        if (_start >= 0)
        {
            return At(Encoding.UTF8.GetCharCount(_bytes!, 0, token.Start), Encoding.UTF8.GetCharCount(_bytes!, token.Start, token.Length));
        }

        word = word.Substring(word.LastIndexOf('.') + 1);
        var at = _fence.Text.IndexOf("\"" + word, StringComparison.Ordinal);
        return at < 0 ? _otherwise : _fence.RangeAt(at, word.Length + 2);
    }

    private static int StartIn(string fence, string json, int near)
    {
        for (var at = near; at <= near + 2 && at + json.Length <= fence.Length; at++)
        {
            if (string.CompareOrdinal(fence, at, json, 0, json.Length) == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
