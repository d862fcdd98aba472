using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Drafts;

/// <summary>A row while its operation is read: names are not nested yet, rules not joined, and every cell knows its place.</summary>
internal sealed class FieldDraft
{
    private List<Word>? _words;

    public required SourceRef Source { get; init; }

    public required string Name { get; set; }

    public required ParameterLocation Location { get; set; }

    public DocType? Type { get; set; }

    /// <summary>The type was written <c>object[]</c>: an object when other rows name its members.</summary>
    public bool IsObjectOrList { get; init; }

    public Requirement Requirement { get; set; }

    /// <summary>Only a mark behind its name could say whether it is required: the table has no such column.</summary>
    public bool IsMarkedByName { get; init; }

    /// <summary>A question mark stands behind its name.</summary>
    public bool HasQuestionMark { get; init; }

    public int Stars { get; init; }

    /// <summary>A condition in the Required cell.</summary>
    public string? Condition { get; init; }

    public string? Default { get; set; }

    public required string Description { get; set; }

    /// <summary>The description in words; parted only where somebody asks.</summary>
    public List<Word> Words => _words ??= Text.Words.Split(Description);

    public EquatableArray<string> Values { get; set; } = [];

    /// <summary>From a table with a Location column.</summary>
    public bool HasLocationCell { get; init; }

    public bool IsAlternative { get; set; }

    /// <summary>Which table of the page it is from; footnotes belong to tables.</summary>
    public required int Table { get; init; }

    public required TextRange NameRange { get; init; }

    public TextRange RequiredRange { get; init; }

    public TextRange DescriptionRange { get; init; }

    /// <summary>Where the default stands; the description when it says it.</summary>
    public TextRange DefaultRange { get; set; }

    /// <summary>A rule or a sentence says what its star means.</summary>
    public bool IsExplained { get; set; }

    public bool IsConditional => Requirement is Requirement.YesConditional or Requirement.NoConditional;

    /// <summary>The name without its parents; in queries the dots are a part of the name.</summary>
    public string Leaf => Location == ParameterLocation.Body ? Name.Substring(Name.LastIndexOf('.') + 1) : Name;

    /// <summary>The parents with the dot behind them, or nothing.</summary>
    public string Parent => Location == ParameterLocation.Body ? Name.Substring(0, Name.LastIndexOf('.') + 1) : "";

    /// <summary>What else is said of it.</summary>
    public FieldFacts Facts { get; set; } = FieldFacts.None;

    public FieldRow ToRow() => new(Source, Name, Location, Type, Requirement, Default, Description, Values, IsAlternative)
    {
        Facts = Facts,
    };
}
