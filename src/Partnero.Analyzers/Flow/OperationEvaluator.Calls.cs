using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Partnero.Analyzers.Helpers;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Flow;

/// <summary>Creating requests and handing them on.</summary>
internal sealed partial class OperationEvaluator
{
    public override Value VisitObjectCreation(IObjectCreationOperation operation, FlowState state)
    {
        var arguments = VisitArguments(operation.Arguments, operation.Constructor, state);
        if (operation.Type is not INamedTypeSymbol type)
        {
            return Value.NotNull;
        }

        if (type.IsValueType)
        {
            return OfStruct(type, arguments);
        }

        if (frame.Track(operation.Syntax, type) is not { } item)
        {
            return Value.NotNull;
        }

        var isPlain = operation.Constructor is { Parameters.IsEmpty: true } constructor && !constructor.IsHandWritten();
        state.Create(item, isPlain ? ObjectState.Fresh : ObjectState.Opaque);
        return Value.OfObject(item);
    }

    public override Value VisitInvocation(IInvocationOperation operation, FlowState state)
    {
        if (operation.Syntax.IsKind(SyntaxKind.WithExpression) && operation.Instance is not null)
        {
            return Clone(operation, state);
        }

        var instance = Visit(operation.Instance, state);
        UseInstance(operation.TargetMethod, instance, state);
        var arguments = operation.Arguments.Select(argument => (argument.Parameter, Value: Visit(argument.Value, state))).ToImmutableArray();
        var isSending = operation.TargetMethod.IsSending();
        foreach (var (parameter, value) in arguments.Where(static argument => !argument.Value.Objects.IsEmpty))
        {
            if (isSending)
            {
                frame.Judge(value, state, Use.SentBy(operation.TargetMethod));
            }
            else
            {
                HandTo(operation.TargetMethod, parameter, value, state);
            }
        }

        ForgetReferences(operation.Arguments, state);
        return ByType(operation);
    }

    private void HandTo(IMethodSymbol method, IParameterSymbol? parameter, Value value, FlowState state)
    {
        var fate = parameter is null || method.Name is "Equals" or "ReferenceEquals" ? Fate.Changed : frame.FateOf(parameter);
        if (fate == Fate.Changed)
        {
            state.Escape(value);
        }
        else if (fate == Fate.HandedOn)
        {
            frame.HandOn(value, state, Use.PassedTo(method));
        }
    }

    /// <summary>The control flow graph turns <c>with</c> on a record into a call of its clone method.</summary>
    private Value Clone(IInvocationOperation operation, FlowState state)
    {
        var source = Visit(operation.Instance, state);
        foreach (var template in source.Objects)
        {
            state.Update(template, state[template].Settled());
        }

        if (operation.Instance!.Type is not INamedTypeSymbol type || frame.Track(operation.Syntax, type) is not { } copy)
        {
            return Value.NotNull;
        }

        state.Create(copy, source.Single is { } original ? state[original].Copy() : ObjectState.Opaque);
        return Value.OfObject(copy);
    }

    private void UseInstance(IMethodSymbol method, Value instance, FlowState state)
    {
        if (instance.Objects.IsEmpty || method.IsHarmless())
        {
            return;
        }

        if (method.IsValidation())
        {
            frame.Judge(instance, state, Use.Final);
        }
        else
        {
            state.Escape(instance);
        }
    }

    private ImmutableArray<Value> VisitArguments(ImmutableArray<IArgumentOperation> arguments, IMethodSymbol? method, FlowState state)
    {
        var values = arguments.Select(argument => Visit(argument.Value, state)).ToImmutableArray();
        foreach (var value in values)
        {
            if (method is null || arguments.Any(IsByReference))
            {
                state.Escape(value);
            }
            else
            {
                frame.HandOn(value, state, Use.PassedTo(method));
            }
        }

        ForgetReferences(arguments, state);
        return values;
    }

    private void ForgetReferences(ImmutableArray<IArgumentOperation> arguments, FlowState state)
    {
        foreach (var argument in arguments)
        {
            if (IsByReference(argument))
            {
                state.Escape(Visit(argument.Value, state));
                Assign(argument.Value, Value.Unknown, state);
            }
        }
    }

    private static bool IsByReference(IArgumentOperation argument) => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out };

    private static Value OfStruct(INamedTypeSymbol type, ImmutableArray<Value> arguments) =>
        !IsNonNullableValue(type) ? arguments.IsEmpty ? Value.Null : Value.NotNull
        : arguments.Length == 1 && arguments[0].Constant is string text ? Value.OfConstant(text)
        : Value.NotNull;
}
