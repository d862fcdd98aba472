using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Partnero.Generator.Tests.Harness;

namespace Partnero.Generator.Tests;

/// <summary>The guard, fed with what it must catch: a guard that never fails guards nothing.</summary>
public sealed class CacheGuardTests
{
    [Fact]
    public void A_symbol_between_steps_is_caught() => Caught(new Leaky((context, cancellationToken) => (object?)context.SemanticModel.GetDeclaredSymbol(context.Node, cancellationToken)), "Texts holds");

    [Fact]
    public void A_node_deep_inside_a_value_is_caught() => Caught(new Leaky((context, _) => new { Inner = new List<object> { context.Node } }), "Texts holds");

    [Fact]
    public void A_location_is_caught() => Caught(new Leaky((context, _) => Tuple.Create("x", context.Node.GetLocation())), "Texts holds");

    [Fact]
    public void A_value_that_is_never_equal_to_itself_is_caught() => Caught(new Leaky((_, _) => new object()), "ran again", "class Typed;");

    private static void Caught(IIncrementalGenerator generator, string message, string typed = "")
    {
        var driven = new Driven(generator, SmallDocs.Pages).TypeCSharp("class Seen;").Run();

        var exception = Assert.Throws<CacheGuardException>(() =>
        {
            CacheGuard.ThrowIfHoldsCompilerObjects(driven.Result);
            driven.TypeCSharp(typed).Run();
            CacheGuard.ThrowIfAnythingRan(driven.Result);
        });

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    // What the pipeline must not be: it looks at the compilation.
    private sealed class Leaky(Func<GeneratorSyntaxContext, CancellationToken, object?> leak) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var leaks = context.SyntaxProvider
                .CreateSyntaxProvider(static (node, _) => node is ClassDeclarationSyntax, leak)
                .WithTrackingName(StepNames.Texts);
            context.RegisterSourceOutput(leaks, static (_, _) => { });
        }
    }
}
