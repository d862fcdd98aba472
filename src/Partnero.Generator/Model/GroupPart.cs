using Partnero.Spec.Model;

namespace Partnero.Generator.Model;

/// <summary>What a part of a group holds.</summary>
internal enum PartKind
{
    /// <summary>The client class, and the operations as values.</summary>
    Client,

    /// <summary>What methods take.</summary>
    Requests,

    /// <summary>What the API answers.</summary>
    Responses,
}

/// <summary>What is emitted of a group by itself, so that a word in a description emits few types again.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Number">Which part of its kind it is, from 1.</param>
internal readonly record struct GroupPart(PartKind Kind, int Number)
{
    // Enough for a word to emit little, and so few parts that a folder of a thousand pages is not looked through a thousand times.
    private const int FewTypes = 8;
    private const int FewParts = 8;

    /// <summary>Whether the group's texts with known values are in it.</summary>
    public bool HoldsEnums => Kind == PartKind.Responses && Number == 1;

    /// <summary>The types in it: some of those of its kind.</summary>
    public IEnumerable<ObjectType> Of(IEnumerable<ObjectType> types)
    {
        var kind = Kind;
        var all = types.Where(type => KindOf(type) == kind).ToList();
        var size = SizeOf(all.Count);
        return all.Skip((Number - 1) * size).Take(size);
    }

    /// <summary>The parts that a group has.</summary>
    public static IEnumerable<GroupPart> All(Group group)
    {
        yield return new GroupPart(PartKind.Client, 1);
        foreach (var kind in new[] { PartKind.Requests, PartKind.Responses })
        {
            var count = group.Objects.Count(type => KindOf(type) == kind);
            for (var number = 1; number == 1 || (number - 1) * SizeOf(count) < count; number++)
            {
                yield return new GroupPart(kind, number);
            }
        }
    }

    private static int SizeOf(int count) => Math.Max(FewTypes, (count + FewParts - 1) / FewParts);

    private static PartKind KindOf(ObjectType type) => type.Role == ObjectRole.Response ? PartKind.Responses : PartKind.Requests;
}
