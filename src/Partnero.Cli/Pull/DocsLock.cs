using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Partnero.Cli.Hosting;

namespace Partnero.Cli.Pull;

/// <summary>What is known of a page that was pulled.</summary>
/// <param name="Url">Where it came from.</param>
/// <param name="Sha256">Of its text as it came.</param>
/// <param name="Pulled">When this text came.</param>
/// <param name="ETag">What the server calls this text.</param>
/// <param name="LastModified">When the server says that it changed.</param>
internal sealed record LockedPage(string Url, string Sha256, DateTimeOffset Pulled, string? ETag = null, string? LastModified = null);

/// <summary>
/// <c>docs.lock.json</c>: what was pulled last, so that the next pull knows an edit made here from a change made there.
/// </summary>
internal sealed record DocsLock(string? Site, SortedDictionary<string, LockedPage> Pages)
{
    /// <summary>Its name in the docs folder.</summary>
    public const string FileName = "docs.lock.json";

    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What a pull is about to write. Once it is done there is nothing.</summary>
    public SortedDictionary<string, LockedPage>? Underway { get; init; }

    /// <summary>A lock before the first pull.</summary>
    public static DocsLock Empty => new(null, new SortedDictionary<string, LockedPage>(StringComparer.Ordinal));

    /// <summary>Reads a lock file.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="ToolException">It is broken.</exception>
    public static DocsLock Parse(string json, string file)
    {
        FileShape shape;
        try
        {
            shape = JsonSerializer.Deserialize<FileShape>(json, Format) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException exception)
        {
            throw Broken(file, exception.LineNumber + 1, exception.Message.Split(" Path:")[0], exception);
        }

        if (shape.Version != CurrentVersion)
        {
            throw Broken(file, null, $"its version is {shape.Version}; this partnero reads version {CurrentVersion}.");
        }

        if (shape.Pages.Concat(shape.Underway ?? []).Select(page => page.Key).FirstOrDefault(path => PagePath.Problem(path) is not null) is { } bad)
        {
            throw Broken(file, null, $"the page '{bad}' cannot have come from a pull: {PagePath.Problem(bad)}.");
        }

        return new DocsLock(shape.Site, new SortedDictionary<string, LockedPage>(shape.Pages, StringComparer.Ordinal)) { Underway = shape.Underway };
    }

    /// <summary>The lock as it is once a pull that was stopped is understood: what it wrote before that was pulled.</summary>
    /// <param name="hashOf">Hash of a page's text as it is here; null when it is not here.</param>
    public DocsLock Settle(Func<string, string?> hashOf)
    {
        if (Underway is null)
        {
            return this;
        }

        var pages = new SortedDictionary<string, LockedPage>(Pages, StringComparer.Ordinal);
        foreach (var (path, page) in Underway.Where(page => hashOf(page.Key) == page.Value.Sha256))
        {
            pages[path] = page;
        }

        return new DocsLock(Site, pages);
    }

    /// <summary>The text of the lock file.</summary>
    public string ToJson() => JsonSerializer.Serialize(new FileShape(CurrentVersion, Pages, Site, Underway), Format) + "\n";

    private static ToolException Broken(string file, long? line, string reason, Exception? inner = null) => new(
        ExitCode.Input,
        $"{file}{(line is null ? "" : $"({line})")}: the lock file is broken: {reason} Restore it from version control, "
        + "or delete it: the next pull then keeps every page that differs from the site's.",
        inner);

    private sealed record FileShape(
        int Version, SortedDictionary<string, LockedPage> Pages, string? Site = null, SortedDictionary<string, LockedPage>? Underway = null);
}
