using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests.Contract;

/// <summary>Pages as other Mintlify sites and plain Markdown docs write them.</summary>
internal static class NeighbourPages
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<DocPage> All => [OpenApi, Fields, Tables, Disagreeing];

    /// <summary>A fence with the part of an OpenAPI document that is about the operation.</summary>
    public static DocPage OpenApi { get; } = Docs.Page("api-reference/partners/create.md",
        """
        # Create a partner

        > Adds a partner.

        ## OpenAPI

        ````yaml post /partners
        openapi: 3.0.3
        servers:
          - url: https://api.acme.test/v1
        paths:
          /partners:
            post:
              parameters:
                - name: notify
                  in: query
                  schema: {type: boolean}
              requestBody:
                content:
                  application/json:
                    schema:
                      type: object
                      required: [email, kind]
                      properties:
                        email: {type: string, description: "Where to write to */ </summary>"}
                        kind: {type: string, enum: [person, company]}
                        tags: {type: array, items: {type: string}}
                        address: {type: object, required: [city], properties: {city: {type: string}, zip: {type: integer}}}
              responses:
                '201':
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Partner'}
        components:
          schemas:
            Partner:
              type: object
              required: [id, balance, joined, links]
              properties:
                id: {type: string}
                balance: {type: number}
                joined: {type: string, format: date-time}
                nickname: {type: string, nullable: true}
                links: {type: array, items: {type: object, required: [url], properties: {url: {type: string}}}}
        ````
        """);

    /// <summary>Components instead of tables, and what MDX puts around them.</summary>
    public static DocPage Fields { get; } = Docs.Page("partners/update.md",
        """
        # Update a partner

        export const Extra = ({ text }) => {
          return <div>{text}</div>;
        };

        <div id="endpoint">
          ## Endpoint
        </div>

        ```
        PUT https://api.acme.test/v1/partners/:partner_id
        ```

        ### Body Parameters

        <ParamField path="partner_id" type="string" required>The partner</ParamField>
        <ParamField body="email*" type="string">Address</ParamField>
        <ParamField body="score" type="integer - optional">Points</ParamField>
        <ParamField body="address" type="object">
          <Expandable title="members">
            <ParamField body="city" type="string" required />
          </Expandable>
        </ParamField>

        ### Response

        <ResponseField name="success" type="boolean">Went well</ResponseField>
        <ResponseField name="data" type="object">
          <Expandable>
            <ResponseField name="id" type="string" />
            <ResponseField name="scores" type="integer[]" />
            <ResponseField name="left_at" type="string | null" />
          </Expandable>
        </ResponseField>
        """);

    /// <summary>Other words for columns, types, places and required, and JSON with liberties.</summary>
    public static DocPage Tables { get; } = Docs.Page("partners/search.md",
        """
        # Search partners

        ## Endpoint

        ```http
        POST https://api.acme.test/v1/partners/{group}:search
        ```

        ## Parameters

        | Name | Description | In | Type | Required |
        | --- | --- | --- | --- | --- |
        | group | Which | URL path | `GUID` | ✅ |
        | page | Which page | query string | `integer` | ❌ |
        | terms | What to look for | Request body | `string[]` | mandatory |
        | since | From when on | json body | `date` | false |
        | limit | How many | body | `int` \| `null` | optional |

        ## Returns

        ```json
        {
          // one page
          "data": [{ "id": 7, "since": "2025-06-11", }, ...],
          "meta": { "current_page": 1 },
        }
        ```
        """);

    /// <summary>Table, cURL and answer tell different things.</summary>
    public static DocPage Disagreeing { get; } = Docs.Page("partners/create.md",
        """
        # Create a partner

        ## Endpoint

        ```
        POST https://api.acme.test/v1/partners
        ```

        ## Request body

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `email` | string | Yes | Address |
        | `only_in_table` | integer | No | Number |

        ## Request

        ```bash cURL
        curl --request PUT 'https://api.acme.test/v1/partners' -H 'Authorization: Bearer x'
        curl --request POST 'https://api.acme.test/v1/partner' -H 'Authorization: Bearer x'
        curl 'https://api.acme.test/v1/partners' -H 'Authorization: Bearer x' --json '{ "email": "a", "only_in_sample": { "deep": true } }'
        ```

        ## Response

        ```json 201 Created
        { "data": { "id": "1", "only_in_sample": 2 }, "status": 1 }
        ```

        ### Response fields

        | Field | Type | Description |
        | --- | --- | --- |
        | `data.id` | integer | ID |
        | `data.only_in_table` | boolean | Flag |
        """);
}
