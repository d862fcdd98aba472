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
    [InlineData("This field is required when `domain_id` is present.", "it when domain_id")]
    [InlineData("Required if `domain_id` has been provided", "it when domain_id")]
    [InlineData("Needed if you pass `domain_id`", "it when domain_id")]
    [InlineData("Must be set together with `domain_id`", "it when domain_id")]
    [InlineData("Required in combination with `domain_id`", "it when domain_id")]
    [InlineData("Required in case `domain_id` is present", "it when domain_id")]
    [InlineData("Only needed when `domain_id` is present", "it when domain_id")]
    [InlineData("Required if the domain_id parameter is present", "it when domain_id")]
    [InlineData("You must provide this when `domain_id` is present", "it when domain_id")]
    [InlineData("Required as soon as `domain_id` is present", "it when domain_id")]
    [InlineData("Has to be set if `domain_id` is present", "it when domain_id")]
    [InlineData("If domain_id is provided, then this field is required", "it when domain_id")]
    [InlineData("If `domain_id` is set, this parameter must be provided", "it when domain_id")]
    [InlineData("When `domain_id` is provided, this field becomes mandatory", "it when domain_id")]
    [InlineData("Required when domain_id exists", "it when domain_id")]
    [InlineData("Required if any `domain_id` is given", "it when domain_id")]
    [InlineData("Required if `domain_id` is not empty", "it when domain_id")]
    [InlineData("Required (when `domain_id` is present)", "it when domain_id")]
    [InlineData("Required with `domain_id`, to find it", "it when domain_id")]
    [InlineData("Optional unless `domain_id` is given", "it when domain_id")]
    [InlineData("`required_with:domain_id`", "it when domain_id")]
    [InlineData("required_with:domain_id", "it when domain_id")]
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
    [InlineData("Required if `has_limit` = true")]
    [InlineData("Required if `has_limit`: `true`")]
    [InlineData("Required when `has_limit`")]
    [InlineData("Required for `has_limit`")]
    [InlineData("If `has_limit` is true, this is required")]
    [InlineData("Must be set when `has_limit` is on")]
    [InlineData("The limit, required if the `has_limit` flag is active")]
    [InlineData("Required if `has_limit` equals true")]
    [InlineData("Required if `has_limit` == true")]
    [InlineData("Required if `has_limit` is 1")]
    [InlineData("Required if `has_limit` is yes")]
    [InlineData("Required when `has_limit: true`")]
    [InlineData("Required only when has_limit=true")]
    [InlineData("Required when `has_limit=true`")]
    [InlineData("Required if has_limit is turned on")]
    [InlineData("Required unless `has_limit` is false")]
    [InlineData("Must be provided when `has_limit` is `true`")]
    [InlineData("`required_if:has_limit,true`")]
    [InlineData("Optional unless `has_limit` is true")]
    public void Required_when_true(string description) =>
        Assert.Equal(["it when has_limit is true"], RulesOf("Yes\\*", description));

    [Theory]
    [InlineData("Required if the flag is true")]
    [InlineData("Required if the status flag is true")]
    [InlineData("Required if enabled")]
    public void A_flag_without_name_is_probably_the_one_with_the_name_of_the_field(string description) =>
        Assert.Equal(["probably limit_value when limit_status is true"], RulesOf("Yes\\*", description, "limit_value"));

    [Theory]
    [InlineData("Required if `has_limit` is set")]
    [InlineData("Required with `has_limit`")]
    public void What_may_mean_given_or_true_is_enforced_where_both_agree(string description) =>
        Assert.Equal(["it when has_limit is true", "probably it when has_limit"], RulesOf("No", description));

    [Theory]
    [InlineData("Required if `has_limit` is present")]
    [InlineData("Required if `has_limit` is given")]
    public void A_flag_that_is_present_need_not_be_true(string description) =>
        Assert.Equal(["it when has_limit"], RulesOf("No", description));

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
    [InlineData("Required when unit is set to `hours` or `days`", "it when unit is hours, days")]
    [InlineData("Required for `hours`, and `days` units", "it when unit is hours, days")]
    [InlineData("Required for unit `hours` and `days`", "it when unit is hours, days")]
    [InlineData("Required only if `unit` is either `hours` or `days`", "it when unit is hours, days")]
    [InlineData("Required when `unit` is not `once`", "it when unit is hours, days")]
    [InlineData("Required if unit is other than `once`", "it when unit is hours, days")]
    [InlineData("Required if `unit` is anything but `once`", "it when unit is hours, days")]
    [InlineData("Required for all units except `once`", "it when unit is hours, days")]
    [InlineData("Required for hours/days", "it when unit is hours, days")]
    [InlineData("Required for `hours` & `days`", "it when unit is hours, days")]
    [InlineData("Not required for `once`", "it when unit is hours, days")]
    [InlineData("Optional for `once`", "it when unit is hours, days")]
    [InlineData("`required_if:unit,hours,days`", "it when unit is hours, days")]
    [InlineData("`required_unless:unit,once`", "it when unit is hours, days")]
    [InlineData("Required when `unit` is \"hours\"", "it when unit is hours")]
    [InlineData("Required if `unit=hours`", "it when unit is hours")]
    [InlineData("If `unit` is `hours`, this is required", "it when unit is hours")]
    [InlineData("When unit is hours or days, this field must be set", "it when unit is hours, days")]
    [InlineData("Must be set if `unit` = `hours`", "it when unit is hours")]
    [InlineData("Required for `unit: hours`", "it when unit is hours")]
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
    [InlineData("Optional if `key` is provided", "one of key, it")]
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
    [InlineData("Exactly one of `it`, `key`", "exactly one of key, it")]
    [InlineData("Provide either `it` or `key`, but not both", "exactly one of key, it")]
    [InlineData("Provide one of `it`, `key` (mutually exclusive)", "exactly one of key, it")]
    [InlineData("Either this or `key` is required", "one of key, it")]
    [InlineData("Either this field or `key` must be provided", "one of key, it")]
    [InlineData("`it` or `key` is required", "one of key, it")]
    [InlineData("`it` or `key` must be provided", "one of key, it")]
    [InlineData("One of `it` or `key` is required", "one of key, it")]
    [InlineData("One of these is mandatory: `it`, `key`", "one of key, it")]
    [InlineData("At least one of the following is required: `it`, `key`", "one of key, it")]
    [InlineData("Required if there is no `key`", "one of key, it")]
    [InlineData("Required if `key` was not sent", "one of key, it")]
    [InlineData("Required when `key` isn't provided", "one of key, it")]
    [InlineData("Required in the absence of `key`", "one of key, it")]
    [InlineData("Required if `key` is null", "one of key, it")]
    [InlineData("`required_without:key`", "one of key, it")]
    [InlineData("At least one identifier (`it`, `key`, `email`) must be provided", "one of key, email, it")]
    [InlineData("Any of `it`, `key`, `email` is required", "one of key, email, it")]
    [InlineData("`required_without_all:key,email`", "one of key, email, it")]
    [InlineData("Required if no `key` or `email`", "one of key, email, it")]
    [InlineData("Exactly one of `it` and `key` must be given", "exactly one of key, it")]
    public void A_demand_needs_no_star(string description, string rule) =>
        Assert.Equal([rule], RulesOf("No", description));

    [Theory]
    [InlineData("yes if `key` or `email` is not provided", "one of key, email, it")]
    [InlineData("yes if key or email is not provided", "one of key, email, it")]
    [InlineData("Yes, unless `key` is given", "one of key, it")]
    [InlineData("required when `domain_id` is present", "it when domain_id")]
    [InlineData("No (required if `has_limit` is true)", "it when has_limit is true")]
    [InlineData("Conditional: required if `has_limit` is true", "it when has_limit is true")]
    [InlineData("if `domain_id` is present", "it when domain_id")]
    [InlineData("only if `has_limit`", "it when has_limit is true")]
    [InlineData("yes\\* if `key` is not provided", "one of key, it")]
    [InlineData("No, unless `domain_id` is present", "it when domain_id")]
    [InlineData("Required for hours, days", "it when unit is hours, days")]
    [InlineData("Either `it` or `key`", "one of key, it")]
    public void The_required_cell_may_be_a_sentence(string required, string rule) =>
        Assert.Equal([rule], RulesOf(required, ""));

    [Theory]
    [InlineData("Required when creating a thing")]
    [InlineData("If `domain_id` is given, `key` may be required by the provider")]
    [InlineData("Required if has_limit is selected")]
    [InlineData("Required if email is invalid")]
    [InlineData("Required scopes: `key`, `email`")]
    [InlineData("Required if `domain_id` contains a dot")]
    [InlineData("Required when both `key` and `email` are present")]
    [InlineData("Required if `key` is given but `email` is not")]
    [InlineData("Either `key` or `email` is required if `has_limit` is true")]
    [InlineData("Required for admins if `key` is given")]
    public void A_demand_that_is_not_understood_is_named(string description)
    {
        var result = ReadSupport.Read(ReadSupport.Body([.. Others, $"| `it` | string | No | {description} |"]));
        Assert.DoesNotContain(result.Page!.Operations[0].Rules, static rule => rule.IsEnforced);
        Assert.Equal(["PTN2013"], result.Ids());
    }

    [Theory]
    [InlineData("Required if `domain_id` is added to an order")]
    [InlineData("Required when `domain_id` is used by us")]
    [InlineData("Usually required if `domain_id` is given")]
    [InlineData("May be required when `domain_id` is given")]
    [InlineData("Will be required when `domain_id` is given from March on")]
    [InlineData("Before v3 this was required when `domain_id` was given")]
    [InlineData("On the update endpoint, required if `domain_id` is given")]
    [InlineData("For resellers, required if `domain_id` is given")]
    [InlineData("Business accounts: required if `domain_id` is given")]
    [InlineData("Required if `domain_id` is given (only for resellers)")]
    [InlineData("Required if `domain_id` is given, unless the account is new")]
    [InlineData("Required if `domain_id` is given as a list")]
    [InlineData("A signature is required if `domain_id` is given")]
    [InlineData("Required if `domain_id` is present in our system")]
    [InlineData("Required if `domain_id` is provided by a third party")]
    public void A_demand_with_words_that_belong_to_nothing_is_probable(string description)
    {
        var result = ReadSupport.Read(ReadSupport.Body([.. Others, $"| `it` | string | No | {description} |"]));
        Assert.Equal(["probably it when domain_id"], result.Page!.Operations[0].Rules());
        Assert.Equal(["PTN2012"], result.Ids());
    }

    [Theory]
    [InlineData("Required if `key` is not present in our system", "probably one of key, it")]
    [InlineData("Your customers must provide either `key` or `email`", "probably one of key, email")]
    [InlineData("You must provide either `key` or `email` in your settings", "probably one of key, email")]
    [InlineData("When updating a thing, either `key` or `email` is required", "probably one of key, email")]
    [InlineData("Required when `has_limit` is true for the program", "probably it when has_limit is true")]
    [InlineData("Required for `hours` in Germany", "probably it when unit is hours")]
    [InlineData("Required if `unit` is `weeks`", "probably it when unit is weeks")]
    [InlineData("Required unless `has_limit` is true", "probably it when has_limit is false")]
    public void So_is_a_choice_a_flag_and_a_value(string description, string rule)
    {
        var result = ReadSupport.Read(ReadSupport.Body([.. Others, $"| `it` | string | No | {description} |"]));
        Assert.Equal([rule], result.Page!.Operations[0].Rules());
        Assert.Equal(["PTN2012"], result.Ids());
    }

    [Theory]
    [InlineData("Your required format")]
    [InlineData("The domain that is required reading")]
    [InlineData("Not required when creating a thing")]
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
    [InlineData("Not required if `key` is provided")]
    [InlineData("Not required for `once`")]
    [InlineData("Not always required when `domain_id` is present")]
    [InlineData("No longer required when `domain_id` is present")]
    [InlineData("Number of days required for `hours`")]
    [InlineData("Whether `key` is required")]
    [InlineData("Whether an `email` must be provided when customers sign up")]
    [InlineData("At least one of `key` and `email` must be verified")]
    [InlineData("Either `key` or `email` may be empty")]
    [InlineData("You may provide either `key` or `email`")]
    [InlineData("Optionally provide either `key` or `email`")]
    [InlineData("Returned if `key` or `email` is required")]
    [InlineData("Sent when one of `key`, `email` is given")]
    [InlineData("If both `key` and `email` are provided, `key` is used")]
    [InlineData("Deprecated, use `key` instead")]
    [InlineData("Cannot be set when `domain_id` is present")]
    [InlineData("Must not be provided together with `key`")]
    [InlineData("Not allowed unless `domain_id` is present")]
    [InlineData("If `has_limit` is true, it is used")]
    [InlineData("If has_limit is true, the email is sent")]
    [InlineData("When `domain_id` is given, `key` is set by us")]
    [InlineData("If `unit` is `hours`, `key` is used")]
    [InlineData("If `domain_id` is given, `key` must not be sent")]
    [InlineData("`key` is not required when `domain_id` is given")]
    [InlineData("Same as `key` or `email`")]
    [InlineData("Falls back to `key` or `email`")]
    public void Looks_alike_and_means_nothing(string description)
    {
        var result = ReadSupport.Read(ReadSupport.Body([.. Others, $"| `it` | string | No | {description} |"]));
        Assert.Empty(result.Page!.Operations[0].Rules());
        Assert.Empty(result.Problems());
    }
}
