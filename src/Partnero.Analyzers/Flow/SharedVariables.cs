using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Partnero.Analyzers.Flow;

/// <summary>
/// Finds the variables whose values can change without an assignment in the flow of their own function: captured by a lambda
/// or local function, aliased by reference, or living outside. Nothing is ever known of them.
/// </summary>
internal static class SharedVariables
{
    public static HashSet<ISymbol> In(IOperation root, ISymbol owner)
    {
        var shared = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<(IOperation Operation, ISymbol Function)>();
        open.Push((root, owner));
        while (open.Count > 0)
        {
            var (operation, function) = open.Pop();
            switch (operation)
            {
                case ILocalReferenceOperation local when IsForeign(local.Local, function, owner) || local.Local.IsRef:
                    shared.Add(local.Local);
                    break;

                case IParameterReferenceOperation { Parameter: var parameter }
                    when !IsSame(parameter.ContainingSymbol, function) || parameter.RefKind is not (RefKind.None or RefKind.In):
                    shared.Add(parameter);
                    break;

                case IAddressOfOperation address:
                    AddAll(address.Reference, shared);
                    break;

                case ISimpleAssignmentOperation { IsRef: true } assignment:
                    AddAll(assignment.Value, shared);
                    break;

                case IVariableDeclaratorOperation { Symbol.IsRef: true } declarator:
                    AddAll(declarator, shared);
                    break;

                case IAnonymousFunctionOperation lambda:
                    function = lambda.Symbol;
                    break;

                case ILocalFunctionOperation local:
                    function = local.Symbol;
                    break;
            }

            foreach (var child in operation.ChildOperations)
            {
                open.Push((child, function));
            }
        }

        return shared;
    }

    // A field's initializer may declare locals (out var); they belong to no method.
    private static bool IsForeign(ILocalSymbol local, ISymbol function, ISymbol owner) =>
        !IsSame(local.ContainingSymbol, function) && !(IsSame(function, owner) && local.ContainingSymbol is not IMethodSymbol);

    private static bool IsSame(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static void AddAll(IOperation operation, HashSet<ISymbol> shared)
    {
        foreach (var part in operation.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation local)
            {
                shared.Add(local.Local);
            }
            else if (part is IParameterReferenceOperation parameter)
            {
                shared.Add(parameter.Parameter);
            }
        }
    }
}
