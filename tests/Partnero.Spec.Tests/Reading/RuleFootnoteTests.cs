namespace Partnero.Spec.Tests.Reading;

/// <summary>Rules in sentences below the tables, and where rules reach and stand.</summary>
public class RuleFootnoteTests
{
    [Theory]
    [InlineData("\\*Provide either `key` or `email`.")]
    [InlineData("\\*Provide `key` or `email`.")]
    [InlineData("\\* At least one of key / email")]
    [InlineData("\\*At least one identifier is required.")]
    [InlineData("\\*Provide at least one of these.")]
    [InlineData("\\*One of them is required.")]
    [InlineData("\\* Either one is required.")]
    [InlineData("\\*Either of these is required.")]
    [InlineData("\\*Any one of these must be provided.")]
    [InlineData("\\*One of the starred fields is required.")]
    [InlineData("\\*One identifier is required")]
    [InlineData("\\*Required if the other is not provided.")]
    [InlineData("\\*You have to provide at least one of the two.")]
    [InlineData("\\*`key` or `email` is required")]
    [InlineData("\\*Either key or email must be specified")]
    [InlineData("\\*Provide either `key` or `email`. If both are given, `key` wins.")]
    [InlineData("> Either `key` or `email` is required.")]
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

    [Theory]
    [InlineData("\\*Provide `key` and `email`.")]
    [InlineData("\\*Both `key` and `email` are required.")]
    [InlineData("\\*Required only for new customers.")]
    [InlineData("Search by either `key` or `email`.")]
    [InlineData("If both `key` and `email` are provided, `key` is used.")]
    [InlineData("You may provide either `key` or `email`.")]
    public void A_sentence_below_the_table_that_demands_no_choice_explains_no_star(string footnote)
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `key` | string | Yes\\* | A key |", "| `email` | string | Yes\\* | An address |", "", footnote));
        Assert.Empty(result.Page!.Operations[0].Rules());
        Assert.Equal(["PTN2007", "PTN2007"], result.Ids());
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

    [Theory]
    [InlineData("\\*`days` is required for `hours`.", "days for unit hours")]
    [InlineData("\\*`mail` is required if `notify` is true.", "mail when notify")]
    [InlineData("\\*The `mail` field must be provided when `notify` is enabled.", "mail when notify")]
    [InlineData("\\*When `notify` is true, `mail` is required.", "mail when notify")]
    [InlineData("\\*If `unit` is `hours`, `days` must be set.", "days for unit hours")]
    [InlineData("\\*If `unit` is `once` or `hours`, `days` must be set.", "days for unit once, hours")]
    [InlineData("\\*If `unit` is `hours`, `days` is what counts. `mail` is required if `notify` is true.", "mail when notify")]
    [InlineData("\\*If `domain_id` is given, then `mail` and `days` are required.", "mail with domain_id", "days with domain_id")]
    [InlineData("\\*`mail`, `days` are required when `domain_id` is present.", "mail with domain_id", "days with domain_id")]
    [InlineData("\\*`mail` is required if `notify` is true. `days` is required for hours.", "mail when notify", "days for unit hours")]
    [InlineData("\\*`mail` is required if `notify` is true.\n\n\\*`days` is required for hours.", "mail when notify", "days for unit hours")]
    [InlineData("\\*You must provide `mail` when `domain_id` is present.", "mail with domain_id")]
    [InlineData("\\*When `domain_id` is present, you must also provide `mail`.", "mail with domain_id")]
    [InlineData("\\*When sending `domain_id`, `mail` is required.", "mail with domain_id")]
    [InlineData("\\*You must send `mail` if `notify` is true.", "mail when notify")]
    [InlineData("\\*If `notify` is true, you must send `mail`.", "mail when notify")]
    [InlineData("\\*If `unit` is `hours`, you have to provide `days`.", "days for unit hours")]
    [InlineData("\\*`mail`: required if `notify` is true.", "mail when notify")]
    [InlineData("\\*`mail` — required when `notify` is true; `days` — required when `unit` is `hours`", "mail when notify", "days for unit hours")]
    [InlineData("\\*`mail` is required unless `domain_id` is set.", "one of domain_id, mail")]
    [InlineData("\\*If `domain_id` is not provided, `mail` is required.", "one of domain_id, mail")]
    [InlineData("\\*If `domain_id` is missing, `mail` must be given.", "one of domain_id, mail")]
    [InlineData("\\*`mail` or `days` is required when `domain_id` is present.")]
    [InlineData("\\*Either `mail` or `days` must be given if `notify` is true.")]
    [InlineData("- `mail` is required when `domain_id` is set\n- `days` is required for hours", "mail with domain_id", "days for unit hours")]
    [InlineData("1. `mail` is required when `domain_id` is set\n2. `days` is required for hours", "mail with domain_id", "days for unit hours")]
    [InlineData("\\*`mail` is required when `domain_id` is set\n\\*`days` is required for hours", "mail with domain_id", "days for unit hours")]
    [InlineData("`mail` is required when `domain_id` is present.", "mail with domain_id")]
    [InlineData("<Note>`mail` must be sent if `domain_id` is present.</Note>", "mail with domain_id")]
    public void A_sentence_that_says_what_is_required_is_about_that_and_no_other_star(string sentences, params string[] rules)
    {
        var result = ReadSupport.Read(ReadSupport.Body(
            "| `domain_id` | string | No | |", "| `notify` | boolean | No | |", "| `unit` | string | No | One of `once`, `hours` |",
            "| `mail` | string | No\\* | |", "| `days` | integer | No\\* | |", "| `other` | string | No\\* | |", "", sentences));
        Assert.Equal(
            rules.Select(static rule => rule.Replace(" when notify", " when notify is true").Replace(" with ", " when ").Replace(" for unit ", " when unit is ")),
            result.Page!.Operations[0].Rules());
        Assert.Equal(3 - rules.Length, result.Ids().Count(static id => id == "PTN2007"));
    }

