using Partnero.Spec.Markdown;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Where on a page a block stands, by headings, labels and tabs.</summary>
/// <param name="Section">The section.</param>
/// <param name="Heading">The heading above.</param>
/// <param name="Status">The status of the answer that it is about.</param>
/// <param name="Requirement">What is said of all fields here.</param>
internal readonly record struct Place(Section Section, string Heading, int? Status, Requirement Requirement)
{
    /// <summary>It is about the answer of an error.</summary>
    public bool IsError => Status is >= 400 || Section == Section.Errors;

    /// <summary>What stands here is a field of a request or an answer.</summary>
    public bool IsOfFields => Section is Section.Path or Section.Query or Section.Body or Section.Header or Section.Mixed or Section.ResponseFields;

    /// <summary>What stands here is about a request or an answer.</summary>
    public bool IsReference => IsOfFields || Section is Section.Request or Section.Response or Section.Errors;

    /// <summary>The place of a block: tabs and accordions around it say more than the headings above.</summary>
    public static Place Of(PageBlock block, HeadingTrail headings)
    {
        var place = new Place(headings.Section, headings.Text, headings.Status, headings.Requirement);
        Section? section = null;
        int? status = null;
        var requirement = Requirement.Unstated;
        for (var at = block.Parent; at is not null; at = at.Parent)
        {
            if (at is Component { Name: "Tab" or "Accordion" or "AccordionItem" or "TabItem" or "Panel" } component && (component.Title ?? component.Attribute("label")?.Value) is { } title)
            {
                section ??= Sections.Find(title);
                status ??= SectionMarks.StatusOfTab(title);
                requirement = requirement == Requirement.Unstated ? SectionMarks.RequirementOf(title) : requirement;
            }
        }

        return new Place(
            section is null or Section.Endpoint ? place.Section : section.Value,
            place.Heading,
            status ?? (section is null ? place.Status : null),
            requirement == Requirement.Unstated ? place.Requirement : requirement);
    }
}
