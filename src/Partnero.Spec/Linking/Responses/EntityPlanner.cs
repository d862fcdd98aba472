using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Responses;

/// <summary>
/// Decides which object each response holds: the group's entity, another group's, or one of its own; and lets all that hold
/// one entity tell what is in it.
/// </summary>
internal sealed class EntityPlanner(NounTable nouns)
{
    private readonly Dictionary<(GroupPlan Group, string Name), List<ResponseTypePlan>> _others = [];

    public void Plan(IReadOnlyList<GroupPlan> groups)
    {
        foreach (var group in groups)
        {
            group.Entity = new ResponseTypePlan(group, group.Noun, new FieldNode(group.Noun, SourceOf(group)));
        }

        var operations = groups
            .SelectMany(group => group.Operations)
            .Where(operation => NamedContent(operation.Response) is { } node && IsObject(node))
            .ToList();

        // Whoever asks for the entity shows what it is. What a write answers is compared with that: it may be a receipt.
        foreach (var operation in operations.Where(operation => HandsOutEntity(operation) && !operation.Phrase.IsWriter))
        {
            Assign(operation, NamedContent(operation.Response)!, operation.Group.Entity);
        }

        foreach (var operation in operations.Where(operation => HandsOutEntity(operation) && operation.Phrase.IsWriter))
        {
            var (node, entity) = (NamedContent(operation.Response)!, operation.Group.Entity);
            Assign(operation, node, Shape.IsRelated(node, entity.Node) ? entity : Answer(operation, node));
        }

        // All are decided before any is merged, so that the order of pages decides nothing.
        var rest = operations.FindAll(operation => operation.Response.Target is null);
        var targets = rest.ConvertAll(operation => Choose(operation, NamedContent(operation.Response)!));
        for (var i = 0; i < rest.Count; i++)
        {
            Assign(rest[i], NamedContent(rest[i].Response)!, targets[i]);
        }
    }

    private static SourceRef SourceOf(GroupPlan group) => group.Operations.Count > 0 ? group.Operations[0].Endpoint.Source : default;

    // Bodies without data are records of the operation; what is in data has the entity's name or one made from it.
    private static FieldNode? NamedContent(ResponsePlan response) => response.Members is null ? response.Content : response.Data;

    private static bool IsObject(FieldNode node) =>
        KindResolver.OfResponse(node).Kind is TypeKind.Object or TypeKind.Map
        || (node.IsBare && node.Kinds.IsWithin(JsonKinds.EmptyArray | JsonKinds.Null) && node.DocTypes == DocTypes.None);

    private static bool HandsOutEntity(OperationPlan operation) =>
        operation.Phrase.IsAboutEntity && !(operation.Phrase.IsList && operation.Response is { Kind: ResponseKind.Body, Members: null, IsBareList: false });

    private ResponseTypePlan Choose(OperationPlan operation, FieldNode node)
    {
        var (group, phrase) = (operation.Group, operation.Phrase);
        if (phrase.Noun.Length == 0)
        {
            // What a deletion leaves is no entity, unless it looks like one.
            var isEntity = !phrase.IsAboutEntity
                && (operation.Endpoint.Method != "DELETE" || group.Entity.Node.Children.Count > 0)
                && Shape.Agrees(node, group.Entity.Node);
            return isEntity ? group.Entity : Answer(operation, node);
        }

        var owner = nouns.FindOwner(phrase.SingularNoun, group.Name);
        if (owner is not null && Shape.Agrees(node, owner.Entity.Node))
        {
            return owner.Entity;
        }

        // "create discounted" creates the entity all the same.
        return phrase.IsWriter && Shape.IsPartOf(node, group.Entity.Node) ? group.Entity : Other(operation, group.Noun + phrase.SingularNoun, node);
    }

    // Called after the operation; the record around it, where there is one, has the plain name.
    private ResponseTypePlan Answer(OperationPlan operation, FieldNode node) =>
        Other(operation, operation.Phrase.TypeStem + (operation.Response.Members is null ? "Response" : "ResponseData"), node);

    // Operations about the same noun share its type where they show the same thing.
    private ResponseTypePlan Other(OperationPlan operation, string name, FieldNode node)
    {
        var key = (operation.Group, name);
        if (!_others.TryGetValue(key, out var types))
        {
            _others.Add(key, types = []);
        }

        var type = types.Find(candidate => Shape.Agrees(node, candidate.Node));
        if (type is null)
        {
            types.Add(type = new ResponseTypePlan(operation.Group, name, new FieldNode(name, node.Source)));
        }

        return type;
    }

    private static void Assign(OperationPlan operation, FieldNode node, ResponseTypePlan type)
    {
        operation.Response.Target = type;
        type.Node.Merge(node);
        type.Page ??= operation.Page;
        type.IsUsed = true;
        type.IsStable |= !operation.IsExperimental;
    }
}
