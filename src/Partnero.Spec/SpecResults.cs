using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Spec;

/// <summary>A page that was read.</summary>
/// <param name="Page">What it says; null when it could not be read at all.</param>
/// <param name="Sites">Where its elements stand.</param>
/// <param name="Issues">What is wrong with it, by itself.</param>
public sealed record PageResult(Page? Page, PageSites Sites, EquatableArray<Issue> Issues);

/// <summary>Pages joined to an API.</summary>
/// <param name="Api">The API.</param>
/// <param name="Issues">What is wrong between pages.</param>
public sealed record LinkResult(Api Api, EquatableArray<Issue> Issues);
