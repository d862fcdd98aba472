using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Reading;

/// <summary>Each way in which a page may state an endpoint.</summary>
public class EndpointFormTests
{
    [Theory]
    [InlineData("```\nGET /things/{id}\n```", EndpointForm.Fence)]
    [InlineData("```http\nGET /things/:id HTTP/1.1\n```", EndpointForm.Fence)]
    [InlineData("```\nGET {{baseUrl}}/things/{id}\n```", EndpointForm.Fence)]
    [InlineData("```\nGET $BASE_URL/things/$id\n```", EndpointForm.Fence)]
    [InlineData("| Method | URL |\n|---|---|\n| `GET` | `/things/{id}` |", EndpointForm.TableRow)]
    [InlineData("| GET | /things/{id} |\n|---|---|", EndpointForm.TableRow)]
    [InlineData("| Endpoint |\n|---|\n| GET /things/<id> |", EndpointForm.TableRow)]
    [InlineData("| | |\n|---|---|\n| **Method** | GET |\n| **URL** | /things/{id} |", EndpointForm.TableRow)]
    [InlineData("<Route method=\"GET\" path=\"/things/{id}\" />", EndpointForm.Component)]
    [InlineData("<Endpoint\n  url='/things/:id'\n  method='get'\n/>", EndpointForm.Component)]
    [InlineData("<Route method=\"GET\">/things/[\\{id\\}](/things#object)</Route>", EndpointForm.Component)]
    [InlineData("## GET /things/{id}", EndpointForm.Heading)]
    [InlineData("## `GET` /things/{id}", EndpointForm.Heading)]
    [InlineData("### Get thing [GET /things/{id}]", EndpointForm.Heading)]
    [InlineData("### Get thing `GET /things/{id}`", EndpointForm.Heading)]
    [InlineData("`GET /things/{id}`", EndpointForm.Line)]
    [InlineData("**GET** `/things/{id}`", EndpointForm.Line)]
    [InlineData("GET /things/{id}\nTells about one.", EndpointForm.Line)]
    [InlineData("`RESTful Endpoint: GET /things/{id}`", EndpointForm.Line)]
    public void An_endpoint_is_stated(string text, EndpointForm form)
    {
        var operation = ReadSupport.Operation($"# Get thing\n\n{text}\n");
        Assert.Equal((form, "GET", "", "/things/{id}"), (operation.Form, operation.Method, operation.Server, operation.PathTemplate));
    }

    [Theory]
    [InlineData("Use `GET /things` before.")]
    [InlineData("* `GET /things`\n* `GET /things/{id}`")]
    [InlineData("<Note>\n`GET /things`\n</Note>")]
    [InlineData("> GET /things")]
    [InlineData("| Method | Endpoint | Description |\n|---|---|---|\n| GET | /things | All |\n| POST | /things | A new one |")]
    [InlineData("## Get /things")]
    [InlineData("```\nGET mykey\n```")]
    [InlineData("`GET /things`\n`POST /things`")]
    public void A_mention_is_none(string text) => Assert.Empty(ReadSupport.Read($"# Things\n\n{text}\n").Page!.Operations);

    [Theory]
    [InlineData("api: \"POST https://api.example.com/v1/things\"", "https://api.example.com", "/v1/things")]
    [InlineData("api: post /things", "", "/things")]
    [InlineData("openapi: 'POST /things'", "", "/things")]
    [InlineData("openapi: \"/specs/openapi.json POST /things\"", "", "/things")]
    public void The_front_matter_states_the_endpoint_of_the_page(string line, string server, string path)
    {
        var result = ReadSupport.Read($"---\ntitle: \"Create thing\"\ndescription: Makes one\n{line}\n---\n\n<ParamField body=\"name\" type=\"string\" required>\n  Its name\n</ParamField>\n", "things/create.mdx");
        var operation = Assert.Single(result.Page!.Operations);
        Assert.Equal(("Create thing", "Makes one"), (result.Page.Title, result.Page.Summary));
        Assert.Equal((EndpointForm.FrontMatter, server, path, true), (operation.Form, operation.Server, operation.PathTemplate, operation.HeadingIsEndpoint));
        Assert.Equal(["name"], operation.Parameters.Select(field => field.Name));
    }

    [Fact]
    public void The_most_certain_statement_counts_and_the_others_are_no_operations()
    {
        var operation = ReadSupport.Operation("# Things\n\n## POST /things\n\n```\nPOST https://api.example.com/v1/things\n```\n\n```bash\ncurl -X POST https://api.example.com/v1/things\n```\n\n```bash\ncurl https://api.example.com/v1/others\n```\n");
        Assert.Equal((EndpointForm.Fence, "https://api.example.com", "/v1/things", "POST /things"), (operation.Form, operation.Server, operation.PathTemplate, operation.Heading));
        Assert.Equal("/v1/things", Assert.Single(operation.Requests).Path);
    }

    [Fact]
    public void A_heading_in_the_plural_may_head_an_overview() => Assert.Empty(ReadSupport.Read("# Things\n\n## Endpoints\n\n| Endpoint | Description |\n|---|---|\n| [Create](/things/create) | Makes one |\n").Problems());

    private const string Fields = "## Body\n\n<ParamField body=\"name\" type=\"string\" required>\n  Its name\n</ParamField>\n\n";

