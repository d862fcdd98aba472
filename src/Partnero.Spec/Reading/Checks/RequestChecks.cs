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
    private static readonly string[] KeyWords = ["key", "token", "auth", "secret"];

    /// <summary>Of these there are checks of their own, or it does not matter whether a sample shows them.</summary>
    private static readonly string[] ClientHeaders = ["Authorization", "Content-Type", "Accept", "User-Agent"];

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
        foreach (var request in operation.Requests)
        {
            if (checks.CheckLine(request, page))
            {
                checks.CheckHeaders(request);
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
        if (!request.Command.HasKey && !sample.Headers.Any(static header => Array.Exists(KeyWords, word => header.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)))
        {
            _positions.Report(SampleRules.AuthorizationMissing, request.Range);
        }

        var samePath = endpoint.Matches(sample.Path) || endpoint.MatchesWithoutPlaceholders(sample.Path) || (endpoint.Server.Length == 0 && PathText.EndsWithExample(sample.Path, endpoint.Path));
        if (samePath && sample.Method == endpoint.Method)
        {
            return true;
        }

        if (!page.Any(other => other.Endpoint.Method == sample.Method && other.Endpoint.Matches(sample.Path)))
        {
            if (!samePath)
            {
                _positions.Report(SampleRules.CurlPathDiffers, RangeOf(request.Command.Url), sample.Path, endpoint.Path);
            }

            if (sample.Method != endpoint.Method)
            {
                _positions.Report(SampleRules.CurlMethodDiffers, RangeOf(request.Command.MethodAt), sample.Method, endpoint.Method);
            }
        }

        return false;

        TextRange RangeOf(TextRange word) => request.Script.RangeAt(word.Start, word.Length);
    }

    private void CheckHeaders(RequestDraft request)
    {
        if (request.Json is not null && _operation.Form != EndpointForm.Curl && !request.Command.IsJsonOption && !Sends(request, "Content-Type"))
        {
            _positions.Report(SampleRules.HeaderMissing, request.Range, "Content-Type", "so its JSON is taken for a form", "Content-Type: application/json");
        }

        foreach (var field in _operation.Parameters)
        {
            if (field is { Location: ParameterLocation.Header, Requirement: Requirement.Yes } && !ClientHeaders.Contains(field.Name, StringComparer.OrdinalIgnoreCase) && !Sends(request, field.Name))
            {
                _positions.Report(SampleRules.HeaderMissing, request.Range, field.Name, "which its table requires", field.Name + ": …");
            }
        }
    }

    private static bool Sends(RequestDraft request, string header) =>
        request.Sample.Headers.Any(sent => sent.Name.Equals(header, StringComparison.OrdinalIgnoreCase));

    private void CheckQuery(RequestDraft request)
    {
        var query = _operation.Parameters.FindAll(static field => field.Location == ParameterLocation.Query);
        foreach (var (name, value) in request.Sample.Query)
        {
            var field = query.Find(field => field.Name == name);
            if (field is null)
            {
                ReportUnknown(PlaceInQuery(request, name), name, query.ConvertAll(static field => field.Name));
            }
            else if (!field.Values.IsEmpty && !ListedValues.Has(field, value))
            {
                ListedValues.Report(field, value, PlaceInQuery(request, name), _positions);
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
            _values.Check(request.Json!, _positions);
        }
        else if (request.Sample.Body is null && !request.Command.IsForm)
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
                ReportUnknown(request.Json!.NameOf(name), name, tree.Children.Select(child => path + child.Key));
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

        ReportMissing(request, shape, tree);
    }

    /// <summary>Required members of an object that the sample gives; of one that it does not give, nothing is required.</summary>
    private void ReportMissing(RequestDraft request, JsonShape? shape, FieldTree tree)
    {
        if (shape is not null && (shape.Kinds & JsonKinds.Object) == JsonKinds.None)
        {
            return;
        }

        foreach (var child in tree.Children)
        {
            if (child.Value.Field is { Requirement: Requirement.Yes, IsAlternative: false } field && shape?.Find(child.Key) is null)
            {
                _positions.Report(SampleRules.MemberMissing, request.Range, field.Name);
            }
        }
    }

    private void ReportUnknown(TextRange range, string name, IEnumerable<string> known) => _positions.Report(
        SampleRules.MemberUnknown, range, name, Spelling.DidYouMean(name, known, "Add it to the table, or remove it from the sample."));

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
