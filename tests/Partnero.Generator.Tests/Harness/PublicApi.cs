using Microsoft.CodeAnalysis;

namespace Partnero.Generator.Tests.Harness;

/// <summary>The public API of generated files: one member a line.</summary>
internal static class PublicApi
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.UseSpecialTypes)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeModifiers)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue);

    public static IReadOnlyList<string> Of(IReadOnlyDictionary<string, string> files) =>
        [.. Types(StrictCompiler.Compile(files).Assembly.GlobalNamespace).SelectMany(Lines).Order(StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => Types(member).Concat(member is INamedTypeSymbol type ? [type] : []));

    private static IEnumerable<string> Lines(INamedTypeSymbol type) => type.DeclaredAccessibility != Accessibility.Public
        ? []
        : type.GetMembers()
            .Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } and not INamedTypeSymbol and not IMethodSymbol { AssociatedSymbol: not null })
            .Select(member => member.ToDisplayString(Format) + (member is IPropertySymbol property ? $" {(property.IsRequired ? "required " : "")}{(property.SetMethod is null ? "get" : property.SetMethod.IsInitOnly ? "init" : "set")}" : ""))
            .Concat(type.GetAttributes().Where(attribute => attribute.AttributeClass!.Name.EndsWith("Attribute", StringComparison.Ordinal)).Select(attribute => $"[{attribute}] {type}"))
            .Append($"{type.TypeKind} {type}");
}
