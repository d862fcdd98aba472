using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

/// <summary>Pages that no writer would write, the same for the same seed.</summary>
internal static class HostilePages
{
    private static readonly string[] Names =
    [
        "id", "key", "email", "partner", "partner.id", "partner.key", "data", "data[].id", "data.id", "status", "items[]", "items[].id", "a.b.c.d", "update.name",
        "", ".", "..", "a..b", "[]", "[][]", "[].x", "a[][].b", ".a", "a.", "{id}", "class", "\"; }", "*/", "</summary>", "\u2028", "\0", "\u202Ex", "7", "2fa", "客户", "🚀",
        "create_partner_request", "Equals", "GetType", "page", "links", "meta", "metadata", "tags", "x".PadRight(400, 'y'), string.Join('.', Enumerable.Repeat("deep", 90)),
    ];

    private static readonly string[] Paths =
    [
        "partners/create.md", "partners/update.md", "partners/list.md", "program.md", "program/get.md", "newsletter/program.md", "newsletter/overview.md", "index.md", "a/b/c/d.md",
        ".md", "", "/", "//", "a//b.md", "api-reference/.md", "api-reference/", "api-reference/x", "客户/創建.md", "🚀/🚀.md", "types/type.md", "Task/Task/Task.md", "guides/x.md", "7/7.md",
    ];

    private static readonly string[] Routes =
    [
        "/v1/partners", "/v1/partners/{id}", "/v1/partners/{id}/archive", "/v1/{id}/{id}/{key}", "/v1/partners:search", "/", "", "/v1", "/v2/partners/", "//", "/{", "/}{", "/{}", "/a/{b}c{d}/e",
    ];

    private static readonly string[] Headings = ["Endpoint", "", "Create partner", "Get partner transactions", "partner", "🚀", "POST /x/{id}/archive", "/", "Step 1: go", "API", "Request", "The"];

    private static readonly string[] Documents =
    [
        """{"data":{"id":1,"partner":{"id":"x"},"tags":[{"value":1}]},"status":1}""", """{"data":[{"id":"1"}],"links":{},"meta":{},"status":1}""", """{"status":1}""", "[]", "{}", "null", "7", "[[1],[\"a\"]]",
        """{"data":[],"message":"x"}""", """{"data":null}""", """{"data":{"data":{"data":[]}}}""", """{"id":1,"":{"":[]},"7":true,"客户":null}""", """{"errors":{}}""", """{"event":"partner.created","data":{"id":1}}""",
        """{"id":"x","email":"y","update":{"name":null},"partner":{"id":"a","key":"b"},"metadata":{"x":1}}""",
    ];

    public static List<Page> Of(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => PageOf(random))];
    }

    private static Page PageOf(Random random)
    {
        var page = new PageBuilder(Pick(random, Paths)) { FrontMatter = new FrontMatter(random.Next(5) == 0 ? Pick(random, Names) : null, random.Next(4) == 0, null) };
        for (var i = random.Next(4); i > 0; i--)
        {
            var heading = Pick(random, Headings);
            page.Endpoint("GET https://api.example/", operation => Fill(random, operation), heading, Pick(random, ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]), Pick(random, Routes));
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            page.Event(Pick(random, ["partner.created", "", ".", "7.x", "客户.x", "partner.created!"])).Payload(Pick(random, Documents));
        }

        return page.Build();
    }

    private static void Fill(Random random, OperationBuilder operation)
    {
        for (var i = random.Next(9); i > 0; i--)
        {
            operation.Row(
                Pick(random, Names), Pick(random, ["string", "integer", "object", "array", "string[]", "object[]", "date", "any", null]), Pick(random, ["Yes", "No", "Yes*", "No*", ""]),
                (ParameterLocation)random.Next(4), random.Next(4) == 0 ? ["a", "A", "7", "", "b"] : null, random.Next(6) == 0);
            operation.Field(Pick(random, Names), Pick(random, ["string", "integer", "object", "array"]), random.Next(4) == 0 ? ["x", "y"] : null);
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            operation.OneOf([.. Enumerable.Range(0, random.Next(4)).Select(_ => Pick(random, Names))]).WhenPresent(Pick(random, Names), Pick(random, Names));
            operation.Request("https://api.example" + Pick(random, ["/v1/partners", "/v1/partners/1", "/v1/1/2/3", "/"]), random.Next(3) == 0 ? null : Pick(random, Documents), $"{Pick(random, ["page", "x", "a.b"])}=7");
            operation.Response(Pick(random, Documents), Pick<int?>(random, [200, 201, 422, null]));
        }
    }

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
