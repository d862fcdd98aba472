using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>Emits what methods take: request records, the objects in them, identifiers.</summary>
internal sealed class RequestEmitter(SourceWriter writer, ObjectType type, TypeIndex types, string accessibility)
{
    private readonly string _name = TypeNames.Declared(type.Name);
    private readonly IReadOnlyList<Member> _members = types.Members(type);
    private readonly IReadOnlyList<BoundRule> _rules = BoundRule.Of(type, type.Rules, types);

    private readonly Presence _given = new(Presence.Given, type.Properties.Count);

    private bool IsRequest => type.Role == ObjectRole.Request;

    /// <summary>Writes the type.</summary>
    public void Write()
    {
        TypeDocs.WriteType(writer, type.Description, TypeDocs.Fallback(type, types.Calls(type.Name)), _rules.Select(rule => rule.Sentence()), type.PageUrl);
        writer.Write(Runtime.Converter(_name));
        foreach (var rule in _rules)
        {
            writer.Write(rule.Attribute(type.PageUrl));
        }

        if (type.IsExperimental)
        {
            writer.Write(Runtime.Experimental);
        }

        var part = IsRequest ? Runtime.ApiRequest : Runtime.RequestPart;
        using (writer.Block($"{accessibility} sealed partial record {_name} : {part}, {Runtime.JsonModel(_name)}"))
        {
            WriteFields();
            WriteProperties();
            WriteFactories();
            WriteChecks();
            if (IsRequest)
            {
                WriteBody();
                WriteQuery();
            }

            WriteRead();
            WriteJson();
        }
    }

    private void WriteFields()
    {
        JsonEmitter.WriteTable(writer, _members);
        if (_members.Any(member => member.IsTracked))
        {
            foreach (var field in _given.Fields)
            {
                writer.Write($"private ulong {field};");
            }

            foreach (var member in _members.Where(member => member.IsTracked))
            {
                writer.Write($"private {member.Declared} {member.Field};");
            }

            writer.Blank();
        }
    }

    private void WriteProperties()
    {
        foreach (var member in _members)
        {
            TypeDocs.WriteMember(writer, member, [.. _rules.Where(rule => rule.Demands(member)).Select(rule => rule.Sentence())]);
            if (member.IsTracked)
            {
                WriteTracked(member);
            }
            else
            {
                writer.Write($"public {(member.IsRequired ? "required " : "")}{member.Declared} {member.Name} {{ get; set; }}");
            }

            writer.Blank();
        }

        writer.Write(
            $$"""
            /// <summary>Members that the documentation does not name; sent behind the others.</summary>
            public JsonMembers? AdditionalProperties { get; set; }

            """);
    }

    // Never assigned, assigned, assigned null: three things that PUT and PATCH tell apart.
    private void WriteTracked(Member member)
    {
        using (writer.Block($"public {member.Declared} {member.Name}"))
        {
            writer.Write($"get => {member.Field};");
            using (writer.Block("set"))
            {
                writer.Write($"{member.Field} = value;");
                writer.Write(_given.Set(member.Index));
            }
        }
    }

    private void WriteFactories()
    {
        if (type.Role != ObjectRole.Identifier)
        {
            return;
        }

        foreach (var member in _members)
        {
            var parameter = Identifiers.EscapeKeyword(Identifiers.Camel(member.Property.Name));
            writer.Summary($"The one with this {XmlDocs.Code(member.Property.WireName)}.");
            writer.Param(parameter, TypeDocs.TextOr(member.Property.Description, "Its value."));
            writer.Write($"public static {_name} {member.Factory}({member.Type.Name} {parameter}) => new() {{ {member.Name} = {parameter} }};");
            writer.Blank();
        }
    }

