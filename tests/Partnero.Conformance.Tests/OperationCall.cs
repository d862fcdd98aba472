using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Partnero.Runtime;
using Partnero.Spec.Model;

namespace Partnero.Conformance.Tests;

/// <summary>
/// Calls a generated method as its user would, with what a sample of the page shows. Found by reflection, so that a new page
/// is covered when it is saved.
/// </summary>
internal sealed class OperationCall
{
    private readonly Operation _operation;
    private readonly RequestSample? _sample;

    public OperationCall(Operation operation, RequestSample? sample)
    {
        _operation = operation;
        _sample = sample;
        Value = FindValue(operation);
        var types = Value.GetType().GetGenericArguments();
        RequestType = types[0];
        ResponseType = types[1];
    }

    /// <summary>The operation in <c>PartneroOperations</c>.</summary>
    public ApiOperation Value { get; }

    public Type RequestType { get; }

    public Type ResponseType { get; }

    /// <summary>The request record that the sample reads into; null when the operation takes none.</summary>
    public object? ReadRequest()
    {
        if (_operation.Request is null)
        {
            return null;
        }

        var request = JsonSerializer.Deserialize(_sample?.Body ?? "{}", RequestType)!;
        foreach (var argument in _sample?.Query ?? [])
        {
            SetQuery(request, argument);
        }

        return request;
    }

    /// <summary>Calls the generated method and returns what it answers; null for methods that return only a task.</summary>
    public async Task<object?> InvokeAsync(PartneroClient client, object? request)
    {
        var (target, method) = FindMethod(client);
        var arguments = new List<object?>();
        arguments.AddRange(PathArguments(method));
        if (_operation.Request is not null)
        {
            arguments.Add(request);
        }

        arguments.Add(CancellationToken.None);
        var task = (Task)method.Invoke(target, [.. arguments])!;
        await task;
        return method.ReturnType.IsGenericType ? method.ReturnType.GetProperty(nameof(Task<object>.Result))!.GetValue(task) : null;
    }

    /// <summary>Values of the route's placeholders: what the sample's path has in their place, else something harmless.</summary>
    public IReadOnlyList<string> PathValues()
    {
        if (_operation.PathParameters.IsEmpty)
        {
            return [];
        }

        var route = _operation.Route.Split('/');
        var path = _sample?.Path.Split('/') ?? [];
        var offset = path.Length - route.Length;
        return [.. route
            .Select((segment, index) => (segment, index))
            .Where(pair => pair.segment.StartsWith('{'))
            .Select(pair => offset < 0 ? "1" : Uri.UnescapeDataString(path[offset + pair.index]))];
    }

    private static ApiOperation FindValue(Operation operation)
    {
        var names = operation.Id.Split('.');
        var type = typeof(PartneroOperations);
        foreach (var name in names[..^1])
        {
            type = type.GetNestedType(name) ?? throw new InvalidOperationException($"PartneroOperations has no {operation.Id}: no {name} in {type}.");
        }

        return (ApiOperation)(type.GetProperty(names[^1])?.GetValue(null)
            ?? throw new InvalidOperationException($"PartneroOperations has no {operation.Id}."));
    }

    private (object Target, MethodInfo Method) FindMethod(PartneroClient client)
    {
        object target = client;
        foreach (var name in _operation.Id.Split('.')[..^1])
        {
            target = target.GetType().GetProperty(name)?.GetValue(target)
                ?? throw new InvalidOperationException($"{target.GetType()} has no property {name}.");
        }

        var count = _operation.PathParameters.Count + (_operation.Request is null ? 0 : 1) + 1;
        var method = target.GetType().GetMethods().SingleOrDefault(candidate =>
            candidate.Name == _operation.Name + "Async"
            && candidate.GetParameters() is var parameters
            && parameters.Length == count
            && (_operation.Request is null ? parameters.All(IsNoRequest) : parameters[^2].ParameterType == RequestType));
        return (target, method ?? throw new InvalidOperationException($"{target.GetType()} has no {_operation.Name}Async with {count} parameters for {_operation.Id}."));
    }

    private static bool IsNoRequest(ParameterInfo parameter) => !typeof(RequestObject).IsAssignableFrom(parameter.ParameterType);

    private IEnumerable<object> PathArguments(MethodInfo method) =>
        PathValues().Zip(method.GetParameters(), (text, parameter) => Convert.ChangeType(text, parameter.ParameterType, CultureInfo.InvariantCulture));

    private void SetQuery(object request, NameValue argument)
    {
        var type = Docs.ObjectType(_operation.Request!.Value);
        var model = type.Properties.FirstOrDefault(property => property.Location == ParameterLocation.Query && property.WireName == argument.Name)
            ?? throw new InvalidOperationException($"{type.Name.Name} has no query parameter {argument.Name}.");
        var property = RequestType.GetProperty(model.Name)!;
        property.SetValue(request, JsonSerializer.Deserialize(JsonOf(argument.Value, property.PropertyType), property.PropertyType));
    }

    private static string JsonOf(string text, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(long) || plain == typeof(decimal) || plain == typeof(bool) ? text : JsonSerializer.Serialize(text);
    }
}
