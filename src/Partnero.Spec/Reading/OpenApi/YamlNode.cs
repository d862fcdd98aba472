using Partnero.Spec.Markdown;

namespace Partnero.Spec.Reading.OpenApi;

/// <summary>A value of a YAML document: text, members or items. Offsets are those of the document's text.</summary>
internal sealed class YamlNode(TextRange range)
{
    private Dictionary<string, YamlNode>? _byName;
    private List<YamlMember>? _members;

    public TextRange Range { get; } = range;

    /// <summary>The text of a scalar; null for what has members or items.</summary>
    public string? Text { get; init; }

    /// <summary>Written in quotes or as a block: text, whatever it looks like.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The items of a sequence; null for all else.</summary>
    public List<YamlNode>? Items { get; init; }

    /// <summary>The members of a mapping in order; empty for all else.</summary>
    public IReadOnlyList<YamlMember> Members => (IReadOnlyList<YamlMember>?)_members ?? [];

    public bool IsMapping => _members is not null;

    public bool IsNull => Items is null && _members is null && !IsQuoted && Text is null or "" or "null" or "Null" or "NULL" or "~";

    /// <summary>The member of this name; null when there is none.</summary>
    public YamlNode? this[string name] => _byName is not null && _byName.TryGetValue(name, out var value) ? value : null;

    public static YamlNode Mapping(int start) => new(new TextRange(start, start)) { _members = [], _byName = new(StringComparer.Ordinal) };

    public static YamlNode Null(int at) => new(new TextRange(at, at)) { Text = "" };

    /// <summary>Adds a member; of two with one name the first counts.</summary>
    public void Add(YamlMember member)
    {
        if (!_byName!.ContainsKey(member.Name))
        {
            _byName.Add(member.Name, member.Value);
            _members!.Add(member);
        }
    }

    /// <summary>The text of the scalar with this name.</summary>
    public string? TextOf(string name) => this[name] is { IsNull: false } node ? node.Text : null;

    public bool IsTrue(string name) => this[name]?.Text is "true" or "True";
}

/// <summary>A member of a mapping.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Range">Where the name stands.</param>
/// <param name="Value">Its value.</param>
internal readonly record struct YamlMember(string Name, TextRange Range, YamlNode Value);
