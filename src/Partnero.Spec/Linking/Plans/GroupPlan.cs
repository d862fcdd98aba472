using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Linking.Plans;

/// <summary>A group while it is put together.</summary>
internal sealed class GroupPlan(string path, string name, IReadOnlyList<string> entityWords)
{
    private const string Fallback = "Entity";

    /// <summary>Docs path: <c>refer-a-friend/customers</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Dotted name: <c>ReferAFriend.Customers</c>.</summary>
    public string Name { get; } = name;

    public string Scope { get; } = DottedNames.Around(name);

    /// <summary>Words of the entity, singular, as the path has them.</summary>
    public IReadOnlyList<string> EntityWords { get; } = entityWords;

    /// <summary>The entity's name before anything is put in front of it: what other names are made with.</summary>
    public string Noun { get; } = Casing.Pascal(entityWords, Fallback);

    public string PluralNoun { get; } = Casing.Pascal([.. entityWords.Take(entityWords.Count - 1), .. entityWords.Skip(entityWords.Count - 1).Select(Plurals.Plural)], Fallback);

    public string? Summary { get; set; }

    public List<OperationPlan> Operations { get; } = [];

    /// <summary>The entity: what all responses that hold it show together.</summary>
    public ResponseTypePlan Entity { get; set; } = null!;

    public List<ObjectType?> Objects { get; } = [];

    public List<EnumPlan> Enums { get; } = [];
}
