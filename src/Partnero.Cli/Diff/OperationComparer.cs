using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.Diff;

/// <summary>Compares operations: the methods of the client.</summary>
internal static class OperationComparer
{
    /// <summary>The changes of operations and their samples.</summary>
    public static IEnumerable<Change> Compare(Api before, Api after)
    {
        var pairs = ApiComparer.Pair(Operations(before), Operations(after), operation => operation.Id).ToList();
        var oldSamples = before.Samples.ToDictionary(samples => samples.OperationId, StringComparer.Ordinal);
        var newSamples = after.Samples.ToDictionary(samples => samples.OperationId, StringComparer.Ordinal);
        var added = pairs.Where(pair => pair.Before is null).Select(pair => pair.After!).ToList();
        foreach (var removed in pairs.Where(pair => pair.After is null).Select(pair => pair.Before!))
        {
            var renamed = added.FirstOrDefault(operation => IsSameEndpoint(operation, removed));
            yield return renamed is null
                ? new Change(ChangeRules.OperationRemoved, CSharpName.Of(removed), $"{removed.Method} {removed.Route}", removed.Source, IsOld: true)
                : new Change(ChangeRules.OperationRenamed, CSharpName.Of(removed), $"is {CSharpName.Of(renamed)}", renamed.Source);
            added.Remove(renamed!);
        }

        foreach (var operation in added)
        {
            yield return new Change(ChangeRules.OperationAdded, CSharpName.Of(operation), $"{operation.Method} {operation.Route}", operation.Source);
        }

        foreach (var (old, now) in pairs.Where(pair => pair is { Before: not null, After: not null }))
        {
            foreach (var (rule, text) in Compare(old!, now!).Concat(CompareSamples(oldSamples.GetValueOrDefault(old!.Id), newSamples.GetValueOrDefault(now!.Id))))
            {
                yield return new Change(rule, CSharpName.Of(now!), text, now!.Source) { Wire = WireOf(rule, old!, now!) };
            }

            foreach (var change in RuleComparer.Compare(CSharpName.Of(now!), old!.Rules, now!.Rules, _ => false))
            {
                yield return change;
            }
        }
    }

    /// <summary>Where a rule about C# names says less than the wire needs.</summary>
    private static WireVerdict WireOf(ChangeRule rule, Operation old, Operation now) =>
        rule == ChangeRules.RequestAdded && !now.RequestIsOptional ? WireVerdict.Breaking
        : rule == ChangeRules.ResponseChanged && IsSameAnswer(old.Response, now.Response) ? WireVerdict.None
        : rule == ChangeRules.ResponseChanged && old.Response.Kind == ResponseKind.None ? WireVerdict.Compatible
        : rule.Wire;

    private static bool IsSameAnswer(Response old, Response now) => old.Kind == now.Kind && TypeComparer.IsSameJson(old.Type, now.Type);

    private static IEnumerable<Operation> Operations(Api api) => api.Groups.SelectMany(group => group.Operations);

    private static bool IsSameEndpoint(Operation left, Operation right) =>
        left.Method == right.Method && PathTemplate.Shape(left.Route) == PathTemplate.Shape(right.Route);

    private static IEnumerable<(ChangeRule Rule, string Text)> Compare(Operation old, Operation now) =>
        CompareEndpoint(old, now).Concat(CompareSignature(old, now)).Concat(CompareText(old, now));

    private static IEnumerable<(ChangeRule Rule, string Text)> CompareEndpoint(Operation old, Operation now)
    {
        if (old.Method != now.Method)
        {
            yield return (ChangeRules.MethodChanged, $"{old.Method} → {now.Method}");
        }

        if (PathTemplate.Shape(old.Route) != PathTemplate.Shape(now.Route))
        {
            yield return (ChangeRules.RouteChanged, $"{old.Route} → {now.Route}");
        }

        if (old.IsExperimental != now.IsExperimental)
        {
            yield return now.IsExperimental
                ? (ChangeRules.ExperimentalAdded, "is experimental")
                : (ChangeRules.ExperimentalRemoved, "is no longer experimental");
        }
    }

