using System.Globalization;
using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Issues;

public class IssueCatalogueTests
{
    [Fact]
    public void Ids_are_unique_ascending_and_well_formed()
    {
        var ids = IssueCatalogue.All.Select(rule => rule.Id).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches("^PTN[0-4][0-9]{3}$", id));
    }

    [Fact]
    public void Rules_are_found_by_their_id()
    {
        Assert.All(IssueCatalogue.All, rule => Assert.Same(rule, IssueCatalogue.Find(rule.Id)));
        Assert.Null(IssueCatalogue.Find("PTN9999"));
    }

    [Fact]
    public void Texts_are_sentences_that_format_without_a_hole()
    {
        Assert.All(IssueCatalogue.All, rule =>
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Title));
            Assert.False(rule.Title.EndsWith('.'), rule.Id);
            var message = string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, "a", "b", "c", "d", "e");
            Assert.DoesNotContain('{', message.Replace("{…}", "", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Each_category_has_its_thousand() => Assert.All(
        IssueCatalogue.All.GroupBy(rule => rule.Category), group => Assert.Single(group.Select(rule => rule.Id[..4]).Distinct(StringComparer.Ordinal)));

    [Fact]
    public void An_issue_of_an_unknown_rule_has_its_id_for_a_message() =>
        Assert.Equal("PTN9999", new Issue("PTN9999", default, []).Message());
}
