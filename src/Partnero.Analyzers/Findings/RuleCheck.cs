using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Partnero.Analyzers.Flow;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Findings;

/// <summary>
/// Checks what is known of a request against its rules. A rule counts as broken only when that is certain: what is missing must
/// be known to be missing, and what makes it required must be known to be there.
/// </summary>
internal sealed class RuleCheck(SemanticModel model)
{
    public IEnumerable<Problem> Check(TrackedObject item, ImmutableArray<RequestRule> rules, FlowState state) =>
        state[item].IsEscaped ? [] : rules.SelectMany(rule => Check(rule, item, state));

    private IEnumerable<Problem> Check(RequestRule rule, TrackedObject item, FlowState state)
    {
        var values = rule.Members.Select(member => (Member: member, Value: Resolve(member, item, state))).ToList();
        if (values.TrueForAll(static entry => entry.Value.Presence == Presence.Null))
        {
            var other = rule.Other is null ? null : Resolve(rule.Other, item, state);
            if (IsDemanded(rule, other))
            {
                yield return new Problem(rule, ImmutableArray<MemberPath>.Empty, Site: null, Describe(other?.Constant));
            }
        }
        else if (rule.IsExclusive)
        {
            // In the order of the text: the last one is the one too many.
            var extra = values.Where(entry => IsSet(entry.Value)).OrderBy(static entry => entry.Value.Source?.SpanStart ?? 0).ToList();
            if (extra.Count > 1)
            {
                var site = extra[extra.Count - 1].Value.Source;
                yield return new Problem(rule, extra.Select(static entry => entry.Member).ToImmutableArray(), site, Actual: null);
            }
        }
    }

    private bool IsDemanded(RequestRule rule, Value? other) => rule.Kind switch
    {
        RuleKind.OneOf => true,
        RuleKind.WhenPresent => IsSet(other!),
        RuleKind.WhenTrue => other!.Constant is true,
        RuleKind.WhenValue => rule.Values.Any(value => IsWireValue(other!.Constant, value)),
        _ => false,
    };

    /// <summary>Set for certain. An expression that may be null by its type counts only when the compiler knows better.</summary>
    private bool IsSet(Value value) => value.Presence switch
    {
        Presence.NotNull => true,
        Presence.Unknown when value.Source is { } source && source.SyntaxTree == model.SyntaxTree =>
            model.GetTypeInfo(source).Nullability.FlowState == NullableFlowState.NotNull,
        _ => false,
    };

    private static Value Resolve(MemberPath path, TrackedObject item, FlowState state)
    {
        var value = state[item].Get(path.Steps[0]);
        foreach (var step in path.Steps.Skip(1))
        {
            if (value.Presence == Presence.Null)
            {
                return Value.Null;
            }

            if (value.Single is not { } holder || state[holder].IsEscaped)
            {
                return Value.Unknown;
            }

            value = state[holder].Get(step);
        }

        return value;
    }

    private static bool IsWireValue(object? constant, string wire) => constant switch
    {
        null => false,
        NamedValue named => string.Equals(Letters(named.Name), Letters(wire), StringComparison.OrdinalIgnoreCase),
        _ => string.Equals(Text(constant), wire, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Texts, flags and whole numbers decide about other members; on the wire a flag is <c>true</c>.</summary>
    private static string Text(object constant) => Convert.ToString(constant, CultureInfo.InvariantCulture);

    /// <summary>A member's name is the wire text in PascalCase: what is left of both without dashes and the like is the same.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string? Describe(object? constant) => constant switch
    {
        null => null,
        NamedValue named => named.Name,
        string text => $"\"{text}\"",
        _ => Text(constant).ToLowerInvariant(),
    };
}
