using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

/// <summary>What came out of linking some pages, with short ways to look at it.</summary>
internal sealed class Linked(LinkResult result)
{
    public Api Api { get; } = result.Api;

    public IReadOnlyList<Issue> Issues { get; } = [.. result.Issues];

    public static Linked Of(params PageBuilder[] pages) => new(ApiLinker.Link(pages.Select(page => page.Build()), LinkOptions.Default));

    public Group Group(string name) => Api.Groups.Single(group => group.Name == name);

    public Operation Operation(string id) => Api.Groups.SelectMany(group => group.Operations).Single(operation => operation.Id == id);

    public OperationSamples Samples(string id) => Api.Samples.Single(samples => samples.OperationId == id);

    public ObjectType Type(string name, string scope = "") =>
        Api.Groups.SelectMany(group => group.Objects).Single(type => type.Name == new TypeName(scope, name));

    public EnumType Enum(string name, string scope = "") =>
        Api.Groups.SelectMany(group => group.Enums).Single(type => type.Name == new TypeName(scope, name));

    public IEnumerable<string> TypeNames => Api.Groups.SelectMany(group => group.Objects).Select(type => type.Name.Name);

    /// <summary>Operation ids with the type that comes back.</summary>
    public IEnumerable<string> Operations => Api.Groups.SelectMany(group => group.Operations).Select(operation => $"{operation.Id} {operation.Method} {operation.Route}");

    public string ResponseOf(string id) => $"{Operation(id).Response.Kind} {ApiListing.NameOf(Operation(id).Response.Type)}";

    /// <summary>A member as <c>type</c>, with <c>?</c> where it may be null and <c>!</c> where it is required.</summary>
    public string Member(string type, string wireName, string scope = "")
    {
        var property = Type(type, scope).Properties.Single(property => property.WireName == wireName);
        return ApiListing.NameOf(property.Type) + (property.IsRequired ? "!" : "") + (property.IsNullable ? "?" : "");
    }

    public IEnumerable<string> Members(string type, string scope = "") =>
        Type(type, scope).Properties.Select(property => $"{property.WireName}: {Member(type, property.WireName, scope)}");

    public IEnumerable<string> Rules(string type, string scope = "") => Type(type, scope).Rules.Select(ApiListing.TextOf);

    public IEnumerable<string> IssueIds => Issues.Select(issue => issue.RuleId);
}
