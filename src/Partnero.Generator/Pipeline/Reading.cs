using Partnero.Generator.Diagnostics;
using Partnero.Generator.Model;
using Partnero.Spec;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>A page that was read, with the file that diagnostics about it point to.</summary>
internal sealed record PageReading(string File, PageResult Result)
{
    /// <summary>The file, and the positions of what was read from it.</summary>
    public PageFile Place => new(Result.Sites.Page, File, Result.Sites.Sites);
}

/// <summary>A page without its words, which is what pages are joined by, and the words. Compared by value.</summary>
internal sealed record SplitPage(Page Structure, PageWording Wording);

/// <summary>The words of all pages.</summary>
internal sealed class Wordings
{
    private readonly Dictionary<string, PageWording> _pages = new(StringComparer.Ordinal);

    public Wordings(EquatableArray<PageWording> wordings)
    {
        // Of two files that are one page the first counts, as in linking.
        foreach (var wording in wordings)
        {
            if (!_pages.ContainsKey(wording.Page))
            {
                _pages.Add(wording.Page, wording);
            }
        }
    }

    /// <summary>The words of some pages.</summary>
    public EquatableArray<PageWording> Of(IEnumerable<string> pages) =>
        pages.Select(page => _pages.TryGetValue(page, out var wording) ? wording : null).OfType<PageWording>().ToEquatableArray();
}

/// <summary>The API, split into what files are emitted from.</summary>
/// <param name="Client">The client; null when there is none to generate.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Webhooks">The webhook events; null when there are none.</param>
/// <param name="Issues">What is wrong between pages and with the project.</param>
internal sealed record LinkedApi(ClientModel? Client, EquatableArray<GroupModel> Groups, WebhookModel? Webhooks, EquatableArray<Issue> Issues);

/// <summary>What a group's emitter gave.</summary>
/// <param name="Source">Its C#; null when it failed.</param>
/// <param name="Issues">The failure.</param>
internal sealed record GroupEmission(GroupSource? Source, EquatableArray<Issue> Issues);

/// <summary>All that was emitted.</summary>
internal sealed record EmittedApi(EquatableArray<GroupEmission> Groups, GroupEmission? Client, GroupEmission? Webhooks = null);