    private void WriteChecks()
    {
        var page = type.PageUrl is null ? "null" : Literals.Text(type.PageUrl);
        writer.Write(
            $"""
            /// <summary>Throws when a rule of the documentation is broken; a call does the same before anything is sent.</summary>
            /// <exception cref="global::Partnero.RequestInvalidException">Names every broken rule.</exception>
            public void Validate() => RequestProblems.Throw(this, {page});

            /// <summary>Every broken rule of the documentation; empty when all is well.</summary>
            public global::System.Collections.Generic.IReadOnlyList<global::Partnero.RequestProblem> GetProblems() => RequestProblems.List(this);

            """);
        using (writer.Block($"void {Runtime.RequestPart}.CollectProblems(ref RequestProblems problems)"))
        {
            foreach (var member in _members.Where(member => member is { IsRequired: true, IsNullable: false, Type.IsStruct: false }))
            {
                using (writer.Block($"if ({member.Name} is null)"))
                {
                    writer.Write($"problems.Required({Literals.Text(member.Property.WireName)});");
                }
            }

            foreach (var rule in _rules)
            {
                rule.WriteCheck(writer, "");
            }

            foreach (var member in _members.Where(IsPart))
            {
                var below = member.Property.Type.Kind == TypeKind.Array ? "BelowEach" : "Below";
                writer.Write($"problems.{below}({Literals.Text(member.Property.WireName)}, {member.Name});");
            }
        }

        writer.Blank();
    }

    private bool IsPart(Member member) => !member.IsQuery && types.Part(member.Property.Type) is { Role: not ObjectRole.Response };

    private void WriteBody()
    {
        var header = $"void {Runtime.ApiRequest}.WriteBody(Utf8JsonWriter writer)";
        if (_members.All(member => !member.IsQuery))
        {
            writer.Write($"{header} => (({Runtime.JsonModel(_name)})this).WriteJson(writer);");
        }
        else
        {
            WriteObject(header, _members.Where(member => !member.IsQuery));
        }

        writer.Blank();
    }

    private void WriteQuery()
    {
        var query = _members.Where(member => member.IsQuery).ToList();
        using (writer.Block($"void {Runtime.ApiRequest}.WriteQuery(ref QueryWriter query)"))
        {
            foreach (var member in query)
            {
                var isEnum = member.Type.Helper == "Enum";
                var value = !isEnum ? member.Name : member.IsNullable ? member.Name + "?.ToString()" : member.Name + ".ToString()";
                writer.Write($"query.{(isEnum ? "Text" : member.Type.Helper)}({Literals.Text(member.Property.WireName)}, {value});");
            }

            if (query.Count == _members.Count)
            {
                writer.Write("query.Rest(AdditionalProperties);");
            }
        }

        writer.Blank();
    }

    private void WriteRead()
    {
        using (writer.Block($"static {_name} {Runtime.JsonModel(_name)}.ReadJson(ref JsonCursor reader)"))
        {
            var required = _members.Where(member => member.IsRequired).Select(member => $"{member.Name} = default{(member.IsNullable || member.Type.IsStruct ? "" : "!")}").ToList();
            writer.Write($"var value = new {_name}(){(required.Count == 0 ? "" : $" {{ {string.Join(", ", required)} }}")};");
            JsonEmitter.WriteReadLoop(writer, _members, "value.");
            writer.Write(
                """
                value.AdditionalProperties = rest;
                return value;
                """);
        }

        writer.Blank();
    }

    private void WriteJson() => WriteObject($"void {Runtime.JsonModel(_name)}.WriteJson(Utf8JsonWriter writer)", _members);

    private void WriteObject(string header, IEnumerable<Member> members)
    {
        using (writer.Block(header))
        {
            writer.Write("writer.WriteStartObject();");
            foreach (var member in members)
            {
                JsonEmitter.WriteMember(writer, member, member.IsTracked ? _given.Test(member.Index) : null);
            }

            writer.Write(
                """
                JsonOut.Rest(writer, AdditionalProperties);
                writer.WriteEndObject();
                """);
        }
    }
}
