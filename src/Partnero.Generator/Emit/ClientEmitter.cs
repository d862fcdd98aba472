using Partnero.Generator.CSharp;
using Partnero.Generator.Model;

namespace Partnero.Generator.Emit;

/// <summary>Emits the client class, the classes that groups hang on, and the outline of the operations.</summary>
internal sealed class ClientEmitter
{
    private readonly ClientModel _model;
    private readonly TypeNames _names;
    private readonly ILookup<string, ClientNode> _children;

    public ClientEmitter(ClientModel model)
    {
        _model = model;
        _names = new TypeNames(model.Options, scope: null);
        _children = model.Nodes.ToLookup(node => node.Parent, StringComparer.Ordinal);
    }

    /// <summary>The client's C#.</summary>
    public GroupSource Emit()
    {
        var parts = new List<SourcePart> { new(default, _model.Options.Namespace, Write(WriteClient) + "\n" + Write(WriteOperations)) };
        foreach (var scope in _model.Nodes.GroupBy(node => node.Parent, StringComparer.Ordinal))
        {
            parts.Add(new(default, _names.Namespace(scope.Key), Write(writer => WriteGroups(writer, scope))));
        }

        return new GroupSource(_model.Options.ClientName, [.. parts]);
    }

    private static string Write(Action<SourceWriter> write)
    {
        var writer = new SourceWriter();
        write(writer);
        return writer.End();
    }

    private void WriteClient(SourceWriter writer)
    {
        var baseUrl = Literals.Text(_model.BaseUrl);
        writer.Summary("The client: thread-safe, one for the whole application.");
        using (writer.Block($"{_model.Options.Accessibility} partial class {_model.Options.ClientName} : global::Partnero.PartneroClientBase"))
        {
            WriteFields(writer, "");
            writer.Write(
                $$"""
                /// <summary>A client on connections that all clients of the process share.</summary>
                /// <param name="apiKey">The API key.</param>
                /// <exception cref="global::System.ArgumentException">The key is empty, or holds white space or characters outside ASCII.</exception>
                public {{_model.Options.ClientName}}(string apiKey)
                    : base(apiKey, {{baseUrl}})
                {
                }

                /// <summary>A client on connections that all clients of the process share, and settings.</summary>
                /// <param name="options">The API key, and what differs from the usual.</param>
                /// <exception cref="global::System.ArgumentException">An option cannot be used; the message says which and why.</exception>
                public {{_model.Options.ClientName}}(global::Partnero.PartneroClientOptions options)
                    : base(options, {{baseUrl}})
                {
                }

                /// <summary>A client over an HTTP client that somebody else owns.</summary>
                /// <param name="http">Sends the requests.</param>
                /// <param name="options">The API key, and what differs from the usual.</param>
                /// <exception cref="global::System.ArgumentException">An option cannot be used; the message says which and why.</exception>
                public {{_model.Options.ClientName}}(global::System.Net.Http.HttpClient http, global::Partnero.PartneroClientOptions options)
                    : base(http, options, {{baseUrl}})
                {
                }

                /// <summary>For mocks: nothing is sent.</summary>
                protected {{_model.Options.ClientName}}()
                {
                }

                """);
            WriteProperties(writer, "", "this");
        }
    }

    private void WriteGroups(SourceWriter writer, IEnumerable<ClientNode> nodes)
    {
        foreach (var node in nodes)
        {
            writer.Summary(TypeDocs.TextOr(node.Summary, $"The operations of {XmlDocs.Code(node.Name)}."));
            using (writer.Block($"{_model.Options.Accessibility} partial class {node.ClientClass} : global::Partnero.ApiGroup"))
            {
                WriteFields(writer, node.Name);
                writer.Write(
                    $$"""
                    /// <summary>The operations of this group, sent through a client.</summary>
                    /// <param name="client">The client.</param>
                    public {{node.ClientClass}}(global::Partnero.PartneroClientBase client)
                        : base(client)
                    {
                    }

                    /// <summary>For mocks: nothing is sent.</summary>
                    protected {{node.ClientClass}}()
                    {
                    }

                    """);
                WriteProperties(writer, node.Name, "Client");
            }

            writer.Blank();
        }
    }

    private void WriteFields(SourceWriter writer, string parent)
    {
        foreach (var child in _children[parent])
        {
            writer.Write($"private {Class(child)}? {Identifiers.Field("_", child.Property)};");
        }

        if (_children[parent].Any())
        {
            writer.Blank();
        }
    }

    // Made when it is first asked for. Two threads may make two, which are the same to everybody.
    private void WriteProperties(SourceWriter writer, string parent, string client)
    {
        foreach (var child in _children[parent])
        {
            writer.Summary(TypeDocs.TextOr(child.Summary, $"The operations of {XmlDocs.Code(child.Name)}."));
            writer.Write($"public virtual {Class(child)} {child.Property} => {Identifiers.Field("_", child.Property)} ??= new({client});");
            writer.Blank();
        }
    }

    private void WriteOperations(SourceWriter writer)
    {
        writer.Summary("The operations as values: method, route, how requests are written and responses read. For the raw way, <c>SendAsync</c>.");
        using (writer.Block($"{_model.Options.Accessibility} static partial class {_model.Options.OperationsName}"))
        {
            WriteOperationClasses(writer, "");
        }
    }

    private void WriteOperationClasses(SourceWriter writer, string parent)
    {
        foreach (var child in _children[parent])
        {
            writer.Summary($"The operations of {XmlDocs.Code(child.Name)}.");
            using (writer.Block($"public static partial class {child.OperationsClass}"))
            {
                WriteOperationClasses(writer, child.Name);
            }

            writer.Blank();
        }
    }

    private string Class(ClientNode node) => $"global::{_names.Namespace(node.Parent)}.{node.ClientClass}";
}
