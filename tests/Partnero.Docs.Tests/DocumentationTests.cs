using System.Reflection;
using System.Xml.Linq;

namespace Partnero.Docs.Tests;

/// <summary>What IntelliSense and the page say of the client is complete.</summary>
public sealed class DocumentationTests
{
    private static readonly ILookup<string, XElement> Members = new[] { "Partnero.Runtime.xml", "Partnero.Client.xml" }
        .SelectMany(file => XDocument.Load(Path.Combine(AppContext.BaseDirectory, file)).Descendants("member"))
        .ToLookup(member => member.Attribute("name")!.Value.Split('(')[0].Split('`')[0], StringComparer.Ordinal);

    private static IEnumerable<MethodInfo> Calls => new[] { typeof(PartneroClientBase), typeof(PartneroClient) }.SelectMany(type => type.Assembly.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(ApiGroup)) || type == typeof(PartneroClientBase))
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal));

    [Fact]
    public void Every_call_lists_what_it_throws()
    {
        Assert.InRange(Calls.Count(), 100, int.MaxValue);
        foreach (var call in Calls)
        {
            var name = $"M:{call.DeclaringType!.FullName}.{call.Name}";
            Assert.NotEmpty(Members[name]);
            Assert.All(Members[name], member =>
            {
                var thrown = member.Elements("exception").Select(exception => exception.Attribute("cref")!.Value).ToList();
                Assert.Contains("T:Partnero.PartneroApiException", thrown);
                Assert.Contains("T:Partnero.PartneroConnectionException", thrown);
                Assert.Contains("T:Partnero.PartneroTimeoutException", thrown);
                Assert.Contains("T:Partnero.PartneroResponseException", thrown);
                Assert.Contains("T:System.OperationCanceledException", thrown);
            });
        }
    }

    [Fact]
    public void The_page_lists_every_option_and_every_exception()
    {
        var page = Page.All.Single(page => page.Path == "docs/client.md").Text;
        var options = typeof(PartneroClientOptions).GetProperties().Select(property => property.Name);
        var exceptions = typeof(PartneroException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(PartneroException))).Select(type => type.Name);
        Assert.All(options.Concat(exceptions), name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_option_says_its_default()
    {
        foreach (var option in typeof(PartneroClientOptions).GetProperties().Where(property => property.Name != nameof(PartneroClientOptions.ApiKey)))
        {
            var summary = Assert.Single(Members[$"P:Partnero.PartneroClientOptions.{option.Name}"]).Value;
            Assert.Contains("efault", summary);
        }
    }
}
