using System.Globalization;
using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>
/// A rule whose fields were found in the emitted types. Attribute, check and sentence all start from here, so that they say
/// the same; a rule whose fields cannot be reached gives none of the three.
/// </summary>
internal sealed record BoundRule(Rule Rule, IReadOnlyList<MemberPath> Fields, MemberPath? Condition)
{
    /// <summary>The rules of a type, or those of an operation over its request type.</summary>
    public static IReadOnlyList<BoundRule> Of(ObjectType type, EquatableArray<Rule> rules, TypeIndex types) =>
        [.. rules.Select(rule => Bind(type, rule, types)).OfType<BoundRule>()];

    /// <summary>The attribute that the analyzer reads.</summary>
    public string Attribute(string? page)
    {
        var arguments = new List<string>(Fields.Select(field => Literals.Text(field.Dotted)));
        if (Condition is not null)
        {
            arguments.Add(Literals.Text(Condition.Dotted));
        }

        arguments.AddRange(Rule.Values.Select(Literals.Text));
        if (Rule.IsExclusive)
        {
            arguments.Add("IsExclusive = true");
        }

        if (page is not null)
        {
            arguments.Add($"Page = {Literals.Text(page)}");
        }

        return $"[global::Partnero.Runtime.{AttributeName}({string.Join(", ", arguments)})]";
    }

    /// <summary>The sentence for the XML documentation.</summary>
    public string Sentence() => RuleSentence.Of(Rule, XmlDocs.Code);

    /// <summary>Whether requests that break the rule are refused; others are only documented.</summary>
    public bool IsEnforced => Rule.IsEnforced;

    /// <summary>Whether the rule is about this member: it says when the member is required.</summary>
    public bool Demands(Member member) => Rule.Kind != RuleKind.OneOf && Fields[0].Steps.Count == 1 && Fields[0].Last == member;

    /// <summary>Writes the check. <paramref name="root"/> stands in front of the members.</summary>
    public void WriteCheck(SourceWriter writer, string root)
    {
        if (Rule.Kind == RuleKind.OneOf)
        {
            WriteOneOf(writer, root);
        }
        else if (!Fields[0].IsAlwaysGiven)
        {
            using (writer.Block($"if ({Holds(root)} && {Fields[0].Access(root)} is null)"))
            {
                writer.Write($"problems.RequiredWhen({Literals.Text(Fields[0].Wire)}, {Literals.Text(RuleSentence.When(Rule, static name => name))});");
            }
        }
    }

    private string AttributeName => Rule.Kind switch
    {
        RuleKind.OneOf => "OneOfRequired",
        RuleKind.RequiredWhenPresent => "RequiredWhenPresent",
        RuleKind.RequiredWhenTrue => "RequiredWhenTrue",
        _ => "RequiredWhenValue",
    };

    private static BoundRule? Bind(ObjectType type, Rule rule, TypeIndex types)
    {
        var fields = rule.Fields.Select(field => MemberPath.Find(type, field, types)).OfType<MemberPath>().ToList();
        var condition = rule.Condition is null ? null : MemberPath.Find(type, rule.Condition, types);
        var bound = new BoundRule(rule, fields, condition);
        return fields.Count > 0 && fields.Count == rule.Fields.Count && (bound.ConditionFits || !rule.IsEnforced) ? bound : null;
    }

    private bool ConditionFits => Rule.Kind switch
    {
        RuleKind.OneOf => true,
        RuleKind.RequiredWhenTrue => Condition?.Last.Type == CSharpType.Boolean,
        RuleKind.RequiredWhenValue => Condition is not null && Rule.Values.Count > 0 && Rule.Values.All(value => Comparison(Condition, "", value) is not null),
        _ => Condition is not null,
    };

    private void WriteOneOf(SourceWriter writer, string root)
    {
        if (Fields.Any(field => field.IsAlwaysGiven))
        {
            return;
        }

        var (parent, names) = Grouped();
        var arguments = $"{Literals.Text(parent)}, {Literals.Text(string.Join(", ", names))}";
        using (writer.Block($"if ({string.Join(" && ", Fields.Select(field => field.Access(root) + " is null"))})"))
        {
            writer.Write($"problems.OneOf({arguments});");
        }

        if (Rule.IsExclusive)
        {
            using (writer.Block($"else if ({string.Join(" + ", Fields.Select(field => $"({field.Access(root)} is null ? 0 : 1)"))} > 1)"))
            {
                writer.Write($"problems.OnlyOneOf({arguments});");
            }
        }
    }

    // "partner: one of id, key, email" reads better than the paths in full, when all have one parent.
    private (string Parent, IEnumerable<string> Names) Grouped()
    {
        var parent = Fields[0].WireParent;
        return Fields.All(field => field.WireParent == parent)
            ? (parent, Fields.Select(field => field.Last.Property.WireName))
            : ("", Fields.Select(field => field.Wire));
    }

    private string Holds(string root)
    {
        var access = Condition!.Access(root);
        return Rule.Kind switch
        {
            RuleKind.RequiredWhenPresent => Condition.IsAlwaysGiven ? "true" : $"{access} is not null",
            RuleKind.RequiredWhenTrue => $"{access} == true",
            _ => Any(Rule.Values.Select(value => Comparison(Condition, root, value)!)),
        };
    }

    private static string Any(IEnumerable<string> conditions)
    {
        var joined = string.Join(" || ", conditions);
        return joined.Contains(" || ") ? $"({joined})" : joined;
    }

    private static string? Comparison(MemberPath path, string root, string value) => path.Last.Type switch
    {
        { Helper: "Text" } => $"string.Equals({path.Access(root)}, {Literals.Text(value)}, global::System.StringComparison.OrdinalIgnoreCase)",
        { Helper: "Enum" } => $"{path.Access(root)} == {Literals.Text(value)}",
        { Helper: "Boolean" } when bool.TryParse(value, out var flag) => $"{path.Access(root)} == {(flag ? "true" : "false")}",
        { Helper: "Integer" } when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            $"{path.Access(root)} == {number.ToString(CultureInfo.InvariantCulture)}",
        _ => null,
    };
}
