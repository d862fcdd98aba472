using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>The wordings of rules: every line of the catalogue of wordings has one here, and so has what looks alike and means nothing.</summary>
public class RuleWordingTests
{
    /// <summary>Rows beside the one under test, so that wordings have something to name.</summary>
    private static readonly string[] Others =
    [
        "| `key` | string | No | A key |",
        "| `email` | string | No | An address |",
        "| `domain_id` | string | No | A domain |",
        "| `has_limit` | boolean | No | Whether there is a limit |",
        "| `unit` | string | No | One of `once`, `hours`, `days` |",
        "| `partner.key` | string | No | Partner key |",
        "| `limit_status` | boolean | No | Whether it ends |",
    ];

    private static string[] RulesOf(string required, string description, string name = "it", string type = "string") =>
        ReadSupport.Operation(ReadSupport.Body([.. Others, $"| `{name}` | {type} | {required} | {description} |"])).Rules();

    [Theory]
    [InlineData("Required when domain\\_id is present", "it when domain_id")]
    [InlineData("Required when `domain_id` is present", "it when domain_id")]
    [InlineData("Required if `domain_id` is provided", "it when domain_id")]
    [InlineData("Required if domain_id is set.", "it when domain_id")]
    [InlineData("Some text first. Required once the `domain_id` field is given", "it when domain_id")]
    [InlineData("Only required when `domain_id` is also sent; more text", "it when domain_id")]
    [InlineData("The limit (required if `domain_id` is present)", "it when domain_id")]
    [InlineData("Required if you send `domain_id`", "it when domain_id")]
    [InlineData("Required when using `domain_id`", "it when domain_id")]
    [InlineData("Required together with `domain_id`", "it when domain_id")]
    [InlineData("Required with `domain_id`", "it when domain_id")]
    [InlineData("Must be provided if `domain_id` is set", "it when domain_id")]
    [InlineData("If `domain_id` is present, this field is required", "it when domain_id")]
    [InlineData("When `domain_id` is given, it must be set", "it when domain_id")]
    [InlineData("Mandatory if `domain_id` is present", "it when domain_id")]
    [InlineData("Required when `domain_id`", "it when domain_id")]
    [InlineData("Required when **domain_id** is present", "it when domain_id")]
    public void Required_when_present(string description, string rule)
    {
        Assert.Equal([rule], RulesOf("No\\*", description));
        Assert.Equal([rule], RulesOf("No", description));
    }

    [Theory]
    [InlineData("Required if `has_limit` is true")]
    [InlineData("Required when has_limit is enabled")]
    [InlineData("Required if `has_limit` is `true`")]
    [InlineData("Required if `has_limit` is set to true")]
    [InlineData("Required if `has_limit` is set")]
    [InlineData("Required if `has_limit` = true")]
    [InlineData("Required if `has_limit`: `true`")]
    [InlineData("Required when `has_limit`")]
    [InlineData("Required with `has_limit`")]
    [InlineData("Required for `has_limit`")]
    [InlineData("If `has_limit` is true, this is required")]
    [InlineData("Must be set when `has_limit` is on")]
    [InlineData("The limit, required if the `has_limit` flag is active")]
    public void Required_when_true(string description) =>
        Assert.Equal(["it when has_limit is true"], RulesOf("Yes\\*", description));

    [Theory]
    [InlineData("Required if the flag is true")]
    [InlineData("Required if the status flag is true")]
    [InlineData("Required if enabled")]
    public void A_flag_without_name_goes_by_the_name_of_the_field(string description) =>
        Assert.Equal(["limit_value when limit_status is true"], RulesOf("Yes\\*", description, "limit_value"));

    [Theory]
    [InlineData("Required for hours, days", "it when unit is hours, days")]
    [InlineData("How many. Required for `hours` and `days`", "it when unit is hours, days")]
    [InlineData("Only required for hours or days", "it when unit is hours, days")]
    [InlineData("Required when `unit` is `hours` or `days`", "it when unit is hours, days")]
    [InlineData("Required if unit is hours", "it when unit is hours")]
    [InlineData("Required when `unit` is one of `hours`, `days`", "it when unit is hours, days")]
    [InlineData("Required if `unit` = `hours`", "it when unit is hours")]
    [InlineData("Required unless `unit` is `once`", "it when unit is hours, days")]
    [InlineData("Required except for `once`", "it when unit is hours, days")]
    public void Required_for_some_values(string description, string rule) =>
        Assert.Equal([rule], RulesOf("Yes\\*", description, type: "integer"));

