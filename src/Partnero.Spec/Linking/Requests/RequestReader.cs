using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Groups;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Requests;

/// <summary>Reads what an operation takes out of its tables and cURL samples.</summary>
internal sealed class RequestReader(LinkContext context)
{
    // The client sends these itself.
    private static readonly HashSet<string> ClientHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Authorization", "Content-Type", "User-Agent" };

    // What identifies an entity, where only a sample tells that it may stand in the body.
    private static readonly HashSet<string> IdentifierNames = new(StringComparer.OrdinalIgnoreCase) { "code", "email", "id", "key", "slug", "uuid", "uuid_code" };

    public RequestPlan Read(OperationPlan operation)
    {
        var draft = new RequestPlan(operation.Endpoint.Source);
        ReadRows(operation.Endpoint, draft);
        Settle(draft.Body);
        SealMaps(draft.Body);
        SortSamples(operation, draft);
        foreach (var sample in operation.Endpoint.Requests)
        {
            ReadSample(sample, draft);
        }

        Settle(draft.Body);
        FindIdentifiers(operation, draft);
        RulePlacer.Place(context, operation, draft);
        return draft;
    }

    private void ReadRows(PageOperation endpoint, RequestPlan draft)
    {
        // What a GET takes can only travel in its query, wherever the heading of the table says it stands.
        var hasBody = endpoint.Method is not ("GET" or "HEAD") || endpoint.Requests.Any(sample => sample.Shape is not null);
        foreach (var row in endpoint.Parameters)
        {
            switch (row.Location)
            {
                case ParameterLocation.Body when hasBody:
                    draft.Body.At(row.Name, row.Source).Describe(row);
                    break;
                case ParameterLocation.Body or ParameterLocation.Query:
                    draft.Query.Member(row.Name, row.Source).Describe(row);
                    break;
                case ParameterLocation.Header when !ClientHeaders.Contains(row.Name):
                    context.Report(LinkRules.HeaderLeftOut, row.Source, row.Name);
                    break;
            }
        }
    }

    // What a table writes below a list, with or without brackets, are members of its items.
    private static void Settle(FieldNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.Children.Count > 0 && KindResolver.OfRequest(child).Kind == TypeKind.Array)
            {
                child.MoveMembersToItem();
            }

            Settle(child);
        }

        if (node.Item is { } item)
        {
            Settle(item);
        }
    }

    // An object that a table names without members takes any: what a sample puts in is data.
    private static void SealMaps(FieldNode node)
    {
        foreach (var child in node.Children)
        {
            child.IsMap = child.DocTypes == DocTypes.Object && child.IsBare;
            SealMaps(child);
        }

        if (node.Item is { } item)
        {
            SealMaps(item);
        }
    }

    private void SortSamples(OperationPlan operation, RequestPlan draft)
    {
        foreach (var sample in operation.Endpoint.Requests)
        {
            var variant = Routes.VariantOf(operation.Route, context.BaseUrl.RouteOf(sample.Path));
            draft.BodyRoute ??= variant;
            (variant is null ? draft.PathSamples : draft.BodySamples).Add(sample);
        }

        if (draft.BodyRoute is null && draft.Body.Children.Exists(node => node.IsAlternative))
        {
            // A Location table without a sample of it: the last placeholder is what the body replaces.
            draft.BodyRoute = Routes.WithoutOnePlaceholder(operation.Route).LastOrDefault();
        }
    }

    private static void ReadSample(RequestSample sample, RequestPlan draft)
    {
        foreach (var parameter in sample.Query)
        {
            var node = draft.Query.Member(parameter.Name, sample.Source);
            var shape = JsonShape.Of(QueryValues.KindOf(parameter.Value));

            // A query is text: where a table says what it means, a sample matters only if it cannot mean that.
            var isNew = node.Row is null
                || (node.DocTypes == DocTypes.Boolean && shape.Kinds != JsonKinds.Boolean)
                || (node.DocTypes is DocTypes.Integer or DocTypes.Number && !shape.Kinds.IsWithin(KindSets.Numbers));
            if (isNew)
            {
                node.Absorb(shape, sample.Source);
            }
        }

        if (sample.Shape is { } body)
        {
            draft.Body.Absorb(WithoutMisspelt(body, draft.Body), sample.Source);
        }
    }

    /// <summary>Without members that are documented in another casing, and are reported as that.</summary>
    private static JsonShape WithoutMisspelt(JsonShape body, FieldNode documented)
    {
        var unknown = body.Members.Where(member => documented.Find(member.Name)?.Row is null).ToList();
        var misspelt = unknown.FindAll(member => documented.Children.Exists(node =>
            node.Row is not null && body.Find(node.Name) is null && Casing.Pascal(node.Name, "") == Casing.Pascal(member.Name, "")));
        return misspelt.Count == 0 ? body : body with { Members = body.Members.Where(member => !misspelt.Contains(member)).ToEquatableArray() };
    }

    private static void FindIdentifiers(OperationPlan operation, RequestPlan draft)
    {
        if (draft.BodyRoute is not null)
        {
            draft.Identifiers.AddRange(draft.Body.Children.Where(node => node.IsAlternative));
            if (draft.Identifiers.Count == 0)
            {
                draft.Identifiers.AddRange(IdentifiersOfSamples(operation, draft));
            }

            draft.Identifiers.ForEach(node => node.IsIdentifier = true);
        }

        if (draft.Identifiers.Count == 0)
        {
            draft.BodyRoute = null;
            draft.PathSamples.AddRange(draft.BodySamples);
            draft.BodySamples.Clear();
        }
    }

    // What only the samples without path identifier have in their bodies.
    private static IEnumerable<FieldNode> IdentifiersOfSamples(OperationPlan operation, RequestPlan draft)
    {
        var names = new HashSet<string>(MembersOf(draft.BodySamples), StringComparer.Ordinal);
        names.ExceptWith(MembersOf(draft.PathSamples));
        var placeholders = Routes.PlaceholdersOf(operation.Route);
        return draft.Body.Children.Where(node =>
            names.Contains(node.Name)
            && node is { Requirement: not Requirement.Yes, IsBare: true }
            && (node.Row is null || IdentifierNames.Contains(node.Name) || placeholders.Contains(node.Name)));
    }

    private static IEnumerable<string> MembersOf(List<RequestSample> samples) =>
        samples.Where(sample => sample.Shape is not null).SelectMany(sample => sample.Shape!.Members).Select(member => member.Name);
}
