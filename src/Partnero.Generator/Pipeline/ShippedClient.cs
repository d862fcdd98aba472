using Microsoft.CodeAnalysis;
using Partnero.Generator.Diagnostics;
using Partnero.Generator.Model;
using Partnero.Spec.Issues;

namespace Partnero.Generator.Pipeline;

/// <summary>The client of Partnero's own pages, which a project may refer to beside the one that is generated in it.</summary>
internal static class ShippedClient
{
    private const string Namespace = "Partnero";
    private const string FileName = "Partnero.Client.dll";

    /// <summary>Whether a reference is its assembly. Asked by name: the compilation would be new at every keystroke.</summary>
    public static bool IsIn(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } && path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The issue that both clients have one namespace.</summary>
    /// <param name="isReferenced">Whether the project refers to the shipped client.</param>
    /// <param name="client">The client that is generated; null when there is none.</param>
    public static IssueReport Clash(bool isReferenced, ClientModel? client) =>
        isReferenced && client?.Options.Namespace == Namespace
            ? new IssueReport([ProjectOptions.Issue(SetupRules.NamespaceTaken)], [])
            : IssueReport.None;
}
