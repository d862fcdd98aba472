using Partnero.Generator.CSharp;

namespace Partnero.Generator.Emit;

/// <summary>What requests and responses have in common: the table of names, the loop over members, the writing of members.</summary>
internal static class JsonEmitter
{
    /// <summary>Names that no member can have: they do not begin with a capital letter.</summary>
    public const string Table = "s_members";

    /// <summary>Writes the table of member names.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="members">The members.</param>
    /// <param name="ignored">Names behind them that are read past.</param>
    public static void WriteTable(SourceWriter writer, IReadOnlyList<Member> members, params string[] ignored)
    {
        var names = members.Select(member => member.Property.WireName).Concat(ignored).ToList();
        // One constant for the whole type; a name that holds the separator needs the longer form.
        var table = names.Count > 0 && names.All(name => name.IndexOf('\n') < 0)
            ? Literals.Utf8(string.Join("\n", names))
            : $"new string[] {{ {string.Join(", ", names.Select(Literals.Text))} }}";
        writer.Write($"private static readonly {Runtime.MemberNames} {Table} = new({table});");
        writer.Blank();
    }

    /// <summary>Writes the loop that reads members.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="members">The members.</param>
    /// <param name="target">What stands before a member's name: <c>value.</c>, or nothing.</param>
    /// <param name="ignored">How many names behind them are read past.</param>
    /// <param name="presence">Notes the members that were there; null when nobody asks.</param>
    public static void WriteReadLoop(SourceWriter writer, IReadOnlyList<Member> members, string target, int ignored = 0, Presence? presence = null)
    {
        writer.Write(
            $"""
            {Runtime.Rest}? rest = null;
            var at = -1;
            """);
        using (writer.Block("if (JsonIn.StartObject(ref reader))"))
        using (writer.Block($"while ({Table}.Next(ref reader, ref at))"))
        {
            using (writer.Block("switch (at)"))
            {
                foreach (var member in members)
                {
                    writer.Write($"case {member.Index}: {target}{member.Name} = {member.Type.Read(member.IsNullable)}; break;");
                }

                for (var i = 0; i < ignored; i++)
                {
                    writer.Write($"case {members.Count + i}: JsonIn.Skip(ref reader); continue;");
                }

                writer.Write("default: JsonIn.Rest(ref reader, ref rest); continue;");
            }

            foreach (var line in presence?.Set("at") ?? [])
            {
                writer.Write(line);
            }
        }
    }

    /// <summary>Writes the statement that writes a member.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="member">The member.</param>
    /// <param name="nullIsSaid">The condition under which null is written; null for never.</param>
    public static void WriteMember(SourceWriter writer, Member member, string? nullIsSaid)
    {
        // C# does not infer the struct behind a nullable parameter.
        var argument = member.Type.Helper == "Enum" ? $"<{member.Type.Name}>" : "";
        if (nullIsSaid is null)
        {
            writer.Write($"JsonOut.{member.Type.Helper}{argument}(writer, {member.WireLiteral}, {member.Name});");
            return;
        }

        using (writer.Block($"if ({nullIsSaid})"))
        {
            writer.Write($"JsonOut.{member.Type.Helper}OrNull{argument}(writer, {member.WireLiteral}, {member.Name});");
        }
    }
}
