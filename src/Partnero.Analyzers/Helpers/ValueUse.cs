using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Helpers;

/// <summary>
/// What happens to a request, or to an object in it, where an expression gives it. Whatever is not named here counts as a
/// change: silence is the default, knowledge the exception.
/// </summary>
internal static class ValueUse
{
    /// <summary>The fate of a value.</summary>
    /// <param name="value">The expression that gives it.</param>
    /// <param name="passOn">Called with the parameter of another method that gets it.</param>
    public static Fate Of(IOperation value, Action<IParameterSymbol> passOn) => value.Parent switch
    {
        IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or ICoalesceOperation => Of(value.Parent, passOn),
        IPropertyReferenceOperation property when property.Instance == value => OfMember(property, passOn),
        IConditionalAccessOperation access => OfConditional(access, value, passOn),
        IArgumentOperation { Parent: IInvocationOperation call } argument => OfArgument(argument, call, passOn),
        IInvocationOperation { TargetMethod: var method } => method.IsHarmless() || method.IsValidation() ? Fate.Unchanged : Fate.Changed,
        IIsPatternOperation { Pattern: var pattern } => DeclaresVariable(pattern) ? Fate.Changed : Fate.Unchanged,
        IBinaryOperation binary => IsNullTest(binary) ? Fate.Unchanged : Fate.Changed,
        IInterpolationOperation or INameOfOperation or IExpressionStatementOperation => Fate.Unchanged,
        IReturnOperation => Fate.HandedOn,
        ISimpleAssignmentOperation assignment when assignment.Value == value => OfTarget(assignment.Target),
        _ => Fate.Changed,
    };

    private static Fate OfMember(IPropertyReferenceOperation property, Action<IParameterSymbol> passOn)
    {
        if (IsWritten(property) || !property.Arguments.IsEmpty || property.Property.HasHandWrittenAccessors())
        {
            return Fate.Changed;
        }

        return IsPlainValue(property.Type) ? Fate.Unchanged : Of(property, passOn);
    }

    private static bool IsWritten(IOperation place) => place.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == place,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        IIncrementOrDecrementOperation or ITupleOperation or IAddressOfOperation or IMemberInitializerOperation => true,
        _ => false,
    };

    /// <summary>Whether a copy of the value leads nowhere into the request.</summary>
    private static bool IsPlainValue(ITypeSymbol? type) =>
        type is { SpecialType: SpecialType.System_String }
            or INamedTypeSymbol { IsValueType: true, IsGenericType: false }
            or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static Fate OfConditional(IConditionalAccessOperation access, IOperation value, Action<IParameterSymbol> passOn)
    {
        if (access.WhenNotNull == value)
        {
            return Of(access, passOn);
        }

        var instance = access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault();
        return instance is null ? Fate.Changed : Of(instance, passOn);
    }

    private static Fate OfArgument(IArgumentOperation argument, IInvocationOperation call, Action<IParameterSymbol> passOn)
    {
        if (argument.Parameter is not { RefKind: RefKind.None or RefKind.In } parameter)
        {
            return Fate.Changed;
        }

        if (!call.TargetMethod.IsSending() && !IsGuard(call.TargetMethod))
        {
            passOn(parameter.OriginalDefinition);
        }

        return Fate.Unchanged;
    }

    private static bool IsGuard(IMethodSymbol method) =>
        method is { Name: "ThrowIfNull", ContainingType: { Name: "ArgumentNullException", ContainingNamespace.Name: "System" } };

    private static bool DeclaresVariable(IPatternOperation pattern) => pattern.DescendantsAndSelf().Any(static part =>
        part is IDeclarationPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null } or IListPatternOperation or ISlicePatternOperation);

    private static bool IsNullTest(IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        && (IsNull(binary.LeftOperand) || IsNull(binary.RightOperand));

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static Fate OfTarget(IOperation target) => target switch
    {
        IDiscardOperation => Fate.Unchanged,
        IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation => Fate.HandedOn,
        _ => Fate.Changed,
    };
}
