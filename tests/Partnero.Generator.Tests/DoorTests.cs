using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Partnero.Generator.CSharp;

namespace Partnero.Generator.Tests;

/// <summary>The three doors through which text of a page reaches C#, against text that wants to be more than text.</summary>
public sealed class DoorTests
{
    public static TheoryData<string> Nasty =>
    [
        "\"", "\\", "\\\"", "\"\"\"", "*/", "//", "</summary>", "<c>", "&amp;", "&#x0;", "a\nb", "a\r\nb", "a\u2028b", "a\u2029b", "a\u0085b", "\0", "\u0001",
        "\u202Eevil", "\u200Bhidden", "\uFEFF", "\uD83D\uDE00", "\uD83D", "\uDE00", "\uFFFE", "class", "record", "await", "@class", "1st", "2", "_", "__", "$x", "a-b", "a.b",
        "\u5BA2\u6237", "\u0915\u094D\u0937", "", " ", "\t", "{0}", "{", "`", "``", "a`b", "`a` and `b`", "#pragma warning disable", "\"; class Evil { } //", new string('x', 10_000), new string('"', 500),
    ];

    [Theory, MemberData(nameof(Nasty))]
    public void Any_text_becomes_an_identifier(string text)
    {
        foreach (var identifier in new[] { Identifiers.Escape(text), Identifiers.EscapeKeyword(Identifiers.Camel(text)) })
        {
            var tree = CSharpSyntaxTree.ParseText($"class {identifier} {{ int {identifier}1; }}");
            Assert.Empty(tree.GetDiagnostics());
            Assert.Equal(identifier.TrimStart('@'), tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single().Identifier.ValueText);
            Assert.True(identifier.Length <= 201);
        }
    }

    [Theory, MemberData(nameof(Nasty))]
    public void Any_text_is_the_value_of_its_literal(string text)
    {
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(Literals.Text(text));

        Assert.Empty(literal.GetDiagnostics());
        Assert.Equal(text, literal.Token.ValueText);
        Assert.DoesNotContain(Literals.Text(text), IsUnsafe);
    }

    [Theory, MemberData(nameof(Nasty))]
    public void Any_text_is_documentation_and_nothing_else(string text)
    {
        var writer = new SourceWriter();
        writer.Summary(XmlDocs.Text(text));
        writer.Remarks([XmlDocs.Code(text), XmlDocs.Link(text, text)]);
        writer.Param("x", XmlDocs.Text(text));
        var code = writer.End();

        Assert.All(code.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("/// ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(code, c => c != '\n' && IsUnsafe(c));
        var tree = CSharpSyntaxTree.ParseText(code + "class C;", CSharpParseOptions.Default.WithDocumentationMode(Microsoft.CodeAnalysis.DocumentationMode.Diagnose));
        Assert.Empty(tree.GetDiagnostics());
        Assert.Equal("C", Assert.Single(tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()).Identifier.Text);
    }

    [Fact]
    public void Backticks_are_code_in_documentation() =>
        Assert.Equal("Give <c>a &lt; b</c> or <c>c</c>.", XmlDocs.Text("Give `a < b` or `c`."));

    [Fact]
    public void A_backtick_without_partner_stays_one() => Assert.Equal("Give `a.", XmlDocs.Text("Give `a"));

    [Theory]
    [InlineData("ReferralLinkId", "referralLinkId")]
    [InlineData("URLKey", "urlKey")]
    [InlineData("URL", "url")]
    [InlineData("Id", "id")]
    public void Parameters_begin_with_small_letters(string name, string expected) => Assert.Equal(expected, Identifiers.Camel(name));

    [Fact]
    public void Names_that_differ_only_in_invisible_characters_are_told_apart()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);

        Assert.Equal(["Key", "Key_", "Key_2"], new[] { "Key", "K\u200Bey", "Key\u202E" }.Select(name => Identifiers.Claim(name, taken)));
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
