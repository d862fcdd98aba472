using System.Text;

namespace Partnero.Benchmarks.Calls;

/// <summary>The two bodies that all contenders read: the seed page's response, and a list of 100 partners' links.</summary>
internal static class Samples
{
    public const string BaseUrl = "https://api.partnero.com/v1";

    public static byte[] LinkBody { get; } = """{"key":"ref_456","partner":{"id":"partner_123"}}"""u8.ToArray();

    public static byte[] Created { get; } = Encoding.UTF8.GetBytes(
        """{"data":""" + Link("ref_456") + ""","status":1}""");

    public static byte[] List { get; } = Encoding.UTF8.GetBytes(
        """{"data":[""" + string.Join(',', Enumerable.Range(0, 100).Select(Partner))
        + """],"links":{"first":"https:\/\/api.partnero.com\/v1\/partners?page=1","last":null,"prev":null,"next":null},"""
        + """ "meta":{"current_page":1,"from":1,"path":"https:\/\/api.partnero.com\/v1\/partners","per_page":100,"to":100},"status":1}""");

    // Slashes are escaped, as PHP's json_encode writes them.
    private static string Link(string key) =>
        $$"""{"id":"{{key}}","key":"{{key}}","url":"https:\/\/partnero.com?aff={{key}}","default":false,"is_additional":false,"direct_tracking":false,"direct_tracking_redirect":false,"direct_tracking_redirect_url":null}""";

    private static string Partner(int number) =>
        $$"""{"email":"partner{{number}}@example.com","created_at":"2025-06-11T09:14:02.000000Z","updated_at":"2025-06-12T09:14:02.000000Z","id":"prt_{{8000 + number}}","name":"Maya","surname":"Klein","approved":true,"status":"active","custom_fields":[]}""";
}
