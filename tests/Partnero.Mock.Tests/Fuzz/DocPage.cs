namespace Partnero.Generator.Tests.Harness;

/// <summary>What the shared damage generator takes: the generator's tests have one that also is a file of a compilation.</summary>
internal sealed record DocPage(string Path, string Text);
