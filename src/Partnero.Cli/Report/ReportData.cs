using Partnero.Cli.Documents;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>An operation with all that is known of it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Group">Its group.</param>
/// <param name="Samples">What pages show of it.</param>
/// <param name="Proofs">Those samples, held against the types.</param>
/// <param name="Request">Members of its request.</param>
/// <param name="Response">Members of its response.</param>
/// <param name="RequestType">The type of its request; null for none.</param>
/// <param name="Rules">Its conditional rules in words.</param>
/// <param name="Findings">What is wrong in its part of the page.</param>
internal sealed record ReportedOperation(
    Operation Operation,
    Group Group,
    OperationSamples Samples,
    IReadOnlyDictionary<SourceRef, ProvenSample> Proofs,
    ObjectType? RequestType,
    IReadOnlyList<BackedMember> Request,
    IReadOnlyList<BackedMember> Response,
    IReadOnlyList<string> Rules,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>Members of request and response.</summary>
    public IEnumerable<BackedMember> Members => Request.Concat(Response);

    /// <summary>Whether something about it rests on no page.</summary>
    public bool IsAssumed => Operation.Response.IsAssumed || Members.Any(member => member.Evidence == Evidence.Assumed);

    /// <summary>Whether a sample contradicts its table or breaks a rule.</summary>
    public bool IsContradicted => Proofs.Values.Any(proof => proof.Problems.Count > 0) || Members.Any(member => member.Evidence == Evidence.Contradicted);
}

/// <summary>All that the report shows.</summary>
internal sealed class ReportData
{
    /// <summary>Works it out from pages.</summary>
    public ReportData(DocsApi docs)
    {
        Docs = docs;
        var proof = new SampleProof(docs.Api);
        var evidence = new EvidenceBook(docs.Api, proof, new TableTypes(docs.Pages));
        Samples = proof.Samples;
        Members = [.. docs.Api.Groups.SelectMany(group => group.Objects).DistinctBy(type => type.Name).SelectMany(evidence.OwnMembersOf)];
        Pages = PageReading.All(docs);
        var samples = docs.Api.Samples.DistinctBy(shown => shown.OperationId).ToDictionary(shown => shown.OperationId, StringComparer.Ordinal);
        var proofs = proof.Samples.ToLookup(sample => sample.OperationId, StringComparer.Ordinal);
        var findings = FindingsByOperation(docs);
        Operations =
        [
            .. from @group in docs.Api.Groups
               from operation in @group.Operations
               let requestType = operation.Request is { } request ? proof.Objects.GetValueOrDefault(request) : null
               let sent = requestType is null ? null : new TypeRef(TypeKind.Object, requestType.Name)
               select new ReportedOperation(
                   operation,
                   @group,
                   samples.GetValueOrDefault(operation.Id) ?? new OperationSamples(operation.Id, [], [], []),
                   proofs[operation.Id].DistinctBy(sample => sample.Source).ToDictionary(sample => sample.Source),
                   requestType,
                   evidence.MembersOf(sent),
                   evidence.MembersOf(operation.Response.Type),
                   [.. evidence.RulesOf(sent), .. operation.Rules.Select(RuleText.Sentence)],
                   [.. findings[operation.Source]]),
        ];
    }

    /// <summary>The pages, and what they say together.</summary>
    public DocsApi Docs { get; }

    /// <summary>All operations in the order of groups.</summary>
    public IReadOnlyList<ReportedOperation> Operations { get; }

    /// <summary>All members of all types, each once.</summary>
    public IReadOnlyList<BackedMember> Members { get; }

    /// <summary>All samples.</summary>
    public IReadOnlyList<ProvenSample> Samples { get; }

    /// <summary>What was read of each page.</summary>
    public IReadOnlyList<PageReading> Pages { get; }

    /// <summary>Findings of a severity.</summary>
    public int CountOf(IssueSeverity severity) => Docs.Findings.Count(finding => finding.Rule.Severity == severity);

    /// <summary>A finding is about the endpoint that stands last above it; what stands above all endpoints is about the first.</summary>
    private static ILookup<SourceRef, Finding> FindingsByOperation(DocsApi docs)
    {
        var starts = docs.Api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Source).Distinct()
            .Select(source => (Source: source, At: docs.Positions.Find(source)))
            .OrderBy(start => start.At.Line)
            .ToLookup(start => start.At.Page, StringComparer.Ordinal);
        return docs.Findings
            .Where(finding => starts.Contains(finding.At.Page))
            .Select(finding => (Finding: finding, Start: starts[finding.At.Page].LastOrDefault(start => start.At.Line <= finding.At.Line)))
            .ToLookup(
                found => found.Start.Source.Page is null ? starts[found.Finding.At.Page].First().Source : found.Start.Source,
                found => found.Finding);
    }
}
