using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Fields;
using Partnero.Spec.Reading.Samples;

namespace Partnero.Spec.Reading.OpenApi;

/// <summary>Makes rows, as a table would have them, of the members of schemas.</summary>
internal sealed class OpenApiFields(YamlNode document, FenceText text, PagePositions positions)
{
    // Schemas that refer to themselves, or to each other many times over, end here: what is deeper is any JSON.
    private const int MaxDepth = 12;
    private const int MaxFields = 4000;

    private readonly List<YamlNode> _open = [];

    /// <summary>Adds the members of a body's schema.</summary>
    /// <param name="fields">Where they go.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="isResponse">The body is an answer: what it does not require may be missing.</param>
    public void AddBody(List<FieldDraft> fields, YamlNode schema, bool isResponse)
    {
        var facts = OpenApiSchema.Read(schema, document);
        if (facts.Type?.Kind == DocTypeKind.Array && facts.Item is { } item)
        {
            AddMembers(fields, OpenApiSchema.Read(item, document), item, "[].", isResponse);
        }
        else
        {
            AddMembers(fields, facts, schema, "", isResponse);
        }
    }

    /// <summary>A parameter of path, query or header.</summary>
    public void AddParameter(List<FieldDraft> fields, string name, TextRange range, ParameterLocation location, YamlNode parameter, YamlNode schema)
    {
        var facts = OpenApiSchema.Read(schema, document);
        var isRequired = location == ParameterLocation.Path || parameter.IsTrue("required");
        if (Create(name, range, location, facts, isRequired ? Requirement.Yes : Requirement.No, facts.IsNullable, parameter.TextOf("description")) is { } field)
        {
            fields.Add(field);
        }
    }

    private void AddMembers(List<FieldDraft> fields, OpenApiSchema facts, YamlNode schema, string prefix, bool isResponse)
    {
        var target = OpenApiSchema.Resolve(schema, document);
        if (_open.Count >= MaxDepth || _open.Contains(target))
        {
            return;
        }

        _open.Add(target);
        foreach (var member in facts.Members)
        {
            var inner = OpenApiSchema.Read(member.Value, document);
            if (fields.Count >= MaxFields || (isResponse ? inner.IsWriteOnly : inner.IsReadOnly))
            {
                continue;
            }

            var isRequired = facts.Requires(member.Name);
            var isNullable = inner.IsNullable || (isResponse && facts.NamesRequired && !isRequired);
            if (Create(prefix + member.Name, member.Range, ParameterLocation.Body, inner, isRequired ? Requirement.Yes : Requirement.No, isNullable, null) is { } field)
            {
                fields.Add(field);
                AddInner(fields, inner, member.Value, field.Name, isResponse);
            }
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private void AddInner(List<FieldDraft> fields, OpenApiSchema facts, YamlNode schema, string name, bool isResponse)
    {
        var path = name;
        for (var i = 0; i < MaxDepth && facts.Type?.Kind == DocTypeKind.Array && facts.Item is { } item; i++)
        {
            (facts, schema, path) = (OpenApiSchema.Read(item, document), item, path + "[]");
        }

        if (facts.Type?.Kind == DocTypeKind.Object)
        {
            AddMembers(fields, facts, schema, path + ".", isResponse);
        }
    }

    private FieldDraft? Create(
        string name, TextRange within, ParameterLocation location, OpenApiSchema facts, Requirement requirement, bool isNullable, string? description)
    {
        var range = text.RangeAt(within.Start, Math.Max(1, within.Length));
        if (!FieldNameCell.IsName(name))
        {
            positions.Report(FieldRules.NameUnreadable, range, name);
            return null;
        }

        var type = facts.Type;
        if (type is { Kind: DocTypeKind.Array } && facts.Item is { } item)
        {
            type = type with { Item = OpenApiSchema.Read(item, document).Type?.Kind };
        }

        description ??= facts.Description;
        return new FieldDraft
        {
            Source = positions.Record(range),
            Name = name,
            Location = location,
            Type = type is not null && isNullable ? type with { IsNullable = true } : type,
            Requirement = requirement,
            Default = facts.Default,
            Description = InlineText.Plain(description, new TextRange(0, description.Length)),
            Values = type?.Kind == DocTypeKind.String ? facts.Values.ToEquatableArray() : [],
            Table = -1,
            NameRange = range,
            RequiredRange = range,
            DescriptionRange = range,
        };
    }
}
