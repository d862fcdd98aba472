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

/// <summary>What a change means for a program that is built already.</summary>
internal enum WireVerdict
{
    /// <summary>Nothing changes on the wire.</summary>
    None,

    /// <summary>The wire changes, and what is built goes on working.</summary>
    Compatible,

    /// <summary>A request that was right is refused or goes elsewhere, or an answer lacks or retypes what it had.</summary>
    Breaking,
}

/// <summary>A kind of change. The table of all is in <c>docs/diff.md</c>; a test keeps the two equal.</summary>
/// <param name="Id">What scripts and the table call it.</param>
/// <param name="Kind">What it means for C#.</param>
/// <param name="Wire">What it means for the wire, unless the change itself says otherwise.</param>
/// <param name="Why">Why it means that.</param>
internal sealed record ChangeRule(string Id, ChangeKind Kind, WireVerdict Wire, string Why);

/// <summary>All kinds of change.</summary>
internal static class ChangeRules
{
    public static readonly ChangeRule OperationRemoved = Breaking("operation-removed", WireVerdict.Breaking, "The method is gone.");
    public static readonly ChangeRule OperationRenamed = Breaking("operation-renamed", WireVerdict.None, "The method has another name.");
    public static readonly ChangeRule PathParametersChanged = Breaking("path-parameters-changed", WireVerdict.Breaking, "The method has other parameters, or of another type.");
    public static readonly ChangeRule PathParameterRenamed = Breaking("path-parameter-renamed", WireVerdict.None, "Named arguments no longer fit.");
    public static readonly ChangeRule RequestAdded = Breaking("request-added", WireVerdict.Compatible, "A cancellation token given by position stands where the request is now.");
    public static readonly ChangeRule RequestRemoved = Breaking("request-removed", WireVerdict.Breaking, "There is no request to give any more.");
    public static readonly ChangeRule RequestRenamed = Breaking("request-renamed", WireVerdict.None, "The request type has another name.");
    public static readonly ChangeRule RequestRequired = Breaking("request-required", WireVerdict.Breaking, "The request can no longer be left out.");
    public static readonly ChangeRule ResponseChanged = Breaking("response-changed", WireVerdict.Breaking, "The method returns something else.");
    public static readonly ChangeRule PagesRemoved = Breaking("pages-removed", WireVerdict.None, "The method that walks over all pages is gone.");
    public static readonly ChangeRule ExperimentalAdded = Breaking("experimental-added", WireVerdict.None, "Using the method is an error until PARTNERO001 is switched off.");
    public static readonly ChangeRule PropertyRemoved = Breaking("property-removed", WireVerdict.Breaking, "The property is gone.");
    public static readonly ChangeRule PropertyRenamed = Breaking("property-renamed", WireVerdict.None, "The property has another name.");
    public static readonly ChangeRule RequiredPropertyAdded = Breaking("required-property-added", WireVerdict.Breaking, "Requests that were complete lack a required member.");
    public static readonly ChangeRule PropertyRequired = Breaking("property-required", WireVerdict.Breaking, "Requests that left it out lack a required member.");
    public static readonly ChangeRule RequestPropertyTypeChanged = Breaking("request-property-type-changed", WireVerdict.Breaking, "What was assigned does not convert.");
    public static readonly ChangeRule ResponsePropertyTypeChanged = Breaking("response-property-type-changed", WireVerdict.Breaking, "What is read is of another type.");
    public static readonly ChangeRule ResponsePropertyNullable = Breaking("response-property-nullable", WireVerdict.Breaking, "What is read can be null: an error for values, a warning for objects.");
    public static readonly ChangeRule ResponseValueNotNullable = Breaking("response-value-not-nullable", WireVerdict.Compatible, "HasValue, Value and ?? no longer apply.");
    public static readonly ChangeRule EnumValueRemoved = Breaking("enum-value-removed", WireVerdict.Breaking, "The member that named the value is gone.");
    public static readonly ChangeRule RuleAdded = Breaking("rule-added", WireVerdict.Breaking, "Requests that were complete break a rule: reported at the call site and thrown before sending.");
    public static readonly ChangeRule RuleNarrowed = Breaking("rule-narrowed", WireVerdict.Breaking, "The rule allows less, or holds more often.");
    public static readonly ChangeRule EventRemoved = Breaking("event-removed", WireVerdict.Breaking, "The name of the event is gone.");
    public static readonly ChangeRule EventDataChanged = Breaking("event-data-changed", WireVerdict.Breaking, "The event carries something else.");

