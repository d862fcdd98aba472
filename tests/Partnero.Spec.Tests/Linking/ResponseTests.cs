using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class ResponseTests
{
    private const string Server = "https://api.example/v1";

    [Theory]
    [InlineData("""{"status":1}""", "None nothing")]
    [InlineData("""{}""", "None nothing")]
    [InlineData("""{"data":{"id":1},"status":1}""", "Data Partner")]
    [InlineData("""{"status":1,"data":{"id":1}}""", "Data Partner")]
    [InlineData("""{"data":{"id":1}}""", "Data Partner")]
    [InlineData("""{"data":[{"id":1}],"links":{"next":null},"meta":{"to":1},"status":1}""", "Page Partner")]
    [InlineData("""{"data":[{"id":1}],"status":1}""", "Page Partner")]
    [InlineData("""{"data":["a"],"status":1}""", "Page string")]
    [InlineData("""{"data":true,"status":1}""", "Data boolean")]
    [InlineData("""{"data":"2025-06-11","status":1}""", "Data date")]
    [InlineData("""{"data":{"id":1},"message":"Done","status":1}""", "Body GetPartnerResponse")]
    [InlineData("""{"status":1,"message":"Done"}""", "Body GetPartnerResponse")]
    [InlineData("""{"id":1,"status":"active"}""", "Body Partner")]
    [InlineData("""[{"id":1}]""", "Body [Partner]")]
    [InlineData("""["a"]""", "Body [string]")]
    [InlineData("""{"data":[],"status":1}""", "Data Partner")]
    public void The_body_decides_how_it_is_read(string json, string response) => Assert.Equal(response, Get(json).ResponseOf("Partners.Get"));

    [Fact]
    public void An_empty_list_is_a_page_where_the_operation_lists() => Assert.Equal("Page Partner", Link("list", o => o.Response("""{"data":[],"status":1}""")).ResponseOf("Partners.List"));

    [Fact]
    public void Members_beside_data_make_a_record_with_the_data_in_it()
    {
        var linked = Link("create", o => o.Response("""{"data":{"id":1},"message":"Done","synchronization_enabled":true,"status":1}"""));

        Assert.Equal(["data: Partner", "message: string", "synchronization_enabled: boolean"], linked.Members("CreatePartnerResponse"));
        Assert.Equal(["id: integer"], linked.Members("Partner"));
    }

    [Fact]
    public void Members_beside_a_list_make_a_record_with_the_list_and_its_paging()
    {
        var linked = Link("list", o => o.Query("page", "integer").Response("""{"data":[{"id":1}],"links":{"next":null},"total":7,"status":1}"""));

        Assert.Equal(["data: [Partner]", "links: ListPartnersResponseLinks", "total: integer"], linked.Members("ListPartnersResponse"));
        Assert.Null(linked.Operation("Partners.List").PageParameter);
    }

    [Fact]
    public void Two_successes_make_one_record_with_the_members_of_both_each_of_which_may_be_missing()
    {
        var linked = Link("delete", o => o.Response("""{"data":{"confirmation_code":"H7KQ2MZX"}}""").Response("""{"status":1,"message":"Gone."}"""));

        Assert.Equal("Body DeletePartnerResponse", linked.ResponseOf("Partners.Delete"));
        Assert.Equal(["data: DeletePartnerResponseData?", "message: string?"], linked.Members("DeletePartnerResponse"));
        Assert.Equal(["confirmation_code: string"], linked.Members("DeletePartnerResponseData"));
    }

    [Fact]
    public void A_success_with_data_and_one_without_make_a_record_too()
    {
        var linked = Link("delete", o => o.Response("""{"data":{"code":"x"},"status":1}""").Response("""{"status":1}"""));

        Assert.Equal(["data: DeletePartnerResponseData?"], linked.Members("DeletePartnerResponse"));
    }

    [Fact]
    public void A_status_inside_data_is_a_member_of_what_the_operation_answers()
    {
        var linked = Linked.Of(
            new PageBuilder("codes/delete.md").Endpoint($"DELETE {Server}/codes", o => o.Row("code").Response("""{"data":{"status":1,"message":"Gone."}}""")),
            new PageBuilder("codes/get.md").Endpoint($"GET {Server}/codes/{{code}}", o => o.Response("""{"data":{"code":"x"},"status":1}""")));

        Assert.Equal("Data DeleteCodeResponse", linked.ResponseOf("Codes.Delete"));
        Assert.Equal(["status: integer", "message: string"], linked.Members("DeleteCodeResponse"));
        Assert.Equal(["code: string"], linked.Members("Code"));
    }

    [Fact]
    public void Successes_of_several_tabs_are_one_entity()
    {
        var linked = Link("get", o => o.Response("""{"data":{"id":1,"name":"a"}}""").Response("""{"data":{"id":2,"points":[1]}}"""));

        Assert.Equal(["id: integer", "name: string?", "points: [integer]?"], linked.Members("Partner"));
    }

    [Fact]
    public void Errors_are_no_responses()
    {
        var linked = Link("get", o => o.Response("""{"data":{"id":1}}""").Response("""{"status":0,"errors":{}}""", 422).Response("""{"errors":{"a":["b"]}}""", null));

        Assert.Equal("Data Partner", linked.ResponseOf("Partners.Get"));
        Assert.Equal((1, 2), (linked.Samples("Partners.Get").Responses.Count, linked.Samples("Partners.Get").ErrorResponses.Count));
    }

    [Theory]
    [InlineData("list", "GET", "Page Partner", "a page of Partner")]
    [InlineData("search", "GET", "Page Partner", "a page of Partner")]
    [InlineData("create", "POST", "Data Partner", "Partner")]
    [InlineData("get", "GET", "Data Partner", "Partner")]
    [InlineData("update", "PUT", "Data Partner", "Partner")]
    [InlineData("delete", "DELETE", "Data any", "any JSON")]
    [InlineData("archive", "POST", "Data any", "any JSON")]
    [InlineData("get-balance", "GET", "Data any", "any JSON")]
    public void What_no_page_documents_is_assumed_and_said(string file, string method, string response, string said)
    {
        var linked = Linked.Of(new PageBuilder($"partners/{file}.md").Endpoint($"{method} {Server}/partners"));
        var operation = linked.Api.Groups[0].Operations[0];

        Assert.Equal(response, linked.ResponseOf(operation.Id));
        Assert.True(operation.Response.IsAssumed);
        Assert.Equal([LinkRules.ResponseAssumed.Id], linked.IssueIds);
        Assert.Equal(said, linked.Issues[0].Arguments[2]);
    }

    [Fact]
    public void Tables_and_samples_are_united()
    {
        var linked = Link("list", o => o
            .Response("""{"data":[{"id":1,"tos":true}],"links":{},"meta":{},"status":1}""")
            .Field("data[].id", "integer").Field("data[].name").Field("data[].note", "string|null").Field("links.next", "string|null").Field("meta.to", "integer"));

        Assert.Equal("Page Partner", linked.ResponseOf("Partners.List"));
        Assert.Equal(["id: integer", "tos: boolean", "name: string?", "note: string?"], linked.Members("Partner"));
    }

    [Fact]
    public void A_table_alone_is_enough()
    {
        var linked = Link("get", o => o.Field("data.id", "integer").Field("data.converted_to", "object").Field("data.converted_to.key").Field("data.rewards[].amount", "number"));

        Assert.Equal(["id: integer", "converted_to: PartnerConvertedTo", "rewards: [PartnerReward]"], linked.Members("Partner"));
    }

    [Theory]
    [InlineData("a page parameter", "page", "integer", "page")]
    [InlineData("none", "offset", "integer", null)]
    [InlineData("no number", "page", "string", null)]
    public void The_page_parameter_counts_pages(string what, string name, string type, string? expected)
    {
        var linked = Link("list", o => o.Query(name, type).Response("""{"data":[{"id":1}]}"""));

        Assert.True(expected == linked.Operation("Partners.List").PageParameter, what);
    }

    [Theory]
    [InlineData("GET", "/leads/convert", true)]
    [InlineData("GET", "/partners/{id}/revoke-archive", true)]
    [InlineData("GET", "/leads:reject", true)]
    [InlineData("GET", "/partners:search", false)]
    [InlineData("GET", "/partners/{id}", false)]
    [InlineData("GET", "/credit", false)]
    [InlineData("GET", "/customers/{id}/transactions", false)]
    [InlineData("HEAD", "/partners", false)]
    [InlineData("POST", "/partners:search", true)]
    public void All_but_reading_changes_state_and_a_get_that_acts_does_too(string method, string route, bool changes) =>
        Assert.Equal(changes, Linked.Of(new PageBuilder("x/get.md").Endpoint($"{method} {Server}{route}")).Operation("X.Get").ChangesState);

    [Fact]
    public void A_placeholder_that_no_table_describes_is_what_it_is_elsewhere_in_its_group()
    {
        var linked = Linked.Of(
            new PageBuilder("leads/get.md").Endpoint($"GET {Server}/leads/{{id}}/{{code}}", o => o.Path("id", "integer")),
            new PageBuilder("leads/delete.md").Endpoint($"DELETE {Server}/leads/{{id}}"),
            new PageBuilder("rewards/delete.md").Endpoint($"DELETE {Server}/rewards/{{number}}"),
            new PageBuilder("rewards/get.md").Endpoint($"GET {Server}/rewards", o => o.Response("""{"data":{"number":7}}""")));

        Assert.Equal([TypeKind.Integer, TypeKind.String], linked.Operation("Leads.Get").PathParameters.Select(parameter => parameter.Type.Kind));
        Assert.Equal(TypeKind.Integer, linked.Operation("Leads.Delete").PathParameters.Single().Type.Kind);
        Assert.Equal(TypeKind.Integer, linked.Operation("Rewards.Delete").PathParameters.Single().Type.Kind);
    }

    private static Linked Get(string json) => Link("get", o => o.Response(json));

    private static Linked Link(string file, Action<OperationBuilder> describe) =>
        Linked.Of(new PageBuilder($"partners/{file}.md").Endpoint($"{(file is "get" or "list" ? "GET" : file == "delete" ? "DELETE" : "POST")} {Server}/partners", describe));
}
