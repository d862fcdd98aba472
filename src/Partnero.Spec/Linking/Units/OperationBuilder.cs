using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Requests;
using Partnero.Spec.Linking.Responses;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>Puts operations together: one for each draft, two where the body may identify what the path does.</summary>
internal sealed class OperationBuilder(LinkContext context, RequestTypes requests, ResponseTypes responses)
{
    private const string BodyVariantSuffix = "ByBody";
    private const string PageParameterName = "page";

    private readonly Dictionary<OperationPlan, (BuiltRequest? Request, Response Response)> _types = [];

    /// <summary>Builds the operation's types. Stable operations come first, so that they choose their names first.</summary>
    public void BuildTypes(OperationPlan operation) => _types.Add(operation, (requests.Build(operation), responses.Build(operation)));

    public void AddOperations(GroupPlan group, List<Operation> operations, List<OperationSamples> samples)
    {
        var keys = new UniqueNames();
        foreach (var draft in group.Operations)
        {
            keys.Reserve(draft.Name);
        }

        var types = PathParameterTypes.Of(group);
        foreach (var draft in group.Operations)
        {
            var operation = NewOperation(draft, types);
            operations.Add(operation);
            samples.Add(SamplesOf(draft, operation, draft.Request.PathSamples));
            if (draft.Request.BodyRoute is { } route)
            {
                var key = keys.Claim(draft.Name + BodyVariantSuffix, draft.Endpoint.Source, out _);
                var variant = NewBodyVariant(draft, operation, key, route, types);
                operations.Add(variant);
                samples.Add(SamplesOf(draft, variant, draft.Request.BodySamples));
            }
        }
    }

    private Operation NewOperation(OperationPlan draft, PathParameterTypes types)
    {
        var (endpoint, group) = (draft.Endpoint, draft.Group);
        var (request, response) = _types[draft];
        var ownsRequest = draft.Request.BodyRoute is null || draft.Request.IsShared;
        var summary = Summaries.Of(draft);
        return new Operation(
            endpoint.Source,
            Id: $"{group.Name}.{draft.Name}",
            Key: draft.Name,
            draft.Name,
            endpoint.Method,
            draft.Route,
            summary,
            endpoint.Description == summary ? null : TypeEmitter.NullIfEmpty(endpoint.Description),
            context.UrlOf(draft.Page),
            draft.Page.FrontMatter.Program,
            draft.IsExperimental,
            ChangesState: endpoint.Method is not ("GET" or "HEAD") || Routes.EndsInAction(draft.Route),
            types.ParametersOf(draft, draft.Route),
            ownsRequest ? request?.Name : null,
            RequestIsOptional: !ownsRequest || request is null || request.IsOptional,
            Rules: [],
            response,
            PageParameterOf(draft, response),
            endpoint.Errors);
    }

    private Operation NewBodyVariant(OperationPlan draft, Operation operation, string key, string route, PathParameterTypes types) => operation with
    {
        Id = $"{draft.Group.Name}.{key}",
        Key = key,
        Route = route,
        PathParameters = types.ParametersOf(draft, route),
        Request = _types[draft].Request?.Name,
        RequestIsOptional = false,
        Rules = draft.Request.IsShared ? [Identifiers.RuleOf(draft)] : [],
    };

    private static string? PageParameterOf(OperationPlan draft, Response response) =>
        response.Kind == ResponseKind.Page
        && draft.Request.Query.Children.FirstOrDefault(node => string.Equals(node.Name, PageParameterName, StringComparison.OrdinalIgnoreCase)) is { } node
        && KindResolver.OfRequest(node).Kind is TypeKind.Integer or TypeKind.Number
            ? node.Name
            : null;

    private static OperationSamples SamplesOf(OperationPlan draft, Operation operation, List<RequestSample> requests) => new(
        operation.Id,
        requests.ToEquatableArray(),
        draft.Endpoint.Responses.Where(ResponseReader.IsSuccess).ToEquatableArray(),
        draft.Endpoint.Responses.Where(sample => !ResponseReader.IsSuccess(sample)).ToEquatableArray());
}
