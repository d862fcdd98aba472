using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Partnero.Analyzers.Rules;

namespace Partnero.Analyzers.Flow;

/// <summary>Creating requests and handing them on.</summary>
internal sealed partial class OperationEvaluator
{
    public override Value VisitObjectCreation(IObjectCreationOperation operation, FlowState state)
    {
        var arguments = VisitArguments(operation.Arguments, state);
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
        var result = ByType(operation);
        if (IsSending(operation.TargetMethod))
        {
            foreach (var (_, value) in arguments)
            {
                frame.Judge(value, state);
            }
        }
        else if (!arguments.All(static argument => argument.Value.Objects.IsEmpty) && frame.Follow(operation, arguments, state) is { } returned)
        {
            result = returned;
        }
        else
        {
            foreach (var (_, value) in arguments)
            {
                state.Escape(value);
            }
        }

        ForgetReferences(operation.Arguments, state);
        return result;
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
        if (instance.Objects.IsEmpty || method.Name is "ToString" or "GetHashCode" or "GetType")
        {
            return;
        }

        if (method is { Name: "Validate", Parameters.IsEmpty: true, IsExtensionMethod: false })
        {
            frame.Judge(instance, state);
        }
        else
        {
            state.Escape(instance);
        }
    }

    private ImmutableArray<Value> VisitArguments(ImmutableArray<IArgumentOperation> arguments, FlowState state)
    {
        var values = arguments.Select(argument => Visit(argument.Value, state)).ToImmutableArray();
        foreach (var value in values)
        {
            state.Escape(value);
        }

        ForgetReferences(arguments, state);
        return values;
    }

    private void ForgetReferences(ImmutableArray<IArgumentOperation> arguments, FlowState state)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out })
            {
                state.Escape(Visit(argument.Value, state));
                Assign(argument.Value, Value.Unknown, state);
            }
        }
    }

    /// <summary>Calls of the client check their request, so here it has to be complete.</summary>
    private static bool IsSending(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "ApiGroup" or "PartneroClientBase", ContainingNamespace: { Name: "Partnero", ContainingNamespace.IsGlobalNamespace: true } })
            {
                // A helper of somebody's own in a part of the client is read like any other method.
                return !method.IsHandWritten();
            }
        }

        return false;
    }

    private static Value OfStruct(INamedTypeSymbol type, ImmutableArray<Value> arguments) =>
        !IsNonNullableValue(type) ? arguments.IsEmpty ? Value.Null : Value.NotNull
        : arguments.Length == 1 && arguments[0].Constant is string text ? Value.OfConstant(text)
        : Value.NotNull;
}
