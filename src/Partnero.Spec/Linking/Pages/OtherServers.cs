using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Pages;

/// <summary>Reports cURL samples that call another server than their endpoint is on. An endpoint on a wrong server is reported itself.</summary>
internal static class OtherServers
{
    public static void Report(LinkContext context, IReadOnlyList<Page> pages)
    {
        foreach (var operation in pages.SelectMany(static page => page.Operations).Where(context.BaseUrl.Holds))
        {
            foreach (var sample in operation.Requests)
            {
                if (sample.OtherServer is { } url && Routes.IsPathOf(operation.PathTemplate, sample.Path))
                {
                    context.Report(SampleRules.CurlServerDiffers, url, sample.Server, operation.Server, Consequence(sample.Server, operation.Server));
                }
            }
        }
    }

    private static string Consequence(string sent, string documented) =>
        sent.StartsWith("http:", StringComparison.OrdinalIgnoreCase) && sent.Substring(5).Equals(documented.Substring(documented.IndexOf(':') + 1), StringComparison.OrdinalIgnoreCase)
            ? "Whoever copies it sends the key without encryption."
            : "Whoever copies it sends the key to another server.";
}
