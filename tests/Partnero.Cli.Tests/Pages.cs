namespace Partnero.Cli.Tests;

/// <summary>Small pages of the dialect.</summary>
public static class Pages
{
    public static string Get(string noun, string description = "The id") => $$"""
        # Get {{noun}}

        > Get one {{noun}}

        ## Endpoint

        ```
        GET https://api.partnero.com/v1/{{noun}}s/{id}
        ```

        ## Path parameters

        | Parameter | Type   | Required | Description |
        | --------- | ------ | -------- | ----------- |
        | `id`      | string | Yes      | {{description}} |

        ## Response

        ```json 200 OK
        { "data": { "id": "x_1", "name": "Maya" }, "status": 1 }
        ```

        """.ReplaceLineEndings("\n");
}
