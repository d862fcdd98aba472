using Partnero.Spec.Model;
using Partnero.Spec.Reading.Fields;

namespace Partnero.Spec.Reading.OpenApi;

/// <summary>What a schema says once references and compositions are resolved: all of <c>allOf</c>, the union of <c>oneOf</c> and <c>anyOf</c>.</summary>
internal sealed class OpenApiSchema
{
    private const int MaxComposition = 16;
    private const int MaxParts = 500;

    private readonly YamlNode _document;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private bool _isAny;
    private int _parts;

    private OpenApiSchema(YamlNode document) => _document = document;

    public DocType? Type { get; private set; }

    public bool IsNullable { get; private set; }

    public string Description { get; private set; } = "";

    public string? Default { get; private set; }

    public List<string> Values { get; } = [];

    public List<YamlMember> Members { get; } = [];

    /// <summary>The schema of an array's items.</summary>
    public YamlNode? Item { get; private set; }

    public YamlNode? Example { get; private set; }

    public bool IsReadOnly { get; private set; }

    public bool IsWriteOnly { get; private set; }

    /// <summary>It tells required members from others, so that those it does not name may be missing.</summary>
    public bool NamesRequired { get; private set; }

    /// <summary>Whether a member must be there.</summary>
    public bool Requires(string name) => _required.Contains(name);

    /// <summary>Reads a schema of a document.</summary>
    public static OpenApiSchema Read(YamlNode schema, YamlNode document)
    {
        var result = new OpenApiSchema(document);
        result.Add(schema, isAlternative: false, 0);
        result.Type = result._isAny ? new DocType(DocTypeKind.Any) : result.Type;
        result.Type = result.Type ?? (result.Members.Count > 0 ? new DocType(DocTypeKind.Object) : result.Item is not null ? new DocType(DocTypeKind.Array) : null);
        return result;
    }

    /// <summary>Follows <c>$ref</c>s inside the document; what leads nowhere is empty.</summary>
    public static YamlNode Resolve(YamlNode node, YamlNode document)
    {
        for (var i = 0; i < MaxComposition && node.TextOf("$ref") is { } reference; i++)
        {
            var target = document;
            foreach (var step in reference.TrimStart('#').Split(['/'], StringSplitOptions.RemoveEmptyEntries))
            {
                target = target?[Uri.UnescapeDataString(step).Replace("~1", "/").Replace("~0", "~")];
            }

            if (target is null || target == node)
            {
                break;
            }

            node = target;
        }

        return node;
    }

    private void Add(YamlNode given, bool isAlternative, int depth)
    {
        var node = Resolve(given, _document);
        if (depth > MaxComposition || ++_parts > MaxParts || !node.IsMapping)
        {
            return;
        }

        Description = FirstOf(Description, given.TextOf("description"), node.TextOf("description"), node.TextOf("title") is { } title && depth > 0 && isAlternative ? title : null);
        Default ??= node["default"] is { IsNull: false, Text: { } value } ? value : null;
        Example ??= node["example"] ?? (node["examples"]?.Items is { Count: > 0 } examples ? examples[0] : null);
        IsNullable |= node.IsTrue("nullable");
        IsReadOnly |= node.IsTrue("readOnly");
        IsWriteOnly |= node.IsTrue("writeOnly");
        Item ??= node["items"];
        AddType(node);
        AddMembers(node, isAlternative);
        foreach (var part in node["allOf"]?.Items ?? [])
        {
            Add(part, isAlternative, depth + 1);
        }

        foreach (var name in new[] { "oneOf", "anyOf", "schemaArray" })
        {
            var parts = node[name]?.Items ?? [];
            var isChoice = parts.FindAll(static part => part["type"]?.Text != "null").Count > 1;
            foreach (var part in parts)
            {
                Add(part, isAlternative || isChoice, depth + 1);
            }
        }
    }

    private void AddType(YamlNode node)
    {
        var words = node["type"] is { } type ? type.Items?.ConvertAll(static item => item.Text ?? "") ?? [type.Text ?? ""] : [];
        foreach (var word in words)
        {
            if (word == "null")
            {
                IsNullable = true;
            }
            else if (TypeWords.TryRead(word, out var read) && read is not null)
            {
                AddType(WithFormat(read, node.TextOf("format")));
            }
        }

        var values = node["enum"]?.Items ?? (node["const"] is { } constant ? [constant] : []);
        foreach (var value in values)
        {
            if (value.IsNull)
            {
                IsNullable = true;
            }
            else if (value.Text is { Length: > 0 } text && !Values.Contains(text))
            {
                Values.Add(text);
            }
        }

        if (words.Count == 0 && values.Count > 0)
        {
            AddType(new DocType(DocTypeKind.String));
        }
    }

    private void AddType(DocType type)
    {
        Type = Type is null ? type : TypeWords.Union(Type, type);
        _isAny |= Type.Kind == DocTypeKind.Any;
    }

    private static DocType WithFormat(DocType type, string? format) => (type.Kind, format) switch
    {
        (DocTypeKind.String, "date") => new DocType(DocTypeKind.Date),
        (DocTypeKind.String, "date-time") => new DocType(DocTypeKind.DateTime),
        _ => type,
    };

    // A member that only one of several alternatives demands is not demanded.
    private void AddMembers(YamlNode node, bool isAlternative)
    {
        var required = node["required"]?.Items?.ConvertAll(static item => item.Text ?? "") ?? node["requiredProperties"]?.Items?.ConvertAll(static item => item.Text ?? "");
        NamesRequired |= required is not null;
        foreach (var member in node["properties"]?.Members ?? [])
        {
            if (_names.Add(member.Name))
            {
                Members.Add(member);
            }
        }

        if (!isAlternative)
        {
            _required.UnionWith(required ?? []);
        }
    }

    private static string FirstOf(params string?[] texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                return text!;
            }
        }

        return "";
    }
}
