namespace Partnero.Cli.Tests.Diff;

/// <summary>A change of the pages, what it is called, and C# written against the old client.</summary>
/// <param name="Rule">Id of the change that must be told.</param>
/// <param name="Old">The pages before.</param>
/// <param name="New">The pages after.</param>
/// <param name="CallSite">Statements that compile against the old client; against the new one they do exactly when nothing breaks.</param>
internal sealed record DiffCase(string Rule, ThingPages Old, ThingPages New, string CallSite);

/// <summary>One case for every kind of change.</summary>
internal static class DiffCases
{
    private const string Create = "things/create.md";
    private const string Get = "things/get.md";
    private const string List = "things/list.md";
    private const string Find = "things/find.md";
    private const string Archive = "things/archive.md";
    private const string Update = "things/update.md";
    private const string Events = "webhooks/overview.md";

    private const string Header = "| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |";
    private const string NoteRow = "| `note` | string | No | A note (default: `none`) |";
    private const string LevelRow = "| `level_value` | integer | No\\* | Required when level is mid or high |";

    private const string Complete = "Name = \"a\", Owner = OwnerIdentifier.FromId(\"o\")";
    private const string CallCreate = $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete} }});";
    private const string CallGet = "var thing = await client.Things.GetAsync(\"t\");";

    private static readonly ThingPages Initial = ThingPages.Initial;

    public static IReadOnlyList<DiffCase> All { get; } = [.. Breaking(), .. Compatible(), .. Documentation()];

    private static IEnumerable<DiffCase> Breaking() =>
    [
        To("operation-removed", Initial.Remove(Archive), "await client.Things.ArchiveAsync(\"t\");"),
        To("operation-renamed", Initial.Remove(Archive).Put("things/retire.md", Initial.Texts[Archive]), "await client.Things.ArchiveAsync(\"t\");"),
        To("path-parameters-changed", Initial.Replace(Get, "/things/{id}", "/owners/{owner}/things/{id}"), CallGet),
        To("path-parameter-renamed", Initial.Replace(Get, "{id}", "{key}").Replace(Get, "| `id` |", "| `key` |"), "await client.Things.GetAsync(id: \"t\");"),
        To("request-added", Initial.AddRow(Archive, "archive\n```", $"\n{Header}\n| `why` | string | No | Why |"), "await client.Things.ArchiveAsync(\"t\", CancellationToken.None);"),
        To("request-removed", Initial.WithoutRow(Find, "`term`"), "await client.Things.FindAsync(new FindThingRequest { Term = \"x\" });"),
        To("request-renamed", Initial.Put("thing/create.md", Initial.Texts[Create].Replace("v1/things", "v1/thing", StringComparison.Ordinal).Replace("`name`", "`title`", StringComparison.Ordinal)), CallCreate),
        To("request-required", Initial.Replace(Find, "| string | No |", "| string | Yes |"), "await client.Things.FindAsync();"),
        To("response-changed", Initial.Replace(Archive, "{ \"status\": 1 }", "{ \"data\": { \"at\": \"2025-01-01\" }, \"status\": 1 }"), "ApiResponse<NoResponse> answer = await client.SendAsync(PartneroOperations.Things.Archive, new RouteValues(\"t\"), default(NoRequest));"),
        To("pages-removed", Initial.WithoutRow(List, "`page`"), "await foreach (var thing in client.Things.ListAllAsync()) { }"),
        To("experimental-added", Initial.Put(Get, "---\nstability: experimental\n---\n\n" + Initial.Texts[Get]), CallGet),
        To("property-removed", Initial.WithoutRow(Create, "`note`"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Note = \"n\" }});"),
        To("property-renamed", Initial.AddRow(Create, NoteRow, "| `label_x` | string | No | Another label |"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, LabelX = 5 }});"),
        To("required-property-added", Initial.AddRow(Create, NoteRow, "| `size` | integer | Yes | How big |"), CallCreate),
        To("property-required", Initial.Replace(Create, "| `note` | string | No |", "| `note` | string | Yes |"), CallCreate),
        To("request-property-type-changed", Initial.Replace(Create, "| `count` | integer |", "| `count` | boolean |"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Count = 5 }});"),
        To("response-property-type-changed", Initial.ReplaceAll("\"count\": 1", "\"count\": true"), $"{CallGet} long count = thing.Count;"),
        To("response-property-nullable", Initial.Replace(List, "\"name\": \"b\"", "\"name\": null"), $"{CallGet} var length = thing.Name.Length;"),
        To("response-value-not-nullable", Initial.Replace(List, "\"score\": null", "\"score\": 2.5"), $"{CallGet} var score = thing.Score ?? 0;"),
        To("enum-value-removed", Initial.Replace(Create, "`round`, `square`", "`round`, `oval`"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Kind = ThingKind.Square }});"),
        To("rule-added", Initial.Replace(Create, "| `is_extra` | boolean | No | Whether it is extra |", "| `is_extra` | boolean | No\\* | Required when domain is present |"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Domain = \"d\" }});"),
        To("rule-narrowed", Initial.Replace(Create, "level is mid or high", "level is low, mid or high"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Level = ThingLevel.Low }});"),
        To("event-removed", Initial.WithoutRow(Events, "`thing.created`"), "object Handle(PartneroWebhookEvent sent) => sent is ThingCreatedEvent created ? created.Data : \"\";"),
        To("event-data-changed", Initial.Put("widgets/get.md", Initial.Texts[Get].Replace("things", "widgets", StringComparison.Ordinal)), "string Handle(WidgetCreatedEvent sent) => sent.Data.GetRawText();"),
    ];

    private static IEnumerable<DiffCase> Compatible() =>
    [
        To("operation-added", Initial.Put("things/restore.md", Initial.Texts[Archive].Replace("/archive", "/restore", StringComparison.Ordinal)), CallGet),
        To("route-changed", Initial.Replace(Archive, "/archive", "/retire"), "await client.Things.ArchiveAsync(\"t\");"),
        To("method-changed", Initial.Replace(Archive, "POST", "DELETE"), "await client.Things.ArchiveAsync(\"t\");"),
        From("request-optional", Initial.Replace(Find, "| string | No |", "| string | Yes |"), "await client.Things.FindAsync(new FindThingRequest { Term = \"x\" });"),
        From("pages-added", Initial.WithoutRow(List, "`page`"), "var things = (await client.Things.ListAsync()).Items;"),
        From("experimental-removed", Initial.Put(Get, "---\nstability: experimental\n---\n\n" + Initial.Texts[Get]), $"\n#pragma warning disable PARTNERO001\n{CallGet}"),
        To("optional-property-added", Initial.AddRow(Create, NoteRow, "| `size` | integer | No | How big |"), CallCreate),
        To("response-property-added", Initial.ReplaceAll("\"count\": 1", "\"count\": 1, \"size\": 2"), $"{CallGet} long count = thing.Count;"),
        To("property-optional", Initial.Replace(Create, "| `name` | string | Yes |", "| `name` | string | No |"), CallCreate),
        To("property-moved", Initial.Replace(Create, NoteRow + "\n", "").Replace(Create, "## Request body\n", $"## Query parameters\n\n{Header}\n{NoteRow}\n\n## Request body\n"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Note = \"n\" }});"),
        To("request-property-widened", Initial.Replace(Create, "| `count` | integer |", "| `count` | number |"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Count = 5 }});"),
        To("response-object-not-nullable", Initial.Replace(List, "\"note\": null", "\"note\": \"m\""), $"{CallGet} var length = thing.Note?.Length ?? 0;"),
        To("null-tracked", Initial.Replace(Update, "PUT", "POST"), "await client.Things.UpdateAsync(\"t\", new UpdateThingRequest { Name = null });"),
        To("enum-value-added", Initial.Replace(Create, "`round`, `square`", "`round`, `square`, `oval`"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Kind = ThingKind.Square }});"),
        To("rule-for-new-property", Initial.AddRow(Create, NoteRow, "| `extra` | string | No | More |\n| `extra_value` | integer | No\\* | Required when extra is present |"), CallCreate),
        To("rule-removed", Initial.Replace(Create, LevelRow, "| `level_value` | integer | No | How high |"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Level = ThingLevel.High, LevelValue = 1 }});"),
        To("rule-widened", Initial.Replace(Create, "level is mid or high", "level is high"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Level = ThingLevel.High, LevelValue = 1 }});"),
        To("event-added", Initial.AddRow(Events, "| `thing.created` | A thing was made |", "| `thing.deleted` | A thing is gone |"), "object Handle(ThingCreatedEvent sent) => sent.Data;"),
        To("wire-name-changed", Initial.Replace(Create, "| `note` |", "| `Note` |"), $"await client.Things.CreateAsync(new CreateThingRequest {{ {Complete}, Note = \"n\" }});"),
        To("base-url-changed", Initial.ReplaceAll("api.example.com", "api.example.org"), CallGet),
    ];

    private static IEnumerable<DiffCase> Documentation() =>
    [
        To("header-required", Initial.AddRow(Archive, "archive\n```", $"\n## Headers\n\n{Header}\n| `X-Shop` | string | Yes | Which shop |"), "await client.Things.ArchiveAsync(\"t\");"),
        To("header-changed", Initial.AddRow(Archive, "archive\n```", $"\n## Headers\n\n{Header}\n| `X-Shop` | string | No | Which shop |"), "await client.Things.ArchiveAsync(\"t\");"),
        To("text-changed", Initial.Replace(Create, "What it is called", "Its name"), CallCreate),
        To("default-changed", Initial.Replace(List, "| 15 |", "| 20 |"), CallGet),
        To("errors-changed", Initial.Replace(Get, "Check the ID", "Look it up"), CallGet),
        To("samples-changed", Initial.Replace(Get, "\"name\": \"a\"", "\"name\": \"z\""), CallGet),
        To("page-moved", Initial.Put(Get, "> ## Documentation Index\n> Fetch it at: https://docs.example.com/llms.txt\n\n" + Initial.Texts[Get]), CallGet),
    ];

    private static DiffCase To(string rule, ThingPages now, string callSite) => new(rule, Initial, now, callSite);

    private static DiffCase From(string rule, ThingPages old, string callSite) => new(rule, old, Initial, callSite);
}
