using Partnero.Spec.Linking.Plans;

namespace Partnero.Spec.Linking.Groups;

/// <summary>The names that all groups take from types: each has a client class in the scope around it, and may be a namespace there.</summary>
internal sealed class GroupNames
{
    private readonly Dictionary<string, HashSet<string>> _clients = new(StringComparer.Ordinal);
    private readonly HashSet<(string Scope, string Name)> _namespaces = [];

    public GroupNames(IReadOnlyList<GroupPlan> groups)
    {
        foreach (var group in groups)
        {
            Add(group.Name);
        }
    }

    /// <summary>The client classes in a scope.</summary>
    public HashSet<string>? ClientsIn(string scope) => _clients.TryGetValue(scope, out var names) ? names : null;

    /// <summary>Whether groups are in a namespace of this name.</summary>
    public bool AreIn(string scope, string name) => _namespaces.Contains((scope, name));

    private void Add(string groupName)
    {
        var scope = "";
        var names = groupName.Split('.');
        for (var i = 0; i < names.Length; i++)
        {
            if (!_clients.TryGetValue(scope, out var clients))
            {
                _clients.Add(scope, clients = new HashSet<string>(StringComparer.Ordinal));
            }

            clients.Add(names[i] + "Client");
            if (i < names.Length - 1)
            {
                _namespaces.Add((scope, names[i]));
            }

            scope = scope.Length == 0 ? names[i] : $"{scope}.{names[i]}";
        }
    }
}
