using Partnero.Generator.CSharp;
using Partnero.Generator.Model;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>
/// Splits an API into what each group's files need, and settles the names that only C# has: client classes, properties that
/// lead to groups, members of <c>PartneroOperations</c>. A name that is taken gets an underscore behind it.
/// </summary>
internal sealed class ClientTree
{
    // What the base classes in Partnero.Runtime have; a test compares this list with them.
    internal static readonly string[] BaseMembers =
    [
        .. Runtime.MembersOfEveryObject,
        "Client", "Dispose", "Send", "SendAll", "SendAsync", "SendAllAsync", "Options",
    ];

    private readonly Api _api;
    private readonly ClientOptions _options;
    private readonly Dictionary<string, ClientNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _operations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _properties = new(StringComparer.Ordinal);

    public ClientTree(Api api, ClientOptions options)
    {
        _api = api;
        _options = options;
        foreach (var name in api.Groups.SelectMany(group => group.Objects.Select(type => type.Name).Concat(group.Enums.Select(type => type.Name))))
        {
            Taken(_types, name.Scope).Add(TypeNames.Declared(name));
        }

        Taken(_types, "").UnionWith([options.ClientName, options.OperationsName]);
        foreach (var group in api.Groups)
        {
            Add(group.Name, group.Summary);
        }
    }

    /// <summary>The client.</summary>
    public ClientModel Client => new(
        _options,
        _api.BaseUrl,
        _nodes.Values.OrderBy(node => node.Name, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>The webhook events; null when the pages name none.</summary>
    public WebhookModel? Webhooks()
    {
        if (_api.Events.IsEmpty)
        {
            return null;
        }

        var taken = Taken(_types, "");
        var className = Identifiers.EscapeKeyword(Identifiers.Claim(_options.NamePrefix + "Webhook", taken));
        return new WebhookModel(_options, className, _api.Events.Select(item => new WebhookItem(
            item.WireName,
            Identifiers.EscapeKeyword(Identifiers.Claim(Identifiers.Clean(item.Name) + "Event", taken)),
            item.Description,
            item.PageUrl,
            item.Data)).ToEquatableArray());
    }

    /// <summary>One item a group.</summary>
    public IEnumerable<GroupModel> Groups()
    {
        var owners = new Dictionary<TypeName, Owned>();
        foreach (var group in _api.Groups)
        {
            foreach (var type in group.Objects)
            {
                owners[type.Name] = new Owned(group, type);
            }
        }

        foreach (var group in _api.Groups)
        {
            var taken = Taken(_operations, group.Name);
            taken.Add(_nodes[group.Name].OperationsClass);
            yield return new GroupModel(
                _options,
                group,
                new ClientNames(
                    _nodes[group.Name].ClientClass,
                    OperationsPath(group.Name).ToEquatableArray(),
                    group.Operations.Select(operation => Identifiers.EscapeKeyword(Identifiers.Claim(operation.Key, taken))).ToEquatableArray()),
                Borrowed(group, owners));
        }
    }

    private void Add(string name, string? summary)
    {
        var parent = DottedNames.Around(name);
        if (parent.Length > 0 && !_nodes.ContainsKey(parent))
        {
            Add(parent, summary: null);
        }

        if (_nodes.TryGetValue(name, out var container))
        {
            _nodes[name] = container with { Summary = summary };
            return;
        }

        var local = DottedNames.Last(name);
        var operations = Taken(_operations, parent);
        if (parent.Length > 0)
        {
            operations.Add(_nodes[parent].OperationsClass);
        }

        _nodes.Add(name, new ClientNode(
            name,
            parent,
            Identifiers.EscapeKeyword(Identifiers.Claim(Identifiers.Clean(local) + "Client", Taken(_types, parent))),
            Identifiers.EscapeKeyword(Identifiers.Claim(local, Properties(parent))),
            Identifiers.EscapeKeyword(Identifiers.Claim(local, operations)),
            summary));
    }

    private IEnumerable<string> OperationsPath(string name) =>
        name.Length == 0 ? [] : OperationsPath(_nodes[name].Parent).Append(_nodes[name].OperationsClass);

    private HashSet<string> Properties(string parent)
    {
        if (!_properties.TryGetValue(parent, out var taken))
        {
            _properties[parent] = taken = new HashSet<string>(BaseMembers, StringComparer.Ordinal);
            taken.Add(parent.Length == 0 ? _options.ClientName : _nodes[parent].ClientClass);
        }

        return taken;
    }

    private static HashSet<string> Taken(Dictionary<string, HashSet<string>> names, string scope)
    {
        if (!names.TryGetValue(scope, out var taken))
        {
            names[scope] = taken = new HashSet<string>(Runtime.ExpressionAliases.Concat(Runtime.MembersOfEveryObject), StringComparer.Ordinal);
        }

        return taken;
    }

    // Requests of this group may hold an identifier that another group of the namespace owns.
    private static EquatableArray<ObjectType> Borrowed(Group group, Dictionary<TypeName, Owned> owners)
    {
        var borrowed = new ReachedTypes(name => owners.TryGetValue(name, out var owned) && !ReferenceEquals(owned.Group, group) ? owned.Type : null);
        foreach (var operation in group.Operations)
        {
            borrowed.Add(operation.Request);
        }

        foreach (var type in group.Objects.Where(type => type.Role != ObjectRole.Response))
        {
            borrowed.AddPartsOf(type);
        }

        return borrowed.All();
    }

    private sealed record Owned(Group Group, ObjectType Type);
}
