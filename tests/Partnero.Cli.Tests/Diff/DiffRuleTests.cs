using Partnero.Cli.Diff;
using Partnero.Cli.Documents;

namespace Partnero.Cli.Tests.Diff;

public sealed class DiffRuleTests
{
    public static TheoryData<string> Rules => [.. DiffCases.All.Select(one => one.Rule)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_change_is_told_by_its_rule(string rule)
    {
        var one = Find(rule);
        var changes = Compare(one);

        Assert.Contains(changes.All, change => change.Rule.Id == rule);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_compiler_says_the_same_of_an_old_call_site(string rule)
    {
        var one = Find(rule);

        Assert.Equal("", string.Join('\n', await CallSiteCompiler.ComplaintsAsync(one.Old, one.CallSite)));
        var complaints = await CallSiteCompiler.ComplaintsAsync(one.New, one.CallSite);

        var isBreaking = Compare(one).Step == VersionStep.Major;
        Assert.Equal(ChangeRules.All.Single(known => known.Id == rule).Kind == ChangeKind.Breaking, isBreaking);
        Assert.True(isBreaking == complaints.Count > 0, $"breaking: {isBreaking}; compiler: {string.Join('\n', complaints)}");
    }

    [Fact]
    public void Every_rule_has_its_case() =>
        Assert.Equal(ChangeRules.All.Select(rule => rule.Id).Order(), DiffCases.All.Select(one => one.Rule).Order());

    [Fact]
    public void The_table_in_the_docs_is_the_list_of_rules()
    {
        var rows = File.ReadLines(Repository.Path("docs", "diff.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(
            ChangeRules.All.Select(rule => $"| `{rule.Id}` | {rule.Kind.ToString().ToLowerInvariant()} | {rule.Wire.ToString().ToLowerInvariant()} | {rule.Why} |"),
            rows);
    }

    [Fact]
    public void The_same_pages_have_no_changes_and_moved_text_is_none()
    {
        var moved = ThingPages.Initial.Replace("things/create.md", "> Make a thing\n", "> Make a thing\n\nMore words.\n\nAnd more.\n");
        Assert.Equal(VersionStep.None, Compare(new DiffCase("", ThingPages.Initial, ThingPages.Initial, "")).Step);
        Assert.DoesNotContain(Compare(new DiffCase("", ThingPages.Initial, moved, "")).All, change => change.Rule.Kind != ChangeKind.Documentation);
    }

    internal static DocsApi Read(ThingPages pages) => DocsApi.Read(
        new DocsPages("docs", [.. pages.Texts.OrderBy(page => page.Key, StringComparer.Ordinal).Select(page => new PageFile(page.Key, page.Value))]),
        CancellationToken.None);

    private static ApiChanges Compare(DiffCase one) => ApiComparer.Compare(Read(one.Old), Read(one.New));

    private static DiffCase Find(string rule) => DiffCases.All.Single(one => one.Rule == rule);
}
