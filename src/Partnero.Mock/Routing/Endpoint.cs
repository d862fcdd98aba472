using Partnero.Mock.State;
using Partnero.Spec.Model;

namespace Partnero.Mock.Routing;

/// <summary>A documented operation with all that answering it needs. Compared by reference: it is a key, and models are large.</summary>
/// <param name="group">The group it belongs to.</param>
/// <param name="operation">The operation.</param>
/// <param name="request">The type of its request; null when it takes neither query nor body.</param>
/// <param name="entity">The type of what is in <c>data</c>, or of its items; null when it is no object.</param>
/// <param name="samples">What pages show of it.</param>
internal sealed class Endpoint(Group group, Operation operation, ObjectType? request, ObjectType? entity, OperationSamples samples)
{
    public Group Group { get; } = group;

    public Operation Operation { get; } = operation;

    public RouteTemplate Route { get; } = RouteTemplate.Parse(operation.Route);

    public ObjectType? Request { get; } = request;

    public ObjectType? Entity { get; } = entity;

    public OperationSamples Samples { get; } = samples;

    public IReadOnlyList<Property> BodyProperties { get; } = In(request, ParameterLocation.Body);

    public IReadOnlyList<Property> QueryProperties { get; } = In(request, ParameterLocation.Query);

    /// <summary>Whether <c>data</c> is a list.</summary>
    public bool AnswersList => Operation.Response.Kind == ResponseKind.Page || Operation.Response.Type?.Kind == TypeKind.Array;

    /// <summary>No page says what it answers: it shows what it is about.</summary>
    public bool AnswersUnknown => Operation.Response is { IsAssumed: true, Type.Kind: TypeKind.Any };

    public override string ToString() => $"{Operation.Method} {Operation.Route} ({Operation.Id})";

    private static Property[] In(ObjectType? type, ParameterLocation location) =>
        type is null ? [] : [.. type.Properties.Where(property => property.Location == location)];
}
