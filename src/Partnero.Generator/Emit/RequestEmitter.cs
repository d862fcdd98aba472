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

    private bool HasTracked => _members.Any(member => member.IsTracked);

    /// <summary>Writes the type.</summary>
    public void Write()
    {
        TypeDocs.WriteType(writer, type.Description, TypeDocs.Fallback(type, types.Calls(type.Name)), _rules.Select(rule => rule.Sentence()), type.PageUrl);
        writer.Write(Runtime.Converter("JsonModel", _name));
        foreach (var rule in _rules.Where(static rule => rule.IsEnforced))
        {
            writer.Write(rule.Attribute(type.PageUrl));
        }

        if (type.IsExperimental)
        {
            writer.Write(Runtime.Experimental);
        }

        var checks = Checks();
        var part = checks.Length == 0 ? "" : $"{Runtime.RequestPart}, ";
        using (writer.Block($"{accessibility} sealed partial record {_name} : {Runtime.RequestObject}, {part}{Runtime.JsonModel}"))
        {
            JsonEmitter.WriteTable(writer, _members);
            JsonEmitter.WriteFields(writer, _members, HasTracked ? _given.Fields : [], static _ => "");
            WriteConstructor();
            WriteProperties();
            WriteFactories();
            if (checks.Length > 0)
            {
                WriteCollect(checks);
            }

            WriteEquality();
            JsonEmitter.WriteVisit(writer, _members, Made(), Call);
        }
    }

    // Written for its documentation: what a hover on "new" shows.
    private void WriteConstructor()
    {
        writer.Write($"/// <inheritdoc cref=\"{_name}\"/>");
        writer.Write($"public {_name}()");
        writer.Write("{");
        writer.Write("}");
        writer.Blank();
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
                JsonEmitter.WriteProperty(writer, member, member.IsRequired ? "public required " : "public ", "; set => ");
            }

            writer.Blank();
        }
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

    // Empty when there is nothing to check.
    private string Checks()
    {
        var checks = new SourceWriter();
        foreach (var member in _members.Where(member => member is { IsRequired: true, IsNullable: false, Type.IsStruct: false }))
        {
            using (checks.Block($"if ({member.Name} is null)"))
            {
                checks.Write($"problems.Required({Literals.Text(member.Property.WireName)});");
            }
        }

        foreach (var rule in _rules.Where(static rule => rule.IsEnforced))
        {
            rule.WriteCheck(checks, "");
        }

        foreach (var member in _members.Where(IsPart))
        {
            var below = member.Property.Type.Kind == TypeKind.Array ? "BelowEach" : "Below";
            checks.Write($"problems.{below}({Literals.Text(member.Property.WireName)}, {member.Name});");
        }

        return checks.End().TrimEnd('\n');
    }

    private void WriteCollect(string checks)
    {
        using (writer.Block($"void {Runtime.RequestPart}.CollectProblems(ref RequestProblems problems)"))
        {
            if (type.PageUrl is not null)
            {
                writer.Write($"problems.From({Literals.Text(type.PageUrl)});");
            }

            writer.Write(checks);
        }

        writer.Blank();
    }

    private bool IsPart(Member member) => !member.IsQuery && types.Part(member.Property.Type) is { Role: not ObjectRole.Response };

    // What the compiler would write compares and prints field by field: a tenth of the assembly.
    private void WriteEquality() => writer.Write(
        $$"""
        /// <summary>Whether the other would send the same JSON.</summary>
        public bool Equals({{_name}}? other) => base.Equals(other);

        public override int GetHashCode() => base.GetHashCode();

        protected override bool PrintMembers(global::System.Text.StringBuilder builder) => base.PrintMembers(builder);

        """);

    private string Made()
    {
        var required = _members.Where(member => member.IsRequired).Select(member => $"{member.Name} = default{(member.IsNullable || member.Type.IsStruct ? "" : "!")}").ToList();
        return $"new {_name}(){(required.Count == 0 ? "" : $" {{ {string.Join(", ", required)} }}")}";
    }

    private string Call(Member member) => member switch
    {
        { IsTracked: true } => $"Nullable{member.Type.Helper}(ref {member.Field}, ref {_given.FieldOf(member.Index)})",
        { IsNullable: true } => $"Optional{member.Type.Helper}(ref {member.Field})",
        _ => $"{member.Type.Helper}(ref {member.Field})",
    };
}
