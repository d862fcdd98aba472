using System.Text;

namespace Partnero.Benchmarks.Synthetic;

/// <summary>Writes a synthetic API as pages, like the seed page of docs-spec.</summary>
internal static class PageWriter
{
    public static IEnumerable<KeyValuePair<string, string>> Write(SyntheticApi api) =>
        api.Operations.Select(operation => KeyValuePair.Create($"api-reference/{operation.Group}/{operation.Name}.md", Page(operation)));

    private static string Page(SyntheticOperation operation) => $$"""
        > ## Documentation Index
        > Fetch the complete documentation index at: https://docs.synthetic.example/llms.txt
        > Use this file to discover all available pages before exploring further.

        # {{operation.Name}}

        > Do what {{operation.Name}} does in {{operation.Group}}

        ## Endpoint

        ```
        POST https://api.synthetic.example{{operation.Path}}
        ```

        ## Request Body

        | Parameter | Type | Required | Description |
        | --------- | ---- | -------- | ----------- |
        {{Rows(operation.Fields, "")}}| `owner` | object | Yes | Who owns it |
        {{Rows(operation.OwnerFields, "owner.")}}
        ## Request

        ```bash cURL theme={null}
        curl --location 'https://api.synthetic.example{{operation.Path}}' \
          --header 'Accept: application/json' \
          --header 'Authorization: Bearer YOUR_API_KEY' \
          --header 'Content-Type: application/json' \
          --data '{
        {{Members(operation.Fields, "    ")}},
            "owner": {
        {{Members(operation.OwnerFields, "      ")}}
            }
          }'
        ```

        ## Response

        <ResponseExample>
          ```json 201 Created theme={null}
          {
            "data": {
        {{Members(operation.ResponseFields, "      ")}}
            },
            "status": 1
          }
          ```
        </ResponseExample>

        """.ReplaceLineEndings("\n");

    private static string Rows(IReadOnlyList<SyntheticField> fields, string prefix)
    {
        var rows = new StringBuilder();
        foreach (var field in fields)
        {
            rows.Append($"| `{prefix}{field.Name}` | {field.Type} | {(field.IsRequired ? "Yes" : "No")} | The {field.Name.Replace('_', ' ')} of it |\n");
        }

        return rows.ToString();
    }

    private static string Members(IReadOnlyList<SyntheticField> fields, string indent) =>
        string.Join(",\n", fields.Select(field => $"{indent}\"{field.Name}\": {field.Sample}"));
}
