namespace Partnero.Cli.Tests.Report;

/// <summary>Pages with one of each that the report tells apart.</summary>
internal static class ReportPages
{
    public const string Nasty = "</script><script>window.pwned=1</script><img src=https://evil.example/x onerror=window.pwned=1>\"'&<!--";

    /// <summary>One member is shown by a sample, one only by the table, one wrongly; a sample lacks what is required; a fence is no sample.</summary>
    public static string Mixed { get; } = """
        > ## Documentation Index
        > Fetch the complete documentation index at: https://docs.example.com/llms.txt

        # Create thing

        > Make one thing

        ## Endpoint

        ```
        POST https://api.example.com/v1/things
        ```

        ## Request Body

        | Parameter | Type    | Required | Description |
        | --------- | ------- | -------- | ----------- |
        | `name`    | string  | Yes      | Its name    |
        | `size`    | integer | No       | Its size    |
        | `colour`  | string  | No       | Its colour  |

        ```php
        $things->create();
        ```

        | Plan | Price |
        | ---- | ----- |
        | Pro  | 10    |

        ```bash cURL
        curl -X POST "https://api.example.com/v1/things" -H "Authorization: Bearer YOUR_API_KEY" -d '{"name":"a","size":"big"}'
        ```

        ## Response

        ```json 201 Created
        { "data": { "id": "t_1", "name": "a" }, "status": 1 }
        ```

        """.ReplaceLineEndings("\n");

    /// <summary>Hostile text wherever a page's text is shown.</summary>
    public static string Hostile { get; } = $$$"""
        # Get {{{Nasty}}}

        > {{{Nasty}}} `code {{{Nasty}}}`

        ## Endpoint

        ```
        GET https://api.example.com/v1/things/{id}
        ```

        ## Path parameters

        | Parameter | Type   | Required | Description |
        | --------- | ------ | -------- | ----------- |
        | `id`      | string | Yes      | {{{Nasty}}} |

        ## Query parameters

        | Parameter  | Type   | Required | Description |
        | ---------- | ------ | -------- | ----------- |
        | `a"b`      | string | No       | {{{Nasty}}} |
        | `c`        | <b>nasty</b> | No | {{{Nasty}}} |

        ```html {{{Nasty}}}
        {{{Nasty}}}
        ```

        ## Response

        ```json 200 {{{Nasty}}}
        { "data": { "id": "</script><script>window.pwned=1</script>", "</pre>": "\u202e" }, "status": 1 }
        ```

        ## Errors

        | Status | Error | Solution |
        | ------ | ----- | -------- |
        | 404    | {{{Nasty}}} | {{{Nasty}}} |

        """.ReplaceLineEndings("\n");

    public static TemporaryFolder Write(params (string Page, string Text)[] pages)
    {
        var folder = new TemporaryFolder();
        foreach (var (page, text) in pages)
        {
            folder.Write(Path.Combine("docs", page), text);
        }

        return folder;
    }
}
