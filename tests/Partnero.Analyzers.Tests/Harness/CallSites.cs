using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace Partnero.Analyzers.Tests.Harness;

/// <summary>Checks the analyzer against code in which <c>{|PTN5001:new T()|}</c> says what is expected, and where.</summary>
internal static class CallSites
{
    /// <summary>Checks a method body; <c>client</c>, and parameters of many kinds, are in scope.</summary>
    public static Task CheckBody(string body) => Check(Projects.Method(body));

    /// <summary>Checks the members of a class.</summary>
    public static Task CheckClass(string members) => Check(Projects.Class(members));

    /// <summary>Checks a file; the requests come once from another assembly, once from the same one.</summary>
    public static async Task Check(string code)
    {
        var consumer = new AnalyzerTest(code);
        consumer.TestState.AdditionalReferences.Add(Projects.ModelsReference);
        await consumer.RunAsync();
        await CheckInOneAssembly(code);
    }

    /// <summary>Checks a file that adds to the requests.</summary>
    public static async Task CheckInOneAssembly(string code)
    {
        var test = new AnalyzerTest(code);
        test.TestState.Sources.Add(("/Models.g.cs", Models.Source));
        await test.RunAsync();
    }

    private sealed class AnalyzerTest : CSharpAnalyzerTest<CallSiteAnalyzer, DefaultVerifier>
    {
        public AnalyzerTest(string code)
        {
            ReferenceAssemblies = Projects.Framework;
            TestBehaviors = TestBehaviors.SkipGeneratedCodeCheck | TestBehaviors.SkipSuppressionCheck;
            TestState.Sources.Add(("/Code.cs", code));
            TestState.AdditionalReferences.AddRange(Projects.References);
            TestState.OutputKind = Projects.KindOf(System.Text.RegularExpressions.Regex.Replace(code, @"\{\|PTN\d+:|\|\}", ""));
        }

        protected override CompilationOptions CreateCompilationOptions() => Projects.Options;

        protected override ParseOptions CreateParseOptions() => Projects.ParseOptions;
    }
}
