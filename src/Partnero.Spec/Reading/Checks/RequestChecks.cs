using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Markdown;
using Partnero.Spec.Model;
using Partnero.Spec.Reading.Drafts;
using Partnero.Spec.Reading.Endpoints;
using Partnero.Spec.Reading.Rules;
using Partnero.Spec.Text;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Compares cURL samples with the endpoint and its tables.</summary>
internal sealed class RequestChecks
{
    private readonly OperationDraft _operation;
    private readonly PagePositions _positions;
    private readonly FieldTree _body;
    private readonly ListedValues _values;

    private RequestChecks(OperationDraft operation, PagePositions positions)
    {
        _operation = operation;
        _positions = positions;
        _body = FieldTree.Create(operation.Parameters);
        _values = new ListedValues(operation.Parameters.Where(static field => field.Location == ParameterLocation.Body));
    }

    public static void Check(OperationDraft operation, IReadOnlyList<OperationDraft> page, PagePositions positions)
    {
        if (operation.Requests.Count == 0)
        {
            return;
        }

        var checks = new RequestChecks(operation, positions);
        var line = new CurlLineChecks(operation, page, positions);
        var headers = new CurlHeaderChecks(operation, positions);
        foreach (var request in operation.Requests)
        {
            var isOfThisEndpoint = line.Check(request);
            headers.Check(request, isOfThisEndpoint);
            if (isOfThisEndpoint)
            {
                checks.CheckQuery(request);
                checks.CheckBody(request);
            }
        }
    }

    private void CheckQuery(RequestDraft request)
    {
        var query = _operation.Parameters.FindAll(static field => field.Location == ParameterLocation.Query);
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in request.Sample.Query)
        {
            if (query.Find(field => field.Name == name) is { } field)
            {
                CheckQueryValue(request, field, value);
            }
            else
            {
                ReportUnknown(PlaceInQuery(request, name), name, query.ConvertAll(static field => field.Name), meant);
            }
        }

        foreach (var field in query)
        {
            if (field.Requirement == Requirement.Yes && !meant.Contains(field.Name) && !request.Sample.Query.Any(pair => pair.Name == field.Name))
            {
                _positions.Report(SampleRules.MemberMissing, request.Range, field.Name);
            }
        }
    }

    private void CheckQueryValue(RequestDraft request, FieldDraft field, string value)
    {
        if (TypedText.IsPlaceholder(value))
        {
            return;
        }

        if (!field.Values.IsEmpty)
        {
            if (!ListedValues.Has(field, value) && field.Type?.Kind != DocTypeKind.Array)
            {
                ListedValues.Report(field, value, PlaceInQuery(request, field.Name), _positions);
            }
        }
        else if (field.Type is { } type && !TypedText.Fits(type, value))
        {
            _positions.Report(SampleRules.KindDiffers, PlaceInQuery(request, field.Name), field.Name, Kinds.Name(type), $"'{value}'");
        }
    }

    private void CheckBody(RequestDraft request)
    {
        if (request.Sample.Shape is { } shape)
        {
            CheckObject(request, shape, _body, "");
            _values.Check(request.Json!, _positions);
        }
        else if (request.Sample.Body is null && !request.Command.IsForm)
        {
            ReportMissing(request, null, _body, []);
        }
    }

    private void CheckObject(RequestDraft request, JsonShape shape, FieldTree tree, string path)
    {
        var meant = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in shape.Members)
        {
            var name = path + member.Name;
            if (tree.Find(member.Name) is not { } known)
            {
                ReportUnknown(request.Json!.NameOf(name), name, tree.Children.Select(child => path + child.Key), meant);
                continue;
            }

            if (known.Field?.Type is { } type && !Kinds.Fit(type, member.Shape) && known.Field.Values.IsEmpty)
            {
                var at = request.Json!.NameOf(name, kind => !Kinds.Fit(type, JsonShape.Of(kind)));
                _positions.Report(SampleRules.KindDiffers, at, name, Kinds.Name(type), Kinds.Name(member.Shape));
            }

            if (known.HasChildren && (member.Shape.Members.IsEmpty ? member.Shape.Item : member.Shape) is { } inner)
            {
                CheckObject(request, inner, known, name + ".");
            }
        }

        ReportMissing(request, shape, tree, meant);
    }

    /// <summary>Required members of an object that the sample gives; of one that it does not give, nothing is required.</summary>
    private void ReportMissing(RequestDraft request, JsonShape? shape, FieldTree tree, HashSet<string> meant)
    {
        if (shape is not null && (shape.Kinds & JsonKinds.Object) == JsonKinds.None)
        {
            return;
        }

        foreach (var child in tree.Children)
        {
            if (child.Value.Field is { Requirement: Requirement.Yes, IsAlternative: false } field && shape?.Find(child.Key) is null && !meant.Contains(field.Name))
            {
                _positions.Report(SampleRules.MemberMissing, request.Range, field.Name);
            }
        }
    }

    /// <summary>Reports what no table knows. What it was meant to be is not missing then: that would be one mistake told twice.</summary>
    private void ReportUnknown(TextRange range, string name, IEnumerable<string> known, HashSet<string> meant)
    {
        var near = Spelling.Nearest(name, known);
        _positions.Report(SampleRules.MemberUnknown, range, name, near is null ? "Add it to the table, or remove it from the sample." : $"Did you mean '{near}'?");
        if (near is not null)
        {
            meant.Add(near.Replace("[]", ""));
        }
    }

    /// <summary>Where a parameter stands in the URL, or in the data of a GET.</summary>
    private static TextRange PlaceInQuery(RequestDraft request, string name)
    {
        var text = request.Script.Text;
        for (var at = text.IndexOf(name + "=", StringComparison.Ordinal); at > 0; at = text.IndexOf(name + "=", at + 1, StringComparison.Ordinal))
        {
            if (text[at - 1] is '?' or '&' or '\'' or '"' or ' ')
            {
                return request.Script.RangeAt(at, name.Length);
            }
        }

        return request.Range; // Written with escapes.
    }
}