    [Fact]
    public void The_first_curl_of_a_page_that_documents_a_request_is_its_endpoint()
    {
        var operation = ReadSupport.Operation($"# Create thing\n\n{Fields}```bash\ncurl -X POST https://api.example.com/v1/things -d '{{\"name\": \"x\"}}'\n```\n\n```bash\ncurl https://api.example.com/v1/parts\n```\n");
        Assert.Equal((EndpointForm.Curl, "POST", "/v1/things", 1, 1), (operation.Form, operation.Method, operation.PathTemplate, operation.Parameters.Count, operation.Requests.Count));
    }

    [Fact]
    public void Each_part_of_a_page_that_documents_a_request_has_its_own()
    {
        const string Part = "### Parameters\n\n| Name | Type | Required |\n|---|---|---|\n| `name` | string | Yes |\n\n";
        var page = ReadSupport.Read($"# Things\n\n## Create\n\n{Part}```sh\ncurl -X POST https://api.example.com/v1/things\n```\n\n## Update\n\n{Part}```sh\ncurl -X PUT https://api.example.com/v1/things\n```\n").Page!;
        Assert.Equal(["Create POST 1", "Update PUT 1"], page.Operations.Select(operation => $"{operation.Heading} {operation.Method} {operation.Parameters.Count}"));
    }

    [Theory]
    [InlineData("kp_81f3a", "/v1/kelps/{kelp_id}/cuts")]
    [InlineData("7d0f6d4e-16a4-4c8e-9d40-4a1c3e0b8a11", "/v1/kelps/{kelp_id}/cuts")]
    [InlineData("<kelp>", "/v1/kelps/{kelp}/cuts")]
    [InlineData("harbour", "/v1/kelps/{kelp_id}/cuts")]
    public void A_value_in_the_path_of_a_sample_is_the_parameter_that_the_page_describes(string value, string path)
    {
        var name = path.Contains("{kelp}", StringComparison.Ordinal) ? "kelp" : "kelp_id";
        var operation = ReadSupport.Operation($"# Cut kelp\n\n<ParamField path=\"{name}\" type=\"string\" required>\n  Which\n</ParamField>\n\n```bash\ncurl -X POST 'https://api.example.com/v1/kelps/{value}/cuts'\n```\n");
        Assert.Equal(path, operation.PathTemplate);
        Assert.Empty(operation.LiteralSegments);
    }

    [Theory]
    [InlineData("v2", false)]
    [InlineData("oauth2", false)]
    [InlineData("s3", false)]
    [InlineData("4711", true)]
    [InlineData("507f1f77bcf86cd799439011", true)]
    [InlineData("YOUR_KELP", true)]
    public void A_value_that_nothing_describes_is_marked_for_the_other_pages(string value, bool isLiteral)
    {
        var operation = ReadSupport.Operation($"# Get kelp\n\n{Fields}```bash\ncurl -X POST 'https://api.example.com/v1/kelps/{value}'\n```\n");
        Assert.Equal(isLiteral ? [2] : [], operation.LiteralSegments);
    }

    [Theory]
    [InlineData("Base URL: `https://api.example.com/v1/`")]
    [InlineData("All URLs begin with https://api.example.com/v1.")]
    [InlineData("## Base URL\n\n```\nhttps://api.example.com/v1\n```")]
    [InlineData("**Base URL**\n\n```\nhttps://api.example.com/v1\n```")]
    [InlineData("| Environment | Base URL |\n|---|---|\n| Sandbox | `https://sandbox.example.com/v1` |\n| Production | `https://api.example.com/v1` |")]
    public void A_page_states_the_base_url(string text) =>
        Assert.Equal("https://api.example.com/v1", ReadSupport.Read($"# Introduction\n\n{text}\n").Page!.BaseUrls[0].Url);

    [Theory]
    [InlineData("Read more at https://docs.example.com.")]
    [InlineData("Root URL: copy the redirect URL, such as `https://you.example.com/auth`.")]
    [InlineData("```\nhttps://docs.example.com\n```")]
    public void Any_other_address_is_none(string text) => Assert.Empty(ReadSupport.Read($"# Introduction\n\n{text}\n").Page!.BaseUrls);

    [Theory]
    [InlineData("docs.json", "{ \"api\": { \"baseUrl\": \"https://api.example.com/v1/\" } }")]
    [InlineData("api/mint.json", "{ // older\n \"api\": { \"baseUrl\": [\"https://api.example.com/v1\", \"https://eu.example.com\"], }, }")]
    [InlineData("docs.json", "{ \"api\": { \"mdx\": { \"server\": \"https://api.example.com/v1\" } } }")]
    public void The_configuration_of_the_site_states_it_too(string path, string text)
    {
        var page = ReadSupport.Read(text, path).Page!;
        Assert.True(page.IsSiteFile);
        Assert.Equal("https://api.example.com/v1", page.BaseUrls[0].Url);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"api\": 1 }")]
    [InlineData("{ \"api\": { \"baseUrl\": \"/v1\" } }")]
    public void A_configuration_that_says_nothing_costs_nothing(string text) => Assert.Empty(ReadSupport.Read(text, "docs.json").Page!.BaseUrls);

    [Fact]
    public void A_sample_that_calls_another_endpoint_tells_of_none()
    {
        var operation = ReadSupport.Operation(ReadSupport.Post("```bash\ncurl https://api.example.com/v1/orders/1/parts -d '{\"other\": 1}'\n```"));
        Assert.Empty(operation.Requests);
    }

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u3000")]
    [InlineData("\u2003")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    public void White_space_that_is_none_to_Markdown_may_end_a_page(string space) =>
        Assert.Single(ReadSupport.Operation(ReadSupport.Body("| `it` | string | Yes | It |").TrimEnd() + "\n" + space).Parameters);
}
