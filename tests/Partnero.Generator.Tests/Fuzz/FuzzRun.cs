using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Partnero.Generator.Pipeline;
using Partnero.Generator.Tests.Harness;
using Partnero.Spec;
using Partnero.Spec.Issues;
using Partnero.Spec.Model;

namespace Partnero.Generator.Tests.Fuzz;

/// <summary>What must hold whatever the pages say. Each check throws when it does not.</summary>
internal static class FuzzRun
{
    // Far above what a page of this size takes on a busy machine, far below what a step that is not linear takes.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Pages are read and joined: nothing is thrown, positions are inside the text, and a second time gives the same.</summary>
    public static void Read(PageSet set)
    {
        var watch = Stopwatch.StartNew();
        var files = set.Pages.Select(page => KeyValuePair.Create(page.Path, page.Text)).ToList();
        var first = ApiReader.Read(files);
        Check(watch.Elapsed < Limit, $"reading took {watch.Elapsed}");

        var unreadable = first.Issues.FirstOrDefault(issue => issue.RuleId == PageRules.PageUnreadable.Id);
        Check(unreadable is null, $"{unreadable?.At.Page} brought the reader down: {unreadable?.Arguments[0]}");
        foreach (var issue in first.Issues)
        {
            CheckIssue(issue, first, set);
        }

        files.Reverse();
        var again = ApiReader.Read(files);
        Check(first.Api.Equals(again.Api), "another order of pages gave another API");
        Check(first.Issues.Equals(again.Issues), "another order of pages gave other findings");
        CheckOthersStand(first.Api, set);
    }

    /// <summary>The generator runs: nothing fails, and in another culture the same bytes come out.</summary>
    public static IReadOnlyDictionary<string, string> Generate(PageSet set)
    {
        var driven = new Driven(new PartneroGenerator(), set.Pages).Run();
        var failed = driven.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == SetupRules.GenerationFailed.Id);
        Check(failed is null, $"{failed}");

        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Other();
            var again = new Driven(new PartneroGenerator(), set.Pages.Reverse()).Run();
            Check(driven.Files.OrderBy(file => file.Key, StringComparer.Ordinal).SequenceEqual(again.Files.OrderBy(file => file.Key, StringComparer.Ordinal)), "another culture and order of pages gave other files");
            Check(Texts(driven).SequenceEqual(Texts(again)), "another culture and order of pages gave other findings");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        return driven.Files;
    }

    /// <summary>What was generated compiles without a warning.</summary>
    public static void Compile(PageSet set)
    {
        var files = Generate(set);
        if (files.Count > 0)
        {
            StrictCompiler.Compile(files);
        }
    }

    // The invariant mode that tests run in knows no other culture's data: its separators and signs are what can go wrong.
    private static CultureInfo Other()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    private static IEnumerable<string> Texts(Driven driven) => driven.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);

    private static void CheckIssue(Issue issue, ApiReadResult result, PageSet set)
    {
        var rule = IssueCatalogue.All.Single(rule => rule.Id == issue.RuleId);
        _ = string.Format(CultureInfo.InvariantCulture, rule.MessageFormat, [.. issue.Arguments.Cast<object>()]);
        var span = result.Locate(issue.At);
        var text = set.Pages.Single(page => page.Path == issue.At.Page).Text;
        Check(span.Start >= 0 && span.Length >= 0 && span.Start + span.Length <= text.Length, $"{issue.RuleId} stands outside of its page: {span}");
        Check(span.Line <= span.EndLine && (span.Line < span.EndLine || span.Column <= span.EndColumn), $"{issue.RuleId} ends before it begins: {span}");
    }

    // One bad page never takes another one's operations away.
    private static void CheckOthersStand(Api api, PageSet set)
    {
        foreach (var page in set.Pages.Where(page => !set.Damaged.Contains(page.Path)))
        {
            var alone = ApiReader.Read([KeyValuePair.Create(page.Path, page.Text)]).Api;
            var missing = Operations(alone).Except(Operations(api)).ToList();
            // A client talks to one server: where pages name two, the one that most endpoints name, and the others are reported.
            Check(missing.Count == 0 || Server(alone) != Server(api), $"{page.Path} is whole, but its {string.Join(", ", missing)} is gone");
        }
    }

    private static IEnumerable<string> Operations(Api api) =>
        api.Groups.SelectMany(group => group.Operations).Select(operation => $"{operation.Method} {api.BaseUrl}{operation.Route}");

    private static string Server(Api api) => api.BaseUrl.Split('/').ElementAtOrDefault(2) ?? "";

    private static void Check(bool holds, string complaint)
    {
        if (!holds)
        {
            throw new InvalidOperationException(complaint);
        }
    }
}
