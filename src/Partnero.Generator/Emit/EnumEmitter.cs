using Partnero.Generator.CSharp;
using Partnero.Spec.Model;

namespace Partnero.Generator.Emit;

/// <summary>Emits lists of known texts that may grow: a struct over the text, so that a new value is data and no exception.</summary>
internal static class EnumEmitter
{
    /// <summary>Writes the type.</summary>
    public static void Write(SourceWriter writer, EnumType type, string accessibility)
    {
        var name = TypeNames.Declared(type.Name);
        TypeDocs.WriteType(writer, type.Description, "A text with known values.", ["Any other text is kept as it is; letter case does not matter."], type.PageUrl);
        // Editors offer the known values by themselves where one is expected, as they do for an enum.
        writer.Write($"/// <completionlist cref=\"{name}\"/>");
        writer.Write(Runtime.Converter("JsonText", name));
        writer.Write(Runtime.TypeConverter(name));
        if (type.IsExperimental)
        {
            writer.Write(Runtime.Experimental);
        }

        using (writer.Block($"{accessibility} readonly partial struct {name} : global::System.IEquatable<{name}>, {Runtime.JsonText(name)}"))
        {
            writer.Write("private readonly string? _text;");
            writer.Blank();
            WriteValues(writer, type, name);
            WriteText(writer, name);
            WriteEquality(writer, name);
            writer.Write(
                $"""
                static {name} {Runtime.JsonText(name)}.From(string text) => new(text);
                """);
        }
    }

    private static void WriteValues(SourceWriter writer, EnumType type, string name)
    {
        var taken = new HashSet<string>(Runtime.MembersOfEveryObject.Concat(Runtime.ExpressionAliases), StringComparer.Ordinal) { Identifiers.Clean(type.Name.Name), "TryParse" };
        foreach (var value in type.Values)
        {
            var member = Identifiers.EscapeKeyword(Identifiers.Claim(value.Name, taken));
            writer.Summary($"The value {XmlDocs.Code(value.WireName)}.");
            writer.Write($"public static {name} {member} => new({Literals.Text(value.WireName)});");
            writer.Blank();
        }
    }

    private static void WriteText(SourceWriter writer, string name) => writer.Write(
        $$"""
        /// <summary>Any text.</summary>
        /// <param name="text">The text as the API has it.</param>
        public {{name}}(string? text)
        {
            _text = text;
        }

        /// <summary>Takes a text.</summary>
        /// <param name="text">The text as the API has it.</param>
        public static implicit operator {{name}}(string? text) => new(text);

        /// <summary>Gives the text.</summary>
        /// <param name="value">A value.</param>
        public static implicit operator string({{name}} value) => value.ToString();

        /// <summary>Takes any text, for binders of routes and queries. False only without one.</summary>
        /// <param name="text">The text as the API has it.</param>
        /// <param name="provider">Makes no difference.</param>
        /// <param name="value">The value.</param>
        public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, global::System.IFormatProvider? provider, out {{name}} value)
        {
            value = new(text);
            return text is not null;
        }

        /// <summary>The text.</summary>
        public override string ToString() => _text ?? "";

        """);

    private static void WriteEquality(SourceWriter writer, string name) => writer.Write(
        $$"""
        /// <summary>Whether two texts are the same but for letter case.</summary>
        /// <param name="left">One.</param>
        /// <param name="right">The other.</param>
        public static bool operator ==({{name}} left, {{name}} right) => left.Equals(right);

        /// <summary>Whether two texts differ in more than letter case.</summary>
        /// <param name="left">One.</param>
        /// <param name="right">The other.</param>
        public static bool operator !=({{name}} left, {{name}} right) => !left.Equals(right);

        /// <summary>Whether two texts are the same but for letter case.</summary>
        public bool Equals({{name}} other) => string.Equals(ToString(), other.ToString(), global::System.StringComparison.OrdinalIgnoreCase);

        public override bool Equals(object? obj) => obj is {{name}} other && Equals(other);

        public override int GetHashCode() => global::System.StringComparer.OrdinalIgnoreCase.GetHashCode(ToString());

        """);
}
