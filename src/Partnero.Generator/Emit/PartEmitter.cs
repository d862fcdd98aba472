using Partnero.Generator.CSharp;
using Partnero.Generator.Model;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>Emits a part of a group: some of its requests, some of its responses, or its operations and its client class.</summary>
internal sealed class PartEmitter
{
    private readonly PartModel _model;
    private readonly TypeIndex _types;

    public PartEmitter(PartModel model)
    {
        _model = model;
        _types = new TypeIndex(model.Group, model.Shown, new TypeNames(model.Options, model.Group.Scope));
    }

    /// <summary>The C# of the group's part.</summary>
    public GroupSource Emit() => new(_model.Group.Name, _model.Part.Kind switch
    {
        PartKind.Requests => [new SourcePart(_model.Part, Namespace, Write(WriteRequests))],
        PartKind.Responses => [new SourcePart(_model.Part, Namespace, Write(WriteResponses))],
        _ => Client([.. Enumerable.Range(0, _model.Group.Operations.Count).Select(i => new OperationEmitter(_model, i, _types))]),
    });

    private string Namespace => _types.Names.Namespace(_model.Group.Scope);

    private EquatableArray<SourcePart> Client(IReadOnlyList<OperationEmitter> operations) =>
    [
        new SourcePart(_model.Part, Namespace, Write(writer => WriteClient(writer, operations))),
        new SourcePart(_model.Part, _model.Options.Namespace, Write(writer => WriteOperations(writer, operations))),
    ];

    private static string Write(Action<SourceWriter> write)
    {
        var writer = new SourceWriter();
        write(writer);
        return writer.End();
    }

    // The file of the client as a whole has constructor and documentation: a folder with pages below it may be a group too.
    private void WriteClient(SourceWriter writer, IReadOnlyList<OperationEmitter> operations)
    {
        using (writer.Block($"{_model.Options.Accessibility} partial class {_model.Names.ClientClass}"))
        {
            foreach (var operation in operations)
            {
                operation.WriteMethods(writer);
            }
        }
    }

    private void WriteOperations(SourceWriter writer, IReadOnlyList<OperationEmitter> operations)
    {
        var scopes = new Stack<SourceWriter.Scope>();
        foreach (var name in _model.Names.OperationsPath.Prepend(_model.Options.OperationsName))
        {
            scopes.Push(writer.Block($"{(scopes.Count == 0 ? _model.Options.Accessibility : "public")} static partial class {name}"));
        }

        foreach (var operation in operations)
        {
            operation.WriteValue(writer);
        }

        foreach (var scope in scopes)
        {
            scope.Dispose();
        }
    }

    private void WriteRequests(SourceWriter writer)
    {
        foreach (var type in _model.Shown)
        {
            new RequestEmitter(writer, type, _types, _model.Options.Accessibility).Write();
            writer.Blank();
        }
    }

    private void WriteResponses(SourceWriter writer)
    {
        var bodies = new HashSet<TypeName?>(_model.Group.Operations.Where(operation => operation.Response.Kind == ResponseKind.Body).Select(operation => operation.Response.Type?.Name));
        foreach (var type in _model.Shown)
        {
            new ResponseEmitter(writer, type, bodies.Contains(type.Name), _types, _model.Options.Accessibility).Write();
            writer.Blank();
        }

        foreach (var type in _model.Group.Enums)
        {
            EnumEmitter.Write(writer, type, _model.Options.Accessibility);
            writer.Blank();
        }
    }
}
