using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Partnero.Generator.Tests.Harness;

/// <summary>What an incremental pipeline must not do. <see cref="CacheGuardTests"/> feeds it what it must catch.</summary>
internal static class CacheGuard
{
    /// <summary>Fails when a step of ours ran again.</summary>
    public static void ThrowIfAnythingRan(GeneratorRunResult result)
    {
        foreach (var (step, runs) in Ours(result))
        {
            foreach (var (_, reason) in runs.SelectMany(run => run.Outputs))
            {
                if (reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
                {
                    throw new CacheGuardException($"{step} ran again: {reason}.");
                }
            }
        }
    }

    /// <summary>Fails when a value between steps holds on to the compilation, or to a position in it.</summary>
    public static void ThrowIfHoldsCompilerObjects(GeneratorRunResult result)
    {
        foreach (var (step, runs) in Ours(result))
        {
            foreach (var (value, _) in runs.SelectMany(run => run.Outputs))
            {
                Walk(value, step, depth: 0, new HashSet<object>(ReferenceEqualityComparer.Instance));
            }
        }
    }

    private static List<KeyValuePair<string, ImmutableArray<IncrementalGeneratorRunStep>>> Ours(GeneratorRunResult result)
    {
        var names = typeof(StepNames).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (string)field.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
        var ours = result.TrackedSteps.Where(step => names.Contains(step.Key)).ToList();
        return ours.Count > 0 ? ours : throw new CacheGuardException("No step has a name that StepNames knows.");
    }

    private static void Walk(object? value, string step, int depth, HashSet<object> seen)
    {
        const int deepest = 20;
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || depth > deepest || !seen.Add(value))
        {
            return;
        }

        // "is", not a comparison of types: what is held is always a derived class.
        if (value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or SemanticModel or SourceText or AdditionalText or Diagnostic)
        {
            throw new CacheGuardException($"{step} holds a {value.GetType().Name}.");
        }

        if (value is IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, step, depth + 1, seen);
            }
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer && !field.FieldType.IsByRefLike)
                {
                    Walk(field.GetValue(value), step, depth + 1, seen);
                }
            }
        }
    }
}

/// <summary>The pipeline did what it must not.</summary>
internal sealed class CacheGuardException(string message) : Exception(message);
