using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec;

/// <summary>
/// What a page says in words about its fields. Words change with every keystroke and decide nothing about the API, so a host
/// that links again and again keeps them apart: it links pages without them and puts them back into the groups that show them.
/// </summary>
/// <param name="Page">Path of the page.</param>
/// <param name="Descriptions">Descriptions of its rows, by <see cref="SourceRef.Site"/>; null where no row stands.</param>
public sealed record PageWording(string Page, EquatableArray<string?> Descriptions)
{
    // Says that there is a description, which the model tells from none.
    private const string Placeholder = "…";

    /// <summary>
    /// Takes a page apart. A page that describes one place in two ways keeps its words, and has a wording without any.
    /// </summary>
    public static (Page Structure, PageWording Wording) Split(Page page)
    {
        var descriptions = Collect(page);
        var structure = page with { Operations = page.Operations.Select(operation => Strip(operation, keepsWords: descriptions is null)).ToEquatableArray() };
        return (structure, new PageWording(page.Path, descriptions is null ? [] : descriptions.ToEquatableArray()));
    }

    /// <summary>Puts words back into a group that was linked without them: the same group as from whole pages.</summary>
    /// <param name="group">The group.</param>
    /// <param name="wordings">At least those of the pages that the group's elements come from.</param>
    public static Group Restore(Group group, IEnumerable<PageWording> wordings)
    {
        var words = new Restorer(wordings);
        return group with
        {
            Operations = group.Operations.Select(words.In).ToEquatableArray(),
            Objects = group.Objects.Select(words.In).ToEquatableArray(),
            Enums = group.Enums.Select(type => type with { Description = words.At(type.Source, type.Description) }).ToEquatableArray(),
        };
    }

    // Null when one place has two descriptions.
    private static List<string?>? Collect(Page page)
    {
        var descriptions = new List<string?>();
        foreach (var operation in page.Operations)
        {
            if (!Collect(operation.Parameters, descriptions) || !Collect(operation.ResponseFields, descriptions))
            {
                return null;
            }
        }

        return descriptions;
    }

    private static bool Collect(EquatableArray<FieldRow> rows, List<string?> descriptions)
    {
        foreach (var row in rows)
        {
            if (row.Source.Site < 0)
            {
                return false;
            }

            while (descriptions.Count <= row.Source.Site)
            {
                descriptions.Add(null);
            }

            if (descriptions[row.Source.Site] is { } other && other != row.Description)
            {
                return false;
            }

            descriptions[row.Source.Site] = row.Description;
        }

        return true;
    }

    // Samples are data of the same kind: what linking needs of them is their shape.
    private static PageOperation Strip(PageOperation operation, bool keepsWords) => operation with
    {
        Parameters = keepsWords ? operation.Parameters : Strip(operation.Parameters),
        ResponseFields = keepsWords ? operation.ResponseFields : Strip(operation.ResponseFields),
        Requests = operation.Requests.Select(sample => sample with { Body = null, Headers = [] }).ToEquatableArray(),
        Responses = operation.Responses.Select(sample => sample with { Json = "" }).ToEquatableArray(),
    };

    private static EquatableArray<FieldRow> Strip(EquatableArray<FieldRow> rows) =>
        rows.Select(row => row.Description.Length == 0 ? row : row with { Description = Placeholder }).ToEquatableArray();

    private sealed class Restorer
    {
        private readonly Dictionary<string, PageWording> _pages = new(StringComparer.Ordinal);

        public Restorer(IEnumerable<PageWording> wordings)
        {
            foreach (var wording in wordings)
            {
                _pages[wording.Page] = wording;
            }
        }

        public string? At(SourceRef source, string? description) =>
            description is not null
            && source is { Page: not null, Site: >= 0 }
            && _pages.TryGetValue(source.Page, out var page)
            && source.Site < page.Descriptions.Count
            && page.Descriptions[source.Site] is { } words
                ? words
                : description;

        public Operation In(Operation operation) => operation.PathParameters.IsEmpty
            ? operation
            : operation with
            {
                PathParameters = operation.PathParameters.Select(parameter => parameter with { Description = At(parameter.Source, parameter.Description) }).ToEquatableArray(),
            };

        public ObjectType In(ObjectType type) => type with
        {
            Description = At(type.Source, type.Description),
            Properties = type.Properties.Select(property => property with { Description = At(property.Source, property.Description) }).ToEquatableArray(),
        };
    }
}
