using System.Collections.Concurrent;
using Mono.Cecil;

namespace Partnero.Conventions.Tests;

/// <summary>
/// Which folders of a project refer to which, read from the compiled assembly: what code says, not what `using` lines claim.
/// </summary>
internal sealed class AssemblyGraph
{
    private static readonly ConcurrentDictionary<string, AssemblyGraph> s_known = new(StringComparer.Ordinal);

    private readonly SortedDictionary<string, SortedDictionary<string, SortedSet<string>>> _arrows = new(StringComparer.Ordinal);
    private readonly List<TypeDefinition> _types;
    private readonly IReadOnlyDictionary<string, string> _folders;

    private AssemblyGraph(string project)
    {
        var module = ModuleDefinition.ReadModule(Output(project));
        References = [.. module.AssemblyReferences.Select(reference => reference.Name)];
        _folders = SourceFolders.Of(Path.Combine(Repository.Root, "src", project));
        _types = [.. module.GetTypes().Where(type => !IsMadeByCompiler(type))];
        foreach (var type in module.GetTypes())
        {
            foreach (var used in TypeUses.Of(type))
            {
                Add(type, used);
            }
        }
    }

    /// <summary>Simple names of the assemblies that the project refers to.</summary>
    public IReadOnlyList<string> References { get; }

    public static AssemblyGraph Of(string project) => s_known.GetOrAdd(project, static name => new AssemblyGraph(name));

    /// <summary>Each circle of folders, with the types that close it.</summary>
    public IEnumerable<string> FindCircles() =>
        from pair in _arrows
        from target in pair.Value
        where Reaches(target.Key, pair.Key)
        select $"{pair.Key} -> {target.Key}: {string.Join(", ", target.Value.Take(60))}";

    /// <summary>Names that two types outside other types have.</summary>
    public IEnumerable<string> FindSharedNames() =>
        from type in _types
        where type.DeclaringType is null && _folders.ContainsKey(type.Name)
        group type by type.Name into same
        where same.Count() > 1
        select string.Join(", ", same.Select(type => type.FullName));

    private static string Output(string project) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", project, "bin", Repository.Configuration), "*.dll", SearchOption.AllDirectories)
            .Where(file => string.Equals(Path.GetFileName(file), project + ".dll", StringComparison.Ordinal) || Path.GetFileName(file) == "partnero.dll")
            .MaxBy(File.GetLastWriteTimeUtc)
        ?? throw new FileNotFoundException($"{project} is not built.");

    private void Add(TypeDefinition from, TypeReference to)
    {
        if (Folder(from) is { } here && Folder(to) is { } there && here != there)
        {
            if (!_arrows.TryGetValue(here, out var targets))
            {
                _arrows.Add(here, targets = new(StringComparer.Ordinal));
            }

            if (!targets.TryGetValue(there, out var uses))
            {
                targets.Add(there, uses = new(StringComparer.Ordinal));
            }

            uses.Add($"{Outermost(from).Name} uses {Outermost(to).Name}");
        }
    }

    private bool Reaches(string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>([from]);
        while (next.TryPop(out var at))
        {
            if (at == to)
            {
                return true;
            }

            if (seen.Add(at) && _arrows.TryGetValue(at, out var targets))
            {
                foreach (var target in targets.Keys)
                {
                    next.Push(target);
                }
            }
        }

        return false;
    }

    // Only types that a file of the project declares; a generated client is one room and has no folder here.
    private string? Folder(TypeReference type) =>
        Outermost(type) is { } outer && outer.Scope is not AssemblyNameReference && _folders.TryGetValue(outer.Name.Split('`')[0], out var folder) ? folder : null;

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        return type;
    }

    private static bool IsMadeByCompiler(TypeDefinition type) => type.Name.Contains('<', StringComparison.Ordinal);
}
