using Partnero.Cli.Diff;

namespace Partnero.Cli.Tests.Diff;

/// <summary>What a change means for programs that are built already.</summary>
public sealed class WireVerdictTests
{
    private const string Create = "things/create.md";
    private const string Archive = "things/archive.md";

    private static readonly ThingPages Initial = ThingPages.Initial;

    public static TheoryData<string> Cases => [.. All.Keys];

    private static Dictionary<string, (ThingPages New, string Wire)> All { get; } = new(StringComparer.Ordinal)
    {
        ["nothing"] = (Initial, "None"),
        ["another route"] = (Initial.Replace(Archive, "/archive", "/retire"), "Breaking"),
        ["another method"] = (Initial.Replace(Archive, "POST", "DELETE"), "Breaking"),
        ["another base address"] = (Initial.ReplaceAll("api.example.com", "api.example.org"), "Breaking"),
        ["another name of the method"] = (Initial.Remove(Archive).Put("things/retire.md", Initial.Texts[Archive]), "None"),
        ["another wire name"] = (Initial.Replace(Create, "| `note` |", "| `Note` |"), "Breaking"),
        ["an optional member more"] = (Initial.AddRow(Create, "| `note` | string | No | A note (default: `none`) |", "| `size` | integer | No | How big |"), "Compatible"),
        ["a title"] = (Initial.Put(Create, "# Make a thing" + Initial.Texts[Create][Initial.Texts[Create].IndexOf('\n', StringComparison.Ordinal)..]), "None"),
        ["a list of values that becomes text"] = (Initial.Replace(Create, "`round`, `square`", "any shape"), "None"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_wire_has_a_verdict_of_its_own(string what)
    {
        var (now, wire) = All[what];
        Assert.Equal(wire, ApiComparer.Compare(DiffRuleTests.Read(Initial), DiffRuleTests.Read(now)).Wire.ToString());
    }

    [Fact]
    public void A_title_is_told()
    {
        var now = All["a title"].New;
        Assert.Contains(ApiComparer.Compare(DiffRuleTests.Read(Initial), DiffRuleTests.Read(now)).All, change => change.Rule == ChangeRules.TextChanged && change.Text.EndsWith("Make a thing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_required_header_breaks_the_wire_and_no_code()
    {
        var now = Initial.AddRow(Archive, "archive\n```", "\n## Headers\n\n| Header | Type | Required |\n| --- | --- | --- |\n| `X-Shop` | string | Yes |");
        var changes = ApiComparer.Compare(DiffRuleTests.Read(Initial), DiffRuleTests.Read(now));
        Assert.Equal((VersionStep.Patch, WireVerdict.Breaking), (changes.Step, changes.Wire));
    }
}
