using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Partnero.CodeFixes;

namespace Partnero.Analyzers.Tests.Harness;

/// <summary>Checks code fixes, one by one and in all places at once.</summary>
internal static class Fixes
{
    /// <summary>Checks what the fix that sets members makes of a method body.</summary>
    /// <param name="before">The body, with markup for what is found.</param>
    /// <param name="title">What the fix is called; null where several are applied.</param>
    /// <param name="after">The body afterwards; placeholders keep what was found, so it has markup too.</param>
    /// <param name="choice">Which of the fixes that are offered.</param>
    public static Task Set(string before, string? title, string after, int choice = 0) =>
        Check<SetMembersFix>(before, title, after, choice);

    /// <summary>Checks what the fix that removes a member makes of a method body.</summary>
    public static Task Remove(string before, string title, string after) => Check<RemoveMemberFix>(before, title, after, choice: 0);

    /// <summary>Checks that no member can be set.</summary>
    public static async Task None(string body)
    {
        var test = new FixTest<SetMembersFix> { NumberOfIncrementalIterations = 0, NumberOfFixAllIterations = 0 };
        test.TestState.Sources.Add(("/Code.cs", Projects.Method(body)));
        test.FixedState.Sources.Add(("/Code.cs", Projects.Method(body)));
        await test.RunAsync();
    }

    private static async Task Check<TFix>(string before, string? title, string after, int choice)
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TFix>
        {
            CodeActionIndex = choice,
            CodeActionVerifier = (action, verifier) => verifier.Equal(title ?? action.Title, action.Title),
            NumberOfIncrementalIterations = -10,
            NumberOfFixAllIterations = -1,
        };
        test.TestState.Sources.Add(("/Code.cs", Projects.Method(before)));
        test.FixedState.Sources.Add(("/Code.cs", Projects.Method(after)));
        await test.RunAsync();
    }

    private sealed class FixTest<TFix> : CSharpCodeFixTest<CallSiteAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        public FixTest()
        {
            ReferenceAssemblies = Projects.Framework;
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
            TestState.AdditionalReferences.AddRange(Projects.References);
            TestState.AdditionalReferences.Add(Projects.ModelsReference);
            FixedState.InheritanceMode = StateInheritanceMode.AutoInherit;
            FixedState.MarkupHandling = MarkupMode.Allow;
            BatchFixedState.MarkupHandling = MarkupMode.Allow;
        }

        protected override CompilationOptions CreateCompilationOptions() => Projects.Options;

        protected override ParseOptions CreateParseOptions() => Projects.ParseOptions;
    }
}
