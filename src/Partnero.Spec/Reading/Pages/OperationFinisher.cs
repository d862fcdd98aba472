using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Checks;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Fields;
using Partnero.Spec.Reading.Rules;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Pages;

/// <summary>Makes the operation of a draft: joins what tables, URL and samples say, reads the rules, compares the sources.</summary>
internal sealed class OperationFinisher
{
    /// <summary>Names of fields that identify an entity, where a table says that they may stand in path or body.</summary>
    private static readonly string[] IdentifierNames = ["id", "key", "email", "code", "uuid", "uuid_code", "token", "slug"];

    private readonly OperationDraft _draft;
    private readonly PagePositions _positions;

    private OperationFinisher(OperationDraft draft, PagePositions positions)
    {
        _draft = draft;
        _positions = positions;
    }

    /// <param name="draft">The draft.</param>
    /// <param name="page">All drafts of the page: a placeholder may be described once for several endpoints.</param>
    /// <param name="positions">Where issues go.</param>
    public static PageOperation Finish(OperationDraft draft, IReadOnlyList<OperationDraft> page, PagePositions positions)
    {
        var finisher = new OperationFinisher(draft, positions);
        StatusChecks.Check(draft, positions);
        finisher.JoinParameters();
        finisher.PlaceResponseFields();
        finisher.MarkByLegend(page);
        UnionParts.Fold(draft.Parameters);
        UnionParts.Fold(draft.ResponseFields);
        ResolveObjectLists(draft.Parameters);
        ResolveObjectLists(draft.ResponseFields);
        finisher.MarkAlternatives();
        finisher.CheckPlaceholders(page);
        DefaultChecks.Check(draft, positions);
        foreach (var field in draft.Parameters.Concat(draft.ResponseFields))
        {
            field.Facts = FactReader.Read(field.Description, field.Type, field.Leaf);
        }

        var stated = RuleReader.Read(draft.Parameters, draft.Footnotes, positions);
        RuleChecks.Check(stated, draft, positions);
        var rules = RuleGrader.Grade(stated, draft, positions);
        RequestChecks.Check(draft, page, positions);
        ResponseChecks.Check(draft, positions);
        return new PageOperation(
            draft.Source,
            draft.Heading,
            draft.HeadingIsEndpoint,
            draft.Description,
            draft.Endpoint.Method,
            draft.Endpoint.Server,
            draft.Endpoint.Path,
            draft.Parameters.Select(static field => field.ToRow()).ToEquatableArray(),
            draft.ResponseFields.Select(static field => field.ToRow()).ToEquatableArray(),
            draft.Requests.Select(static request => request.Sample).ToEquatableArray(),
            draft.Responses.Select(static response => response.Sample).ToEquatableArray(),
            draft.Errors.ToEquatableArray(),
            rules)
        {
            AnswersNothing = draft.AnswersNothing,
            ErrorFields = draft.ErrorFields.Select(static field => field.ToRow()).ToEquatableArray(),
            Form = draft.Form,
            LeavesEnvelopeOpen = draft.LeavesEnvelopeOpen,
            LiteralSegments = draft.Literals.ToEquatableArray(),
            LacksReportedResponse = draft.LacksReportedResponse,
        };
    }

    /// <summary>Query parameters of the URL that no table describes, and one row for each field.</summary>
    private void JoinParameters()
    {
        foreach (var (name, value) in _draft.Endpoint.Query)
        {
            if (!_draft.Parameters.Exists(field => field.Location == ParameterLocation.Query && field.Name == name))
            {
                _draft.Parameters.Add(new FieldDraft
                {
                    Source = _draft.Source,
                    Name = name,
                    Location = ParameterLocation.Query,
                    Type = QueryValues.TypeOf(value),
                    Description = "",
                    Table = -1,
                    NameRange = _draft.Range,
                });
            }
        }

        RemoveRepeated(_draft.Parameters);
        RemoveRepeated(_draft.ResponseFields);
    }

