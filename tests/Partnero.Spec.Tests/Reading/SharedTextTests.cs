using static Partnero.Spec.Tests.Reading.ReadSupport;

namespace Partnero.Spec.Tests.Reading;

/// <summary>Texts that stand in many places are one string; what they say is what stood there, whatever was read before.</summary>
public sealed class SharedTextTests
{
    [Fact]
    public void A_name_is_one_string_in_all_tables_and_samples_of_all_pages()
    {
        var (one, other) = (Fields(["partner_id"]), Fields(["partner_id"]));

        Assert.Same(one.Rows[0], other.Rows[0]);
        Assert.Same(one.Rows[0], one.Members[0]);
    }

    [Fact]
    public void Names_are_right_however_many_there_are()
    {
        // More than have a place, and some of them twice; long, short, of other letters, with an escape in JSON.
        var names = Enumerable.Range(0, 5000).Select(i => (i % 5) switch
        {
            0 => $"n{i}",
            1 => $"name_{i / 2}",
            2 => $"naïve_{i}",
            3 => $"a_name_of_{i}_that_is_longer_than_any_that_is_looked_for_in_a_second_place",
            _ => $"{i}_id",
        }).Distinct(StringComparer.Ordinal).ToList();

        var (rows, members) = Fields(names);

        Assert.Equal(names, rows);
        Assert.Equal(names, members);
    }

    private static (List<string> Rows, List<string> Members) Fields(IReadOnlyList<string> names)
    {
        var page = Read($$"""
            # Do

            ```
            POST https://api.acme.test/v1/do
            ```

            ## Request Body

            | Parameter | Type | Required | Description |
            | --- | --- | --- | --- |
            {{string.Join('\n', names.Select(name => $"| `{name}` | string | No | Text |"))}}

            ## Response

            ```json 200
            { "data": { {{string.Join(", ", names.Select(name => $"\"{name.Replace("ï", "\\u00ef", StringComparison.Ordinal)}\": 1"))}} }, "status": 1 }
            ```
            """).Page!;
        var operation = Assert.Single(page.Operations);
        return (
            [.. operation.Parameters.Select(row => row.Name)],
            [.. operation.Responses[0].Shape.Members[0].Shape.Members.Select(member => member.Name)]);
    }
}
