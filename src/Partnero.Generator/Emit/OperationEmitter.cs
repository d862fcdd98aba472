using Partnero.Generator.CSharp;
using Partnero.Generator.Model;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>What is emitted of an operation: its value in <c>PartneroOperations</c> and its methods in the group's client.</summary>
internal sealed class OperationEmitter
{
    private readonly PartModel _model;
    private readonly Operation _operation;
    private readonly string _valueName;
    private readonly TypeIndex _types;
    private readonly TypeNames _outside;
    private readonly string? _request;
    private readonly ObjectType? _requestType;
    private readonly IReadOnlyList<BoundRule> _rules;
    private readonly IReadOnlyList<RouteParameter> _route;

    public OperationEmitter(PartModel model, int index, TypeIndex types)
    {
        _model = model;
        _operation = model.Group.Operations[index];
        _valueName = model.Names.Operations[index];
        _types = types;
        _outside = new TypeNames(model.Options, scope: null);
        _request = _operation.Request is { } request ? types.Names.Used(request) : null;
        _requestType = types.Find(_operation.Request);
        _rules = _requestType is null ? [] : BoundRule.Of(_requestType, _operation.Rules, types);
        _route = RouteParameter.Of(_operation.PathParameters, types.Names);
    }

    /// <summary>Writes the operation as a value. It is made when it is first asked for: a program uses few of them.</summary>
    public void WriteValue(SourceWriter writer)
    {
        var request = _operation.Request is { } name ? _outside.Used(name) : null;
        var type = $"global::Partnero.ApiOperation<{request ?? "global::Partnero.NoRequest"}, {ResponseTypes.Type(_operation.Response, _outside)}>";
        var field = "s_" + _valueName.TrimStart('@');
        writer.Write($"private static {type}? {field};");
        writer.Blank();
        writer.Summary($"{XmlDocs.Code($"{_operation.Method} {_operation.Route}")}");
        WriteExperimental(writer);
        writer.Write($"public static {type} {_valueName} => {field} ??= new(");
        using (writer.Indent())
        {
            writer.Write(
                $"""
                {Literals.Text(_operation.Id)},
                {HttpMethod()},
                {Literals.Text(_operation.Route)},
                """);
            WriteRequestFormat(writer, request);
            var page = _operation.PageUrl is null ? "" : $", {Literals.Text(_operation.PageUrl)}";
            writer.Write($"{ResponseTypes.Format(_operation.Response, _outside)}{page}{ChangesState()});");
        }

        writer.Blank();
    }

    /// <summary>Writes the methods.</summary>
    public void WriteMethods(SourceWriter writer)
    {
        var response = ResponseTypes.Type(_operation.Response, _types.Names);
        var result = _operation.Response.Kind == ResponseKind.None ? Runtime.Task : $"{Runtime.Task}<{response}>";
        WriteMethod(writer, Identifiers.Clean(_operation.Name) + "Async", result, Call("Send", ""), note: null);
        if (PageMember() is { } page)
        {
            var item = _types.Names.Of(_operation.Response.Type!).Name;
            var number = page.Type == CSharpType.Integer ? "page" : $"page.ToString({Runtime.InvariantCulture})";
            var next = $", static (request, page) => request with {{ {page.Name} = {number} }}";
            WriteMethod(writer, AllName(), $"global::System.Collections.Generic.IAsyncEnumerable<{item}>", Call("SendAll", next), "Asks for page after page, each when its items are wanted.");
        }
    }

    private void WriteMethod(SourceWriter writer, string name, string result, string call, string? note)
    {
        WriteDocs(writer, note);
        foreach (var rule in _rules)
        {
            writer.Write(rule.Attribute(_operation.PageUrl));
        }

        WriteExperimental(writer);
        writer.Write($"public virtual {result} {name}({string.Join(", ", Parameters())}) =>");
        writer.Write($"    {call};");
        writer.Blank();
    }

