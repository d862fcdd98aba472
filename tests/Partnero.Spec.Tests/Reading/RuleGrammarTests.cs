using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>The grammar of rules: obligation, connective and condition in many combinations, and clauses that stay apart.</summary>
public class RuleGrammarTests
{
    private static readonly string[] Obligations =
    [
        "required", "mandatory", "necessary", "compulsory", "obligatory", "needed", "must be given", "must be set", "must be provided",
        "shall be included", "has to be sent", "needs to be specified", "must be present", "must not be empty", "cannot be omitted",
        "may not be null", "becomes mandatory", "is required", "is only required", "must not be left blank",
    ];

    private static readonly string[] Connectives =
    [
        "if", "when", "whenever", "once", "in case", "as soon as", "as long as", "provided that", "only if", "only when", "where",
    ];

    private static readonly (string Condition, string Rule)[] Conditions =
    [
        ("`a` is given", "it when a"),
        ("the `a` field is present", "it when a"),
        ("`a` has been provided", "it when a"),
        ("`a` is not empty", "it when a"),
        ("you send `a`", "it when a"),
        ("`a` is missing", "one of a, it"),
        ("`a` is not specified", "one of a, it"),
        ("`a` is left blank", "one of a, it"),
        ("no `a` is supplied", "one of a, it"),
        ("neither `a` nor `b` is set", "one of a, b, it"),
        ("`flag` is true", "it when flag is true"),
        ("`flag` is enabled", "it when flag is true"),
        ("`flag` is set to `true`", "it when flag is true"),
        ("`flag` is false", "it when flag is false"),
        ("`kind` is `x`", "it when kind is x"),
        ("`kind` equals `x`", "it when kind is x"),
        ("`kind=x`", "it when kind is x"),
        ("`kind` is one of `x`, `y`", "it when kind is x, y"),
        ("`kind` is any of `x` or `y`", "it when kind is x, y"),
        ("`kind` is not `x`", "it when kind is y, z"),
        ("`kind` is none of `x` and `y`", "it when kind is z"),
        ("`kind` != `x`", "it when kind is y, z"),
    ];

