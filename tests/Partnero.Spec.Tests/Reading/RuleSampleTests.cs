namespace Partnero.Spec.Tests.Reading;

/// <summary>Documented requests vote on the rules of their page.</summary>
public class RuleSampleTests
{
    private static readonly string[] Rows =
    [
        "| `a` | string | No | |", "| `flag` | boolean | No | |", "| `kind` | string | No | One of `x`, `y` |",
        "| `it` | string | No | Required if `a` is given. Required if `flag` is true. Required for `x`. |",
        "| `key` | string | No | Exactly one of `key` and `email` is required. |", "| `email` | string | No | |",
        "| `partner.id` | string | No | At least one of `partner.id` and `partner.key` is required. |", "| `partner.key` | string | No | |",
    ];

    private static PageResult Read(string body) => ReadSupport.Read(ReadSupport.Body(
        [.. Rows, "", $"```bash\ncurl https://api.example.com/v1/things --header 'Authorization: Bearer KEY' --header 'Content-Type: application/json' --data '{body}'\n```"]));

    [Theory]
    [InlineData("""{"key": "k", "a": "1"}""", "it when a")]
    [InlineData("""{"key": "k", "flag": true}""", "it when flag is true")]
    [InlineData("""{"key": "k", "kind": "x"}""", "it when kind is x")]
    [InlineData("""{"a": "1", "it": "i"}""", "exactly one of key, email")]
    [InlineData("""{"key": "k", "email": "e"}""", "exactly one of key, email")]
    [InlineData("""{"key": "k", "a": "1", "it": null}""", "it when a")]
    [InlineData("""{"key": "k", "partner": {}}""", "one of partner.id, partner.key")]
    public void A_rule_that_a_request_breaks_is_reported_once_and_not_enforced(string body, string rule)
    {
        var result = Read(body);
        Assert.Equal(["probably " + rule], result.Page!.Operations[0].Rules().Where(text => text.EndsWith(rule, StringComparison.Ordinal)));
        Assert.Single(result.Page.Operations[0].Rules, static stated => !stated.IsEnforced);
        Assert.Equal(["PTN2014"], result.Ids());
    }

    [Theory]
    [InlineData("""{"key": "k"}""")]
    [InlineData("""{"key": "k", "a": "1", "flag": true, "kind": "x", "it": "i"}""")]
    [InlineData("""{"email": "e", "flag": false, "kind": "y", "a": null}""")]
    [InlineData("""{"key": "k", "partner": {"key": "p"}}""")]
    public void A_request_that_keeps_the_rules_changes_nothing(string body)
    {
        var result = Read(body);
        Assert.All(result.Page!.Operations[0].Rules, static rule => Assert.True(rule.IsEnforced));
        Assert.Empty(result.Problems());
    }
}
