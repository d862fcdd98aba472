using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>
/// Emits what the API answers: classes, because records bring fifteen members that nobody needs here. What was there as null
/// is written back as null, what was missing is left out.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="type">The type.</param>
/// <param name="isBody">It is a body as a whole, where the client looks at <c>status</c> before.</param>
/// <param name="types">The types around it.</param>
/// <param name="accessibility"><c>public</c> or <c>internal</c>.</param>
internal sealed class ResponseEmitter(SourceWriter writer, ObjectType type, bool isBody, TypeIndex types, string accessibility)
{
    private readonly string _name = TypeNames.Declared(type.Name);
    private readonly IReadOnlyList<Member> _members = types.Members(type);
    private readonly Presence _present = new(Presence.Present, type.Properties.Count);

    private readonly string[] _ignored = isBody && type.Properties.All(property => property.WireName != "status") ? ["status"] : [];

    private bool HasNullable => _members.Any(member => member.IsNullable);

    /// <summary>Writes the type.</summary>
    public void Write()
    {
        TypeDocs.WriteType(writer, type.Description, TypeDocs.Fallback(type, types.Calls(type.Name)), [], type.PageUrl);
        writer.Write(Runtime.Converter(_name));
        if (type.IsExperimental)
        {
            writer.Write(Runtime.Experimental);
        }

        using (writer.Block($"{accessibility} sealed partial class {_name} : {Runtime.JsonModel(_name)}"))
        {
            JsonEmitter.WriteTable(writer, _members, _ignored);
            if (HasNullable)
            {
                foreach (var field in _present.Fields)
                {
                    writer.Write($"private readonly ulong {field};");
                }

                writer.Blank();
            }

            WriteConstructors();
            WriteProperties();
            writer.Write($"static {_name} {Runtime.JsonModel(_name)}.ReadJson(ref JsonCursor reader) => new(ref reader);");
            writer.Blank();
            WriteJson();
        }
    }

    private void WriteConstructors()
    {
        writer.Write(
            $$"""
            /// <summary>An empty one to fill by hand, for tests.</summary>
            public {{_name}}()
            {
            }

            """);
        using (writer.Block($"private {_name}(ref JsonCursor reader)"))
        {
            JsonEmitter.WriteReadLoop(writer, _members, "", _ignored.Length, HasNullable ? _present : null);
            foreach (var member in _members.Where(IsObject))
            {
                writer.Write($"{member.Name} ??= new();");
            }

            writer.Write("AdditionalProperties = rest ?? JsonIn.NoMembers;");
        }

        writer.Blank();
    }

    private void WriteProperties()
    {
        foreach (var member in _members)
        {
            TypeDocs.WriteMember(writer, member, []);
            writer.Write($"public {member.Declared} {member.Name} {{ get; init; }}{Initial(member)}");
            writer.Blank();
        }

        WriteMembersOfData();
        writer.Write(
            $$"""
            /// <summary>Members that the documentation does not name.</summary>
            public JsonMembers AdditionalProperties { get; init; } = JsonIn.NoMembers;

            """);
    }

    // An endpoint with two successes, one with data and one without: what is in data can be asked for beside the other's members.
    private void WriteMembersOfData()
    {
        var data = _members.FirstOrDefault(member => member is { IsNullable: true, Property.WireName: "data", Type.Helper: "Model" });
        if (data?.Property.Type.Name is not { } name || name.Name != type.Name.Name + "Data" || types.Find(name) is not { } part)
        {
            return;
        }

        foreach (var member in types.Members(part).Where(inner => inner.Name != _name && _members.All(outer => outer.Name != inner.Name)))
        {
            TypeDocs.WriteMember(writer, member, [$"The one in {XmlDocs.Code(data.Name)}; null without it."]);
            writer.Write($"public {member.Type.Declared(isNullable: true)} {member.Name} => {data.Name}?.{member.Name};");
            writer.Blank();
        }
    }

    private void WriteJson()
    {
        using (writer.Block($"void {Runtime.JsonModel(_name)}.WriteJson(Utf8JsonWriter writer)"))
        {
            writer.Write("writer.WriteStartObject();");
            foreach (var member in _members)
            {
                JsonEmitter.WriteMember(writer, member, member.IsNullable ? $"{member.Name} is not null || {_present.Test(member.Index)}" : null);
            }

            writer.Write(
                """
                JsonOut.Rest(writer, AdditionalProperties);
                writer.WriteEndObject();
                """);
        }
    }

    private static bool IsObject(Member member) => member is { IsNullable: false, Type.Helper: "Model" };

    // A member that the API leaves out although it is documented reads as empty, not as a null that the type denies.
    private static string Initial(Member member) => member switch
    {
        { IsNullable: true } or { Type.IsStruct: true } => "",
        { Type.Helper: "Text" } => " = \"\";",
        { Type.Helper: "Map" } => " = JsonIn.NoMembers;",
        { Type.Helper: "Model" } => " = null!;",
        _ => " = [];",
    };
}
