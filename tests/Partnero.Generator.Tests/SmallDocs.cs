using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>Two small pages in the dialect.</summary>
internal static class SmallDocs
{
    /// <summary>The preamble that every page begins with.</summary>
    public const string Preamble =
        """
        > ## Documentation Index
        > Fetch the complete documentation index at: https://docs.acme.test/llms.txt


        """;

    /// <summary>The pages.</summary>
    public static IReadOnlyList<DocPage> Pages =>
    [
        Page("api-reference/referral-links/create.md", "Create referral link", "POST https://api.acme.test/v1/referral_links", "| `key` | string | Yes | Key |", """{ "id": "link_1", "key": "k" }"""),
        Page("api-reference/tags/create.md", "Create tag", "POST https://api.acme.test/v1/tags", "| `name` | string | Yes | Name |", """{ "id": "tag_1", "name": "n" }"""),
    ];

    /// <summary>A page with one endpoint.</summary>
    public static DocPage Page(string path, string title, string endpoint, string rows, string data) => new(
        path,
        Preamble +
        $$"""
        # {{title}}

        > {{title}} with these fields.

        ## Endpoint

        ```
        {{endpoint}}
        ```

        ## Request Body

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        {{rows}}

        ## Response

        <ResponseExample>
          ```json 201 Created theme={null}
          {
            "data": {{data}},
            "status": 1
          }
          ```
        </ResponseExample>

        """);
}