    public static TheoryData<string, string> Sentences
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var obligation in Obligations)
            {
                data.Add($"{obligation} if `a` is given", "it when a");
                data.Add($"{obligation} unless `a` is given", "one of a, it");
            }

            foreach (var connective in Connectives)
            {
                data.Add($"required {connective} `a` is given", "it when a");
                data.Add($"must be set {connective} `kind` is `x`", "it when kind is x");
            }

            foreach (var (condition, rule) in Conditions)
            {
                data.Add($"required if {condition}", rule);
                data.Add($"if {condition}, this field is required", rule);
                data.Add($"if {condition}, then `it` must be provided", rule);
            }

            return data;
        }
    }

    private static PageResult Read(params string[] rows) => ReadSupport.Read(ReadSupport.Body(
    [
        "| `a` | string | No | |", "| `b` | string | No | |", "| `flag` | boolean | No | |", "| `kind` | string | No | One of `x`, `y`, `z` |", .. rows,
    ]));

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Every_obligation_connective_and_condition_goes_with_every_other(string sentence, string rule)
    {
        var result = Read($"| `it` | string | No | Some text. {char.ToUpperInvariant(sentence[0])}{sentence[1..]}. |");
        Assert.Equal([rule], result.Page!.Operations[0].Rules());
        Assert.Empty(result.Problems());
    }

    [Theory]
    [InlineData("`it` and `b` must be provided together.", "it when b", "b when it")]
    [InlineData("If either `it` or `b` is given, both are required.", "b when it", "it when b")]
    [InlineData("You must specify either `it` or both `a` and `b`.", "one of a, it", "one of b, it")]
    [InlineData("When `a` is set, `it` and `b` become mandatory.", "it when a", "b when a")]
    [InlineData("If you don't specify a value for the `a` parameter, you must specify a value for the `b` or `it` parameters.", "one of a, b, it")]
    [InlineData("A request without `a` needs a `b`.", "one of a, b")]
    [InlineData("One (and only one) of `a` and `b` must be present.", "exactly one of a, b")]
    [InlineData("Specify exactly one of `a`, `b`.", "exactly one of a, b")]
    [InlineData("Pass either `a` or `b`, not both.", "exactly one of a, b")]
    [InlineData("The `a` and `b` properties are mutually exclusive; you must specify one but not both.", "exactly one of a, b")]
    [InlineData("`a` and/or `b` is required.", "one of a, b")]
    [InlineData("At minimum, `a` or `b` must be present.", "one of a, b")]
    [InlineData("You need to pass either an `a` or a `b`.", "one of a, b")]
    [InlineData("Sets the `a` or `b`. Note that at least one of these fields must be included in your request.", "one of a, b")]
    [InlineData("- `a`: required when `kind` is `x`\n- `b`: required when `kind` is `y`", "a when kind is x", "b when kind is y")]
    [InlineData("`b` is only optional if `a` is missing.", "b when a")]
    [InlineData("`b` cannot be sent without `a`.", "a when b")]
    public void Sentences_below_the_table_are_read_alike(string sentence, params string[] rules)
    {
        var result = Read("| `it` | string | No | |", "", sentence);
        Assert.Equal(rules.Order(), result.Page!.Operations[0].Rules().Order());
        Assert.Empty(result.Problems());
    }

    [Theory]
    [InlineData("Requires `a`.", "a when it")]
    [InlineData("Requires `a` to be set.", "a when it")]
    [InlineData("Only valid in combination with `a`.", "a when it")]
    [InlineData("If provided, `a` must also be provided.", "a when it")]
    [InlineData("If omitted, `a` is required.", "one of a, it")]
    [InlineData("If omitting this parameter, you must provide an `a`.", "one of a, it")]
    [InlineData("May be given instead of `a`; one of the two is needed.", "one of a, it")]
    [InlineData("Required for every `kind` except `x`.", "it when kind is y, z")]
    [InlineData("Required for `x` types, must not be set for `y` types.", "it when kind is x")]
    [InlineData("Required unless `kind=x` or `kind=y`.", "it when kind is z")]
    [InlineData("Required when `flag` is given. Also required if `kind` is `x`.", "it when flag", "it when kind is x")]
    [InlineData("Required if `a` or `b` is present.", "it when a", "it when b")]
    public void Descriptions_may_say_it_in_other_ways(string description, params string[] rules)
    {
        var result = Read($"| `it` | string | No | {description} |");
        Assert.Equal(rules, result.Page!.Operations[0].Rules());
        Assert.Empty(result.Problems());
    }

    [Fact]
    public void Groups_that_overlap_are_demands_of_their_own() => Assert.Equal(
        ["exactly one of a, p", "one of p, q"],
        Read("| `p` | string | No | Exactly one of `a` and `p` is required. |", "| `q` | string | No | Required if `p` is not provided. |").Page!.Operations[0].Rules());

    [Fact]
    public void The_sentence_of_a_rule_is_read_as_that_rule()
    {
        var stated = Read(
            "| `p` | string | No | Required if `a` is given. Required if `flag` is true. Required for `x` and `y`. |",
            "| `q` | string | No | Exactly one of `q` and `b` is required. |",
            "| `r` | string | No | At least one of `r`, `a` and `b` is required. |").Page!.Operations[0].Rules;
        Assert.Equal(5, stated.Count);
        foreach (var rule in stated)
        {
            var again = Read("| `p` | string | No | |", "| `q` | string | No | |", "| `r` | string | No | |", "", RuleSentence.Of(rule, RuleSentence.Backticks));
            Assert.Equal([rule.Text()], again.Page!.Operations[0].Rules());
            Assert.Empty(again.Problems());
        }
    }
}
