using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Linking.Responses;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Agreement;

/// <summary>One place of the pages that tells which members an entity has: a sample or a table.</summary>
/// <param name="operation">The operation that it belongs to.</param>
/// <param name="source">Where it stands.</param>
/// <param name="isSample">It is a sample of a response.</param>
/// <param name="isRequest">It tells what may be sent.</param>
internal sealed class Witness(OperationPlan operation, SourceRef source, bool isSample, bool isRequest)
{
    private const int FewestMembers = 3;

    /// <summary>Members that stand around what a sample is about.</summary>
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal) { "data", "status", "success", "message", "links", "meta", "errors" };

    public OperationPlan Operation { get; } = operation;

    public SourceRef Source { get; } = source;

    public bool IsSample { get; } = isSample;

    public bool IsRequest { get; } = isRequest;

    /// <summary>The members: what a sample shows of each, nothing where only a table names it, and where it stands.</summary>
    public Dictionary<string, (JsonKinds Kinds, SourceRef At)> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>All witnesses of an operation.</summary>
    public static IEnumerable<Witness> Of(OperationPlan operation)
    {
        foreach (var sample in operation.Endpoint.Responses.Where(ResponseReader.IsSuccess))
        {
            yield return OfSample(operation, sample);
        }

        yield return OfRows(operation, operation.Endpoint.ResponseFields, isRequest: false);
        yield return OfRows(operation, operation.Endpoint.Parameters.Where(static row => row.Location is ParameterLocation.Body or ParameterLocation.Query), isRequest: true);
        foreach (var sample in operation.Endpoint.Requests.Where(static sample => sample.Shape is not null))
        {
            var witness = new Witness(operation, sample.Source, isSample: false, isRequest: true);
            foreach (var member in sample.Shape!.Members)
            {
                witness.Members[member.Name] = (JsonKinds.None, sample.Source);
            }

            yield return witness;
        }
    }

    /// <summary>Whether most of the members of one of the two are members of the other: they tell of the same thing.</summary>
    public bool IsAboutTheSameAs(ICollection<string> members) =>
        Math.Min(Members.Count, members.Count) >= FewestMembers && Members.Keys.Count(members.Contains) * 2 >= Math.Min(Members.Count, members.Count);

    private static Witness OfSample(OperationPlan operation, ResponseSample sample)
    {
        var witness = new Witness(operation, sample.Source, isSample: true, isRequest: false);
        var content = SampleContent.Of(sample.Shape);
        var members = content.Members;
        for (var i = 0; i < members.Count; i++)
        {
            if (content == sample.Shape && Envelope.Contains(members[i].Name))
            {
                continue;
            }

            witness.Members[members[i].Name] = (members[i].Shape.Kinds, sample.FirstMember == 0 ? sample.Source : sample.Source with { Site = sample.FirstMember + i });
        }

        return witness;
    }

    private static Witness OfRows(OperationPlan operation, IEnumerable<FieldRow> rows, bool isRequest)
    {
        var witness = new Witness(operation, operation.Endpoint.Source, isSample: false, isRequest);
        foreach (var row in rows)
        {
            var name = isRequest ? row.Name : row.Name.StartsWith("data[].", StringComparison.Ordinal) ? row.Name.Substring(7) : row.Name.StartsWith("data.", StringComparison.Ordinal) ? row.Name.Substring(5) : row.Name;
            if (name.IndexOf('.') < 0 && (isRequest || name != row.Name || !Envelope.Contains(name)))
            {
                witness.Members[name.Replace("[]", "")] = (JsonKinds.None, row.Source);
            }
        }

        return witness;
    }
}
