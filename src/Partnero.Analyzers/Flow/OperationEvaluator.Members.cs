using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Partnero.Analyzers.Flow;

/// <summary>Reading and writing variables and members.</summary>
internal sealed partial class OperationEvaluator
{
    public override Value VisitFlowCapture(IFlowCaptureOperation operation, FlowState state)
    {
        state[frame.IndexOf(operation.Id)] = Visit(operation.Value, state);
        return Value.Unknown;
    }

    public override Value VisitSimpleAssignment(ISimpleAssignmentOperation operation, FlowState state)
    {
        var value = Visit(operation.Value, state);
        Assign(operation.Target, value.AssignedFrom(operation.Value.Syntax), state);
        return value;
    }

    public override Value VisitCompoundAssignment(ICompoundAssignmentOperation operation, FlowState state)
    {
        state.Escape(Visit(operation.Value, state));
        return Overwrite(operation.Target, operation, state);
    }

    public override Value VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation, FlowState state) =>
        Overwrite(operation.Target, operation, state);

    public override Value VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation, FlowState state)
    {
        state.Escape(Visit(operation.Value, state));
        Assign(operation.Target, Value.Unknown, state);
        return Value.Unknown;
    }

    public override Value VisitPropertyReference(IPropertyReferenceOperation operation, FlowState state)
    {
        var instance = Visit(operation.Instance, state);
        VisitArguments(operation.Arguments, method: null, state);
        if (operation.Instance is null)
        {
            return NameOf(operation.Property, operation.Property.Type);
        }

        if (instance.Objects.IsEmpty)
        {
            return ByType(operation);
        }

        if (instance.Single is { } item && item.Owns(operation.Property))
        {
            return state[item].IsEscaped ? ByType(operation) : state[item].Get(operation.Property);
        }

        state.Escape(instance);
        return ByType(operation);
    }

    public override Value VisitFieldReference(IFieldReferenceOperation operation, FlowState state)
    {
        state.Escape(Visit(operation.Instance, state));
        return operation.Instance is null ? NameOf(operation.Field, operation.Field.Type) : ByType(operation);
    }

    /// <summary>A known value: a static member of a type, of that same type.</summary>
    private static Value NameOf(ISymbol member, ITypeSymbol type) =>
        type.IsValueType && SymbolEqualityComparer.Default.Equals(type, member.ContainingType)
            ? Value.OfConstant(new NamedValue(member.Name))
            : IsNonNullableValue(type) ? Value.NotNull : Value.Unknown;

    private Value Overwrite(IOperation target, IOperation operation, FlowState state)
    {
        var value = operation.Type?.SpecialType == SpecialType.System_String ? Value.NotNull : ByType(operation);
        Assign(target, value, state);
        return value;
    }

    private void Assign(IOperation target, Value value, FlowState state)
    {
        switch (target)
        {
            case IPropertyReferenceOperation { Instance: not null } property:
                AssignMember(property, value, state);
                break;

            case IFlowCaptureReferenceOperation capture when frame.PlaceOf(capture.Id) is { } place:
                Assign(place, value, state);
                break;

            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                {
                    Assign(element, Value.Unknown, state);
                }

                break;

            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, state);
                break;

            case IDiscardOperation:
                break;

            default:
                AssignVariable(target, value, state);
                break;
        }
    }

    private void AssignVariable(IOperation target, Value value, FlowState state)
    {
        if (VariableOf(target) is not { } variable)
        {
            foreach (var child in target.ChildOperations)
            {
                Visit(child, state);
            }

            Store(value, isSeen: target is IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation, state);
            return;
        }

        Replace(state[variable], value, state);
        state[variable] = value;
    }

    private void Store(Value value, bool isSeen, FlowState state)
    {
        if (isSeen)
        {
            frame.HandOn(value, state, Use.Stored);
        }
        else
        {
            state.Escape(value);
        }
    }

    private void AssignMember(IPropertyReferenceOperation target, Value value, FlowState state)
    {
        var instance = Visit(target.Instance, state);
        VisitArguments(target.Arguments, method: null, state);
        if (instance.Single is null)
        {
            Store(value, isSeen: instance.Objects.IsEmpty, state);
        }

        if (instance.Objects.IsEmpty && target.Instance is IPropertyReferenceOperation { Instance: not null } outer)
        {
            // Partner = { Id = … } writes into an object that we have not seen, so there is one.
            AssignMember(outer, Value.Unknown, state);
        }

        foreach (var item in instance.Objects)
        {
            var before = state[item];
            if (before.IsEscaped || !item.Owns(target.Property))
            {
                state.Escape(Value.OfObject(item));
                state.Escape(value);
                continue;
            }

            var old = before.Get(target.Property);
            Replace(old, value, state);
            state.Update(item, state[item].With(target.Property, instance.Single is null ? old.Or(value) : value));
        }
    }

    /// <summary>An object that made room for another one was a placeholder.</summary>
    private static void Replace(Value old, Value value, FlowState state)
    {
        foreach (var item in old.Objects.Except(value.Objects))
        {
            state.Settle(Value.OfObject(item));
        }
    }

    /// <summary>The number of what a reference refers to; null for what others can change behind our back.</summary>
    private int? VariableOf(IOperation reference) => reference switch
    {
        ILocalReferenceOperation { Local: var local } => frame.IsShared(local) ? null : frame.IndexOf(local),
        IParameterReferenceOperation { Parameter: var parameter } => frame.IsShared(parameter) ? null : frame.IndexOf(parameter),
        IFlowCaptureReferenceOperation capture => frame.IndexOf(capture.Id),
        _ => null,
    };
}
