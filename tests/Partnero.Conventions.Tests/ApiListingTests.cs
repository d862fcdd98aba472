namespace Partnero.Conventions.Tests;

public sealed class ApiListingTests
{
    [Theory]
    [InlineData(typeof(PartneroClientOptions), "Partnero.Runtime")]
    [InlineData(typeof(PartneroClient), "Partnero.Client")]
    [InlineData(typeof(Spec.ApiReader), "Partnero.Spec")]
    public void The_listing_of_the_public_api_is_current(Type type, string package)
    {
        Assert.Equal(package, type.Assembly.GetName().Name);
        Repository.AssertCurrent($"api/{package}.txt", ApiListing.Write(type.Assembly));
    }

    [Fact]
    public void The_listing_shows_what_a_reviewer_must_see()
    {
        var listing = ApiListing.Write(typeof(ApiListingTests).Assembly);

        Assert.Contains("Partnero.Conventions.Tests.Listed : sealed record\n", listing, StringComparison.Ordinal);
        Assert.Contains("Partnero.Conventions.Tests.Listed.Key : required string { get; set; }\n", listing, StringComparison.Ordinal);
        Assert.Contains("Partnero.Conventions.Tests.Listed.Names : IReadOnlyList<string?>? { get; init; }\n", listing, StringComparison.Ordinal);
        Assert.Contains("Partnero.Conventions.Tests.Listed.SendAsync(string id, long? page = null) -> Task<Partnero.Conventions.Tests.Listed?>\n", listing, StringComparison.Ordinal);
    }
}

/// <summary>What the listing's own test lists.</summary>
public sealed record Listed
{
    public required string Key { get; set; }

    public IReadOnlyList<string?>? Names { get; init; }

    public Task<Listed?> SendAsync(string id, long? page = null) => Task.FromResult<Listed?>(id.Length == page ? this : null);
}
