using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Rules;

/// <summary>Rules that hold when another field is there, is true, or has some values.</summary>
internal sealed partial class RuleReader
{
    private bool ApplyCondition(RuleWording wording, Caught caught, TextRange range, FieldDraft field)
    {
        if (wording.Kind == RuleKind.RequiredWhenValue)
        {
            return ApplyValues(wording.Demand, caught, range, field);
        }

        // "If `a` or `b` is given" are two rules.
        var isRule = caught.Fields.Count == 0 && ApplyOne(wording, name: null, range, field);
        foreach (var name in caught.Fields)
        {
            isRule |= ApplyOne(wording, name, range, field);
        }

        return isRule;
    }

    private bool ApplyOne(RuleWording wording, Word? name, TextRange range, FieldDraft field)
    {
        var demand = wording.Demand;
        var condition = name is { } word ? _names.Find(word.Text, field) : _names.FlagOf(field);
        if (condition is null || condition == field)
        {
            if (condition is null && name is { } unknown && demand.Has(Demand.Strong))
            {
                ReportUnknown(unknown.Text, range);
                field.IsExplained = true; // One report for one slip.
                return true;
            }

            return false;
        }

        if (demand.Has(Demand.Reverse) && wording.Kind == RuleKind.RequiredWhenTrue && field.Type?.Kind != DocTypeKind.Boolean)
        {
            return false;
        }

        var (demanded, cause) = demand.Has(Demand.Reverse) ? (condition, field) : (field, condition);
        var kind = demand.Has(Demand.ByType) && cause.Type?.Kind == DocTypeKind.Boolean ? RuleKind.RequiredWhenTrue : wording.Kind;
        demanded.IsExplained = true;
        field.IsExplained = true;
        _rules.Add(new RuleDraft(kind, [demanded], cause, [], false, range));
        return true;
    }

    private bool ApplyValues(Demand demand, Caught caught, TextRange range, FieldDraft field)
    {
        var values = caught.Values.ConvertAll(static word => word.Text);
        var condition = caught.Fields.Count > 0 ? _names.Find(caught.Fields[0].Text, field) : _names.EnumWith(values, field);
        if (condition is null || condition == field || !CanBeValues(condition, caught.Values))
        {
            return false;
        }

        if (condition.Type?.Kind == DocTypeKind.Boolean)
        {
            return ApplyTruth(demand, values, range, field, condition);
        }

        if (demand.Has(Demand.Complement))
        {
            values = condition.Values.Where(value => !values.Contains(value, StringComparer.OrdinalIgnoreCase)).ToList();
        }

        field.IsExplained = true;
        if (values.Count > 0)
        {
            _rules.Add(new RuleDraft(RuleKind.RequiredWhenValue, [field], condition, values, false, range));
        }

        return true; // All but some of values that nobody lists is understood, and cannot be checked.
    }

    /// <summary>Of "unless it is true" and "if it is false" an unset flag says nothing, so only the plain case is a rule.</summary>
    private bool ApplyTruth(Demand demand, List<string> values, TextRange range, FieldDraft field, FieldDraft condition)
    {
        var isTrue = values.Count == 1 && values[0] is "true" or "1" or "yes";
        field.IsExplained = true;
        if (values.Count == 1 && isTrue != demand.Has(Demand.Complement))
        {
            _rules.Add(new RuleDraft(RuleKind.RequiredWhenTrue, [field], condition, [], false, range));
        }
        else if (values.Count == 1 && !demand.Has(Demand.Complement))
        {
            _rules.Add(new RuleDraft(RuleKind.RequiredWhenValue, [field], condition, ["false"], false, range));
        }

        return true;
    }

    /// <summary>Values that the list of the field has, or that are marked as such where it has none: not any word that happens to stand there.</summary>
    private static bool CanBeValues(FieldDraft condition, List<Word> values) =>
        condition.Type?.Kind == DocTypeKind.Boolean ? values.TrueForAll(static value => value.Text.ToLowerInvariant() is "true" or "false" or "1" or "0" or "yes" or "no")
        : condition.Values.Count > 0 ? values.TrueForAll(value => condition.Values.Contains(value.Text, StringComparer.OrdinalIgnoreCase))
        : values.TrueForAll(static value => value.IsCode || char.IsDigit(value.Text[0]));
}
