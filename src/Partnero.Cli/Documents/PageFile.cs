namespace Partnero.Cli.Documents;

/// <summary>A page's text with its path below the docs folder.</summary>
internal readonly record struct PageFile(string Path, string Text);
