using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Makes rules of a clause: what is demanded, under which conditions, in the kinds that the model has.</summary>
internal static class RuleBuilder
{
    private const int MaxGroup = 32;

    /// <summary>"Either `a` and `b`, or `c` and `d`" is a demand for each pair; more than these are no sentence that anybody writes.</summary>
    private const int MaxProduct = 12;

    /// <summary>The rules; null when no kind of rule says what the clause demands.</summary>
    public static List<RuleDraft>? Build(Clause clause, TextRange range)
    {
        var subject = clause.Subject!;
        if (subject.Fields.Distinct().Count() > MaxGroup)
        {
            return null;
        }

        var rules = clause.Condition is { } condition ? Conditional(subject, condition, range)
            : subject.IsChoice ? Choice(subject, [], range)
            : []; // "`a` and `b` are required" is for the Required column to say.
        rules?.ForEach(rule => rule.Doubt ??= clause.Doubt);
        return rules;
    }

    /// <summary>One of the alternatives, or of what makes the demand go away.</summary>
    private static List<RuleDraft>? Choice(Subject subject, List<FieldDraft> others, TextRange range)
    {
        var groups = new List<List<FieldDraft>> { others };
        foreach (var set in subject.IsChoice ? subject.Any : [])
        {
            groups = [.. groups.SelectMany(group => set.Select(field => new List<FieldDraft>([.. group, field])))];
            if (groups.Count > MaxProduct)
            {
                return null;
            }
        }

        if (!subject.IsChoice)
        {
            groups = [.. subject.Fields.Select(field => new List<FieldDraft>([.. others, field]))];
        }

        var distinct = groups.ConvertAll(static group => group.Distinct().ToList()).FindAll(static group => group.Count > 1);
        return distinct.ConvertAll(group => new RuleDraft(RuleKind.OneOf, group, null, [], subject.IsExclusive && others.Count == 0, range));
    }

    private static List<RuleDraft>? Conditional(Subject subject, Condition condition, TextRange range)
    {
        var tests = condition.Any.SelectMany(static all => all).ToList();
        var isAbsence = tests.TrueForAll(test => condition.IsNegated
            ? test.Kind is TestKind.Present or TestKind.PresentOrTrue
            : test.Kind == TestKind.Absent);
        if (isAbsence)
        {
            return Choice(subject, tests.ConvertAll(static test => test.Field), range);
        }

        // A choice under a condition, and two conditions at once, are no kind of rule.
        if (subject.IsChoice || condition.Any.Exists(static all => all.Count > 1))
        {
            return null;
        }

        if (condition.IsNegated)
        {
            return Unless(subject, tests, range);
        }

        var rules = new List<RuleDraft>();
        foreach (var field in subject.Fields)
        {
            foreach (var test in tests)
            {
                if (test.Field != field && !AddWhen(rules, field, test, range))
                {
                    return null;
                }
            }
        }

        return rules;
    }

    private static bool AddWhen(List<RuleDraft> rules, FieldDraft field, Test test, TextRange range)
    {
        switch (test.Kind)
        {
            case TestKind.Present:
                rules.Add(When(RuleKind.RequiredWhenPresent, field, test.Field, [], range));
                return true;
            case TestKind.PresentOrTrue:
                // What both readings refuse is certain; the rest is said and not enforced.
                rules.Add(When(RuleKind.RequiredWhenTrue, field, test.Field, [], range));
                rules.Add(When(RuleKind.RequiredWhenPresent, field, test.Field, [], range) with { Doubt = "'set' may mean given or true" });
                return true;
            case TestKind.True:
                rules.Add(When(RuleKind.RequiredWhenTrue, field, test.Field, [], range));
                return true;
            case TestKind.False:
                rules.Add(When(RuleKind.RequiredWhenValue, field, test.Field, ["false"], range));
                return true;
            case TestKind.Value:
                rules.Add(When(RuleKind.RequiredWhenValue, field, test.Field, test.Values, range));
                return true;
            case TestKind.OtherValue when Others(test) is { Count: > 0 } others:
                rules.Add(When(RuleKind.RequiredWhenValue, field, test.Field, others, range));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Of "unless it is true" an unset flag says nothing, so that is no rule; what "unless it is false" refuses for certain is one.</summary>
    private static List<RuleDraft>? Unless(Subject subject, List<Test> tests, TextRange range)
    {
        var field = tests[0].Field;
        if (!tests.TrueForAll(test => test.Field == field && test.Kind == tests[0].Kind))
        {
            return null;
        }

        var all = new Test(tests[0].Kind, field, [.. tests.SelectMany(static test => test.Values)]);
        return all.Kind switch
        {
            TestKind.False => When(RuleKind.RequiredWhenTrue, []),
            TestKind.True => [.. When(RuleKind.RequiredWhenValue, ["false"]).Select(static rule => rule with { Doubt = "what holds when the flag is not given" })],
            TestKind.Absent => When(RuleKind.RequiredWhenPresent, []),
            TestKind.OtherValue => When(RuleKind.RequiredWhenValue, all.Values),
            TestKind.Value when Others(all) is { Count: > 0 } others => When(RuleKind.RequiredWhenValue, others),
            _ => null,
        };

        List<RuleDraft> When(RuleKind kind, List<string> values) =>
            [.. subject.Fields.Where(demanded => demanded != field).Select(demanded => RuleBuilder.When(kind, demanded, field, values, range))];
    }

    private static RuleDraft When(RuleKind kind, FieldDraft field, FieldDraft condition, List<string> values, TextRange range) =>
        new(kind, [field], condition, values, false, range);

    /// <summary>The other values of a closed list; none where nobody lists them.</summary>
    private static List<string> Others(Test test) =>
        [.. test.Field.Values.Where(value => !test.Values.Contains(value, StringComparer.OrdinalIgnoreCase))];
}
