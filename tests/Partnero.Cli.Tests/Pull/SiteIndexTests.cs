using Partnero.Cli.Pull;

namespace Partnero.Cli.Tests.Pull;

public sealed class SiteIndexTests
{
    private const string Site = "https://docs.example.com";

    [Theory]
    [InlineData("/api-reference/things/get.md", "api-reference/things/get.md", "/api-reference/things/get.md")]
    [InlineData("/api-reference/things/get", "api-reference/things/get.md", "/api-reference/things/get.md")]
    [InlineData("/api-reference/things/get.mdx", "api-reference/things/get.mdx", "/api-reference/things/get.mdx")]
    [InlineData("/api-reference/things/get.md?lang=en", "api-reference/things/get.md", "/api-reference/things/get.md")]
    [InlineData("/api-reference/things/get.md#part", "api-reference/things/get.md", "/api-reference/things/get.md")]
    [InlineData("/api-reference/café/menü.md", "api-reference/café/menü.md", "/api-reference/caf%C3%A9/men%C3%BC.md")]
    [InlineData("/api-reference/caf%C3%A9/%E6%96%99%E7%90%86.md", "api-reference/café/料理.md", "/api-reference/caf%C3%A9/%E6%96%99%E7%90%86.md")]
    [InlineData("/api-reference/sp%20ace.md", "api-reference/sp ace.md", "/api-reference/sp%20ace.md")]
    public void A_link_names_a_page(string link, string path, string address)
    {
        var index = SiteIndex.Parse($"- [Page]({Site}{link}): text\n", Site);

        var page = Assert.Single(index.Pages);
        Assert.Equal((path, address), (page.Path, page.Address.AbsolutePath));
        Assert.Empty(index.Refused);
    }

    [Theory]
    [InlineData("/api-reference/a%2Fb.md", "has characters other than")]
    [InlineData("/api-reference/%2e%2e%2fetc.md", "has characters other than")]
    [InlineData("/api-reference/a%5Cb.md", "has characters other than")]
    [InlineData("/api-reference/a%00b.md", "has characters other than")]
    [InlineData("/api-reference/a%E2%80%AEb.md", "has characters other than")]
    [InlineData("/api-reference/%20a.md", "has characters other than")]
    [InlineData("/api-reference/nul.md", "names a device")]
    public void A_link_that_is_no_file_name_everywhere_is_refused_and_told(string link, string reason)
    {
        var index = SiteIndex.Parse($"- [Page]({Site}{link}): text\n", Site);

        Assert.Empty(index.Pages);
        Assert.Contains(reason, Assert.Single(index.Refused).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("things/get.md", "things/Get.md", "it differs from api-reference/things/get.md only in case")]
    [InlineData("menü.md", "MENÜ.md", "it differs from api-reference/menü.md only in case")]
    [InlineData("things/get.md", "things/get.mdx", "it is the same page as api-reference/things/get.md")]
    public void Names_that_clash_are_told(string first, string second, string reason)
    {
        var index = SiteIndex.Parse($"- [A]({Site}/api-reference/{first})\n- [B]({Site}/api-reference/{second})\n", Site);

        Assert.Equal([$"api-reference/{first}"], index.Pages.Select(page => page.Path));
        Assert.Equal(reason, Assert.Single(index.Refused).Reason);
    }
}
