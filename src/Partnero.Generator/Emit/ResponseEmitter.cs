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
        writer.Write(Runtime.Converter("JsonModel", _name));
        if (type.IsExperimental)
        {
            writer.Write(Runtime.Experimental);
        }

        using (writer.Block($"{accessibility} sealed partial class {_name} : {Runtime.ResponseObject}, {Runtime.JsonModel}"))
        {
            JsonEmitter.WriteTable(writer, _members, _ignored);
            JsonEmitter.WriteFields(writer, _members, HasNullable ? _present.Fields : [], Initial);
            WriteProperties();
            JsonEmitter.WriteVisit(writer, _members, $"new {_name}()", Call);
        }
    }

    private void WriteProperties()
    {
        foreach (var member in _members)
        {
            TypeDocs.WriteMember(writer, member, []);
            JsonEmitter.WriteProperty(writer, member, "public ", "; init => ");
            writer.Blank();
        }

        WriteMembersOfData();
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

    private string Call(Member member) => member switch
    {
        { IsNullable: true } => $"Nullable{member.Type.Helper}(ref {member.Field}, ref {_present.FieldOf(member.Index)})",
        { Type.Helper: "Model" } => $"Part(ref {member.Field})",
        _ => $"{member.Type.Helper}(ref {member.Field})",
    };

    // A member that the API leaves out although it is documented reads as empty, not as a null that the type denies.
    private static string Initial(Member member) => member switch
    {
        { IsNullable: true } or { Type.IsStruct: true } => "",
        { Type.Helper: "Text" } => " = \"\"",
        { Type.Helper: "Map" } => " = JsonIn.NoMembers",
        { Type.Helper: "Model" } => " = null!",
        _ => " = []",
    };
}
