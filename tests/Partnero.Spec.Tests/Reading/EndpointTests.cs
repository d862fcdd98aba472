using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

public class EndpointTests
{
    private static PageResult Page(string fence, string heading = "## Endpoint\n\n") => ReadSupport.Read($"# Thing\n\n{heading}{fence}\n");

    [Theory]
    [InlineData("GET https://api.example.com/v1/things", "GET", "https://api.example.com", "/v1/things")]
    [InlineData("  PATCH   https://api.example.com/v1/things  ", "PATCH", "https://api.example.com", "/v1/things")]
    [InlineData("GET https://api.example.com/v1/things/{id}", "GET", "https://api.example.com", "/v1/things/{id}")]
    [InlineData("GET https://api.example.com/v1/things/(:id)", "GET", "https://api.example.com", "/v1/things/{id}")]
    [InlineData("GET https://api.example.com/v1/things/:id/parts/:part_id", "GET", "https://api.example.com", "/v1/things/{id}/parts/{part_id}")]
    [InlineData("GET https://api.example.com/v1/things/{{id}}", "GET", "https://api.example.com", "/v1/things/{id}")]
    [InlineData("POST https://api.example.com/v1/things:search", "POST", "https://api.example.com", "/v1/things:search")]
    [InlineData("POST https://api.example.com/v1/things:sign-in-url", "POST", "https://api.example.com", "/v1/things:sign-in-url")]
    [InlineData("POST https://api.example.com/v1/things/{id}:archive", "POST", "https://api.example.com", "/v1/things/{id}:archive")]
    [InlineData("GET http://localhost:8080/v1/things/", "GET", "http://localhost:8080", "/v1/things")]
    [InlineData("GET https://api.example.com", "GET", "https://api.example.com", "/")]
    [InlineData("GET https://api.example.com/v1/mark_as_paid#part", "GET", "https://api.example.com", "/v1/mark_as_paid")]
    [InlineData("GET https://api.example.com//v1//things", "GET", "https://api.example.com", "//v1//things")]
    public void Reads_method_server_and_path(string line, string method, string server, string path)
    {
        var operation = Assert.Single(Page($"```\n{line}\n```").Page!.Operations);
        Assert.Equal((method, server, path), (operation.Method, operation.Server, operation.PathTemplate));
    }

    [Theory]
    [InlineData("```bash theme={null}\nGET https://api.example.com/v1/things\n```")]
    [InlineData("```http\n\nGET https://api.example.com/v1/things\n\n```")]
    [InlineData("~~~\nGET https://api.example.com/v1/things\n~~~")]
    [InlineData("<CodeGroup>\n    ```bash Endpoint\n    GET https://api.example.com/v1/things\n    ```\n</CodeGroup>")]
    [InlineData("> ```\n> GET https://api.example.com/v1/things\n> ```")]
    public void Any_fence_with_one_line_of_method_and_url_is_an_endpoint(string fence) =>
        Assert.Equal("/v1/things", Assert.Single(Page(fence, "## Anything\n\n").Page!.Operations).PathTemplate);

    [Theory]
    [InlineData("```\nhttps://api.example.com/v1/\n```")]
    [InlineData("```\n+---+\n| A |\n+---+\n```")]
    [InlineData("```bash\nAuthorization: Bearer YOUR_API_KEY\n```")]
    [InlineData("```bash\nexport PARTNERO_API_KEY=\"…\"\n```")]
    [InlineData("```bash\ncurl https://api.example.com/v1/things\n```")]
    [InlineData("```\nGET everything\n```")]
    [InlineData("```\nGET https://a.example/x\nGET https://a.example/y\n```")]
    [InlineData("Send GET https://api.example.com/v1/things")]
    public void Other_fences_are_none(string fence)
    {
        var result = Page(fence, "## Introduction\n\n");
        Assert.Empty(result.Page!.Operations);
        Assert.Empty(result.Problems());
    }

