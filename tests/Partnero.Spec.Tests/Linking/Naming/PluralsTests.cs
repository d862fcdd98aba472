using Partnero.Spec.Linking.Naming;

namespace Partnero.Spec.Tests.Linking.Naming;

public sealed class PluralsTests
{
    [Theory]
    [InlineData("partner", "partners")]
    [InlineData("category", "categories")]
    [InlineData("Company", "Companies")]
    [InlineData("day", "days")]
    [InlineData("address", "addresses")]
    [InlineData("class", "classes")]
    [InlineData("box", "boxes")]
    [InlineData("tax", "taxes")]
    [InlineData("batch", "batches")]
    [InlineData("wish", "wishes")]
    [InlineData("status", "statuses")]
    [InlineData("bonus", "bonuses")]
    [InlineData("campus", "campuses")]
    [InlineData("purchase", "purchases")]
    [InlineData("license", "licenses")]
    [InlineData("database", "databases")]
    [InlineData("cause", "causes")]
    [InlineData("house", "houses")]
    [InlineData("use", "uses")]
    [InlineData("prize", "prizes")]
    [InlineData("quiz", "quizzes")]
    [InlineData("archive", "archives")]
    [InlineData("cookie", "cookies")]
    [InlineData("movie", "movies")]
    [InlineData("alias", "aliases")]
    [InlineData("analysis", "analyses")]
    [InlineData("index", "indices")]
    [InlineData("person", "people")]
    [InlineData("child", "children")]
    [InlineData("Photo", "Photos")]
    [InlineData("URL", "URLS")]
    [InlineData("payout", "payouts")]
    [InlineData("uri", "uris")]
    [InlineData("API", "APIS")]
    [InlineData("menu", "menus")]
    [InlineData("sku", "skus")]
    [InlineData("cache", "caches")]
    public void Singular_and_plural_find_each_other(string singular, string plural)
    {
        Assert.Equal(singular, Plurals.Singular(plural));
        Assert.Equal(singular, Plurals.Singular(singular));
        Assert.Equal(plural, Plurals.Plural(singular));
        Assert.Equal(plural, Plurals.Plural(plural));
    }

    [Theory]
    [InlineData("news")]
    [InlineData("statistics")]
    [InlineData("Stats")]
    [InlineData("settings")]
    [InlineData("details")]
    [InlineData("metadata")]
    [InlineData("series")]
    [InlineData("SMS")]
    [InlineData("")]
    public void Words_without_another_form_stay(string word)
    {
        Assert.Equal(word, Plurals.Singular(word));
        Assert.Equal(word, Plurals.Plural(word));
    }
}
