using Partnero.Generator.Emit;
using Partnero.Generator.Tests.Harness;
using static Partnero.Generator.Tests.Models;

namespace Partnero.Generator.Tests;

/// <summary>How C# is laid out in files.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Few_groups_have_files_by_what_is_in_them() =>
        Assert.Equal(
            ["PartneroClient.g.cs", "ReferralLinks.Client.g.cs", "ReferralLinks.Requests.g.cs", "ReferralLinks.Responses.g.cs"],
            Generate(Seed).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_large_group_has_more_files_of_a_kind()
    {
        var files = Generate(Api(Large("Things", 20)));

        Assert.Equal(
            ["Things.Client.g.cs", "Things.Requests.g.cs", "Things.Requests2.g.cs", "Things.Requests3.g.cs", "Things.Responses.g.cs", "Things.Responses2.g.cs", "Things.Responses3.g.cs"],
            files.Keys.Where(name => name.StartsWith("Things.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("record Do8Request", files["Things.Requests2.g.cs"], StringComparison.Ordinal);
        StrictCompiler.Compile(files);
    }

    [Fact]
    public void A_group_however_large_has_few_files() =>
        Assert.Equal(1 + 8 + 8, Generate(Api(Large("Things", 500))).Keys.Count(name => name.StartsWith("Things.", StringComparison.Ordinal)));

    [Theory]
    [InlineData(7, 7 * 7 + 1)]
    [InlineData(10, 10 * 3 + 1)]
    public void Files_of_a_kind_are_joined_before_there_are_too_many(int groups, int files) =>
        Assert.Equal(files, Generate(Api([.. Enumerable.Range(0, groups).Select(i => Large($"Things{i}", 20))])).Count);

    [Theory]
    [InlineData(20, 61)]
    [InlineData(40, 41)]
    [InlineData(500, 62)]
    public void Many_groups_share_at_most_64_files(int groups, int files)
    {
        var generated = Generate(Many(groups));

        Assert.Equal(files, generated.Count);
        Assert.True(generated.Count <= FileLayout.MaxFiles);
        StrictCompiler.Compile(generated);
    }

    [Fact]
    public void Groups_of_several_namespaces_share_a_file_too()
    {
        var groups = Enumerable.Range(0, 80).Select(i => Group(
            $"Area{i % 7}.Group{i}",
            [Operation($"Area{i % 7}.Group{i}.Do", request: Name($"Area{i % 7}.Do{i}Request"))],
            [Object($"Area{i % 7}.Do{i}Request", Spec.Model.ObjectRole.Request, Property("a", "A"))]));

        StrictCompiler.Compile(Generate(Api([.. groups])));
    }

    [Fact]
    public void A_bundle_changes_alone()
    {
        var before = Generate(Many(100));
        var after = Generate(Api([.. Many(100).Groups.Select((group, i) => i == 7 ? group with { Operations = [group.Operations[0] with { Summary = "Another one" }] } : group)]));

        Assert.Single(before, file => after[file.Key] != file.Value);
    }

    [Fact]
    public void File_names_that_differ_in_letter_case_alone_are_told_apart()
    {
        var files = Generate(Api(Group("PayOuts", [Operation("PayOuts.Do")]), Group("Payouts", [Operation("Payouts.Do")])));

        Assert.Contains("PayOuts.Client.g.cs", files.Keys);
        Assert.Contains("Payouts.Client.2.g.cs", files.Keys);
    }

    [Fact]
    public void Every_line_ends_in_a_line_feed_and_no_line_in_a_space()
    {
        foreach (var text in Generate(Seed).Values)
        {
            Assert.DoesNotContain("\r", text, StringComparison.Ordinal);
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.Matches("[};]\n\\z", text);
        }
    }

    private static Spec.Model.Api Many(int groups) => Api([.. Enumerable.Range(0, groups).Select(i => Group(
        $"Group{i}",
        [Operation($"Group{i}.Do", request: Name($"Do{i}Request"), response: Data($"Thing{i}"))],
        [Object($"Do{i}Request", Spec.Model.ObjectRole.Request, Property("a", "A")), Object($"Thing{i}", Spec.Model.ObjectRole.Response, Property("a", "A"))]))]);

    // Each operation with a request and an answer of its own.
    private static Spec.Model.Group Large(string name, int count) => Group(
        name,
        [.. Enumerable.Range(0, count).Select(i => Operation($"{name}.Do{i}", request: Name($"Do{i}Request"), response: Data($"Thing{i}")))],
        [.. Enumerable.Range(0, count).SelectMany(i => new[]
        {
            Object($"Do{i}Request", Spec.Model.ObjectRole.Request, Property("a", "A")),
            Object($"Thing{i}", Spec.Model.ObjectRole.Response, Property("a", "A")),
        })]);
}
