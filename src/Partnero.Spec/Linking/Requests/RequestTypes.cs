using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Requests;

/// <summary>The object type that an operation takes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsOptional">Nothing in it must be given.</param>
internal sealed record BuiltRequest(TypeName Name, bool IsOptional);

/// <summary>Builds the types of requests: one for each operation, its parts, and the identifiers that requests share.</summary>
internal sealed class RequestTypes(TypeEmitter emitter, ItemTable items)
{
    private readonly Dictionary<(string Scope, string Name), (string Members, TypeName Type)> _identifiers = [];

    public BuiltRequest? Build(OperationPlan operation)
    {
        if (operation.Request.IsEmpty)
        {
            return null;
        }

        var name = emitter.Names.Claim(operation.Group.Scope, operation.Phrase.TypeStem + "Request", operation.Endpoint.Source);
        var isOptional = true;
        TypeEmitter.AddObject(operation.Group, () =>
        {
            var request = BuildRequest(operation, name);
            isOptional = !request.Properties.Any(property => property.IsRequired) && !request.Rules.Any(rule => rule is { Kind: RuleKind.OneOf, IsEnforced: true });
            return request;
        });

        return new BuiltRequest(name, isOptional);
    }

    private ObjectType BuildRequest(OperationPlan operation, TypeName name)
    {
        var draft = operation.Request;
        var members = draft.Query.Children.Count == 0 ? draft.Body.Children : [.. draft.Query.Children, .. draft.Body.Children];
        var request = NewType(operation, draft.Body, name, ObjectRole.Request, BuildProperties(operation, name, members, operation.Phrase.TypeStem));
        return request with { Source = operation.Endpoint.Source, Rules = [.. request.Rules, .. IdentifierRules(operation)] };
    }

    // Where the path variant takes the same request, the demand is the body variant's alone, and stands at its operation.
    private static IEnumerable<Rule> IdentifierRules(OperationPlan operation) =>
        operation.Request is { IsShared: false, Identifiers.Count: > 1 } ? [Identifiers.RuleOf(operation)] : [];

    private EquatableArray<Property> BuildProperties(OperationPlan operation, TypeName type, List<FieldNode> members, string holder)
    {
        var names = emitter.Members.Of(type.Name, members);
        var properties = new Property[members.Count];
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i] = BuildProperty(operation, members[i], names[i], holder);
        }

        return new EquatableArray<Property>(properties);
    }

    private Property BuildProperty(OperationPlan operation, FieldNode node, string name, string holder)
    {
        var draft = operation.Request;
        var isQuery = draft.Query.Find(node.Name) == node;
        var isOnlyIdentifier = !draft.IsShared && draft.Identifiers.Count == 1 && draft.Identifiers[0] == node;
        var isRequired = isOnlyIdentifier || draft.IsRequired(node);
        return new Property(
            node.Source,
            node.Name,
            name,
            isQuery ? QueryTypeOf(operation, node) : TypeOf(operation, node, holder, emitter.Context.MemberName(node.Name)),
            isQuery ? ParameterLocation.Query : ParameterLocation.Body,
            isRequired,
            IsNullable: !isRequired || node.IsDocNullable || node.Kinds.Overlaps(JsonKinds.Null),
            TypeEmitter.NullIfEmpty(node.Row?.Description),
            node.Row?.Default)
        {
            Facts = node.Row?.Facts ?? FieldFacts.None,
            AllowsNull = node.IsDocNullable,
        };
    }

    private TypeRef TypeOf(OperationPlan operation, FieldNode node, string holder, string field)
    {
        var resolved = KindResolver.OfRequest(node);
        emitter.ReportDispute(node, resolved);
        return resolved.Kind switch
        {
            TypeKind.String when emitter.Enums.Find(node) is { } values => emitter.Use(values),
            TypeKind.Object => ObjectOf(operation, node, holder, field),
            TypeKind.Array => new TypeRef(TypeKind.Array, Item: ItemOf(operation, node, holder, field)),
            var kind => TypeEmitter.Plain(kind),
        };
    }

    private TypeRef ItemOf(OperationPlan operation, FieldNode node, string holder, string field)
    {
        var item = node.DescribedItem() ?? items.Find(operation.Group, node.Name);
        if (emitter.Enums.Find(node) is { } values && (item is null || KindResolver.OfRequest(item).Kind == TypeKind.String))
        {
            return emitter.Use(values);
        }

        return item is null ? TypeRef.Any : TypeOf(operation, item, holder, OperationPhrase.SingularOf(field));
    }

    // A query holds text; what has structure is written by the caller.
    private TypeRef QueryTypeOf(OperationPlan operation, FieldNode node)
    {
        var type = KindResolver.OfRequest(node).Kind is TypeKind.Object or TypeKind.Map or TypeKind.Any ? TypeRef.String : TypeOf(operation, node, "", "");
        return type is { Kind: TypeKind.Array, Item.Kind: TypeKind.Object or TypeKind.Map or TypeKind.Any or TypeKind.Array } ? type with { Item = TypeRef.String } : type;
    }

    private TypeRef ObjectOf(OperationPlan operation, FieldNode node, string holder, string field)
    {
        var scope = operation.Group.Scope;
        var members = Identifiers.MembersOf(operation.Request, node);
        var shared = (scope, field + "Identifier");
        if (members is not null && _identifiers.TryGetValue(shared, out var known) && known.Members == members)
        {
            return new TypeRef(TypeKind.Object, known.Type);
        }

        var isShared = members is not null && !_identifiers.ContainsKey(shared);
        var name = emitter.Names.Claim(scope, isShared ? shared.Item2 : holder + field, node.Source);
        if (isShared)
        {
            _identifiers.Add(shared, (members!, name));
        }

        var role = members is null ? ObjectRole.RequestPart : ObjectRole.Identifier;
        TypeEmitter.AddObject(operation.Group, () => NewType(operation, node, name, role, BuildProperties(operation, name, node.Children, holder + field)));
        return new TypeRef(TypeKind.Object, name);
    }

    // An identifier is the same in a POST and a PUT: its members are never cleared, so it need not know what was assigned.
    private ObjectType NewType(OperationPlan operation, FieldNode node, TypeName name, ObjectRole role, EquatableArray<Property> properties) => new(
        node.Source,
        name,
        role,
        TypeEmitter.NullIfEmpty(node.Row?.Description),
        emitter.Context.UrlOf(operation.Page),
        properties,
        RulesAt(operation, node),
        TracksAssignment: operation.Endpoint.Method is "PUT" or "PATCH" && role != ObjectRole.Identifier,
        IsExperimental: false);

    private static EquatableArray<Rule> RulesAt(OperationPlan operation, FieldNode node) =>
        operation.Request.Rules.TryGetValue(node, out var rules) ? rules.ToEquatableArray() : [];
}
