namespace Partnero.Packages.Tests;

/// <summary>Partnero.Mock as its users have it.</summary>
public sealed class MockPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_page_with_an_OpenAPI_block_is_answered()
    {
        var project = feed.NewProject("mock-openapi");
        project.WriteProject("""<PackageReference Include="Partnero.Mock" Version="0.1.0" />""");
        project.CopyPage("list-gears.md", "pages/gears/list.md");
        project.Write("Program.cs", """
            using Partnero.Mock;

            await using var mock = await MockPartnero.StartAsync("pages");
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new("Bearer", mock.ApiKey);
            Console.WriteLine((int)(await http.GetAsync(mock.BaseUrl.ToString().TrimEnd('/') + "/gears")).StatusCode);
            """);

        (await project.BuildAsync()).MustSucceed();

        Assert.Equal("200", (await project.RunAsync()).MustSucceed().Output.Trim());
    }
}