    private void WriteDocs(SourceWriter writer, string? note)
    {
        var call = XmlDocs.Code($"{_operation.Method} {_operation.Route}");
        writer.Summary(TypeDocs.TextOr(_operation.Summary, $"Calls {call}."));
        List<string> remarks = note is null ? [] : [note];
        if (_operation.Description is not null && _operation.Description.TrimEnd(':', ' ') != _operation.Summary?.TrimEnd(':', ' '))
        {
            remarks.Add(XmlDocs.Text(_operation.Description));
        }

        remarks.AddRange(_rules.Select(rule => rule.Sentence()));
        remarks.Add(_operation.PageUrl is null ? $"{call}." : $"{call}, {XmlDocs.Link(_operation.PageUrl, "documentation")}.");
        writer.Remarks(remarks);
        foreach (var parameter in _route)
        {
            writer.Param(parameter.Name, TypeDocs.TextOr(parameter.Description, $"The {XmlDocs.Code(parameter.WireName)} in the address."));
        }

        if (_request is not null)
        {
            writer.Param("request", "What to send.");
        }

        writer.Param("cancellationToken", "Cancels the call.");
        ExceptionDocs.Write(writer, _operation, _route.Count > 0, _request is not null);
    }

    // "List" and "ListAll" may both be operations.
    private string AllName()
    {
        var name = Identifiers.Clean(_operation.Name) + "All";
        return (_model.Group.Operations.Any(operation => Identifiers.Clean(operation.Name) == name) ? name + "Pages" : name) + "Async";
    }

    private IEnumerable<string> Parameters()
    {
        foreach (var parameter in _route)
        {
            yield return $"{parameter.Type.Name} {parameter.Name}";
        }

        if (_request is not null)
        {
            yield return _operation.RequestIsOptional ? $"{_request}? request = null" : $"{_request} request";
        }

        yield return $"{Runtime.CancellationToken} cancellationToken = default";
    }

    private string Call(string method, string next)
    {
        var arguments = new List<string> { $"global::{_model.Options.Namespace}.{_model.Options.OperationsName}.{string.Join(".", _model.Names.OperationsPath)}.{_valueName}" };
        if (_route.Count > 0)
        {
            arguments.Add(RouteParameter.Values(_route));
        }
        else if (next.Length > 0)
        {
            arguments.Add("default");
        }

        arguments.Add(_request is null ? "default(global::Partnero.NoRequest)" : _operation.RequestIsOptional ? "request ?? new()" : "request");
        return $"{method}({string.Join(", ", arguments)}{next}, cancellationToken)";
    }

    private Member? PageMember()
    {
        if (_operation.Response is not { Kind: ResponseKind.Page, Type: not null } || _operation.PageParameter is null || _requestType is null)
        {
            return null;
        }

        var member = _types.Members(_requestType).FirstOrDefault(candidate => candidate.IsQuery && candidate.Property.WireName == _operation.PageParameter);
        return member?.Type == CSharpType.Integer || member?.Type == CSharpType.Text ? member : null;
    }

    private void WriteRequestFormat(SourceWriter writer, string? request)
    {
        var format = $"global::Partnero.RequestFormats.{ResponseTypes.RequestFormat(_requestType, request)}";
        if (request is null)
        {
            writer.Write(format + ",");
        }
        else if (!_rules.Any(static rule => rule.IsEnforced))
        {
            writer.Write(format + "(),");
        }
        else
        {
            using (writer.Block($"{format}(static ({request} request, ref RequestProblems problems) =>", "}),"))
            {
                foreach (var rule in _rules.Where(static rule => rule.IsEnforced))
                {
                    rule.WriteCheck(writer, "request.");
                }
            }
        }
    }

    private void WriteExperimental(SourceWriter writer)
    {
        if (_operation.IsExperimental)
        {
            writer.Write(Runtime.Experimental);
        }
    }

    private string ChangesState()
    {
        var usual = _operation.Method is not ("GET" or "HEAD");
        return usual == _operation.ChangesState ? "" : $", changesState: {(_operation.ChangesState ? "true" : "false")}";
    }

    private string HttpMethod() => _operation.Method switch
    {
        "GET" => "global::System.Net.Http.HttpMethod.Get",
        "POST" => "global::System.Net.Http.HttpMethod.Post",
        "PUT" => "global::System.Net.Http.HttpMethod.Put",
        "PATCH" => "global::System.Net.Http.HttpMethod.Patch",
        "DELETE" => "global::System.Net.Http.HttpMethod.Delete",
        "HEAD" => "global::System.Net.Http.HttpMethod.Head",
        "OPTIONS" => "global::System.Net.Http.HttpMethod.Options",
        _ => $"new global::System.Net.Http.HttpMethod({Literals.Text(_operation.Method)})",
    };
}
