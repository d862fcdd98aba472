using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Partnero.Analyzers.Helpers;

/// <summary>What one method itself does with its parameters, and to which parameters of other methods it passes them.</summary>
internal sealed class ParameterUses
{
    private readonly Dictionary<IParameterSymbol, Fate> _fates = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IParameterSymbol, List<IParameterSymbol>> _passedOn = new(SymbolEqualityComparer.Default);
    private readonly Fate _other;

    private ParameterUses(Fate other) => _other = other;

    /// <summary>Of a method whose body is not seen: it has what it gets.</summary>
    public static ParameterUses Unseen { get; } = new(Fate.HandedOn);

    /// <summary>Of a delegate: mostly one that configures what it gets.</summary>
    public static ParameterUses Configuring { get; } = new(Fate.Changed);

    public Fate FateOf(IParameterSymbol parameter) => _fates.TryGetValue(parameter, out var fate) ? fate : _other;

    public IReadOnlyList<IParameterSymbol> PassedOn(IParameterSymbol parameter) =>
        _passedOn.TryGetValue(parameter, out var others) ? others : [];

    /// <summary>Reads a body. The order of statements does not matter: what may happen at all is what counts.</summary>
    public static ParameterUses In(IOperation body, IMethodSymbol method, WorkCounter work)
    {
        var uses = new ParameterUses(Fate.Unchanged);
        var open = new Stack<(IOperation Operation, bool IsNested)>();
        open.Push((body, IsNested: false));
        var steps = 0;
        while (open.Count > 0)
        {
            steps++;
            var (operation, isNested) = open.Pop();
            if (operation is IParameterReferenceOperation { Parameter: var parameter }
                && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method))
            {
                uses.Add(parameter, operation, isNested);
            }

            isNested |= operation != body && operation is IAnonymousFunctionOperation or ILocalFunctionOperation;
            foreach (var child in operation.ChildOperations)
            {
                open.Push((child, isNested));
            }
        }

        work.Add(steps);
        return uses;
    }

    private void Add(IParameterSymbol parameter, IOperation reference, bool isNested)
    {
        // A nested function runs later, or not at all; a reference parameter may be given another object.
        var fate = isNested || parameter.RefKind is not (RefKind.None or RefKind.In)
            ? Fate.Changed
            : ValueUse.Of(reference, next => PassOn(parameter, next));
        if (fate > FateOf(parameter))
        {
            _fates[parameter] = fate;
        }
    }

    private void PassOn(IParameterSymbol parameter, IParameterSymbol next)
    {
        if (!_passedOn.TryGetValue(parameter, out var others))
        {
            _passedOn.Add(parameter, others = []);
        }

        others.Add(next);
    }
}
