namespace Partnero.Generator.Tests.Fuzz;

/// <summary>What pages are made of, and what nobody should put into them.</summary>
internal static class Dictionary
{
    /// <summary>Parts of lines.</summary>
    public static readonly string[] Tokens =
    [
        "`", "``", "|", "\\|", "\\*", "*", "**", "_", "#", "## ", "> ", "```", "~~~", "````", "<", ">", "</", "/>", "{", "}", "{id}", "(:id)", ":id", "[]", "[].", ".", "..", "\\", "&amp;", "&#0;",
        "\"", "'", "\"\"\"", "*/", "/*", "//", "</summary>", "<see cref=\"x\"/>", "]]>", "<!--", "-->", "---", "\u2028", "\u2029", "\u0085", "\0", "\u202E", "\uFEFF", "\uD800", "\uDC00", "🚀", "客户", "İ", "ı", "ß",
        "string", "integer", "object", "array", "object[]", "string|null", "number \\| null", "date", "boolean", "Yes", "No", "Yes\\*", "No\\*", "✅", "mandatory", "—", "e.g.",
        "class", "record", "required", "params", "__arglist", "Equals", "GetHashCode", "ToString", "Clone", "EqualityContract", "AdditionalProperties", "Partnero", "PartneroClient", "System", "Task", "Type", "value", "field", "partial",
        "7", "2fa", "", " ", "\t", "\n", "\r\n", "\r", "\n\n", "null", "true", "1e999", "99999999999999999999999999999", "-0", "0.10", "[", "]", "{ ... }", ",", "// x", "\\u0000", "\\/", "\\ud800",
        "GET https://api.partnero.com/v1/x", "POST https://", "DELETE /v1/x", "https://api.partnero.com/v1", "?a=b&a.b={c}", "%7B", "%", "data", "status", "links", "meta", "page", "id", "key", "email", "partner.id", "customer.partner.key",
        "Required when `id` is present", "(or use key/email)", "at least one of `id`, `key`", "required if `active` is true", "required for hours, days", "`a`, `b` or `c`", "One of `x` | `y`", "max 255", "(default: `true`)",
    ];

    /// <summary>Whole lines.</summary>
    public static readonly string[] Lines =
    [
        "```", "````", "~~~", "```json 200 OK theme={null}", "```bash cURL theme={null}", "  ```", "    ```json", "<ResponseExample>", "</ResponseExample>", "<Accordion title=\"Fields — data[]\">", "</Accordion>", "<Tabs>", "<Tab title=\"x\">", "</Tab>", "</Tabs>",
        "<CodeGroup>", "</CodeGroup>", "<Steps>", "<Step title=\"1\">", "</Step>", "<Note>", "</Note>", "<ParamField body=\"email*\" type=\"string\">", "</ParamField>", "<ResponseField name=\"id\" type=\"string\">", "</ResponseField>", "<Expandable title=\"x\">",
        "<div id=\"endpoints\">", "export const X = () => {", "{/* x */}", "<!-- x", "---", "| `id` | string | Yes | x |", "| Parameter | Type | Required | Description |", "| --- | --- | --- | --- |", "| Field | Type | Description |", "| Event | Description |",
        "| `partner.created` | x |", "\\* Provide either `id` or `key`.", "**`settings`**", "# Title", "## Endpoint", "## Request Body", "### Query Parameters", "## Response", "## Get things", "> quoted", "GET https://api.partnero.com/v1/a/{b}", "operation: Create", "stability: experimental",
        "````yaml post /partners", "paths:", "  /x/{id}:", "    get:", "$ref: '#/components/schemas/Partner'", "- &a x", "*a", "x: |", "allOf:", "  - type: [string, 'null']", "required: [id]", "properties:",
        "{\"data\":[],\"status\":1}", "{\"data\":{\"id\":1},\"status\":1}", "{\"a\":1,\"a\":2}", "curl --location 'https://api.partnero.com/v1/partners'", "  --data '{", "}'", new('|', 300), new('#', 60), new('>', 80), new('[', 300), string.Concat(Enumerable.Repeat("<Note>", 60)), string.Concat(Enumerable.Repeat("a.", 70)),
    ];
}
