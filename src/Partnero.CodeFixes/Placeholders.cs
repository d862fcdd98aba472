using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Partnero.CodeFixes;

/// <summary>A first value for a member, for the user to replace: it compiles, and it counts as set.</summary>
internal sealed class Placeholders(SemanticModel model, int position)
{
    /// <summary>A value of the type.</summary>
    public ExpressionSyntax For(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return SyntaxFactory.ParseExpression(type.IsReferenceType ? OfClass(type) : OfStruct(type));
    }

    /// <summary>A call of the factory for a member, where the type is an identifier with one; else null.</summary>
    public ExpressionSyntax? Factory(ITypeSymbol type, string member) =>
        type.GetMembers($"From{member}").OfType<IMethodSymbol>().FirstOrDefault(method => IsFactory(method, type)) is { } factory
            ? SyntaxFactory.ParseExpression($"{Name(type)}.{factory.Name}({For(factory.Parameters[0].Type)})")
            : null;

    private string OfStruct(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "true",
        >= SpecialType.System_SByte and <= SpecialType.System_Double => "0",
        _ => type.GetMembers().FirstOrDefault(member => IsKnownValue(member, type)) is { } value
            ? $"{Name(type)}.{value.Name}"
            : $"default({Name(type)})",
    };

    private string OfClass(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return "\"\"";
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named)
        {
            return named.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(method => IsFactory(method, type)) is { } factory
                ? $"{Name(type)}.{factory.Name}({For(factory.Parameters[0].Type)})"
                : named.InstanceConstructors.Any(static constructor => constructor is { Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public })
                    ? "new()"
                    : "default!";
        }

        return IsList(type) ? "[]" : "default!";
    }

    private static bool IsList(ITypeSymbol type) =>
        type is IArrayTypeSymbol || (type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "IReadOnlyList" or "IReadOnlyCollection" or "IEnumerable" });

    private static bool IsFactory(IMethodSymbol method, ITypeSymbol type) =>
        method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Parameters.Length: 1, MethodKind: MethodKind.Ordinary }
        && method.Name.StartsWith("From", StringComparison.Ordinal)
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, type);

    private static bool IsKnownValue(ISymbol member, ITypeSymbol type) =>
        member is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }
        && member is IPropertySymbol or IFieldSymbol
        && SymbolEqualityComparer.Default.Equals((member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type, type);

    private string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToMinimalDisplayString(model, position);
}
