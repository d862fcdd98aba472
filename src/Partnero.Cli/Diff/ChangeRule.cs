namespace Partnero.Cli.Diff;

/// <summary>What a change means for somebody who uses the client.</summary>
internal enum ChangeKind
{
    /// <summary>Only what is read, not what is compiled.</summary>
    Documentation,

    /// <summary>Old call sites compile and mean what they meant.</summary>
    Compatible,

    /// <summary>Some old call site no longer compiles, or is reported as an error by the analyzer.</summary>
    Breaking,
}

/// <summary>A kind of change. The table of all is in <c>docs/diff.md</c>; a test keeps the two equal.</summary>
/// <param name="Id">What scripts and the table call it.</param>
/// <param name="Kind">What it means.</param>
/// <param name="Why">Why it means that.</param>
internal sealed record ChangeRule(string Id, ChangeKind Kind, string Why);

/// <summary>All kinds of change.</summary>
internal static class ChangeRules
{
    public static readonly ChangeRule OperationRemoved = Breaking("operation-removed", "The method is gone.");
    public static readonly ChangeRule OperationRenamed = Breaking("operation-renamed", "The method has another name.");
    public static readonly ChangeRule PathParametersChanged = Breaking("path-parameters-changed", "The method has other parameters, or of another type.");
    public static readonly ChangeRule PathParameterRenamed = Breaking("path-parameter-renamed", "Named arguments no longer fit.");
    public static readonly ChangeRule RequestAdded = Breaking("request-added", "A cancellation token given by position stands where the request is now.");
    public static readonly ChangeRule RequestRemoved = Breaking("request-removed", "There is no request to give any more.");
    public static readonly ChangeRule RequestRenamed = Breaking("request-renamed", "The request type has another name.");
    public static readonly ChangeRule RequestRequired = Breaking("request-required", "The request can no longer be left out.");
    public static readonly ChangeRule ResponseChanged = Breaking("response-changed", "The method returns something else.");
    public static readonly ChangeRule PagesRemoved = Breaking("pages-removed", "The method that walks over all pages is gone.");
    public static readonly ChangeRule ExperimentalAdded = Breaking("experimental-added", "Using the method is an error until PARTNERO001 is switched off.");
    public static readonly ChangeRule PropertyRemoved = Breaking("property-removed", "The property is gone.");
    public static readonly ChangeRule PropertyRenamed = Breaking("property-renamed", "The property has another name.");
    public static readonly ChangeRule RequiredPropertyAdded = Breaking("required-property-added", "Requests that were complete lack a required member.");
    public static readonly ChangeRule PropertyRequired = Breaking("property-required", "Requests that left it out lack a required member.");
    public static readonly ChangeRule RequestPropertyTypeChanged = Breaking("request-property-type-changed", "What was assigned does not convert.");
    public static readonly ChangeRule ResponsePropertyTypeChanged = Breaking("response-property-type-changed", "What is read is of another type.");
    public static readonly ChangeRule ResponsePropertyNullable = Breaking("response-property-nullable", "What is read can be null: an error for values, a warning for objects.");
    public static readonly ChangeRule ResponseValueNotNullable = Breaking("response-value-not-nullable", "HasValue, Value and ?? no longer apply.");
    public static readonly ChangeRule EnumValueRemoved = Breaking("enum-value-removed", "The member that named the value is gone.");
    public static readonly ChangeRule RuleAdded = Breaking("rule-added", "Requests that were complete break a rule: reported at the call site and thrown before sending.");
    public static readonly ChangeRule RuleNarrowed = Breaking("rule-narrowed", "The rule allows less, or holds more often.");
    public static readonly ChangeRule EventRemoved = Breaking("event-removed", "The name of the event is gone.");
    public static readonly ChangeRule EventDataChanged = Breaking("event-data-changed", "The event carries something else.");

    public static readonly ChangeRule OperationAdded = Compatible("operation-added", "A method more.");
    public static readonly ChangeRule RouteChanged = Compatible("route-changed", "The method asks another address.");
    public static readonly ChangeRule MethodChanged = Compatible("method-changed", "The method uses another HTTP method.");
    public static readonly ChangeRule RequestOptional = Compatible("request-optional", "The request can be left out.");
    public static readonly ChangeRule PagesAdded = Compatible("pages-added", "A method that walks over all pages.");
    public static readonly ChangeRule ExperimentalRemoved = Compatible("experimental-removed", "Nothing needs to be switched off any more.");
    public static readonly ChangeRule OptionalPropertyAdded = Compatible("optional-property-added", "A property that may be left out.");
    public static readonly ChangeRule ResponsePropertyAdded = Compatible("response-property-added", "A property more to read.");
    public static readonly ChangeRule PropertyOptional = Compatible("property-optional", "A property that may now be left out.");
    public static readonly ChangeRule PropertyMoved = Compatible("property-moved", "It travels in the query instead of the body, or the other way.");
    public static readonly ChangeRule RequestPropertyWidened = Compatible("request-property-widened", "What was assigned converts by itself.");
    public static readonly ChangeRule ResponseObjectNotNullable = Compatible("response-object-not-nullable", "Checks for null are merely idle.");
    public static readonly ChangeRule NullTracked = Compatible("null-tracked", "An assigned null is sent, or no longer sent.");
    public static readonly ChangeRule EnumValueAdded = Compatible("enum-value-added", "A known value more.");
    public static readonly ChangeRule RuleForNewProperty = Compatible("rule-for-new-property", "A rule that holds only when a new property is used.");
    public static readonly ChangeRule RuleRemoved = Compatible("rule-removed", "A rule less.");
    public static readonly ChangeRule RuleWidened = Compatible("rule-widened", "The rule allows more, or holds less often.");
    public static readonly ChangeRule EventAdded = Compatible("event-added", "An event more.");
    public static readonly ChangeRule BaseUrlChanged = Compatible("base-url-changed", "The default address of the API.");

    public static readonly ChangeRule TextChanged = Documentation("text-changed", "A summary or description.");
    public static readonly ChangeRule DefaultChanged = Documentation("default-changed", "What the server assumes when a property is left out.");
    public static readonly ChangeRule ErrorsChanged = Documentation("errors-changed", "The documented errors.");
    public static readonly ChangeRule SamplesChanged = Documentation("samples-changed", "The samples.");
    public static readonly ChangeRule PageMoved = Documentation("page-moved", "The address of the page.");

    /// <summary>All rules, breaking ones first.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. typeof(ChangeRules).GetFields().Select(field => field.GetValue(null)).OfType<ChangeRule>().OrderByDescending(rule => rule.Kind),
    ];

    private static ChangeRule Breaking(string id, string why) => new(id, ChangeKind.Breaking, why);

    private static ChangeRule Compatible(string id, string why) => new(id, ChangeKind.Compatible, why);

    private static ChangeRule Documentation(string id, string why) => new(id, ChangeKind.Documentation, why);
}
