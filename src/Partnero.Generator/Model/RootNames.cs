using Partnero.Spec.Model;

namespace Partnero.Generator.Model;

/// <summary>The names of the types in the project's own namespace.</summary>
/// <param name="Namespace">The namespace.</param>
/// <param name="Types">The names.</param>
internal sealed record RootNames(string Namespace, EquatableArray<string> Types);

/// <summary>Names of types in a referenced assembly.</summary>
internal sealed record TypeNameList(EquatableArray<string> Names);
