using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>What the project says about the client that it wants, and which files are pages.</summary>
public sealed class OptionsTests
{
    [Fact]
    public void Namespace_client_name_and_accessibility_are_the_projects()
    {
        var options = new BuildOptions().With("PartneroNamespace", "My.Api").With("PartneroClientName", "ShopClient").With("PartneroAccessibility", "internal");

        var driven = Driven.Once(new PartneroGenerator(), SmallDocs.Pages, options);

        Assert.Contains("namespace My.Api;", driven.Files["ShopClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("internal partial class ShopClient :", driven.Files["ShopClient.g.cs"], StringComparison.Ordinal);
        Assert.Contains("internal static partial class ShopOperations", driven.Files["ShopClient.g.cs"], StringComparison.Ordinal);
        Assert.All(driven.Files.Values, text => Assert.DoesNotContain("\npublic", text, StringComparison.Ordinal));
        StrictCompiler.Compile(driven.Files);
    }

    [Fact]
    public void A_root_namespace_that_is_no_namespace_is_mended() =>
        Assert.Contains("namespace my_app._2nd.@class;", Generate(new BuildOptions().With("RootNamespace", "my-app.2nd.class"))["PartneroClient.g.cs"], StringComparison.Ordinal);

    [Fact]
    public void Without_any_namespace_it_is_Partnero() =>
        Assert.Contains("namespace Partnero;", Generate(new BuildOptions().With("RootNamespace", ""))["PartneroClient.g.cs"], StringComparison.Ordinal);

    [Theory]
    [InlineData("PartneroNamespace", "a b", "namespace Acme;")]
    [InlineData("PartneroNamespace", "a..b", "namespace Acme;")]
    [InlineData("PartneroNamespace", "class", "namespace Acme;")]
    [InlineData("PartneroClientName", "My Client", "class PartneroClient ")]
    [InlineData("PartneroClientName", "1Client", "class PartneroClient ")]
    [InlineData("PartneroAccessibility", "private", "public partial class PartneroClient ")]
    public void A_value_that_cannot_be_used_is_reported_and_replaced(string property, string value, string expected)
    {
        var driven = Driven.Once(new PartneroGenerator(), SmallDocs.Pages, new BuildOptions().With(property, value));

        var diagnostic = Assert.Single(driven.Diagnostics);
        Assert.Equal("PTN0004", diagnostic.Id);
        Assert.Contains($"The property {property} is '{value}'", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(expected, driven.Files["PartneroClient.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11, ".NETCoreApp", "v8.0", "C# 11.0")]
    [InlineData(LanguageVersion.CSharp12, ".NETCoreApp", "v6.0", ".NETCoreApp 6.0")]
    [InlineData(LanguageVersion.CSharp12, ".NETStandard", "v2.0", ".NETStandard 2.0")]
    [InlineData(LanguageVersion.CSharp12, ".NETFramework", "v4.8", ".NETFramework 4.8")]
    public void A_project_that_is_too_old_is_told_so_and_gets_nothing(LanguageVersion language, string framework, string version, string found)
    {
        var options = new BuildOptions().With("TargetFrameworkIdentifier", framework).With("TargetFrameworkVersion", version);

        var driven = Driven.Once(new PartneroGenerator(), SmallDocs.Pages, options, language);

        var diagnostic = Assert.Single(driven.Diagnostics);
        Assert.Equal("PTN0003", diagnostic.Id);
        Assert.Contains(found, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(driven.Files);
    }

    [Theory]
    [InlineData(".NETCoreApp", "v8.0")]
    [InlineData(".NETCoreApp", "v10.0")]
    [InlineData("", "")]
    public void A_project_that_is_new_enough_or_says_nothing_is_fine(string framework, string version) =>
        Assert.NotEmpty(Generate(new BuildOptions().With("TargetFrameworkIdentifier", framework).With("TargetFrameworkVersion", version)));

    [Theory]
    [InlineData("/home/me/app/docs-spec/api-reference/tags/create.md", "")]
    [InlineData("C:\\app\\docs-spec\\api-reference\\tags\\create.md", "")]
    [InlineData("docs-spec/tags/create.md", "")]
    [InlineData("/home/me/app/pages/tags/create.md", "pages")]
    [InlineData("/home/me/app/pages/tags/create.md", "/home/me/app/pages/")]
    [InlineData("C:\\app\\pages\\tags\\create.md", ".\\pages")]
    public void Without_metadata_a_page_is_known_by_its_folder(string file, string docs)
    {
        var page = SmallDocs.Pages[1] with { FilePath = file };

        var driven = Driven.Once(new PartneroGenerator(), [page], new BuildOptions { WithMetadata = false }.With("PartneroDocs", docs));

        Assert.Contains("Tags.Client.g.cs", driven.Files.Keys);
    }

    [Theory]
    [InlineData("/home/me/app/README.md")]
    [InlineData("/home/me/app/docs-spec/notes.txt")]
    [InlineData("/home/me/app/my-docs-spec/tags/create.md")]
    public void Other_files_are_no_pages(string file)
    {
        var driven = Driven.Once(new PartneroGenerator(), [SmallDocs.Pages[1] with { FilePath = file }], new BuildOptions { WithMetadata = false });

        Assert.Empty(driven.Files);
        Assert.Equal("PTN0008", Assert.Single(driven.Diagnostics).Id);
    }

    [Fact]
    public void A_page_may_be_mdx_and_have_signs_in_its_path_that_the_targets_encode()
    {
        var page = SmallDocs.Pages[1] with { Path = "c%23 %3B 100%25/tags.mdx", FilePath = "/home/me/app/docs-spec/c# ; 100%/tags.mdx" };

        var text = PageText.Of(page.AsFile(), new BuildOptions().Provider([page]), CancellationToken.None);

        Assert.True(PageText.CanBe(page.AsFile()));
        Assert.Equal(("c# ; 100%/tags.mdx", true), (text?.Path, text?.IsPage));
    }

    [Fact]
    public void A_page_that_two_files_claim_to_be_is_reported_at_the_second()
    {
        var first = SmallDocs.Pages[1];
        var second = first with { FilePath = "/elsewhere/tags/create.md", Text = first.Text.Replace("| `name` |", "| `other` |", StringComparison.Ordinal) };

        var driven = Driven.Once(new PartneroGenerator(), [first, second]);

        var diagnostic = Assert.Single(driven.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("PTN0005", diagnostic.Id);
        Assert.Equal(second.FilePath, diagnostic.Location.GetLineSpan().Path);
        Assert.Contains("required string Name", driven.Files["Tags.Requests.g.cs"], StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Generate(BuildOptions options)
    {
        var driven = Driven.Once(new PartneroGenerator(), SmallDocs.Pages, options);
        Assert.Empty(driven.Diagnostics);
        return driven.Files;
    }
}
