using Partnero.Spec.Issues;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Fields;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Pages;

/// <summary>
/// Reads <c>&lt;ParamField body="email*" type="string - optional"&gt;</c> and <c>&lt;ResponseField name="id" type="string"&gt;</c>,
/// which other sites write instead of tables. One inside another is its member.
/// </summary>
internal sealed class FieldComponents(MarkdownPage page, PagePositions positions)
{
    private readonly Dictionary<Component, FieldDraft> _drafts = [];
    private readonly List<Component> _orphans = [];

    public static bool IsField(Component component) => component.Name is "ParamField" or "ResponseField";

    /// <summary>The field that a block is inside of.</summary>
    public static Component? Around(PageBlock block)
    {
        for (var at = block.Parent; at is not null; at = at.Parent)
        {
            if (at is Component component && IsField(component))
            {
                return component;
            }
        }

        return null;
    }

    public void Read(int index, OperationDraft? operation, Place place)
    {
        var section = place.Section;
        var component = (Component)page.Blocks[index];
        var parent = Around(component) is { } around && _drafts.TryGetValue(around, out var draft) ? draft : null;
        var isResponse = component.Name == "ResponseField" && (parent is null || operation?.Parameters.Contains(parent) != true)
            && section is not (Section.Body or Section.Query or Section.Path or Section.Header);
        var (attribute, location) = NameAttribute(component, operation, section);
        if (operation is null)
        {
            _orphans.Add(component);
            return;
        }

        if (attribute?.Value is not { } text || FieldNameCell.Read(text) is not { Names.Count: 1 } cell)
        {
            positions.Report(FieldRules.NameUnreadable, attribute?.Range ?? component.Range, attribute?.Value ?? component.Name);
            return;
        }

        var isError = isResponse && place.IsError;
        var field = Create(component, attribute, cell, isResponse ? ParameterLocation.Body : location, parent, Description(index), isResponse ? Requirement.Unstated : place.Requirement);
        _drafts.Add(component, field);
        (isError ? operation.ErrorFields : isResponse ? operation.ResponseFields : operation.Parameters).Add(field);
        FieldDescriptions.Read([field], name => operation.Parameters.Exists(other => other.Leaf == name), positions);
    }

    /// <summary>Fields on a page without endpoints.</summary>
    public void ReportOrphans()
    {
        if (_orphans.Count > 0)
        {
            positions.Report(PageRules.NoEndpoint, _orphans[0].Range, _orphans[0].Name);
        }
    }

    private static (ComponentAttribute? Attribute, ParameterLocation Location) NameAttribute(Component component, OperationDraft? operation, Section section)
    {
        foreach (var attribute in component.Attributes)
        {
            if (Locations.Find(attribute.Name) is { } location)
            {
                return (attribute, location);
            }
        }

        var name = component.Attribute("name");
        return (name, section switch
        {
            Section.Path => ParameterLocation.Path,
            Section.Query => ParameterLocation.Query,
            Section.Header => ParameterLocation.Header,
            _ => operation?.LocationOf(name?.Value ?? "") ?? ParameterLocation.Body,
        });
    }

    private FieldDraft Create(Component component, ComponentAttribute attribute, NameCell cell, ParameterLocation location, FieldDraft? parent, string description, Requirement assumed)
    {
        var name = FieldNameCell.Normalize(cell.Names[0], location);
        if (parent is not null && location == ParameterLocation.Body)
        {
            var prefix = parent.Name + (parent.Type?.Kind == DocTypeKind.Array ? "[]." : ".");
            name = name.StartsWith(parent.Name + ".", StringComparison.Ordinal) ? name : prefix + name;
        }

        var required = component.Attribute("required");
        var (type, words) = ReadType(component, name);
        return new FieldDraft
        {
            Source = positions.Record(attribute.ValueRange),
            Name = name,
            Location = location,
            Type = type,
            Requirement = cell.Mark is "*" or "required" || (required is not null && required.Value is not "false") || words.Contains("required") ? Requirement.Yes
                : words.Contains("optional") || required is not null ? Requirement.No
                : cell.Mark is "?" or "optional" ? Requirement.No
                : assumed,
            Default = component.Attribute("default")?.Value,
            Description = description,
            Table = -1,
            NameRange = attribute.Range,
            RequiredRange = required?.Range ?? attribute.Range,
            DescriptionRange = attribute.Range,
        };
    }

    /// <summary>The type, and what else stands in its attribute: "string - optional".</summary>
    private (DocType? Type, string Words) ReadType(Component component, string name)
    {
        var attribute = component.Attribute("type");
        var text = attribute?.Value ?? "";
        if (!TypeWords.TryRead(text, out var type))
        {
            positions.Report(FieldRules.TypeUnknown, attribute!.ValueRange, text, name, Spelling.DidYouMean(
                text, TypeWords.Known, "Write string, integer, number, boolean, date, object or array."));
        }

        if (type?.Kind == DocTypeKind.Any && !TypeWords.IsPlainWord(text))
        {
            positions.Report(PageRules.SeveralTypes, attribute!.ValueRange, name, text);
        }

        return (type, text.ToLowerInvariant());
    }

    /// <summary>The paragraphs directly inside a field; those of the fields inside it are theirs.</summary>
    private string Description(int index)
    {
        var component = page.Blocks[index];
        var result = "";
        for (var i = index + 1; i < page.Blocks.Count && Around(page.Blocks[i]) is { } around; i++)
        {
            if (around == component && page.Blocks[i] is Paragraph paragraph)
            {
                result = (result + " " + InlineText.Plain(page.Text, paragraph.Lines)).Trim();
            }
            else if (around != component && !IsInside(around, component))
            {
                break;
            }
        }

        return result;
    }

    private static bool IsInside(PageBlock block, PageBlock outer)
    {
        for (var at = block; at is not null; at = at.Parent)
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }
}
