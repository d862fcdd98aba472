using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Requests;

/// <summary>
/// Puts each conditional rule at the object that its fields share: there it can be checked as soon as that object is given,
/// and goes along wherever the object is used.
/// </summary>
internal sealed class RulePlacer
{
    private readonly LinkContext _context;
    private readonly RequestPlan _draft;
    private readonly IReadOnlyList<string> _placeholders;

    // Every row of a group states the group; it is one rule.
    private readonly HashSet<(FieldNode Node, Rule Rule)>? _placed;

    private RulePlacer(LinkContext context, OperationPlan operation, RequestPlan draft)
    {
        _context = context;
        _draft = draft;
        _placeholders = Routes.PlaceholdersOf(operation.Route);
        _placed = operation.Endpoint.Rules.Count > 1 ? [] : null;
    }

    public static void Place(LinkContext context, OperationPlan operation, RequestPlan draft)
    {
        if (operation.Endpoint.Rules.IsEmpty)
        {
            return;
        }

        var placer = new RulePlacer(context, operation, draft);
        foreach (var rule in operation.Endpoint.Rules)
        {
            placer.Place(rule);
        }
    }

    private void Place(Rule rule)
    {
        var fields = rule.Fields.Select(Find).OfType<Target>().Distinct().ToList();
        var condition = rule.Condition is null ? null : Find(rule.Condition);
        if (IsAboutIdentifiers(rule, fields) || !CanBeChecked(rule, fields, condition))
        {
            return;
        }

        if (fields.Exists(field => _draft.IsRequired(field.Node) && field.Node.Row is not null))
        {
            _context.Report(LinkRules.RuleWithoutEffect, rule.Source, string.Join(", ", rule.Fields), fields.First(field => field.Node.Requirement == Requirement.Yes).Path);
            return;
        }

        var all = condition is null ? fields : [.. fields, condition];
        var depth = SharedDepth(all);
        if (all.Exists(target => target.LeadsThroughListBelow(depth)))
        {
            _context.Report(LinkRules.RuleThroughList, rule.Source, string.Join(", ", rule.Fields));
            return;
        }

        Add(all[0].Holders[depth], rule with
        {
            Fields = fields.Select(field => field.PathBelow(depth)).ToEquatableArray(),
            Condition = condition?.PathBelow(depth),
        });
    }

    private void Add(FieldNode holder, Rule rule)
    {
        if (_placed?.Add((holder, IdentityOf(rule))) == false)
        {
            return;
        }

        if (!_draft.Rules.TryGetValue(holder, out var rules))
        {
            _draft.Rules.Add(holder, rules = []);
        }

        rules.Add(rule);
    }

    private static Rule IdentityOf(Rule rule) =>
        rule with { Source = default, Fields = rule.Fields.OrderBy(field => field, StringComparer.Ordinal).ToEquatableArray() };

    // "id in the path, or email, or key": the path variant meets it, and the body variant has it by being that variant.
    private bool IsAboutIdentifiers(Rule rule, List<Target> fields) =>
        rule.Kind == RuleKind.OneOf
        && ((fields.Count > 0 && fields.TrueForAll(field => field.Node.IsIdentifier))
            || rule.Fields.Any(name => _placeholders.Contains(name) && !fields.Exists(field => field.Path == name)));

    private static bool CanBeChecked(Rule rule, List<Target> fields, Target? condition) => rule.Kind switch
    {
        RuleKind.OneOf => fields.Count > 1 || (fields.Count == 1 && rule.Fields.Count == 1),
        _ => fields.Count == 1 && condition is not null && !fields[0].Equals(condition),
    };

    // How many holders, from the root, all fields have in common.
    private static int SharedDepth(List<Target> targets)
    {
        var depth = targets.Min(target => target.Holders.Count) - 1;
        while (depth > 0 && targets.Exists(target => target.Holders[depth] != targets[0].Holders[depth]))
        {
            depth--;
        }

        return depth;
    }

    private Target? Find(string name)
    {
        if (_draft.Query.Find(name) is { } parameter)
        {
            return new Target(parameter, [_draft.Body], [name]);
        }

        var holders = new List<FieldNode> { _draft.Body };
        var path = new List<string>();
        FieldNode? node = null;
        foreach (var part in name.Replace("[]", "").Split('.'))
        {
            if (node is not null)
            {
                holders.Add(node.Children.Count == 0 && node.Item is { } item ? item : node);
            }

            var holder = holders[holders.Count - 1];
            node = holder == _draft.Body || KindResolver.OfRequest(holder).Kind == TypeKind.Object ? holder.Find(part) : null;
            if (node is null)
            {
                return null;
            }

            path.Add(part);
        }

        return node is null ? null : new Target(node, holders, path);
    }

    /// <summary>A field with the objects around it, from the root.</summary>
    private sealed class Target(FieldNode node, IReadOnlyList<FieldNode> holders, IReadOnlyList<string> names) : IEquatable<Target>
    {
        public FieldNode Node { get; } = node;

        public IReadOnlyList<FieldNode> Holders { get; } = holders;

        public string Path => PathBelow(0);

        public string PathBelow(int depth) => string.Join(".", names.Skip(depth));

        /// <summary>Between the holder and the field is a list: which of its items the rule means cannot be told.</summary>
        public bool LeadsThroughListBelow(int depth) =>
            Enumerable.Range(depth + 1, Math.Max(Holders.Count - depth - 1, 0)).Any(i => Holders[i] != Holders[i - 1].Find(names[i - 1]));

        public bool Equals(Target? other) => other is not null && other.Node == Node;

        public override bool Equals(object? obj) => Equals(obj as Target);

        public override int GetHashCode() => Node.GetHashCode();
    }
}
