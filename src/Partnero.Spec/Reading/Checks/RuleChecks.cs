using System.Text.Json;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Rules;

namespace Partnero.Spec.Reading.Checks;

/// <summary>
/// Holds the documented requests against the rules of their page. One of the two is wrong when a request breaks a rule: that is
/// reported, and the rule is not enforced until it is settled.
/// </summary>
internal static class RuleChecks
{
    public static void Check(List<RuleDraft> rules, OperationDraft operation, PagePositions positions)
    {
        foreach (var request in operation.Requests)
        {
            if (rules.Count > 0 && request.Sample.Method == operation.Endpoint.Method && operation.Endpoint.Matches(request.Sample.Path))
            {
                Check(rules, request, positions);
            }
        }
    }

    private static void Check(List<RuleDraft> rules, RequestDraft request, PagePositions positions)
    {
        using var body = Parse(request);
        foreach (var rule in rules)
        {
            if (rule.Doubt is null && IsBroken(rule, new Given(request, body?.RootElement)))
            {
                var stated = rule.ToRule(rule.Fields, default);
                var cause = rule.Condition is { Location: ParameterLocation.Body } condition ? request.Json?.NameOf(condition.Name) : null;
                positions.Report(FieldRules.SampleBreaksRule, cause ?? request.Range, RuleSentence.Of(stated, RuleSentence.Backticks), rule.Fields[0].Name);
                rule.IsBrokenBySample = true;
                rule.Doubt = "a documented request breaks it";
            }
        }
    }

    private static JsonDocument? Parse(RequestDraft request)
    {
        try
        {
            return request.Sample is { Shape: not null, Body: { } text } ? JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }) : null;
        }
        catch (JsonException)
        {
            return null; // Reported where samples are read.
        }
    }

    private static bool IsBroken(RuleDraft rule, Given given)
    {
        if (!rule.Fields.TrueForAll(given.CanTell) || (rule.Condition is not null && !given.CanTell(rule.Condition)))
        {
            return false;
        }

        var count = rule.Fields.Count(given.IsPresent);
        return rule.Condition is null
            ? count == 0 || (count > 1 && rule.IsExclusive)
            : count == 0 && Applies(rule, given);
    }

    private static bool Applies(RuleDraft rule, Given given) => rule.Kind switch
    {
        RuleKind.RequiredWhenPresent => given.IsPresent(rule.Condition!),
        RuleKind.RequiredWhenTrue => given.Text(rule.Condition!) == "true",
        _ => given.Text(rule.Condition!) is { } text && rule.Values.Contains(text, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>What a request gives.</summary>
    private readonly struct Given(RequestDraft request, JsonElement? body)
    {
        /// <summary>Its object is there, and there is only one of it: what an object that is not sent lacks breaks no rule.</summary>
        public bool CanTell(FieldDraft field) => field.Location switch
        {
            ParameterLocation.Query => true,
            ParameterLocation.Body => body is not null && field.Name.IndexOf('[') < 0
                && (field.Parent.Length == 0 ? body.Value.ValueKind == JsonValueKind.Object : Find(field.Parent.TrimEnd('.')) is { ValueKind: JsonValueKind.Object }),
            _ => false,
        };

        public bool IsPresent(FieldDraft field) => field.Location == ParameterLocation.Query
            ? Query(field) is not null
            : Find(field.Name) is { ValueKind: not JsonValueKind.Null };

        public string? Text(FieldDraft field) => field.Location == ParameterLocation.Query
            ? Query(field)
            : Find(field.Name) switch
            {
                { ValueKind: JsonValueKind.String } text => text.GetString(),
                { ValueKind: JsonValueKind.True } => "true",
                { ValueKind: JsonValueKind.False } => "false",
                { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
                _ => null,
            };

        private string? Query(FieldDraft field)
        {
            foreach (var (name, value) in request.Sample.Query)
            {
                if (name == field.Name)
                {
                    return value;
                }
            }

            return null;
        }

        private JsonElement? Find(string path)
        {
            var at = body;
            foreach (var name in path.Split('.'))
            {
                if (at is not { ValueKind: JsonValueKind.Object } holder || !holder.TryGetProperty(name, out var value))
                {
                    return null;
                }

                at = value;
            }

            return at;
        }
    }
}
