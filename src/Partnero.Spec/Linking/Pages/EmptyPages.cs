using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Pages;

/// <summary>Reports pages that stand among endpoints and have none.</summary>
internal static class EmptyPages
{
    public static void Report(LinkContext context, IReadOnlyList<Page> pages)
    {
        var foldersWithEndpoints = new HashSet<string>(
            pages.Where(page => !page.Operations.IsEmpty).Select(page => DocsPath.Of(page.Path).Folder).Where(folder => folder.Length > 0),
            StringComparer.Ordinal);
        foreach (var page in pages.Where(page => page.Operations.IsEmpty && page.Events.IsEmpty && page.Payloads.IsEmpty && !page.LacksReportedOperation))
        {
            var path = DocsPath.Of(page.Path);
            if (!path.IsUnnamed && foldersWithEndpoints.Contains(path.Folder))
            {
                context.Report(LinkRules.NothingFound, new SourceRef(page.Path, 0), page.Path);
            }
        }
    }
}
