using System.Net;

namespace Partnero.Mock.Tests;

public sealed class CheckingTests
{
    private readonly Talk _talk = Talk.To(MockPartnero.Create(Shops.Api()));

    [Theory]
    [InlineData("""{}""", "key")]
    [InlineData("""{"key":null}""", "key")]
    [InlineData("""{"key":1}""", "key")]
    [InlineData("""{"key":"k","size":1.5}""", "size")]
    [InlineData("""{"key":"k","size":"1"}""", "size")]
    [InlineData("""{"key":"k","opened_on":"2025-13-01"}""", "opened_on")]
    [InlineData("""{"key":"k","is_big":"yes"}""", "is_big")]
    [InlineData("""{"key":"k","status":"closed"}""", "status")]
    [InlineData("""{"key":"k","tags":"a"}""", "tags")]
    [InlineData("""{"key":"k","tags":["a",2]}""", "tags.1")]
    [InlineData("""{"key":"k","metadata":"a"}""", "metadata")]
    [InlineData("""{"key":"k","owner":{}}""", "owner.id,owner.email")]
    [InlineData("""{"key":"k","owner":"me"}""", "owner")]
    [InlineData("""{"key":"k","limit_status":true}""", "limit_value")]
    [InlineData("""{"key":"k","duration_type":"Days"}""", "duration_value")]
    [InlineData("""{"key":"k","domain_id":"d"}""", "is_additional")]
    [InlineData("""[]""", "key")]
    public async Task A_body_that_breaks_the_page_is_refused_field_by_field(string body, string fields)
    {
        var reply = await _talk.Send("POST", "/shops", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Equal(0, reply.Json.GetProperty("status").GetInt32());
        Assert.Equal(fields.Split(','), reply.Errors);
    }

    [Theory]
    [InlineData("""{"key":"k","size":3,"opened_on":"2025-06-11","is_big":false,"status":"OPEN","tags":[],"metadata":[]}""")]
    [InlineData("""{"key":"k","limit_status":false,"duration_type":"once","unknown":1}""")]
    [InlineData("""{"key":"k","limit_status":true,"limit_value":0,"domain_id":null}""")]
    public async Task A_body_that_keeps_to_the_page_is_taken(string body) =>
        Assert.Equal(HttpStatusCode.Created, (await _talk.Send("POST", "/shops", body)).Status);

    [Theory]
    [InlineData("?limit=abc", "limit")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?page=-1&limit=x", "limit")]
    [InlineData("?page=1.5", "page")]
    public async Task A_query_of_the_wrong_type_is_refused(string query, string field)
    {
        var reply = await _talk.Get("/shops" + query);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reply.Status);
        Assert.Contains(field, reply.Errors);
    }

    [Theory]
    [InlineData("""{"key":""", 400)]
    [InlineData("""{"key":"a","key":"b"}""", 400)]
    [InlineData("""["a"]""", 400)]
    [InlineData("\"a\"", 400)]
    public async Task A_body_that_is_no_json_object_is_malformed(string body, int status) =>
        Assert.Equal(status, (int)(await _talk.Send("POST", "/shops", body)).Status);

    [Fact]
    public async Task A_body_of_another_kind_than_json_is_told_so() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _talk.Send("POST", "/shops", "key=a", "application/x-www-form-urlencoded")).Status);

    [Fact]
    public async Task A_body_nested_without_end_is_malformed()
    {
        var deep = string.Concat(Enumerable.Repeat("""{"metadata":""", 5000)) + "1" + new string('}', 5000);
        Assert.Equal(HttpStatusCode.BadRequest, (await _talk.Send("POST", "/shops", deep)).Status);
    }
}
