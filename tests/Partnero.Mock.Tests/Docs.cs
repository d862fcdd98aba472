using Partnero.Spec;
using Partnero.Spec.Model;

namespace Partnero.Mock.Tests;

/// <summary>The pages in the package, read once: reading takes longer than any test.</summary>
internal static class Docs
{
    private static readonly Lazy<Api> Pages = new(() => MockPartnero.Create().Api);

    public static Api Api => Pages.Value;

    public static MockPartnero Mock(string? program = null) => MockPartnero.Create(Api, new() { Program = program });

    public static Operation Operation(string id) => Api.Groups.SelectMany(group => group.Operations).Single(operation => operation.Id == id);

    /// <summary>The program whose pages an operation belongs to.</summary>
    public static string ProgramOf(string id) => Operation(id).Program ?? "affiliate";
}