    [Theory]
    [InlineData("`mail` is required when `domain_id` is present", "mail when domain_id")]
    [InlineData("`mail` is required if `domain_id` is set, `it` never is", "probably mail when domain_id")]
    [InlineData("If true, `mail` is required", "mail when it is true")]
    [InlineData("`fixed`: required when `domain_id` is present")]
    [InlineData("Required if `mail` or `domain_id` is given", "it when mail", "it when domain_id")]
    [InlineData("When enabled, `mail` must be given", "mail when it is true")]
    [InlineData("If set, `mail` is a copy")]
    [InlineData("Either `mail` or `domain_id` is required when `it` is true")]
    [InlineData("Either `mail` or `domain_id` is required unless `it` is given", "one of domain_id, mail, it")]
    [InlineData("`mail` or `domain_id` must be set if `it` is missing", "one of domain_id, mail, it")]
    [InlineData("Whether `mail` is required when `domain_id` is present")]
    [InlineData("If `mail` or `domain_id` is required when `it` is true, it says so")]
    public void A_description_may_say_what_another_field_is_required_for(string description, params string[] rules) =>
        Assert.Equal(rules, ReadSupport.Operation(ReadSupport.Body(
            "| `domain_id` | string | No | |", "| `mail` | string | No | |", $"| `it` | boolean | No | {description} |")).Rules());

    [Fact]
    public void A_footnote_about_a_field_that_is_not_there_is_reported_and_about_no_other()
    {
        var result = ReadSupport.Read(ReadSupport.Body(
            "| `notify` | boolean | No | |", "| `mail` | string | No\\* | |", "", "\\*`mial` is required if `notify` is true."));
        Assert.Empty(result.Page!.Operations[0].Rules);
        Assert.Equal(["PTN2007", "PTN2008"], result.Ids().Order());
    }

    [Fact]
    public void Footnotes_in_one_paragraph_are_told_apart_by_their_stars()
    {
        var operation = ReadSupport.Operation(ReadSupport.Body(
            "| `key` | string | Yes\\* | |", "| `email` | string | Yes\\* | |", "| `notify` | boolean | No | |", "| `mail` | string | No\\*\\* | |", "",
            "\\*One of them is required. \\*\\*Required if `notify` is true."));
        Assert.Equal(["one of key, email", "mail when notify is true"], operation.Rules());
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

    [Theory]
    [InlineData("Required when `key` is present", "owner.it when owner.key")]
    [InlineData("Required when `owner.key` is present", "owner.it when owner.key")]
    [InlineData("Required when `note` is present", "owner.it when note")]
    [InlineData("Required if `is_new` is true", "owner.it when owner.is_new is true")]
    [InlineData("Required if `kind` is `shop`", "owner.it when owner.kind is shop")]
    [InlineData("Required for shop", "owner.it when owner.kind is shop")]
    [InlineData("Either `it` or `key` is required", "one of owner.key, owner.it")]
    [InlineData("Required if `key` is not provided", "one of owner.key, owner.it")]
    [InlineData("Required if `note` is not provided", "one of note, owner.it")]
    public void Rules_of_nested_fields_name_their_neighbours_with_or_without_the_parent(string description, string rule) =>
        Assert.Equal([rule], ReadSupport.Operation(ReadSupport.Body(
            "| `key` | string | No | |", "| `note` | string | No | |", "| `owner.key` | string | No | |", "| `owner.is_new` | boolean | No | |",
            "| `owner.kind` | string | No | One of `shop`, `person` |", $"| `owner.it` | string | No\\* | {description} |")).Rules());

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