    /// <summary>
    /// Where a page marks optional fields with a question mark, those without one are required, unless a sentence says that all are
    /// optional.
    /// </summary>
    private void MarkByLegend(IReadOnlyList<OperationDraft> page)
    {
        var hasMarks = page.Any(static operation => operation.Parameters.Exists(static field => field.HasQuestionMark));
        foreach (var field in _draft.Parameters.Where(static field => field.Requirement == Requirement.Unstated && field.Location is ParameterLocation.Body or ParameterLocation.Query))
        {
            field.Requirement = _draft.TakesOnlyOptional ? Requirement.No : hasMarks && field.IsMarkedByName ? Requirement.Yes : Requirement.Unstated;
        }
    }

    /// <summary>The first row of a field counts. Another table may repeat it for another kind of program; the same table may not.</summary>
    private void RemoveRepeated(List<FieldDraft> fields)
    {
        var seen = new Dictionary<string, FieldDraft>?[(int)ParameterLocation.Header + 1];
        fields.RemoveAll(field =>
        {
            var here = seen[(int)field.Location] ??= new(fields.Count, StringComparer.Ordinal);
            if (!here.TryGetValue(field.Name, out var first))
            {
                here.Add(field.Name, field);
                return false;
            }

            if (first.Table == field.Table)
            {
                _positions.Report(FieldRules.FieldTwice, field.NameRange, field.Name, "");
            }
            else if (first.Type is not null && field.Type is not null && first.Type.Kind != field.Type.Kind)
            {
                _positions.Report(FieldRules.FieldTwice, field.NameRange, field.Name, " with another type");
            }

            return true;
        });
    }

    /// <summary>Bare names of a response table begin at the sample's root when the root has them, else in its <c>data</c>.</summary>
    private void PlaceResponseFields()
    {
        if (_draft.ResponseFields.Count == 0 || _draft.HasRootedResponseFields)
        {
            return;
        }

        var samples = _draft.Responses.ConvertAll(static response => response.Sample).FindAll(static sample => sample.Status is null or < 400);
        if (samples.Count == 0)
        {
            _draft.LeavesEnvelopeOpen = true; // Samples of other pages tell.
            return;
        }

        var prefix = samples.Exists(static sample => Data(sample) is { } data && (data.Kinds & JsonKinds.Array) != JsonKinds.None) ? "data[]." : "data.";
        var isBareTable = !_draft.ResponseFields.Exists(static field => field.Name.StartsWith("data", StringComparison.Ordinal));
        var wholeBodies = new HashSet<int>(_draft.ResponseFields.FindAll(static field => IsData(field.Name)).ConvertAll(static field => field.Table));
        foreach (var field in _draft.ResponseFields)
        {
            var end = field.Name.IndexOfAny(['.', '[']);
            var root = end < 0 ? field.Name : field.Name.Substring(0, end);
            // What stands beside a row for data stands beside data.
            var isRooted = (wholeBodies.Contains(field.Table) && !IsData(field.Name)) || root is "data" or "links" or "meta" or "status" or "message" or "errors"
                || samples.Exists(sample => sample.Shape.Find(root) is not null)
                || samples.TrueForAll(static sample => Data(sample) is null);
            if (!isRooted || (isBareTable && root is "status" or "message" && samples.Exists(sample => HasText(Data(sample), root))))
            {
                field.Name = prefix + field.Name;
            }
        }
    }

    private static bool IsData(string name) => name == "data" || name.StartsWith("data.", StringComparison.Ordinal) || name.StartsWith("data[", StringComparison.Ordinal);

    /// <summary>A status in words is the entity's; that of the envelope is a number.</summary>
    private static bool HasText(JsonShape? data, string name) =>
        data is not null && (data.Item ?? data).Find(name) is { } own && (own.Kinds & JsonKinds.Text) != JsonKinds.None;

    private static JsonShape? Data(ResponseSample sample) => sample.Shape.Find("data");

    /// <summary><c>object[]</c> of old pages is an object when rows name its members with dots.</summary>
    private static void ResolveObjectLists(List<FieldDraft> fields)
    {
        foreach (var field in fields)
        {
            if (field.IsObjectOrList && field.Type is { } type)
            {
                var prefix = field.Name + ".";
                field.Type = fields.Exists(other => other.Name.StartsWith(prefix, StringComparison.Ordinal))
                    ? type with { Kind = DocTypeKind.Object, Item = null }
                    : type;
            }
        }
    }

