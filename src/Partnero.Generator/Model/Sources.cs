using Partnero.Spec.Model;

namespace Partnero.Generator.Model;

/// <summary>What was emitted for a group.</summary>
/// <param name="Name">The group's name, dotted.</param>
/// <param name="Parts">Its C#, without what every file begins with.</param>
internal sealed record GroupSource(string Name, EquatableArray<SourcePart> Parts);

/// <summary>C# of one namespace.</summary>
/// <param name="Part">Which part of a group it is.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="Text">The C# inside the namespace; empty when there is none.</param>
internal sealed record SourcePart(GroupPart Part, string Namespace, string Text);

/// <summary>A generated file. Its text is put together when it is added, so only for files that changed.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Parts">What is in it; none is empty.</param>
internal sealed record SourceFile(string HintName, EquatableArray<SourcePart> Parts);
