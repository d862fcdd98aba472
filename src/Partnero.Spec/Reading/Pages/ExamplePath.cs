using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Endpoints;

namespace Partnero.Spec.Reading.Pages;

/// <summary>
/// Makes a template of a path that was taken from an example: where the page describes path parameters that the path lacks, the
/// example's values are theirs. An example's value that nothing describes is left to the other pages of the site.
/// </summary>
internal static class ExamplePath
{
    public static void Resolve(OperationDraft draft)
    {
        var endpoint = draft.Endpoint;
        var isSample = draft.Form == EndpointForm.Curl;
        var literals = PathText.LiteralsOf(endpoint.Path, isSample);
        var names = draft.Parameters
            .Where(field => field.Location == ParameterLocation.Path && !endpoint.Placeholders.Contains(field.Name, StringComparer.Ordinal))
            .Select(static field => field.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (literals.Count == 0 && !(isSample && names.Count > 0))
        {
            return;
        }

        var segments = PathText.Split(endpoint.Path);
        AssignByName(segments, literals, names);
        if (names.Count == literals.Count)
        {
            for (; names.Count > 0; names.RemoveAt(0), literals.RemoveAt(0))
            {
                segments[literals[0]] = $"{{{names[0]}}}";
            }
        }

        if (isSample && names.Count == 1 && literals.Count == 0)
        {
            AssignWord(segments, names[0]);
        }

        draft.Literals = literals;
        draft.Endpoint = endpoint.WithPath("/" + string.Join("/", segments));
    }

    /// <summary><c>kelp_id</c> stands behind <c>kelps</c>.</summary>
    private static void AssignByName(string[] segments, List<int> literals, List<string> names)
    {
        foreach (var name in names.ToArray())
        {
            var found = literals.FindAll(index => index > 0 && IsAbout(name, segments[index - 1]));
            if (found.Count == 1)
            {
                segments[found[0]] = $"{{{name}}}";
                literals.Remove(found[0]);
                names.Remove(name);
            }
        }
    }

    /// <summary>A value without any sign of being one: only its place behind the collection tells, or that it is the last word.</summary>
    private static void AssignWord(string[] segments, string name)
    {
        var index = Array.FindIndex(segments, 1, segment => segment.IndexOf('{') < 0) < 0 ? -1
            : Enumerable.Range(1, segments.Length - 1).Where(i => segments[i].IndexOf('{') < 0 && IsAbout(name, segments[i - 1])).DefaultIfEmpty(-1).Last();
        if (index < 0 && segments.Length > 1 && segments[segments.Length - 2].EndsWith("s", StringComparison.Ordinal))
        {
            index = segments.Length - 1;
        }

        if (index > 0)
        {
            segments[index] = $"{{{name}}}";
        }
    }

    private static bool IsAbout(string name, string collection)
    {
        var stem = Letters(collection).TrimEnd('s');
        var word = Letters(name);
        return stem.Length > 2 && (word.StartsWith(stem, StringComparison.Ordinal) || (stem.EndsWith("ie", StringComparison.Ordinal) && word.StartsWith(stem.Substring(0, stem.Length - 2), StringComparison.Ordinal)));
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}