    /// <summary>
    /// Body rows that identify the entity in place of the path: in a Location table beside the placeholder's row, named like
    /// the placeholder or like an identifier, or so said in words; or sent by a cURL sample whose path lacks the placeholder.
    /// </summary>
    private void MarkAlternatives()
    {
        var placeholders = _draft.Endpoint.Placeholders;
        if (placeholders.Count == 0)
        {
            return;
        }

        foreach (var field in _draft.Parameters)
        {
            if (field.Location != ParameterLocation.Body || field.Parent.Length > 0 || field.Type?.Kind is DocTypeKind.Object or DocTypeKind.Array)
            {
                continue;
            }

            var besidePath = field.HasLocationCell
                && _draft.Parameters.Exists(other => other.Table == field.Table && other.Location == ParameterLocation.Path);
            field.IsAlternative = field.Requirement != Requirement.Yes
                && ((besidePath && (placeholders.Contains(field.Name, StringComparer.Ordinal) || Array.IndexOf(IdentifierNames, field.Name) >= 0))
                    || SaysInsteadOfPath(field.Description)
                    || (besidePath && IsSentWithoutPath(field.Name)));
        }
    }

    private bool IsSentWithoutPath(string name) => _draft.Requests.Exists(request =>
        request.Sample.Shape is { } body && _draft.Endpoint.MatchesWithoutPlaceholders(request.Sample.Path) && body.Find(name) is not null);

    private static bool SaysInsteadOfPath(string description) =>
        description.IndexOf("path", StringComparison.OrdinalIgnoreCase) >= 0
        && (Contains(description, "instead of") || Contains(description, "alternative") || Contains(description, "in place of")
            || Contains(description, "not in the path") || Contains(description, "rather than") || Contains(description, "without"));

    private static bool Contains(string text, string what) => text.IndexOf(what, StringComparison.OrdinalIgnoreCase) >= 0;

    // Looked for in braces first: the server or a segment may hold the same word.
    private TextRange RangeOfPlaceholder(string name) =>
        _positions.Find(_draft.Range, $"{{{name}}}") is var braces && braces != _draft.Range ? braces : _positions.Find(_draft.Range, ":" + name);

    /// <summary>Compares the path with its rows. Where the samples call another path, that is what is wrong, and is reported.</summary>
    private void CheckPlaceholders(IReadOnlyList<OperationDraft> page)
    {
        var placeholders = _draft.Endpoint.Placeholders;
        var undocumented = placeholders.Where(placeholder =>
            !page.Any(operation => operation.Parameters.Exists(field => field.Location == ParameterLocation.Path && field.Name == placeholder))).ToList();
        var unplaced = _draft.Parameters.FindAll(field => field.Location == ParameterLocation.Path && !placeholders.Contains(field.Name, StringComparer.Ordinal));
        _draft.Parameters.RemoveAll(unplaced.Contains);
        if (CurlLineChecks.AllCallOtherPaths(_draft) && undocumented.Count > 0 && unplaced.Count > 0)
        {
            return;
        }

        // One of each is one parameter under two names.
        if (undocumented.Count == 1 && unplaced.Count == 1)
        {
            _positions.Report(FieldRules.PlaceholderNamedOtherwise, unplaced[0].NameRange, unplaced[0].Name, _draft.Endpoint.Path, undocumented[0]);
            unplaced[0].Name = undocumented[0];
            _draft.Parameters.Add(unplaced[0]);
            return;
        }

        foreach (var placeholder in undocumented)
        {
            _positions.Report(FieldRules.PlaceholderUndocumented, RangeOfPlaceholder(placeholder), placeholder);
        }

        foreach (var field in unplaced)
        {
            _positions.Report(FieldRules.PathRowWithoutPlaceholder, field.NameRange, field.Name, _draft.Endpoint.Path, Spelling.DidYouMean(
                field.Name, placeholders, "Name it as the path does, or move the row to the table of where it travels."));
        }
    }
}
