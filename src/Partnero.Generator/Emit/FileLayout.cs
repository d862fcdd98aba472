using System.Globalization;
using Partnero.Generator.CSharp;
using Partnero.Generator.Model;
using Partnero.Spec;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Generator.Emit;

/// <summary>
/// Lays C# out in files. Every generated file costs the compiler time at every keystroke in C#, changed or not, so there are
/// few: one for each part of a group while that is at most <see cref="MaxFiles"/>, else three a group, else one, else bundles of groups.
/// </summary>
internal static class FileLayout
{
    /// <summary>How many files there are at most.</summary>
    public const int MaxFiles = 64;

    // The files of the client itself, of the webhook events and of the aliases.
    private const int Others = 3;

    /// <summary>The files.</summary>
    /// <param name="others">What has a file of its own: the client, the webhook events.</param>
    /// <param name="groups">The groups.</param>
    public static IEnumerable<SourceFile> Files(IEnumerable<GroupSource> others, IReadOnlyList<GroupSource> groups)
    {
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, parts) in others.Select(source => (source.Name, source.Parts.AsEnumerable())).Concat(Arrange(groups)))
        {
            var written = parts.Where(part => part.Text.Length > 0).ToEquatableArray();
            if (!written.IsEmpty)
            {
                yield return new SourceFile(HintName(name, hints), written);
            }
        }
    }

    /// <summary>The text of a file.</summary>
    public static string Text(SourceFile file)
    {
        // Put together at once: a builder would copy a large file twice more.
        var only = file.Parts[0].Namespace;
        return string.Concat(file.Parts.All(part => part.Namespace == only)
            ? [Runtime.Header, "namespace ", only, ";\n", .. file.Parts.SelectMany(part => new[] { "\n", part.Text })]
            : (string[])[Runtime.Header, .. file.Parts.SelectMany(part => new[] { "namespace ", part.Namespace, "\n{\n", part.Text, "}\n" })]);
    }

    private static IEnumerable<(string Name, IEnumerable<SourcePart> Parts)> Arrange(IReadOnlyList<GroupSource> groups)
    {
        var room = MaxFiles - Others;
        foreach (var name in new Func<GroupPart, string>[] { NameOf, part => part.Kind.ToString() })
        {
            if (groups.Sum(group => FileCount(group, name)) <= room)
            {
                return groups.SelectMany(group => group.Parts
                    .GroupBy(part => name(part.Part), StringComparer.Ordinal)
                    .Select(file => ($"{group.Name}.{file.Key}", file.AsEnumerable())));
            }
        }

        if (groups.Count <= room)
        {
            return groups.Select(group => (group.Name, group.Parts.AsEnumerable()));
        }

        // By hash, so that a new group moves no other one into another file.
        return groups
            .GroupBy(group => StableHash.Of(group.Name.AsSpan()) % (uint)room)
            .OrderBy(bundle => bundle.Key)
            .Select(bundle => ("Groups" + bundle.Key.ToString("00", CultureInfo.InvariantCulture), bundle.SelectMany(group => group.Parts)));
    }

    private static int FileCount(GroupSource group, Func<GroupPart, string> name) =>
        group.Parts.Where(part => part.Text.Length > 0).Select(part => name(part.Part)).Distinct(StringComparer.Ordinal).Count();

    private static string NameOf(GroupPart part) =>
        part.Number == 1 ? part.Kind.ToString() : part.Kind.ToString() + part.Number.ToString(CultureInfo.InvariantCulture);

    private static string HintName(string name, HashSet<string> taken)
    {
        var stem = HintStem(name);
        var hint = stem + ".g.cs";
        for (var i = 2; !taken.Add(hint); i++)
        {
            hint = $"{stem}.{i.ToString(CultureInfo.InvariantCulture)}.g.cs";
        }

        return hint;
    }

    // Names of files: letters and digits of any language, and not too many.
    private static string HintStem(string name)
    {
        const int longest = 100;
        var stem = string.Join(".", name.Split('.').Select(Identifiers.Clean));
        return stem.Length <= longest ? stem : $"{stem.Substring(0, longest)}-{StableHash.Of(stem.AsSpan()).ToString("x8", CultureInfo.InvariantCulture)}";
    }
}
