using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Partnero.Analyzers.Helpers;

/// <summary>
/// Says what methods of the same compilation do with the requests that they get: a wrapper sends its request as it is, a helper
/// may complete it. Each method is read once for a compilation, however many callers it has.
/// </summary>
internal sealed class HelperReader(Compilation compilation, WorkCounter work)
{
    private readonly ConcurrentDictionary<IMethodSymbol, Lazy<ParameterUses>> _methods = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IParameterSymbol, Fate> _fates = new(SymbolEqualityComparer.Default);

    /// <summary>The worst that may happen to an argument for the parameter, here or in the methods that get it from here.</summary>
    public Fate FateOf(IParameterSymbol parameter) =>
        _fates.TryGetValue(parameter.OriginalDefinition, out var known) ? known : Search(parameter.OriginalDefinition);

    private Fate Search(IParameterSymbol start)
    {
        var cameFrom = new Dictionary<IParameterSymbol, IParameterSymbol?>(SymbolEqualityComparer.Default) { [start] = null };
        var open = new Stack<IParameterSymbol>();
        open.Push(start);
        IParameterSymbol? handingOn = null;
        while (open.Count > 0)
        {
            var parameter = open.Pop();
            work.Add(1);
            var uses = UsesIn(parameter);
            switch (_fates.TryGetValue(parameter, out var known) ? known : uses.FateOf(parameter))
            {
                case Fate.Changed:
                    return Remember(parameter, Fate.Changed, cameFrom);

                case Fate.HandedOn:
                    handingOn ??= parameter;
                    break;
            }

            foreach (var next in uses.PassedOn(parameter).Where(next => !cameFrom.ContainsKey(next)))
            {
                cameFrom.Add(next, parameter);
                open.Push(next);
            }
        }

        if (handingOn is not null)
        {
            return Remember(handingOn, Fate.HandedOn, cameFrom);
        }

        foreach (var parameter in cameFrom.Keys)
        {
            _fates[parameter] = Fate.Unchanged;
        }

        return Fate.Unchanged;
    }

    /// <summary>Whatever leads to a parameter with this fate shares it.</summary>
    private Fate Remember(IParameterSymbol parameter, Fate fate, Dictionary<IParameterSymbol, IParameterSymbol?> cameFrom)
    {
        for (var step = parameter; step is not null; step = cameFrom[step])
        {
            _fates[step] = fate;
        }

        return fate;
    }

    private ParameterUses UsesIn(IParameterSymbol parameter) => parameter.ContainingSymbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } => ParameterUses.Configuring,
        IMethodSymbol method => _methods.GetOrAdd(method, _ => new Lazy<ParameterUses>(() => Read(method))).Value,
        _ => ParameterUses.Unseen,
    };

    private ParameterUses Read(IMethodSymbol method)
    {
        try
        {
            return Body(method) is { } body ? ParameterUses.In(body, method, work) : ParameterUses.Unseen;
        }
        catch (InsufficientExecutionStackException)
        {
            return ParameterUses.Unseen;
        }
    }

    /// <summary>The body that certainly runs when the method is called; null when it is somewhere else, or may be another one.</summary>
    private IOperation? Body(IMethodSymbol method)
    {
        if (method is { IsVirtual: true } or { IsAbstract: true } or { IsOverride: true, IsSealed: false }
            || method.DeclaringSyntaxReferences.Length != 1
            || method.DeclaringSyntaxReferences[0].GetSyntax() is not { } syntax
            || syntax is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            || !compilation.ContainsSyntaxTree(syntax.SyntaxTree))
        {
            return null;
        }

        // RS1030 warns because a second model may bind again. That happens once for a method, and only for one that gets a request.
#pragma warning disable RS1030
        return compilation.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax);
#pragma warning restore RS1030
    }
}
