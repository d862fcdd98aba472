namespace Partnero.Spec.Issues;

/// <summary>PTN2xxx: tables of parameters and fields, and the rules they state.</summary>
public static class FieldRules
{
    private const string Category = "Fields";

    /// <summary>A column that is not known.</summary>
    public static readonly IssueRule HeaderUnknown = new(
        "PTN2001", IssueSeverity.Warning, Category, "Table header not known",
        "The column '{0}' is not known. {1}");

    /// <summary>A type that is not known.</summary>
    public static readonly IssueRule TypeUnknown = new(
        "PTN2002", IssueSeverity.Warning, Category, "Type not known",
        "The type '{0}' of '{1}' is not known. {2} The samples decide until then.");

    /// <summary>A word in the Required column that is not known.</summary>
    public static readonly IssueRule RequiredUnknown = new(
        "PTN2003", IssueSeverity.Warning, Category, "Required word not known",
        "'{0}' does not say whether '{1}' is required. Write 'Yes' or 'No', with a star where a condition decides.{2} It is taken as optional.");

    /// <summary>A field that one table has twice, or that two tables describe differently.</summary>
    public static readonly IssueRule FieldTwice = new(
        "PTN2004", IssueSeverity.Warning, Category, "Field documented twice",
        "'{0}' is documented above already{1}. Remove one of the rows; the first one counts.");

    /// <summary>A row whose cells do not match the header.</summary>
    public static readonly IssueRule RowBroken = new(
        "PTN2005", IssueSeverity.Warning, Category, "Row does not match its header",
        "This row has {0} cells, its header has {1}. Add or remove a '|', and write a pipe that is text as '\\|'.");

    /// <summary>A row without a field name.</summary>
    public static readonly IssueRule NameUnreadable = new(
        "PTN2006", IssueSeverity.Error, Category, "Row without a field name",
        "'{0}' is no field name, so the row is left out. Write the name as the API takes it, in backticks.");

    /// <summary>A star that nothing explains.</summary>
    public static readonly IssueRule StarUnexplained = new(
        "PTN2007", IssueSeverity.Warning, Category, "Star without explanation",
        "Nothing explains the star of '{0}', so it stays optional. Say what it means in the description or below the table, such as 'Required when `other` is present' or 'Provide either `a` or `b`'.");

    /// <summary>A rule that names a field that is not documented.</summary>
    public static readonly IssueRule RuleWithoutField = new(
        "PTN2008", IssueSeverity.Warning, Category, "Rule names no field",
        "This rule names '{0}', which no table here documents, so it is not enforced. {1}");

    /// <summary>A placeholder of the route that no row describes.</summary>
    public static readonly IssueRule PlaceholderUndocumented = new(
        "PTN2009", IssueSeverity.Info, Category, "Path placeholder without row",
        "No row describes the placeholder '{0}' of the path. Add it to a table 'Path parameters'; until then it is a string.");

    /// <summary>A path parameter that the route does not have.</summary>
    public static readonly IssueRule PathRowWithoutPlaceholder = new(
        "PTN2010", IssueSeverity.Error, Category, "Path parameter without placeholder",
        "The path '{1}' has no placeholder '{0}', so the parameter is left out. {2}");

    /// <summary>A Location cell that is not known.</summary>
    public static readonly IssueRule LocationUnknown = new(
        "PTN2011", IssueSeverity.Warning, Category, "Location not known",
        "'{0}' does not say where '{1}' travels. Write path, query, body or header.{2}");

    /// <summary>A rule that the page probably states.</summary>
    public static readonly IssueRule RuleProbable = new(
        "PTN2012", IssueSeverity.Info, Category, "Rule is probable",
        "This probably says: {0} It is documented but not checked, because {1}. Write exactly that sentence to make it a rule.");

    /// <summary>A demand that was not understood.</summary>
    public static readonly IssueRule RuleUnread = new(
        "PTN2013", IssueSeverity.Info, Category, "Demand not understood",
        "'{0}' seems to demand something, and is not understood, so nothing is checked. Write it like '`a` is required when `b` is present'.");

    /// <summary>A documented request breaks a rule of its page.</summary>
    public static readonly IssueRule SampleBreaksRule = new(
        "PTN2014", IssueSeverity.Warning, Category, "Request breaks a rule of its page",
        "This request breaks a rule that the page states for '{1}': {0} Correct the request or the rule; until then the rule is documented and not checked.");

    /// <summary>A placeholder and its row have different names.</summary>
    public static readonly IssueRule PlaceholderNamedOtherwise = new(
        "PTN2020", IssueSeverity.Warning, Category, "Path parameter and placeholder have different names",
        "The path '{1}' calls this parameter '{2}', its row calls it '{0}'. Use one name; the path's counts.");

    /// <summary>A default that is no value of the field.</summary>
    public static readonly IssueRule DefaultUnfit = new(
        "PTN2021", IssueSeverity.Warning, Category, "Default does not fit",
        "The default '{1}' of '{0}' is not {2}, so it is not taken for the default. Correct the default, or the {3}.");

    /// <summary>Type and requirement in each other's columns.</summary>
    public static readonly IssueRule CellsSwapped = new(
        "PTN2022", IssueSeverity.Warning, Category, "Cells are in each other's columns",
        "'{1}' stands in the Type column and '{2}' in the Required column. Swap the cells of '{0}'; they are read as if they were.");

    /// <summary>A list of values that was not understood.</summary>
    public static readonly IssueRule ValuesUnread = new(
        "PTN2023", IssueSeverity.Info, Category, "List of values cannot be read",
        "'{1}' announces the values of '{0}', but what follows is no list that can be read, so any value is taken. Write each value in backticks: 'One of `a`, `b` or `c`'.");

    internal static IReadOnlyList<IssueRule> All =>
    [
        HeaderUnknown, TypeUnknown, RequiredUnknown, FieldTwice, RowBroken, NameUnreadable, StarUnexplained, RuleWithoutField,
        PlaceholderUndocumented, PathRowWithoutPlaceholder, LocationUnknown, RuleProbable, RuleUnread, SampleBreaksRule,
        PlaceholderNamedOtherwise, DefaultUnfit, CellsSwapped, ValuesUnread,
    ];
}