    [Theory]
    [InlineData("POTS https://api.example.com/v1/things", "'POTS' is no HTTP method. Did you mean 'POST'?")]
    [InlineData("https://api.example.com/v1/things", "it does not begin with an HTTP method.")]
    [InlineData("POST v1/things", "the URL is neither absolute nor a path that begins with '/'.")]
    [InlineData("POST", "it has no URL.")]
    [InlineData("POST https://api.example.com/v1/the things", "the URL has spaces.")]
    public void An_endpoint_line_that_cannot_be_read_is_reported_at_the_line(string line, string reason)
    {
        var result = Page($"```\n{line}\n```");
        Assert.Empty(result.Page!.Operations);
        Assert.Equal(
            [$"PTN1001 6:1 The endpoint line '{line}' cannot be read: {reason} Write a method and a URL on one line, such as 'GET https://api.example.com/v1/things'."],
            result.Problems());
    }

    [Theory]
    [InlineData("POTS https://api.example.com/v1/things")]
    [InlineData("GET /v1/the things")]
    public void So_is_one_that_stands_elsewhere_and_can_be_nothing_else(string line) =>
        Assert.Equal(["PTN1001"], Page($"```\n{line}\n```", "## Get it\n\n").Ids());

    [Theory]
    [InlineData("Some text.")]
    [InlineData("Some text.\n\n## Response\n\n```json 200 OK\n{}\n```")]
    public void A_heading_that_promises_an_endpoint_is_reported_when_none_follows(string rest) =>
        Assert.Equal(["PTN1002 3:1 No endpoint stands below the heading 'Endpoint'. Put a fence there with a method and a URL, such as 'GET https://api.example.com/v1/things'."], Page(rest).Problems());

    [Fact]
    public void Parameters_without_any_endpoint_are_reported()
    {
        var result = Page("## Request body\n\n| Parameter | Type | Required | Description |\n|-|-|-|-|\n| `it` | string | Yes | Text |", "");
        Assert.Equal(["PTN1003 5:1 'Request body' documents parameters, but no endpoint stands above it, so they are left out. Put a fence above it with a method and a URL."], result.Problems());
    }

    [Fact]
    public void A_query_string_declares_query_parameters_and_tables_describe_them()
    {
        var operation = Assert.Single(Page(
            "```\nGET https://api.example.com/v1/things:search?email=x%40y.z&key=\n```\n\n## Query Parameters\n\n| Parameter | Type | Description |\n|-|-|-|\n| `email` | string | Address |").Page!.Operations);
        Assert.Equal("/v1/things:search", operation.PathTemplate);
        Assert.Equal(["email Address", "key "], operation.Parameters.Select(p => $"{p.Name} {p.Description}"));
        Assert.All(operation.Parameters, p => Assert.Equal(ParameterLocation.Query, p.Location));
    }

    [Fact]
    public void The_same_endpoint_again_is_the_same_operation()
    {
        var operation = Assert.Single(Page(
            "```\nDELETE https://api.example.com/v1/thing\n```\n\n```json 200 OK\n{\"data\": {\"code\": \"x\"}}\n```\n\n## Step 2\n\n```\nDELETE https://api.example.com/v1/thing\n```\n\n```json 200 OK\n{\"status\": 1}\n```").Page!.Operations);
        Assert.Equal(2, operation.Responses.Count);
    }

    [Fact]
    public void Every_part_belongs_to_the_endpoint_above_it_whatever_the_headings_levels()
    {
        var page = ReadSupport.Read(
            "# Subscribers\n\n## Create Subscriber\n\nAdds one.\n\n```\nPOST https://api.example.com/v1/subs\n```\n\n### Request Body\n\n| Parameter | Type | Required | Description |\n|-|-|-|-|\n| `email` | string | Yes | Address |\n\n"
            + "## Request\n\n```bash cURL\ncurl https://api.example.com/v1/subs -H 'Authorization: Bearer x' --json '{\"email\": \"a\"}'\n```\n\n## Response\n\n```json 201 Created\n{\"status\": 1}\n```\n\n"
            + "## Delete Subscriber\n\n```\nDELETE https://api.example.com/v1/subs/{id}\n```\n\n### Path Parameters\n\n| Parameter | Type | Required | Description |\n|-|-|-|-|\n| `id` | string | Yes | ID |\n\n### Response\n\n```json 200 OK\n{\"status\": 1}\n```");
        Assert.Empty(page.Problems());
        Assert.Equal(
            ["Create Subscriber False Adds one. 1 1 1", "Delete Subscriber False  1 0 1"],
            page.Page!.Operations.Select(o => $"{o.Heading} {o.HeadingIsEndpoint} {o.Description} {o.Parameters.Count} {o.Requests.Count} {o.Responses.Count}"));
    }

