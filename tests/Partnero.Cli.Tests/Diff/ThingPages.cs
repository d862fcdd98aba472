namespace Partnero.Cli.Tests.Diff;

/// <summary>A small API that every case changes in one place. Only the endpoint's last path segment is asked for by tests.</summary>
internal sealed record ThingPages(IReadOnlyDictionary<string, string> Texts)
{
    private const string Create = """
        # Create thing

        > Make a thing

        ## Endpoint

        ```
        POST https://api.example.com/v1/things
        ```

        ## Request body

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | Yes | What it is called |
        | `note` | string | No | A note (default: `none`) |
        | `count` | integer | No | How many |
        | `label-x` | integer | No | A label |
        | `kind` | string | No | One of `round`, `square` |
        | `domain` | string | No | Where |
        | `is_extra` | boolean | No | Whether it is extra |
        | `level` | string | No | One of `low`, `mid`, `high` |
        | `level_value` | integer | No\* | Required when level is mid or high |
        | `owner` | object | Yes | Whose |
        | `owner.id` | string | Yes\* | Owner ID (or use email) |
        | `owner.email` | string | Yes\* | Owner email (or use id) |

        ## Request

        ```bash cURL
        curl --request POST --url 'https://api.example.com/v1/things' --header 'Content-Type: application/json' --data '{ "name": "a", "owner": { "id": "o" } }'
        ```

        ## Response

        ```json 201 Created
        { "data": { "id": "t1", "name": "a", "note": "n", "count": 1, "score": 1.5, "kind": "round" }, "status": 1 }
        ```

        """;

    private const string Get = """
        # Get thing

        > Get a thing

        ## Endpoint

        ```
        GET https://api.example.com/v1/things/{id}
        ```

        ## Path parameters

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `id` | string | Yes | Its ID |

        ## Response

        ```json 200 OK
        { "data": { "id": "t1", "name": "a", "note": "n", "count": 1, "score": 1.5, "kind": "round" }, "status": 1 }
        ```

        ## Error responses

        | Status | Error | Solution |
        | --- | --- | --- |
        | 404 | Thing not found | Check the ID |

        """;

    private const string List = """
        # List things

        > All things

        ## Endpoint

        ```
        GET https://api.example.com/v1/things
        ```

        ## Query parameters

        | Parameter | Type | Default | Description |
        | --- | --- | --- | --- |
        | `limit` | integer | 15 | How many at once |
        | `page` | integer | 1 | Which page |

        ## Response

        ```json 200 OK
        { "data": [ { "id": "t1", "name": "b", "note": null, "count": 1, "score": null, "kind": "round" } ],
          "links": { "first": "f", "last": null, "prev": null, "next": null },
          "meta": { "current_page": 1, "from": 1, "path": "p", "per_page": 15, "to": 1 }, "status": 1 }
        ```

        """;

    private const string Find = """
        # Find things

        > By a term

        ## Endpoint

        ```
        GET https://api.example.com/v1/things:find
        ```

        ## Query parameters

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `term` | string | No | What to look for |

        ## Response

        ```json 200 OK
        { "data": { "id": "t1", "name": "a", "note": "n", "count": 1, "score": 1.5, "kind": "round" }, "status": 1 }
        ```

        """;

    private const string Archive = """
        # Archive thing

        > Put it away

        ## Endpoint

        ```
        POST https://api.example.com/v1/things/{id}/archive
        ```

        ## Response

        ```json 200 OK
        { "status": 1 }
        ```

        """;

    private const string Update = """
        # Update thing

        > Change it

        ## Endpoint

        ```
        PUT https://api.example.com/v1/things/{id}
        ```

        ## Request body

        | Parameter | Type | Required | Description |
        | --- | --- | --- | --- |
        | `name` | string | No | What it is called |

        ## Response

        ```json 200 OK
        { "data": { "id": "t1", "name": "a", "note": "n", "count": 1, "score": 1.5, "kind": "round" }, "status": 1 }
        ```

        """;

    private const string Events = """
        # Webhooks overview

        > What is sent

        ## Available Events

        | Event | Description |
        | --- | --- |
        | `thing.created` | A thing was made |
        | `widget.created` | A widget was made |

        """;

    /// <summary>The API as it is before a case changes it.</summary>
    public static ThingPages Initial { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["things/create.md"] = Create,
        ["things/get.md"] = Get,
        ["things/list.md"] = List,
        ["things/find.md"] = Find,
        ["things/archive.md"] = Archive,
        ["things/update.md"] = Update,
        ["webhooks/overview.md"] = Events,
    });

    /// <summary>Replaces text that must be there.</summary>
    public ThingPages Replace(string page, string text, string by)
    {
        Assert.Contains(text, Texts[page], StringComparison.Ordinal);
        return Put(page, Texts[page].Replace(text, by, StringComparison.Ordinal));
    }

    /// <summary>Takes out the line that holds a text.</summary>
    public ThingPages WithoutRow(string page, string text)
    {
        var lines = Texts[page].Split('\n');
        Assert.Single(lines, line => line.Contains(text, StringComparison.Ordinal));
        return Put(page, string.Join('\n', lines.Where(line => !line.Contains(text, StringComparison.Ordinal))));
    }

    /// <summary>Adds a line below the line that holds a text.</summary>
    public ThingPages AddRow(string page, string below, string row) => Replace(page, below, $"{below}\n{row}");

    /// <summary>Adds a page.</summary>
    public ThingPages Put(string page, string text) => new(new Dictionary<string, string>(Texts, StringComparer.Ordinal) { [page] = text });

    /// <summary>Takes a page away.</summary>
    public ThingPages Remove(string page) => new(Texts.Where(text => text.Key != page).ToDictionary(StringComparer.Ordinal));

    /// <summary>Changes all pages.</summary>
    public ThingPages ReplaceAll(string text, string by) =>
        new(Texts.ToDictionary(page => page.Key, page => page.Value.Replace(text, by, StringComparison.Ordinal), StringComparer.Ordinal));
}
