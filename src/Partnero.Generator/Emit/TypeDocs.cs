using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>Documentation of types and members, from what the pages say.</summary>
internal static class TypeDocs
{
    /// <summary>Writes the documentation of a type and its marks.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="description">What the page says; null when it says nothing.</param>
    /// <param name="fallback">What to say then; XML.</param>
    /// <param name="sentences">Rules; XML.</param>
    /// <param name="pageUrl">Address of the page.</param>
    public static void WriteType(SourceWriter writer, string? description, string fallback, IEnumerable<string> sentences, string? pageUrl)
    {
        writer.Summary(TextOr(description, fallback));
        var remarks = sentences.ToList();
        if (pageUrl is not null)
        {
            remarks.Add(Page(pageUrl));
        }

        writer.Remarks(remarks);
    }

    /// <summary>
    /// Writes the documentation of a member. One of which the pages say nothing has none, unless its name in JSON cannot be seen
    /// from its own: compilers read comments, and those would be a twentieth of their work.
    /// </summary>
    public static void WriteMember(SourceWriter writer, Member member, IReadOnlyList<string> sentences)
    {
        var property = member.Property;
        var value = property.Default is { Length: > 0 } text ? $"Default: {XmlDocs.Code(text)}." : null;
        var summary = TextOr(property.Description, value is null && sentences.Count == 0 && Spells(member.Name, property.WireName) ? "" : $"The member {XmlDocs.Code(property.WireName)}.");
        if (summary.Length > 0)
        {
            writer.Summary(value is null ? summary : $"{summary} {value}");
            writer.Remarks(sentences);
        }
    }

    /// <summary>The sentence that leads to the page.</summary>
    public static string Page(string pageUrl) => $"From {XmlDocs.Link(pageUrl, "the documentation")}.";

    /// <summary>Text of a page, or what to say when it has none.</summary>
    public static string TextOr(string? text, string fallback) =>
        text is not null && XmlDocs.Text(text) is { Length: > 0 } xml ? xml : fallback;

    /// <summary>What a type is, when its page does not say.</summary>
    public static string Fallback(ObjectType type, IEnumerable<Operation> calls) => type.Role switch
    {
        ObjectRole.Request => Calls(calls) is { } all ? $"The parameters of {all}." : "The parameters of an operation.",
        ObjectRole.RequestPart => "A part of a request.",
        ObjectRole.Identifier => "Says which one is meant, by one of its identifiers.",
        _ => Calls(calls) is { } all ? $"The answer of {all}." : "A part of what the API answers.",
    };

    // referral_link and ReferralLink.
    private static bool Spells(string name, string wireName)
    {
        var at = 0;
        foreach (var c in wireName)
        {
            if (c is '_' or '-' or '.' && at > 0)
            {
                continue;
            }

            if (at == name.Length || char.ToUpperInvariant(c) != char.ToUpperInvariant(name[at++]))
            {
                return false;
            }
        }

        return at == name.Length;
    }

    private static string? Calls(IEnumerable<Operation> calls)
    {
        var names = calls.Select(static call => XmlDocs.Code($"{call.Method} {call.Route}")).Distinct(StringComparer.Ordinal).ToList();
        return names.Count switch
        {
            0 => null,
            1 => names[0],
            2 => $"{names[0]} and {names[1]}",
            _ => $"{names[0]}, {names[1]} and {names.Count - 2} more",
        };
    }
}
