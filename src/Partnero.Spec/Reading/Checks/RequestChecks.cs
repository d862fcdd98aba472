using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Reading.Checks;

/// <summary>Compares cURL samples with the endpoint and its tables.</summary>
internal sealed class RequestChecks
{
    private static readonly string[] KeyWords = ["key", "token", "auth", "secret"];

    private readonly OperationDraft _operation;
    private readonly PagePositions _positions;
    private readonly FieldTree _body;
    private readonly HashSet<string> _valuePaths = new(StringComparer.Ordinal);

    private RequestChecks(OperationDraft operation, PagePositions positions)
    {
        _operation = operation;
        _positions = positions;
        _body = FieldTree.Create(operation.Parameters);
        foreach (var field in operation.Parameters)
        {
            if (!field.Values.IsEmpty)
            {
                _valuePaths.Add(field.Name);
            }
        }
    }

    public static void Check(OperationDraft operation, IReadOnlyList<OperationDraft> page, PagePositions positions)
    {
        if (operation.Requests.Count == 0)
        {
            return;
        }

        var checks = new RequestChecks(operation, positions);
        foreach (var request in operation.Requests)
        {
            if (checks.CheckLine(request, page))
            {
                checks.CheckQuery(request);
                checks.CheckBody(request);
            }
        }
    }

    /// <summary>Compares method, path and key; true when the sample is one of this endpoint.</summary>
    private bool CheckLine(RequestDraft request, IReadOnlyList<OperationDraft> page)
    {
        var sample = request.Sample;
        var endpoint = _operation.Endpoint;
        if (!request.HasKey && !sample.Headers.Any(static header => Array.Exists(KeyWords, word => header.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)))
        {
            _positions.Report(SampleRules.AuthorizationMissing, request.Range);
        }

        var samePath = endpoint.Matches(sample.Path) || endpoint.MatchesWithoutPlaceholders(sample.Path);
        if (samePath && sample.Method == endpoint.Method)
        {
            return true;
        }

        if (!page.Any(other => other.Endpoint.Method == sample.Method && other.Endpoint.Matches(sample.Path)))
        {
            if (!samePath)
            {
                _positions.Report(SampleRules.CurlPathDiffers, request.Range, sample.Path, endpoint.Path);
            }

            if (sample.Method != endpoint.Method)
            {
                _positions.Report(SampleRules.CurlMethodDiffers, request.Range, sample.Method, endpoint.Method);
            }
        }

        return false;
    }

    private void CheckQuery(RequestDraft request)
    {
        var query = _operation.Parameters.FindAll(static field => field.Location == ParameterLocation.Query);
        foreach (var (name, value) in request.Sample.Query)
        {
            var field = query.Find(field => field.Name == name);
            if (field is null)
            {
                ReportUnknown(request, name, query.ConvertAll(static field => field.Name));
            }
            else
            {
                CheckValue(request, field, value);
            }
        }

        foreach (var field in query)
        {
            if (field.Requirement == Requirement.Yes && !request.Sample.Query.Any(pair => pair.Name == field.Name))
            {
                _positions.Report(SampleRules.MemberMissing, request.Range, field.Name);
            }
        }
    }

    private void CheckBody(RequestDraft request)
    {
        if (request.Sample.Shape is { } shape)
        {
            CheckObject(request, shape, _body, "");
            if (_valuePaths.Count > 0)
            {
                SampleValues.Visit(request.Sample.Body!, _valuePaths, (path, value) =>
                    CheckValue(request, _operation.Parameters.Find(field => field.Name == path)!, value));
            }
        }
        else if (request.Sample.Body is null)
        {
            ReportMissing(request, null, _body);
        }
    }

    private void CheckObject(RequestDraft request, JsonShape shape, FieldTree tree, string path)
    {
        foreach (var member in shape.Members)
        {
            var name = path + member.Name;
            if (tree.Find(member.Name) is not { } known)
            {
                ReportUnknown(request, name, tree.Children.Select(child => path + child.Key));
                continue;
            }

            if (known.Field?.Type is { } type && !Kinds.Fit(type, member.Shape) && known.Field.Values.IsEmpty)
            {
                var at = _positions.FindMember(request.Content, member.Name, request.Range);
                _positions.Report(SampleRules.KindDiffers, at, name, Kinds.Name(type), Kinds.Name(member.Shape));
            }

            if (known.HasChildren && (member.Shape.Members.IsEmpty ? member.Shape.Item : member.Shape) is { } inner)
            {
                CheckObject(request, inner, known, name + ".");
            }
        }

        ReportMissing(request, shape, tree);
    }

    /// <summary>Required members of an object that the sample gives; of one that it does not give, nothing is required.</summary>
    private void ReportMissing(RequestDraft request, JsonShape? shape, FieldTree tree)
    {
        if (shape is not null && (shape.Kinds & JsonKinds.Object) == JsonKinds.None)
        {
            return;
        }

        foreach (var (name, child) in tree.Children.Select(static pair => (pair.Key, pair.Value)))
        {
            if (child.Field is { Requirement: Requirement.Yes, IsAlternative: false } field && !(shape?.Members.Any(member => member.Name == name) ?? false))
            {
                _positions.Report(SampleRules.MemberMissing, request.Range, field.Name);
            }
        }
    }

    private void CheckValue(RequestDraft request, FieldDraft field, string value)
    {
        if (!field.Values.IsEmpty && !field.Values.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            _positions.Report(SampleRules.ValueNotListed, _positions.FindMember(request.Content, value, request.Range), field.Name, value, string.Join(", ", field.Values));
        }
    }

    private void ReportUnknown(RequestDraft request, string name, IEnumerable<string> known)
    {
        var leaf = name.Substring(name.LastIndexOf('.') + 1);
        _positions.Report(SampleRules.MemberUnknown, _positions.FindMember(request.Content, leaf, request.Range), name, Spelling.DidYouMean(
            name, known, "Add it to the table, or remove it from the sample."));
    }
}
