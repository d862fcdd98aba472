namespace Partnero.Spec.Model;

/// <summary>
/// Names the element of a page that something was read from, without saying where it stands: positions live in
/// <see cref="Issues.PageSites"/>. So text that moves changes no model, and what is emitted from models stays cached.
/// </summary>
/// <param name="Page">Path of the page below the docs folder, with forward slashes: <c>api-reference/partners/create.md</c>.</param>
/// <param name="Site">Ordinal of the element among the page's recorded sites; 0 is the page as a whole.</param>
public readonly record struct SourceRef(string Page, int Site);