    public static readonly ChangeRule OperationAdded = Compatible("operation-added", WireVerdict.Compatible, "A method more.");
    public static readonly ChangeRule RouteChanged = Compatible("route-changed", WireVerdict.Breaking, "The method asks another address.");
    public static readonly ChangeRule MethodChanged = Compatible("method-changed", WireVerdict.Breaking, "The method uses another HTTP method.");
    public static readonly ChangeRule RequestOptional = Compatible("request-optional", WireVerdict.Compatible, "The request can be left out.");
    public static readonly ChangeRule PagesAdded = Compatible("pages-added", WireVerdict.None, "A method that walks over all pages.");
    public static readonly ChangeRule ExperimentalRemoved = Compatible("experimental-removed", WireVerdict.None, "Nothing needs to be switched off any more.");
    public static readonly ChangeRule OptionalPropertyAdded = Compatible("optional-property-added", WireVerdict.Compatible, "A property that may be left out.");
    public static readonly ChangeRule ResponsePropertyAdded = Compatible("response-property-added", WireVerdict.Compatible, "A property more to read.");
    public static readonly ChangeRule PropertyOptional = Compatible("property-optional", WireVerdict.Compatible, "A property that may now be left out.");
    public static readonly ChangeRule PropertyMoved = Compatible("property-moved", WireVerdict.Breaking, "It travels in the query instead of the body, or the other way.");
    public static readonly ChangeRule RequestPropertyWidened = Compatible("request-property-widened", WireVerdict.Compatible, "What was assigned converts by itself.");
    public static readonly ChangeRule ResponseObjectNotNullable = Compatible("response-object-not-nullable", WireVerdict.Compatible, "Checks for null are merely idle.");
    public static readonly ChangeRule NullTracked = Compatible("null-tracked", WireVerdict.Compatible, "An assigned null is sent, or no longer sent.");
    public static readonly ChangeRule EnumValueAdded = Compatible("enum-value-added", WireVerdict.Compatible, "A known value more.");
    public static readonly ChangeRule RuleForNewProperty = Compatible("rule-for-new-property", WireVerdict.Compatible, "A rule that holds only when a new property is used.");
    public static readonly ChangeRule RuleRemoved = Compatible("rule-removed", WireVerdict.Compatible, "A rule less.");
    public static readonly ChangeRule RuleWidened = Compatible("rule-widened", WireVerdict.Compatible, "The rule allows more, or holds less often.");
    public static readonly ChangeRule EventAdded = Compatible("event-added", WireVerdict.Compatible, "An event more.");
    public static readonly ChangeRule BaseUrlChanged = Compatible("base-url-changed", WireVerdict.Breaking, "The default address of the API.");

    public static readonly ChangeRule WireNameChanged = Compatible("wire-name-changed", WireVerdict.Breaking, "The property has the same name in C# and another one in JSON.");

    public static readonly ChangeRule HeaderRequired = Documentation("header-required", WireVerdict.Breaking, "A header must be sent that the client does not send by itself.");
    public static readonly ChangeRule HeaderChanged = Documentation("header-changed", WireVerdict.Compatible, "A header that may be sent.");
    public static readonly ChangeRule TextChanged = Documentation("text-changed", WireVerdict.None, "A summary or description.");
    public static readonly ChangeRule DefaultChanged = Documentation("default-changed", WireVerdict.Compatible, "What the server assumes when a property is left out.");
    public static readonly ChangeRule ErrorsChanged = Documentation("errors-changed", WireVerdict.Compatible, "The documented errors.");
    public static readonly ChangeRule SamplesChanged = Documentation("samples-changed", WireVerdict.None, "The samples.");
    public static readonly ChangeRule PageMoved = Documentation("page-moved", WireVerdict.None, "The address of the page.");

    /// <summary>All rules, breaking ones first.</summary>
    public static IReadOnlyList<ChangeRule> All { get; } =
    [
        .. typeof(ChangeRules).GetFields().Select(field => field.GetValue(null)).OfType<ChangeRule>().OrderByDescending(rule => rule.Kind),
    ];

    private static ChangeRule Breaking(string id, WireVerdict wire, string why) => new(id, ChangeKind.Breaking, wire, why);

    private static ChangeRule Compatible(string id, WireVerdict wire, string why) => new(id, ChangeKind.Compatible, wire, why);

    private static ChangeRule Documentation(string id, WireVerdict wire, string why) => new(id, ChangeKind.Documentation, wire, why);
}
