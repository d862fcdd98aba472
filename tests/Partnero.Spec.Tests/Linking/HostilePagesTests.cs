using System.Diagnostics;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class HostilePagesTests
{
    [Fact]
    public void Whatever_the_pages_hold_the_api_is_sound_and_the_same_each_time()
    {
        var seed = Environment.TickCount;
        for (var run = 0; run < 200; run++)
        {
            var pages = HostilePages.Of(seed + run);
            try
            {
                var first = ApiLinker.Link(pages, LinkOptions.Default);
                ApiInvariants.Check(first.Api);
                Assert.Equal(first, ApiLinker.Link(HostilePages.Of(seed + run), LinkOptions.Default));
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed + run}: {exception.Message}", exception);
            }
        }
    }

    [Fact]
    public void The_documented_pages_give_a_sound_api() => ApiInvariants.Check(DocsFolder.Read().Api);

    [Fact]
    public void The_check_sees_an_api_that_is_not_sound()
    {
        var api = ApiReader.Read(DocsFolder.Pages().Where(page => page.Key.Contains("/coupons/", StringComparison.Ordinal))).Api;
        var group = api.Groups.Single();
        ApiInvariants.Check(api);

        Assert.ThrowsAny<Exception>(() => ApiInvariants.Check(api with { Groups = [group with { Objects = [] }] }));
        Assert.ThrowsAny<Exception>(() => ApiInvariants.Check(api with { Groups = [group with { Enums = [] }] }));
        Assert.ThrowsAny<Exception>(() => ApiInvariants.Check(api with { Groups = [group with { Objects = [.. group.Objects, group.Objects[0]] }] }));
        Assert.ThrowsAny<Exception>(() => ApiInvariants.Check(api with { Groups = [group with { Entity = "no name" }] }));
        Assert.ThrowsAny<Exception>(() => ApiInvariants.Check(api with { Samples = [] }));
    }

    [Fact]
    public void Five_thousand_rows_and_values_are_linked_in_no_time()
    {
        var page = new PageBuilder("things/create.md").Endpoint("POST https://api.example/v1/things", operation =>
        {
            operation.Row("status", values: [.. Enumerable.Range(0, 5000).Select(i => $"value {i}")]);
            for (var i = 0; i < 5000; i++)
            {
                operation.Row($"field_{i % 2500}.part_{i}").Row($"Field-{i}").OneOf($"Field-{i}", $"field_{i % 2500}.part_{i}");
            }
        }).Build();

        var watch = Stopwatch.StartNew();
        var result = ApiLinker.Link([page], LinkOptions.Default);

        // Milliseconds when it is linear, minutes when it is not; the machine may be busy.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        Assert.Equal(1 + 2500 + 5000, result.Api.Groups[0].Objects[0].Properties.Count);
    }
}
