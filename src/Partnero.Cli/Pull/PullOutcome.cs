namespace Partnero.Cli.Pull;

/// <summary>What a pull does with a page.</summary>
internal enum PullAction
{
    /// <summary>As it was.</summary>
    Unchanged,

    /// <summary>New.</summary>
    Added,

    /// <summary>Changed on the site.</summary>
    Updated,

    /// <summary>Was deleted here; brought again.</summary>
    Restored,

    /// <summary>Edited here, not changed on the site: left alone.</summary>
    Kept,

    /// <summary>Edited here and changed on the site: left alone and shown.</summary>
    Conflict,

    /// <summary>Edited here; the site's text took its place because of <c>--force</c>.</summary>
    Overwritten,

    /// <summary>No longer in the index; still here.</summary>
    Gone,

    /// <summary>No longer in the index; deleted because of <c>--prune</c>.</summary>
    Pruned,

    /// <summary>Could not be had.</summary>
    Failed,
}

/// <summary>What a pull does with a page, and why.</summary>
/// <param name="Path">Below the docs folder.</param>
/// <param name="Action">What is done.</param>
/// <param name="Text">The site's text; null when it did not come.</param>
/// <param name="Lock">What the lock file says of the page afterwards; null: nothing.</param>
/// <param name="Reason">Why it failed.</param>
internal sealed record PullOutcome(string Path, PullAction Action, string? Text, LockedPage? Lock, string? Reason = null)
{
    /// <summary>The page's file takes the site's text.</summary>
    public bool Writes => Action is PullAction.Added or PullAction.Updated or PullAction.Restored or PullAction.Overwritten;

    /// <summary>Decides what to do with a page that the index names.</summary>
    /// <param name="page">The page.</param>
    /// <param name="here">The text in the folder; null when there is none.</param>
    /// <param name="locked">What the last pull left.</param>
    /// <param name="fetched">What the site gave.</param>
    /// <param name="force">Edits made here give way.</param>
    /// <param name="now">The time of this pull.</param>
    public static PullOutcome Decide(IndexedPage page, string? here, LockedPage? locked, Fetched fetched, bool force, DateTimeOffset now)
    {
        if (fetched is Fetched.Failed failed)
        {
            return new PullOutcome(page.Path, PullAction.Failed, null, locked, failed.Reason);
        }

        var hereHash = here is null ? null : SiteText.Hash(here);
        if (fetched is not Fetched.Text text)
        {
            return new PullOutcome(page.Path, hereHash == locked?.Sha256 ? PullAction.Unchanged : PullAction.Kept, null, locked);
        }

        var there = SiteText.Hash(text.Content);
        var action = Compare(hereHash, locked?.Sha256, there, force);
        var since = locked?.Sha256 == there ? locked.Pulled : now;
        // A conflict keeps the old entry: the next pull must still see that both sides changed.
        var entry = action is PullAction.Conflict
            ? locked
            : new LockedPage(page.Address.AbsoluteUri, there, since, text.ETag, text.LastModified);
        return new PullOutcome(page.Path, action, text.Content, entry);
    }

    private static PullAction Compare(string? here, string? before, string there, bool force)
    {
        if (here is null)
        {
            return before is null ? PullAction.Added : PullAction.Restored;
        }

        if (here == there)
        {
            return PullAction.Unchanged;
        }

        if (here == before)
        {
            return PullAction.Updated;
        }

        return force ? PullAction.Overwritten : there == before ? PullAction.Kept : PullAction.Conflict;
    }
}
