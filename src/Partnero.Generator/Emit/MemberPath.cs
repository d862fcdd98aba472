using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>The way from a type to a member of it or of an object in it.</summary>
/// <param name="Steps">The members on the way; never empty.</param>
internal sealed record MemberPath(IReadOnlyList<Member> Steps)
{
    /// <summary>The member itself.</summary>
    public Member Last => Steps[Steps.Count - 1];

    /// <summary>The way in JSON: <c>customer.key</c>.</summary>
    public string Wire => string.Join(".", Steps.Select(step => step.Property.WireName));

    /// <summary>The way in JSON to the object that holds the member; empty at the root.</summary>
    public string WireParent => string.Join(".", Steps.Take(Steps.Count - 1).Select(step => step.Property.WireName));

    /// <summary>The way in C#, as the rule attributes have it: <c>Customer.Key</c>.</summary>
    public string Dotted => string.Join(".", Steps.Select(step => step.Name.TrimStart('@')));

    /// <summary>Always has a value: a number, say, that is required at the root.</summary>
    public bool IsAlwaysGiven => Steps.Count == 1 && Last.Type.IsStruct && !Last.IsNullable;

    /// <summary>The expression that reads it; null where an object on the way is.</summary>
    /// <param name="root">What the way starts from, with a dot behind it; empty for the type itself.</param>
    public string Access(string root) => root + string.Join("?.", Steps.Select(step => step.Name));

    /// <summary>Finds the way; null when there is none, as through lists and dictionaries.</summary>
    public static MemberPath? Find(ObjectType type, string wirePath, TypeIndex types)
    {
        var steps = new List<Member>();
        return Walk(type, wirePath, types, steps) ? new MemberPath(steps) : null;
    }

    // A query parameter may have dots in its name, so the longest name that fits is tried before its parts.
    private static bool Walk(ObjectType type, string path, TypeIndex types, List<Member> steps)
    {
        foreach (var member in types.Members(type))
        {
            var name = member.Property.WireName;
            if (path == name)
            {
                steps.Add(member);
                return true;
            }

            if (path.Length > name.Length && path[name.Length] == '.' && path.StartsWith(name, StringComparison.Ordinal)
                && member.Property.Type.Kind == TypeKind.Object && types.Find(member.Property.Type.Name) is { } part)
            {
                steps.Add(member);
                if (Walk(part, path.Substring(name.Length + 1), types, steps))
                {
                    return true;
                }

                steps.RemoveAt(steps.Count - 1);
            }
        }

        return false;
    }
}
