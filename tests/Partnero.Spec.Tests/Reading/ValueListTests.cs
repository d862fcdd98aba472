namespace Partnero.Spec.Tests.Reading;

/// <summary>Which words make a closed list of values, wherever it stands, and which only look like one.</summary>
public sealed class ValueListTests
{
    private static string Values(string page) => string.Join(',', ReadSupport.Operation(page).Parameters[0].Values);

    private static string Of(string description, string type = "string") => Values(ReadSupport.Body($"| `it` | {type} | No | {description} |"));

    [Theory]
    [InlineData("Media type: `text/plain`, `image/png`", "text/plain,image/png")]
    [InlineData("Must be one of `3:2`, `n/a`, `xxl+`", "3:2,n/a,xxl+")]
    [InlineData("Sort by `name`, `-name`", "name,-name")]
    [InlineData("Season. Can be `printemps` or `été`.", "printemps,été")]
    [InlineData("Enum: a, b", "a,b")]
    [InlineData("big\\|small", "big,small")]
    [InlineData("OPEN, HELD or DONE", "OPEN,HELD,DONE")]
    [InlineData("Possible values: In transit, Handed over or Lost.", "In transit,Handed over,Lost")]
    [InlineData("Only `lb` and `kg` are supported.", "lb,kg")]
    [InlineData("Use `fast` for parcels and `slow` for letters.", "fast,slow")]
    [InlineData("Set to `on` to begin or `off` to stop.", "on,off")]
    [InlineData("`left` (default), `right`", "left,right")]
    [InlineData("Direction (`up` or `down`, default `up`)", "up,down")]
    [InlineData("Allowed values:<br>- `a`: the first<br>- `b`: the second", "a,b")]
    [InlineData("Choose between `tea` and `milk`.", "tea,milk")]
    [InlineData("It can be: small, medium or large", "small,medium,large")]
    public void A_list_that_says_what_the_field_is_gives_all_its_values(string description, string values) => Assert.Equal(values, Of(description));

    [Theory]
    [InlineData("Anything but `a` or `b`.")]
    [InlineData("Cannot be `root` or `admin`.")]
    [InlineData("Any text except `a`, `b`.")]
    [InlineData("Typically one of `test` and `live`.")]
    [InlineData("Called on `opened`, `closed` and `moved`.")]
    [InlineData("A length, in `mm` or `cm`")]
    [InlineData("Mentions `name` and `city`.")]
    [InlineData("Shown beside `Save` and `Cancel`.")]
    [InlineData("Colour (`#000` or `#ffffff`)")]
    [InlineData("Any combination of `a` and `b`, separated by commas.")]
    [InlineData("A letter between `a` and `f`.")]
    [InlineData("One of `a`, `b` or any other text.")]
    [InlineData("URL or ID")]
    [InlineData("Ends with `.com` or `.org`.")]
    public void What_is_denied_hedged_or_about_something_else_is_no_list(string description) => Assert.Empty(Of(description));

    [Theory]
    [InlineData("`a` \\| `b`", "a,b")]
    [InlineData("string (\"a\", \"b\")", "a,b")]
    [InlineData("`\"low\" \\| \"high\"`", "low,high")]
    [InlineData("`near \\| far`", "near,far")]
    [InlineData("`string \\| object`", "")]
    [InlineData("enum (a, b)", "a,b")]
    [InlineData("`string \\| null`", "")]
    [InlineData("string or integer", "")]
    public void The_type_column_may_hold_the_values(string type, string values) => Assert.Equal(values, Of("Text", type));

    [Theory]
    [InlineData("Text", "Values of `it`:\n\n- `a`: the first\n- `b`: the second", "a,b")]
    [InlineData("One of the following:", "- `a`\n- `b`", "a,b")]
    [InlineData("Text", "Values of `it`, for example:\n\n- `a`\n- `b`", "")]
    [InlineData("Text", "Notes:\n\n- `a` is good\n- `b` is better", "")]
    [InlineData("One of the following:", "- `a`\n- nothing", "")]
    public void Values_may_stand_as_bullets_below_the_table(string description, string below, string values) =>
        Assert.Equal(values, Values(ReadSupport.Body($"| `it` | string | No | {description} |", "", below)));

    [Fact]
    public void Values_that_are_announced_and_cannot_be_read_are_named_and_not_cut_short()
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `it` | string | No | Allowed values: first `a` then `b` |"));
        Assert.Empty(result.Page!.Operations[0].Parameters[0].Values);
        Assert.Equal(["PTN2023"], result.Ids());
    }

    [Theory]
    [InlineData("`left` (default) or `right`", "left")]
    [InlineData("One of `a`, `b`. Defaults to `b`.", "b")]
    [InlineData("How many, 20 by default.", "20")]
    [InlineData("By default, `no`.", "no")]
    [InlineData("Valid values are: a, b (default: a)", "a")]
    [InlineData("Defaults to `a` for new shops", null)]
    [InlineData("Defaults to `a` if not given", "a")]
    [InlineData("Set by default", null)]
    public void A_default_may_stand_behind_a_list_or_at_a_value(string description, string? value) =>
        Assert.Equal(value, ReadSupport.Operation(ReadSupport.Body($"| `it` | string | No | {description} |")).Parameters[0].Default);
}
