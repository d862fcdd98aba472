using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Responses;

/// <summary>Builds the types of responses: entities, what single operations answer, and the objects inside.</summary>
internal sealed class ResponseTypes(TypeEmitter emitter)
{
    public Response Build(OperationPlan operation)
    {
        var response = operation.Response;
        var type = response switch
        {
            { Kind: ResponseKind.None } => null,
            { Members: { } members } => BodyOf(operation, members),
            { Content: null } => TypeRef.Any,
            _ => ContentOf(operation, response.Content!),
        };

        return new Response(response.Kind, response.IsBareList ? new TypeRef(TypeKind.Array, Item: type) : type, response.IsAssumed) { HasStatus = response.HasStatus && !response.IsBareList };
    }

    /// <summary>The type of an entity, or of what an operation answers.</summary>
    public TypeRef TypeOf(ResponseTypePlan draft)
    {
        if (draft.Built is null)
        {
            var node = draft.Node;
            if (!draft.IsEntity && node.Children.Count == 0)
            {
                return draft.Built = new TypeRef(TypeKind.Map);
            }

            var name = emitter.Names.Reserve(draft);
            draft.Built = new TypeRef(TypeKind.Object, name);
            TypeEmitter.AddObject(draft.Owner, () => BuildObject(draft.Owner, draft.Page!, node, node.Children, name, draft.Name, draft.IsEntity));
        }

        return draft.Built;
    }

    private TypeRef ContentOf(OperationPlan operation, FieldNode content) =>
        operation.Response.Target is { } target
            ? TypeOf(target)
            : TypeOfNode(operation.Group, operation.Page, content, operation.Phrase.TypeStem, "Response", isEntity: false);

    // The body as a record: data and what stands beside it.
    private TypeRef BodyOf(OperationPlan operation, IReadOnlyList<FieldNode> members)
    {
        var group = operation.Group;
        var wanted = operation.Phrase.TypeStem + "Response";
        var name = emitter.Names.Claim(group.Scope, wanted, operation.Endpoint.Source);
        TypeEmitter.AddObject(group, () => BuildObject(group, operation.Page, operation.Response.Content!, members, name, wanted, isEntity: false, operation.Response));
        return new TypeRef(TypeKind.Object, name);
    }

    private ObjectType BuildObject(
        GroupPlan group, Page page, FieldNode node, IReadOnlyList<FieldNode> children, TypeName name, string holder, bool isEntity, ResponsePlan? body = null)
    {
        var names = emitter.Members.Of(name.Name, children);
        var properties = new Property[names.Length];
        for (var i = 0; i < properties.Length; i++)
        {
            var child = children[i];
            properties[i] = new Property(
                child.Source,
                child.Name,
                names[i],
                DataTypeOf(child, body) ?? TypeOfNode(group, page, child, holder, emitter.Context.MemberName(child.Name), isEntity),
                ParameterLocation.Body,
                IsRequired: false,
                child.MayBeNullIn(node),
                TypeEmitter.NullIfEmpty(child.Row?.Description),
                Default: null)
            {
                Facts = child.Row?.Facts ?? FieldFacts.None,
            };
        }

        return new ObjectType(
            node.Source, name, ObjectRole.Response, TypeEmitter.NullIfEmpty(node.Row?.Description), emitter.Context.UrlOf(page),
            new EquatableArray<Property>(properties), Rules: [], TracksAssignment: false, IsExperimental: false);
    }

    // In the record of a body, the data is what it would be without the record around it.
    private TypeRef? DataTypeOf(FieldNode child, ResponsePlan? body)
    {
        if (body is not { Target: { } target, Data: { } data } || (child != data && child.Item != data))
        {
            return null;
        }

        var type = TypeOf(target);
        return child == data ? type : new TypeRef(TypeKind.Array, Item: type);
    }

    private TypeRef TypeOfNode(GroupPlan group, Page page, FieldNode node, string holder, string field, bool isEntity)
    {
        var resolved = KindResolver.OfResponse(node);
        emitter.ReportDispute(node, resolved);
        return resolved.Kind switch
        {
            TypeKind.String when EnumOf(group, page, node, holder, isEntity) is { } values => emitter.Use(values),
            TypeKind.Object => ObjectOf(group, page, node, Casing.Join(holder, field)),
            TypeKind.Array => new TypeRef(TypeKind.Array, Item: ItemOf(group, page, node, holder, field, isEntity)),
            var kind => TypeEmitter.Plain(kind),
        };
    }

    private TypeRef ItemOf(GroupPlan group, Page page, FieldNode node, string holder, string field, bool isEntity)
    {
        var item = node.DescribedItem();
        if (EnumOf(group, page, node, holder, isEntity) is { } values && item is not null && KindResolver.OfResponse(item).Kind == TypeKind.String)
        {
            return emitter.Use(values);
        }

        return item is null ? TypeRef.Any : TypeOfNode(group, page, item, holder, OperationPhrase.SingularOf(field), isEntity: false);
    }

    private EnumPlan? EnumOf(GroupPlan group, Page page, FieldNode node, string holder, bool isEntity) =>
        isEntity ? emitter.Enums.FindOfEntity(group, node)
        : node.Values.IsEmpty ? null
        : emitter.Enums.Add(group, holder, node, page);

    private TypeRef ObjectOf(GroupPlan group, Page page, FieldNode node, string wanted)
    {
        var name = emitter.Names.Claim(group.Scope, wanted, node.Source);
        TypeEmitter.AddObject(group, () => BuildObject(group, page, node, node.Children, name, wanted, isEntity: false));
        return new TypeRef(TypeKind.Object, name);
    }
}
