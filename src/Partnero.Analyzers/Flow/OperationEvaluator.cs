using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Partnero.Analyzers.Flow;

/// <summary>
/// What one operation of a control flow graph does to the state, and what its value is. Whatever is not named here lets the
/// requests that it touches escape: silence is the default, knowledge the exception.
/// </summary>
internal sealed partial class OperationEvaluator(FunctionFrame frame) : OperationVisitor<FlowState, Value>
{
    public override Value Visit(IOperation? operation, FlowState state)
    {
        if (operation is null)
        {
            return Value.Unknown;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant is null ? Value.Null : Value.OfConstant(constant);
        }

        // What has no kind of its own is not handed to any Visit method, yet its children are real.
        return operation.Kind == OperationKind.None ? DefaultVisit(operation, state) : base.Visit(operation, state) ?? Value.Unknown;
    }

    public override Value DefaultVisit(IOperation operation, FlowState state)
    {
        // Roslyn 4.8 has no operation for collection expressions, newer ones do; the syntax is the same in all of them.
        if (operation.Syntax.IsKind(SyntaxKind.CollectionExpression))
        {
            return Hold(operation.ChildOperations, state);
        }

        foreach (var child in operation.ChildOperations)
        {
            state.Escape(Visit(child, state));
            if (child is not IFlowCaptureReferenceOperation && VariableOf(child) is { } variable)
            {
                state.Forget(variable);
            }
        }

        return ByType(operation);
    }

    public override Value VisitExpressionStatement(IExpressionStatementOperation operation, FlowState state) =>
        Visit(operation.Operation, state);

    /// <summary>Only <c>yield return</c> is an operation of its own in a control flow graph.</summary>
    public override Value VisitReturn(IReturnOperation operation, FlowState state)
    {
        frame.HandOn(Visit(operation.ReturnedValue, state), state, Use.Returned);
        return Value.Unknown;
    }

    public override Value VisitLocalReference(ILocalReferenceOperation operation, FlowState state) => Read(operation, state);

    public override Value VisitParameterReference(IParameterReferenceOperation operation, FlowState state) => Read(operation, state);

    public override Value VisitFlowCaptureReference(IFlowCaptureReferenceOperation operation, FlowState state) => Read(operation, state);

    public override Value VisitInstanceReference(IInstanceReferenceOperation operation, FlowState state) => Value.NotNull;

    public override Value VisitDefaultValue(IDefaultValueOperation operation, FlowState state) =>
        IsNonNullableValue(operation.Type) ? Value.NotNull : Value.Null;

    public override Value VisitInterpolatedString(IInterpolatedStringOperation operation, FlowState state) => ReadOnly(operation, state);

    public override Value VisitInterpolation(IInterpolationOperation operation, FlowState state) => ReadOnly(operation, state);

    public override Value VisitIsNull(IIsNullOperation operation, FlowState state) => IsNull(Visit(operation.Operand, state));

    public override Value VisitUnaryOperator(IUnaryOperation operation, FlowState state) => ReadOnly(operation, state);

    public override Value VisitBinaryOperator(IBinaryOperation operation, FlowState state)
    {
        var left = Visit(operation.LeftOperand, state);
        var right = Visit(operation.RightOperand, state);
        if (left.Presence != Presence.Null && right.Presence != Presence.Null)
        {
            // Records compare by value, so code may be written around an object that is meant to be incomplete.
            state.Escape(left);
            state.Escape(right);
        }

        return operation.Type?.SpecialType == SpecialType.System_String ? Value.NotNull : ByType(operation);
    }

    public override Value VisitIsPattern(IIsPatternOperation operation, FlowState state)
    {
        var value = Visit(operation.Value, state);
        switch (operation.Pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } }:
                return IsNull(value);

            case INegatedPatternOperation { Pattern: IConstantPatternOperation }:
                return Value.NotNull;

            default:
                state.Escape(value);
                Visit(operation.Pattern, state);
                return Value.NotNull;
        }
    }

    public override Value VisitDeclarationPattern(IDeclarationPatternOperation operation, FlowState state)
    {
        if (operation.DeclaredSymbol is { } declared)
        {
            state.Forget(frame.IndexOf(declared));
        }

        return Value.Unknown;
    }

    public override Value VisitConversion(IConversionOperation operation, FlowState state)
    {
        var value = Visit(operation.Operand, state);
        if (operation.OperatorMethod is null)
        {
            return value.Presence != Presence.NotNull && IsNonNullableValue(operation.Operand.Type) ? Value.NotNull : value;
        }

        state.Escape(value);
        return value.Constant is string text && IsNonNullableValue(operation.OperatorMethod.ReturnType)
            ? Value.OfConstant(text)
            : ByType(operation);
    }

    public override Value VisitArrayCreation(IArrayCreationOperation operation, FlowState state) =>
        Hold(operation.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty, state);

    public override Value VisitDelegateCreation(IDelegateCreationOperation operation, FlowState state)
    {
        state.Escape(Visit(operation.Target, state));
        return Value.NotNull;
    }

    public override Value VisitFlowAnonymousFunction(IFlowAnonymousFunctionOperation operation, FlowState state)
    {
        frame.AddNested(operation);
        return Value.NotNull;
    }

    private Value Hold(IEnumerable<IOperation> elements, FlowState state)
    {
        var objects = elements.Aggregate(
            ImmutableHashSet<TrackedObject>.Empty,
            (all, element) => all.Union(Visit(element, state).Objects));
        return Value.Holding(objects);
    }

    private Value ReadOnly(IOperation operation, FlowState state)
    {
        foreach (var child in operation.ChildOperations)
        {
            Visit(child, state);
        }

        return operation.Type?.SpecialType == SpecialType.System_String ? Value.NotNull : ByType(operation);
    }

    private static Value IsNull(Value value) => value.Presence switch
    {
        Presence.Null => Value.OfConstant(true),
        Presence.NotNull => Value.OfConstant(false),
        _ => Value.NotNull,
    };

    private Value Read(IOperation reference, FlowState state) =>
        VariableOf(reference) is { } variable && state[variable] is var value && value != Value.Unknown ? value : ByType(reference);

    private static Value ByType(IOperation operation) => IsNonNullableValue(operation.Type) ? Value.NotNull : Value.Unknown;

    private static bool IsNonNullableValue(ITypeSymbol? type) =>
        type is { IsValueType: true } && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
}
