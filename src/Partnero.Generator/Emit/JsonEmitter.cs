using Partnero.Generator.CSharp;

namespace Partnero.Generator.Emit;

/// <summary>What requests and responses have in common: fields, the table of names, and the visit that reads and writes.</summary>
internal static class JsonEmitter
{
    /// <summary>Names that no member can have: they do not begin with a capital letter.</summary>
    public const string Table = "s_members";

    private const int Among = 8;

    /// <summary>Writes the table of member names.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="members">The members.</param>
    /// <param name="ignored">Names behind them that are read past.</param>
    public static void WriteTable(SourceWriter writer, IReadOnlyList<Member> members, params string[] ignored)
    {
        var names = members.Select(member => member.Property.WireName).Concat(ignored).ToList();
        // One constant for the whole type; a name that holds the separator needs the longer form.
        var table = names.Count > 0 && names.All(name => name.IndexOf('\n') < 0)
            ? Literals.Text(string.Join("\n", names))
            : $"new string[] {{ {string.Join(", ", names.Select(Literals.Text))} }}";
        var passed = ignored.Length == 0 ? "" : $", ignored: {ignored.Length}";
        var query = members.Where(member => member.IsQuery).Select(member => member.Index).ToList();
        var mixed = query.Count == 0 || query.Count == members.Count ? "" : $", query: new[] {{ {string.Join(", ", query)} }}";
        writer.Write($"private static readonly {Runtime.MemberNames} {Table} = new({table}{passed}{mixed});");
        writer.Blank();
    }

    /// <summary>Writes the fields: not the compiler's, which would bring three attributes with each.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="members">The members.</param>
    /// <param name="masks">Bit masks beside them.</param>
    /// <param name="initial">What stands behind a member's field.</param>
    public static void WriteFields(SourceWriter writer, IReadOnlyList<Member> members, IEnumerable<string> masks, Func<Member, string> initial)
    {
        foreach (var mask in masks)
        {
            writer.Write($"private ulong {mask};");
        }

        foreach (var member in members)
        {
            writer.WriteLine("private ", member.Declared, " ", member.Field, initial(member) + ";");
        }

        writer.Blank();
    }

    /// <summary>Writes the property over a field.</summary>
    public static void WriteProperty(SourceWriter writer, Member member, string modifiers, string setter) => writer.WriteLine(
        modifiers, member.Declared, " " + member.Name + " { get => ", member.Field + setter, member.Field + " = value; }");

    /// <summary>Writes how an empty one is made, and the visit.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="members">The members.</param>
    /// <param name="made">The expression that makes an empty one.</param>
    /// <param name="call">What is called for a member.</param>
    public static void WriteVisit(SourceWriter writer, IReadOnlyList<Member> members, string made, Func<Member, string> call)
    {
        writer.Write($"static {Runtime.JsonModel} {Runtime.JsonModel}.New() => {made};");
        writer.Blank();
        using (writer.Block($"void {Runtime.JsonModel}.Visit(ref JsonCursor json)"))
        {
            writer.Write($"json.Members({Table});");
            foreach (var some in members.GroupBy(member => member.Index / Among))
            {
                WriteSome(writer, [.. some], isAll: members.Count <= Among, call);
            }
        }
    }

    // What reads one member of a large object need not see all the others pass by.
    private static void WriteSome(SourceWriter writer, IReadOnlyList<Member> some, bool isAll, Func<Member, string> call)
    {
        using var block = isAll || some.Count == 1 ? default(SourceWriter.Scope?) : writer.Block($"if (json.Among({some.Count}))");
        foreach (var member in some)
        {
            writer.WriteLine("json.", call(member), ";");
        }
    }
}
