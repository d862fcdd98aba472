using Partnero.Cli.Documents;
using Partnero.Spec.Model;

namespace Partnero.Cli.Report;

/// <summary>How far what the client says of a member is backed by the pages.</summary>
internal enum Evidence
{
    /// <summary>A sample shows it, with a value of its type.</summary>
    Proven,

    /// <summary>A table or sentence says its type; no sample shows it.</summary>
    Stated,

    /// <summary>The pages do not say what it is: it takes any JSON, or the response as a whole is assumed.</summary>
    Assumed,

    /// <summary>A sample shows it with a value of another type, or of another than its table says.</summary>
    Contradicted,
}

/// <summary>How often samples show a member.</summary>
/// <param name="Fitting">With a value of its type.</param>
/// <param name="Other">With another value.</param>
internal readonly record struct Sightings(int Fitting, int Other);

/// <summary>A member of a request or response with what backs it.</summary>
/// <param name="Property">The member.</param>
/// <param name="Path">Its path from the root: <c>partner.id</c>, <c>tags[].value</c>.</param>
/// <param name="Evidence">What backs it.</param>
/// <param name="Sightings">How often samples show it.</param>
internal sealed record BackedMember(Property Property, string Path, Evidence Evidence, Sightings Sightings);

/// <summary>The members of all types, held against all samples and tables.</summary>
internal sealed class EvidenceBook
{
    private readonly Dictionary<TypeName, ObjectType> _objects;
    private readonly Dictionary<(TypeName Type, string Member), Sightings> _sightings = [];
    private readonly HashSet<TypeName> _assumed = [];
    private readonly TableTypes _tables;

    /// <summary>Goes over all samples of an API.</summary>
    public EvidenceBook(Api api, SampleProof proof, TableTypes tables)
    {
        _tables = tables;
        _objects = proof.Objects;
        foreach (var sighting in proof.Sightings)
        {
            var key = (sighting.Type, sighting.Member);
            var known = _sightings.GetValueOrDefault(key);
            _sightings[key] = sighting.Fits ? known with { Fitting = known.Fitting + 1 } : known with { Other = known.Other + 1 };
        }

        var documented = api.Groups.SelectMany(group => group.Operations).Where(operation => !operation.Response.IsAssumed).ToList();
        var shown = documented.Select(operation => operation.Response.Type).SelectMany(Reach).ToHashSet();
        _assumed.UnionWith(api.Groups.SelectMany(group => group.Operations)
            .Where(operation => operation.Response.IsAssumed)
            .SelectMany(operation => Reach(operation.Response.Type))
            .Where(type => !shown.Contains(type)));
    }

    /// <summary>The members of a type and of the objects in it, in documented order; a type inside itself is not opened again.</summary>
    public IReadOnlyList<BackedMember> MembersOf(TypeRef? type)
    {
        var members = new List<BackedMember>();
        Collect(type, "", [], members);
        return members;
    }

    /// <summary>The rules of a type and of the objects in it, in words, with the path of what they are about in front.</summary>
    public IReadOnlyList<string> RulesOf(TypeRef? type)
    {
        IEnumerable<(string Path, TypeRef? Type)> places = [("", type), .. MembersOf(type).Select(member => (member.Path, (TypeRef?)member.Property.Type))];
        return
        [
            .. from place in places
               let name = Inside(place.Type).Item?.Name
               where name is not null && _objects.ContainsKey(name.Value)
               from rule in _objects[name.Value].Rules
               let sentence = RuleText.Sentence(rule)
               select place.Path.Length == 0 ? sentence : $"`{place.Path}`: {sentence}",
        ];
    }

    /// <summary>The members of a type itself.</summary>
    public IEnumerable<BackedMember> OwnMembersOf(ObjectType type) => type.Properties.Select(property => Back(type, property, property.WireName));

    private void Collect(TypeRef? type, string prefix, List<TypeName> around, List<BackedMember> into)
    {
        var (item, suffix) = Inside(type);
        if (item?.Name is not { } name || !_objects.TryGetValue(name, out var known) || around.Contains(name))
        {
            return;
        }

        around.Add(name);
        foreach (var property in known.Properties)
        {
            var path = prefix.Length == 0 ? property.WireName : $"{prefix}{suffix}.{property.WireName}";
            into.Add(Back(known, property, path));
            Collect(property.Type, path, around, into);
        }

        around.RemoveAt(around.Count - 1);
    }

    private BackedMember Back(ObjectType type, Property property, string path)
    {
        var seen = _sightings.GetValueOrDefault((type.Name, property.WireName));
        var evidence = seen.Other > 0 || _tables.Contradict(property) ? Evidence.Contradicted
            : IsOpen(property.Type) || (_assumed.Contains(type.Name) && seen.Fitting == 0) ? Evidence.Assumed
            : seen.Fitting > 0 ? Evidence.Proven
            : Evidence.Stated;
        return new BackedMember(property, path, evidence, seen);
    }

    /// <summary>Any JSON, or a list of it: the pages do not say more.</summary>
    public static bool IsOpen(TypeRef type) => type.Kind == TypeKind.Any || (type.Kind == TypeKind.Array && (type.Item is null || IsOpen(type.Item)));

    /// <summary>All object types that a value of a type may hold.</summary>
    private HashSet<TypeName> Reach(TypeRef? type)
    {
        var reached = new HashSet<TypeName>();
        var open = new Stack<TypeRef?>([type]);
        while (open.TryPop(out var next))
        {
            if (Inside(next).Item?.Name is { } name && _objects.TryGetValue(name, out var known) && reached.Add(name))
            {
                foreach (var property in known.Properties)
                {
                    open.Push(property.Type);
                }
            }
        }

        return reached;
    }

    private static (TypeRef? Item, string Suffix) Inside(TypeRef? type)
    {
        var suffix = "";
        while (type?.Kind == TypeKind.Array)
        {
            (type, suffix) = (type.Item, suffix + "[]");
        }

        return (type, suffix);
    }
}