    [Fact]
    public void An_endpoint_heading_inside_a_named_operation_gives_way_to_its_name()
    {
        var page = ReadSupport.Read("# Things\n\n## Create thing\n\n### Endpoint\n\n```\nPOST https://api.example.com/v1/things\n```\n\n## Endpoint\n\n```\nGET https://api.example.com/v1/things\n```\n").Page!;
        Assert.Equal([("Create thing", false), ("Endpoint", true)], page.Operations.Select(o => (o.Heading, o.HeadingIsEndpoint)));
    }

    [Theory]
    [InlineData("guides/tracking/api.mdx")]
    [InlineData("guides/api.md")]
    public void Guides_give_no_operations_and_no_issues(string path)
    {
        var result = ReadSupport.Read(ReadSupport.Body("| `it` | strng | Yes\\* | Text |"), path);
        Assert.Empty(result.Page!.Operations);
        Assert.Empty(result.Problems());
    }

    [Theory]
    [InlineData("## Requst Body", "Request body")]
    [InlineData("## Query Paramters", "Query parameters")]
    [InlineData("### Response feilds", "Response fields")]
    public void A_misspelt_section_heading_is_reported_and_read_as_what_it_means(string heading, string meant)
    {
        var result = Page($"```\nGET https://api.example.com/v1/things\n```\n\n{heading}\n\n| Field | Type | Description |\n|-|-|-|\n| `it` | string | Text |");
        var name = heading.TrimStart('#', ' ');
        Assert.Equal([$"PTN1013 9:1 The heading '{name}' is no known section. Did you mean '{meant}'? It is read as that."], result.Problems());
    }

    [Theory]
    [InlineData("## Request code")]
    [InlineData("## Get partners")]
    [InlineData("## How it works")]
    [InlineData("## Step 1: Ask")]
    [InlineData("## Notes")]
    public void Other_headings_are_left_alone(string heading) =>
        Assert.Empty(Page($"```\nGET https://api.example.com/v1/things\n```\n\n{heading}\n\nText").Problems());

    [Fact]
    public void Front_matter_names_operation_stability_and_program()
    {
        var page = ReadSupport.Read("---\ntitle: Things\noperation: \"get-details\" # ours\nstability: experimental\nprogram: Refer-a-friend\n---\n\n# Thing\n").Page!;
        Assert.Equal(new FrontMatter("get-details", true, "refer-a-friend"), page.FrontMatter);
        Assert.Equal("Thing", page.Title);
    }

    [Fact]
    public void Everything_quoted_before_the_title_is_preamble()
    {
        var page = ReadSupport.Read("> ## Documentation Index\n> Fetch it at: https://docs.example.com/llms.txt\n\n> ## Agent Instructions\n> ```\n> GET https://api.example.com/v1/nothing\n> ```\n\n# Thing\n\n> Summary of it,\n> in two lines.\n\n> A quote\n").Page!;
        Assert.Equal(("Thing", "Summary of it, in two lines. A quote", "https://docs.example.com"), (page.Title, page.Summary, page.SiteUrl));
    }

    [Fact]
    public void An_empty_page_is_worth_a_remark()
    {
        Assert.Equal(["PTN1009"], ReadSupport.Read("").Ids());
        Assert.Equal(["PTN1009"], ReadSupport.Read(" \n\n").Ids());
    }
}
