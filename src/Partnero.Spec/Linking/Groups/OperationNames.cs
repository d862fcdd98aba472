using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Groups;

/// <summary>Names of operations: out of a file name, a heading or, where neither says anything, the method.</summary>
internal static class OperationNames
{
    public const string Fallback = "Operation";

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase) { "a", "an", "api", "the" };

    private static readonly HashSet<string> Hanging = new(StringComparer.OrdinalIgnoreCase) { "by", "for", "from", "of", "to", "with" };

    /// <summary>Whether the operation stands under a heading of its own, which then names it.</summary>
    public static bool HasHeading(Page page, PageOperation operation) =>
        !operation.HeadingIsEndpoint
        && operation.Heading.Length > 0
        && !DocsPath.IsNoName(operation.Heading)
        && !IsStep(operation.Heading)
        && operation.Heading != page.Title;

    public static string FromMethod(string method) => method switch
    {
        "GET" => "Get",
        "POST" => "Create",
        "PUT" or "PATCH" => "Update",
        "DELETE" => "Delete",
        _ => Casing.Pascal(method, Fallback),
    };

    /// <summary>The file's words; without the entity where they begin with what is done with it: <c>kelps/create-kelp</c> is Create.</summary>
    public static string? FromFile(string file, IReadOnlyList<string> entityWords)
    {
        if (DocsPath.IsNoName(file))
        {
            return null;
        }

        var words = NameWords.Split(file);
        return words.Count > 1 && Verbs.IsVerb(words[0]) && StandsAt(words, 1, entityWords) ? Casing.Pascal(WithoutEntity(words, entityWords), Fallback) : Casing.Pascal(file, Fallback);
    }

    /// <summary>The title of a page whose file names nothing, when it says what is done.</summary>
    public static string? FromTitle(string? title, IReadOnlyList<string> entityWords) =>
        title is not null && NameWords.Split(title) is { Count: > 0 } words && Verbs.IsVerb(words[0]) ? FromHeading(title, entityWords) : null;

    /// <summary>The method's verb with what the route says beside the entity: <c>GET /system/logs</c> in System is GetLogs, <c>GET /lists</c> in Lists is List.</summary>
    public static string FromRoute(string method, string route, IReadOnlyList<string> entityWords)
    {
        var segments = BaseUrl.Split(route);
        var words = segments.Where(static segment => segment.IndexOf('{') < 0).SelectMany(segment => WithoutEntity(NameWords.Split(segment), entityWords))
            .Where(static word => !word.Equals("api", StringComparison.OrdinalIgnoreCase)).ToList();
        var verb = FromMethod(method);
        var isCollection = segments.Length > 0 && segments[segments.Length - 1].IndexOf('{') < 0;
        if (words.Count > 0)
        {
            return verb + Casing.Pascal(words, Fallback);
        }

        return !isCollection ? verb + "By" + Casing.Pascal(segments.Length > 0 ? segments[segments.Length - 1] : "id", Fallback) : method switch { "GET" => "List", "POST" => verb, _ => verb + "Many" };
    }

    /// <summary>The front matter's name, whatever its casing and with or without <c>Async</c>.</summary>
    public static string? FromFrontMatter(string? operation)
    {
        if (operation is null || !Casing.HasLetter(operation))
        {
            return null;
        }

        var name = Casing.Pascal(operation, Fallback);
        return name.EndsWith("Async", StringComparison.Ordinal) && name.Length > "Async".Length ? name.Substring(0, name.Length - "Async".Length) : name;
    }

    /// <summary>The heading's words without the entity, articles and "API"; null when nothing is left that names anything.</summary>
    public static string? FromHeading(string heading, IReadOnlyList<string> entityWords)
    {
        if (IsRoute(heading))
        {
            return FromRoute(heading);
        }

        var words = WithoutEntity(NameWords.Split(heading.Replace("'s", "").Replace("\u2019s", "")), entityWords);
        words.RemoveAll(Fillers.Contains);

        // "List all orders" is List: ListAllAsync is the way through all of its pages.
        if (words.Count > 1 && Verbs.IsList(words[0]) && string.Equals(words[1], "all", StringComparison.OrdinalIgnoreCase))
        {
            words.RemoveAt(1);
        }

        // "Get the balance of a customer": what the entity leaves hanging says nothing without it.
        while (words.Count > 1 && Hanging.Contains(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 || !words.Exists(Casing.HasLetter) || (words.Count == 1 && DocsPath.IsNoName(words[0])) ? null : Casing.Pascal(words, Fallback);
    }

    // "Enable/disable customer" is none.
    private static bool IsRoute(string heading)
    {
        var slash = heading.IndexOf('/');
        return slash == 0 || (slash > 0 && (char.IsWhiteSpace(heading[slash - 1]) || heading[slash - 1] is ':' or '`'));
    }

    // A heading such as "POST /customers/{id}/archive" has its name in the last word that tells something done.
    private static string? FromRoute(string heading)
    {
        var last = BaseUrl.Split(heading).LastOrDefault() ?? "";
        var words = NameWords.Split(last.Substring(last.LastIndexOf(':') + 1));
        return words.Count > 0 && Verbs.IsVerb(words[0]) ? Casing.Pascal(words, Fallback) : null;
    }

    private static List<string> WithoutEntity(IReadOnlyList<string> words, IReadOnlyList<string> entity)
    {
        var rest = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (StandsAt(words, i, entity))
            {
                i += entity.Count - 1;
            }
            else
            {
                rest.Add(words[i]);
            }
        }

        return rest;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int start, IReadOnlyList<string> entity)
    {
        for (var i = 0; i < entity.Count; i++)
        {
            if (start + i >= words.Count || !string.Equals(Plurals.Singular(words[start + i]), Plurals.Singular(entity[i]), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return entity.Count > 0;
    }

    private static bool IsStep(string heading) =>
        heading.StartsWith("step", StringComparison.OrdinalIgnoreCase) && NameWords.Split(heading) is { Count: > 1 } words && char.IsDigit(words[1][0]);
}
