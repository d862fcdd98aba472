using Partnero.Spec.Issues;

namespace Partnero.Spec.Tests.Issues;

/// <summary>What a finding marks, to its last character, in the bad example of its page.</summary>
public class MarkedPlaceTests
{
    /// <summary>The marked text; with an ellipsis at the end, how it begins.</summary>
    private static readonly Dictionary<string, string> Marked = new(StringComparer.Ordinal)
    {
        ["PTN1001"] = "POTS https://api.acme.com/v1/things",
        ["PTN1002"] = "## Endpoint",
        ["PTN1003"] = "| Parameter | Type | Required | Description |",
        ["PTN1004"] = "<Note>",
        ["PTN1005"] = "</Note>",
        ["PTN1006"] = "```",
        ["PTN1007"] = "<!-- Ask Ann about the limits.",
        ["PTN1009"] = "",
        ["PTN1010"] = "/things/craete",
        ["PTN1011"] = "| Parameter | Type | Required | Description |",
        ["PTN1012"] = "| `size` | integer | No | Millimetres |",
        ["PTN1013"] = "## Qurey parameters",
        ["PTN1015"] = "\\ud83d",
        ["PTN1016"] = "Fetch the complete documentation index at: https://docs.acme.com:port/llms.txt",
        ["PTN1017"] = "https://api.acme.com/v1/things",
        ["PTN1018"] = "GET https://api.acme.com/v1/things/4711",
        ["PTN1019"] = "openapi: POST /v1/things",
        ["PTN1020"] = "POST /v1/things",
        ["PTN1021"] = "string \\| object",
        ["PTN2001"] = "Requierd",
        ["PTN2002"] = "strng",
        ["PTN2003"] = "Yse",
        ["PTN2004"] = "`name`",
        ["PTN2005"] = "| `name` | string | Yes | Letters | digits |",
        ["PTN2006"] = "The name",
        ["PTN2007"] = "Yes\\*",
        ["PTN2008"] = "Required when `domian_id` is present",
        ["PTN2009"] = "{id}",
        ["PTN2010"] = "`part`",
        ["PTN2011"] = "bdoy",
        ["PTN2012"] = "Usually required when `domain_id` is present",
        ["PTN2013"] = "Required when `domain_id` starts with a dot",
        ["PTN2014"] = "\"domain_id\"",
        ["PTN2020"] = "`thing_id`",
        ["PTN2021"] = "small",
        ["PTN2022"] = "Yes",
        ["PTN2023"] = "Allowed values: first `mm` then `cm`",
        ["PTN3001"] = "POST https://api.acme.com/v1/things/copy",
        ["PTN3002"] = "```json 200 OK…",
        ["PTN3003"] = "DELETE https://api.acme.com/v1/gift-cards",
        ["PTN3004"] = "`first-name`",
        ["PTN3005"] = "`__`",
        ["PTN3006"] = "POST https://api.acme.com/v1/things",
        ["PTN3007"] = "GET https://files.acme.com/v1/things:export",
        ["PTN3008"] = "```json 200 OK…",
        ["PTN3009"] = "Provide either `key` or `email`.",
        ["PTN3010"] = "Required when `lines[].sku` is present",
        ["PTN3011"] = "`X-Shop`",
        ["PTN3012"] = "# Delete thing…",
        ["PTN3013"] = "GET https://api.acme.com/v1/things/{id}/notes/{id}",
        ["PTN3014"] = "POST https://api.acme.com:99999/v1/things",
        ["PTN3015"] = "https://api.acme.com/v1/things",
        ["PTN4001"] = ",",
        ["PTN4002"] = ",",
        ["PTN4003"] = "c",
        ["PTN4004"] = "PUT",
        ["PTN4005"] = "'https://api.acme.com/v1/thing'",
        ["PTN4006"] = "\"sise\"",
        ["PTN4007"] = "```bash cURL…",
        ["PTN4008"] = "\"size\"",
        ["PTN4009"] = "```bash cURL…",
        ["PTN4010"] = "\"feet\"",
        ["PTN4011"] = "```bash cURL…",
        ["PTN4012"] = "\"id\"",
        ["PTN4013"] = "'https://api.amce.com/v1/things'",
        ["PTN4014"] = "json 401 Created",
        ["PTN4015"] = "Authorisation",
        ["PTN4016"] = "\"",
        ["PTN4017"] = "\"color\"",
        ["PTN4018"] = "```json 200 OK…",
        ["PTN4019"] = "POST https://api.acme.com/v1/things",
        ["PTN4020"] = "\"size\"",
    };

    [Theory]
    [MemberData(nameof(DiagnosticPageTests.RulesAboutPages), MemberType = typeof(DiagnosticPageTests))]
    public void The_cell_fence_tag_or_word_is_marked(string id)
    {
        var files = DiagnosticPage.Read(id).Bad.ToDictionary(file => file.Key[DiagnosticPage.DocsFolder.Length..], file => file.Value, StringComparer.Ordinal);
        var result = ApiReader.Read(files);
        var issue = result.Issues.First(issue => issue.RuleId == id);
        var span = result.Locate(issue.At);
        var text = files[issue.At.Page].Substring(span.Start, span.Length);
        var expected = Marked[id];
        Assert.Equal(expected.TrimEnd('…'), expected.EndsWith('…') ? text[..(expected.Length - 1)] : text);
    }

    [Fact]
    public void Only_infos_and_warnings_mark_a_whole_page()
    {
        // A page that has nothing in it that could be marked.
        Assert.Equal([PageRules.PageEmpty.Id, LinkRules.NothingFound.Id], Marked.Keys.Where(id =>
        {
            var files = DiagnosticPage.Read(id).Bad.ToDictionary(file => file.Key[DiagnosticPage.DocsFolder.Length..], file => file.Value, StringComparer.Ordinal);
            var result = ApiReader.Read(files);
            var issue = result.Issues.First(issue => issue.RuleId == id);
            return result.Locate(issue.At).Length == files[issue.At.Page].Length;
        }));
    }
}