    private static IEnumerable<(ChangeRule Rule, string Text)> CompareSignature(Operation old, Operation now)
    {
        if (!old.PathParameters.Select(parameter => parameter.Type).SequenceEqual(now.PathParameters.Select(parameter => parameter.Type)))
        {
            yield return (ChangeRules.PathParametersChanged, $"({Show(old.PathParameters)}) → ({Show(now.PathParameters)})");
        }
        else if (!old.PathParameters.Select(parameter => parameter.WireName).SequenceEqual(now.PathParameters.Select(parameter => parameter.WireName), StringComparer.Ordinal))
        {
            yield return (ChangeRules.PathParameterRenamed, $"({Show(old.PathParameters)}) → ({Show(now.PathParameters)})");
        }

        if (CompareRequest(old, now) is { } request)
        {
            yield return request;
        }

        if (CSharpName.Of(old.Response) is var before && CSharpName.Of(now.Response) is var after && before != after)
        {
            yield return (ChangeRules.ResponseChanged, $"returns {after}, returned {before}");
        }

        if (HasPages(old) != HasPages(now))
        {
            yield return (HasPages(now) ? ChangeRules.PagesAdded : ChangeRules.PagesRemoved, $"{now.Name}AllAsync");
        }
    }

    private static (ChangeRule Rule, string Text)? CompareRequest(Operation old, Operation now) => (old.Request, now.Request) switch
    {
        (null, null) => null,
        (null, { } request) => (ChangeRules.RequestAdded, $"takes a {CSharpName.Of(request)}"),
        ({ } request, null) => (ChangeRules.RequestRemoved, $"takes no {CSharpName.Of(request)} any more"),
        ({ } before, { } after) when before != after => (ChangeRules.RequestRenamed, $"takes a {CSharpName.Of(after)}, took a {CSharpName.Of(before)}"),
        _ when old.RequestIsOptional && !now.RequestIsOptional => (ChangeRules.RequestRequired, "the request is required"),
        _ when !old.RequestIsOptional && now.RequestIsOptional => (ChangeRules.RequestOptional, "the request is optional"),
        _ => null,
    };

    private static IEnumerable<(ChangeRule Rule, string Text)> CompareText(Operation old, Operation now)
    {
        if (old.Summary != now.Summary || old.Description != now.Description
            || !old.PathParameters.Select(parameter => parameter.Description).SequenceEqual(now.PathParameters.Select(parameter => parameter.Description), StringComparer.Ordinal))
        {
            yield return (ChangeRules.TextChanged, "its description");
        }

        if (!old.Errors.Select(Key).SequenceEqual(now.Errors.Select(Key)))
        {
            yield return (ChangeRules.ErrorsChanged, "its errors");
        }

        if (old.PageUrl != now.PageUrl && now.PageUrl is not null)
        {
            yield return (ChangeRules.PageMoved, now.PageUrl);
        }

        static (int, string, string) Key(ErrorRow error) => (error.Status, error.Error, error.Solution);
    }

    private static IEnumerable<(ChangeRule Rule, string Text)> CompareSamples(OperationSamples? old, OperationSamples? now)
    {
        if (!Texts(old).SequenceEqual(Texts(now)))
        {
            yield return (ChangeRules.SamplesChanged, "its samples");
        }

        // Without positions, which move with any text above.
        static IEnumerable<(int?, string?)> Texts(OperationSamples? samples) => samples is null ? [] :
            samples.Requests.Select(sample => ((int?)null, (string?)$"{sample.Method} {sample.Path}?{string.Join('&', sample.Query)} {sample.Body}"))
                .Concat(samples.Responses.Concat(samples.ErrorResponses).Select(sample => (sample.Status, (string?)sample.Json)));
    }

    private static bool HasPages(Operation operation) => operation is { PageParameter: not null, Response.Kind: ResponseKind.Page };

    private static string Show(IEnumerable<PathParameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{CSharpName.Of(parameter.Type)} {parameter.WireName}"));
}