    [Theory]
    [InlineData("An ID (or use key/email)", "one of key, email, it")]
    [InlineData("An ID (or use `key` or `email`)", "one of key, email, it")]
    [InlineData("An ID, or `key`", "one of key, it")]
    [InlineData("An ID. Alternatively provide `key`", "one of key, it")]
    [InlineData("Alternative to `key`", "one of key, it")]
    [InlineData("Use instead of `key`", "one of key, it")]
    [InlineData("An ID, in place of `key`", "one of key, it")]
    [InlineData("One of `it`, `key`", "one of key, it")]
    [InlineData("Either `it` or `key`", "one of key, it")]
    public void A_choice_counts_where_there_is_a_star(string description, string rule)
    {
        Assert.Equal([rule], RulesOf("Yes\\*", description));
        Assert.Empty(RulesOf("No", description));
    }

    [Theory]
    [InlineData("At least one of `it`, `key`, `email` is required", "one of key, email, it")]
    [InlineData("You must provide either `it` or `key`", "one of key, it")]
    [InlineData("Provide either `it` or `key`.", "one of key, it")]
    [InlineData("Either `it` or `key` is required", "one of key, it")]
    [InlineData("Required if `key` is not provided", "one of key, it")]
    [InlineData("Required if key and email are not provided", "one of key, email, it")]
    [InlineData("Required if neither `key` nor `email` is given", "one of key, email, it")]
    [InlineData("Required without `key`", "one of key, it")]
    [InlineData("Required unless `key` is present", "one of key, it")]
    [InlineData("Required unless `key` or `email` is provided", "one of key, email, it")]
    [InlineData("Required when no `key` is given", "one of key, it")]
    [InlineData("Required if you do not send `key`", "one of key, it")]
    [InlineData("Optional if `key` is provided", "one of key, it")]
    [InlineData("Exactly one of `it`, `key`", "exactly one of key, it")]
    [InlineData("Provide either `it` or `key`, but not both", "exactly one of key, it")]
    [InlineData("Provide one of `it`, `key` (mutually exclusive)", "exactly one of key, it")]
    public void A_demand_needs_no_star(string description, string rule) =>
        Assert.Equal([rule], RulesOf("No", description));

    [Theory]
    [InlineData("yes if `key` or `email` is not provided", "one of key, email, it")]
    [InlineData("yes if key or email is not provided", "one of key, email, it")]
    [InlineData("Yes, unless `key` is given", "one of key, it")]
    [InlineData("required when `domain_id` is present", "it when domain_id")]
    [InlineData("No (required if `has_limit` is true)", "it when has_limit is true")]
    [InlineData("Conditional: required if `has_limit` is true", "it when has_limit is true")]
    public void The_required_cell_may_be_a_sentence(string required, string rule) =>
        Assert.Equal([rule], RulesOf(required, ""));

    [Theory]
    [InlineData("Your required format")]
    [InlineData("The domain that is required reading")]
    [InlineData("Not required when creating a thing")]
    [InlineData("Required when creating a thing")]
    [InlineData("Either way, it is fine")]
    [InlineData("One of the best")]
    [InlineData("One of `once`, `hours`")]
    [InlineData("Can be used instead of a password")]
    [InlineData("Set if the program is connected")]
    [InlineData("Use it or leave it")]
    [InlineData("Required by law")]
    [InlineData("Requires a connected provider")]
    [InlineData("Required for all")]
    [InlineData("Must be unique")]
    [InlineData("Shown when `domain_id` is present")]
    public void Looks_alike_and_means_nothing(string description)
    {
        var result = ReadSupport.Read(ReadSupport.Body([.. Others, $"| `it` | string | No | {description} |"]));
        Assert.Empty(result.Page!.Operations[0].Rules());
        Assert.Empty(result.Problems());
    }

