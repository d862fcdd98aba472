using Partnero.Spec.Fixes;
using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Issues;

/// <summary>A fix makes its finding go and adds none: tried on the bad example of every diagnostic's page.</summary>
public class PageFixTests
{
    /// <summary>Findings for which a fix is promised: <c>docs/ide.md</c> lists them.</summary>
    public static TheoryData<string> Mendable { get; } =
    [
        "PTN1004", "PTN1005", "PTN1006", "PTN1007", "PTN1010", "PTN1011", "PTN1012", "PTN1013", "PTN2001", "PTN2002", "PTN2003", "PTN2004", "PTN2005",
        "PTN2007", "PTN2009", "PTN2011", "PTN3006", "PTN4004", "PTN4006", "PTN4007", "PTN4008", "PTN4009", "PTN4011",
    ];

    public static TheoryData<string> AboutPages => [.. IssueCatalogue.All.Select(rule => rule.Id).Where(DiagnosticPageTests.IsAboutPages)];

    [Theory]
    [MemberData(nameof(Mendable))]
    public void A_finding_that_can_be_mended_has_a_fix(string id) => Assert.NotEmpty(FixesOf(id).Fixes);

    [Theory]
    [MemberData(nameof(AboutPages))]
    public void Each_fix_makes_its_finding_go_and_adds_none(string id)
    {
        var (pages, read, fixes) = FixesOf(id);
        Assert.All(fixes, fix =>
        {
            var mended = new Dictionary<string, string>(pages, StringComparer.Ordinal) { [fix.Page] = fix.Apply(pages[fix.Page]) };
            var left = ApiReader.Read(mended).Issues;
            Assert.Equal(read.Issues.Count - 1, left.Count);
            Assert.Equal(read.Issues.Count(other => other.RuleId == id) - 1, left.Count(other => other.RuleId == id));
        });
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void A_fix_keeps_the_line_breaks_of_its_page(string lineBreak)
    {
        var pages = Pages(DiagnosticPage.Read("PTN1011").Bad).ToDictionary(page => page.Key, page => page.Value.Replace("\n", lineBreak, StringComparison.Ordinal), StringComparer.Ordinal);
        var read = ApiReader.Read(pages);
        var issue = read.Issues.First(issue => issue.RuleId == "PTN1011");
        var text = pages[issue.At.Page];

        var mended = Assert.Single(PageFixes.For(read, issue, text)).Apply(text);

        Assert.Equal(text.Split(lineBreak).Length + 1, mended.Split(lineBreak).Length);
        Assert.DoesNotContain(issue.RuleId, ApiReader.Read([new(issue.At.Page, mended)]).Issues.Select(left => left.RuleId));
    }

    [Fact]
    public void Edits_of_one_fix_do_not_overlap_and_stay_in_the_text()
    {
        foreach (var id in AboutPages)
        {
            var pages = Pages(DiagnosticPage.Read(id.Data).Bad);
            var read = ApiReader.Read(pages);
            foreach (var fix in read.Issues.SelectMany(issue => PageFixes.For(read, issue, pages[issue.At.Page])))
            {
                var end = 0;
                foreach (var edit in fix.Edits)
                {
                    Assert.InRange(edit.Start, end, pages[fix.Page].Length);
                    end = edit.Start + edit.Length;
                    Assert.InRange(end, edit.Start, pages[fix.Page].Length);
                }
            }
        }
    }

    private static (Dictionary<string, string> Pages, ApiReadResult Read, IReadOnlyList<PageFix> Fixes) FixesOf(string id)
    {
        var pages = Pages(DiagnosticPage.Read(id).Bad);
        var read = ApiReader.Read(pages);
        var issue = read.Issues.First(issue => issue.RuleId == id);
        return (pages, read, PageFixes.For(read, issue, pages[issue.At.Page]));
    }

    private static Dictionary<string, string> Pages(IReadOnlyDictionary<string, string> files) => files.ToDictionary(
        file => file.Key.StartsWith(DiagnosticPage.DocsFolder, StringComparison.Ordinal) ? file.Key[DiagnosticPage.DocsFolder.Length..] : file.Key,
        file => file.Value,
        StringComparer.Ordinal);
}