    [Theory]
    [InlineData("\\*Provide either `key` or `email`.")]
    [InlineData("\\*Provide `key` or `email`.")]
    [InlineData("\\* At least one of key / email")]
    [InlineData("\\*At least one identifier is required.")]
    [InlineData("\\*Provide at least one of these.")]
    [InlineData("\\*One of them is required.")]
    [InlineData("*Either `key` or `email` is required.*")]
    [InlineData("At least one of `key` or `email` must be provided.")]
    [InlineData("<Note>\n  You must provide either `key` or `email`.\n</Note>")]
    public void A_footnote_below_the_table_explains_its_stars(string footnote)
    {
        var result = ReadSupport.Read(ReadSupport.Body(
            "| `key` | string | Yes\\* | A key |", "| `email` | string | Yes\\* | An address |", "| `name` | string | No | A name |", "", footnote));
        Assert.Equal(["one of key, email"], result.Page!.Operations[0].Rules());
        Assert.Empty(result.Problems());
    }

    [Fact]
    public void Footnotes_with_different_stars_explain_different_rows()
    {
        var operation = ReadSupport.Operation(ReadSupport.Body(
            "| `key` | string | Yes\\* | A key |", "| `email` | string | Yes\\* | An address |",
            "| `amount` | number | Yes\\*\\* | |", "| `reward` | number | Yes\\*\\* | |", "",
            "\\*One of them is required.", "", "\\*\\*One of them is required."));
        Assert.Equal(["one of key, email", "one of amount, reward"], operation.Rules());
    }

    [Fact]
    public void A_footnote_belongs_to_the_table_above_it()
    {
        var result = ReadSupport.Read(ReadSupport.Body(
            "| `key` | string | Yes\\* | A key |", "| `email` | string | Yes\\* | An address |", "",
            "\\*At least one is required.", "", "**More**", "",
            "| Parameter | Type | Required | Description |", "| --- | --- | --- | --- |", "| `other` | string | Yes\\* | Other |"));
        Assert.Equal(["one of key, email"], result.Page!.Operations[0].Rules());
        Assert.Equal(["PTN2007"], result.Ids());
    }

    [Fact]
    public void What_several_rows_say_about_one_group_is_one_rule()
    {
        var operation = ReadSupport.Operation(ReadSupport.Body(
            "| `customer.partner.id` | string | Yes\\* | ID (or use key) |",
            "| `customer.partner.key` | string | Yes\\* | Key (or use email) |",
            "| `customer.partner.email` | string | Yes\\* | Email (or use id) |"));
        Assert.Equal(["one of customer.partner.id, customer.partner.key, customer.partner.email"], operation.Rules());
        Assert.Single(operation.Rules);
    }

    [Fact]
    public void A_star_that_nothing_explains_is_reported_at_its_cell()
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `key` | string | Yes\\* | A key |"));
        Assert.Empty(result.Page!.Operations[0].Rules);
        Assert.StartsWith("PTN2007 15:20 Nothing explains the star of 'key'", Assert.Single(result.Problems()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_names_no_field_is_reported_with_the_name_that_was_meant()
    {
        var result = ReadSupport.Read(ReadSupport.Body(
            "| `domain_id` | string | No | A domain |", "| `it` | boolean | No\\* | Required when `domian_id` is present |"));
        Assert.Empty(result.Page!.Operations[0].Rules);
        Assert.Equal(
            ["PTN2008 16:27 This rule names 'domian_id', which no table here documents, so it is not enforced. Did you mean 'domain_id'?"],
            result.Problems());
    }

    [Fact]
    public void A_rule_names_siblings_of_nested_fields_before_fields_of_the_root()
    {
        var operation = ReadSupport.Operation(ReadSupport.Body(
            "| `id` | string | No | |", "| `partner.id` | string | No | |", "| `partner.key` | string | No\\* | Required when `id` is present |"));
        Assert.Equal(["partner.key when partner.id"], operation.Rules());
    }

    [Fact]
    public void A_group_may_reach_across_parents()
    {
        var operation = ReadSupport.Operation(ReadSupport.Body(
            "| `customer_key` | string | Yes\\* | |", "| `customer.email` | string | Yes\\* | |", "", "\\*Provide either `customer_key` or `customer.email`."));
        Assert.Equal(["one of customer_key, customer.email"], operation.Rules());
    }

    [Fact]
    public void A_rule_knows_where_it_is_stated()
    {
        var result = ReadSupport.Read(ReadSupport.Body(
            "| `key` | string | Yes\\* | |", "| `email` | string | Yes\\* | |", "", "\\*Provide either `key` or `email`."));
        Assert.Equal("18:1-18:35", result.At(result.Page!.Operations[0].Rules[0].Source));
    }
}
