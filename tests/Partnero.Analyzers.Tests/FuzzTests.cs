using System.Text;
using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>Programs made at random from what C# has: whatever they are, the analyzer must not fail. Compiling is not asked of them.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Statements =
    [
        "foreach (var c{0} in text) {{ {1} }}",
        "foreach (var c{0} in new[] {{ {2}, {2} }}) {{ {1} }}",
        "foreach (var (a{0}, b{0}) in new[] {{ ({2}, {2}) }}) {{ {1} {1} }}",
        "await foreach (var c{0} in Stream()) {{ {1} }}",
        "for (var i{0} = 0; i{0} < count; i{0}++) {{ {1} if (flag) continue; {1} if (flag) break; }}",
        "while (flag) {{ {1} }}",
        "do {{ {1} }} while ({2} == null);",
        "if ({2} is {{ }} p{0}) {{ {1} }} else {{ {1} }}",
        "if ({2} is PartnerIdentifier {{ Id: var d{0} }} and not null || flag) {{ {1} }}",
        "try {{ {1} }} catch (Exception e{0}) when (e{0}.Message == text) {{ {1} throw; }} finally {{ {1} }}",
        "try {{ {1} return; }} finally {{ try {{ {1} }} catch {{ {1} }} }}",
        "using (var u{0} = new System.IO.MemoryStream()) {{ {1} }}",
        "await using var w{0} = Disposable(); {1}",
        "using var v{0} = new System.IO.MemoryStream(); {1}",
        "lock (text) {{ {1} }}",
        "switch ({2}) {{ case null: {1} break; case var s{0} when flag: {1} goto default; default: {1} break; }}",
        "goto l{0}; l{0}: {1}",
        "l{0}: {1} if (flag) goto l{0};",
        "var r{0} = {2}; r{0}.Id = text; {1}",
        "PartnerIdentifier? n{0} = null; n{0} ??= {2}; n{0}.Id ??= maybe; {1}",
        "Action f{0} = () => {{ {1} }}; f{0}();",
        "Func<int, Task> f{0} = async x => {{ await Task.Yield(); {1} }}; await f{0}(1);",
        "Func<PartnerIdentifier> f{0} = () => {2}; _ = f{0}().Id;",
        "void L{0}(PartnerIdentifier x) {{ {1} Use(x); }} L{0}({2});",
        "IEnumerable<PartnerIdentifier> Y{0}() {{ {1} yield return {2}; yield break; }} foreach (var y{0} in Y{0}()) {{ Use(y{0}); }}",
        "static PartnerIdentifier S{0}(PartnerIdentifier x) => x with {{ Id = null }}; Use(S{0}({2}));",
        "(var t{0}, _) = ({2}, 1); {1}",
        "ref var z{0} = ref _array[0]; z{0} = {2}; {1}",
        "unsafe {{ int x{0} = 1; int* q{0} = &x{0}; {1} }}",
        "checked {{ count += count; {1} }}",
        "_ = from c in text where flag select {2};",
        "var query{0} = text.Select(c => {{ {1} return {2}; }}).ToList();",
        "System.Linq.Expressions.Expression<Func<PartnerIdentifier>> x{0} = () => new PartnerIdentifier();",
        "dynamic y{0} = {2}; y{0}.Id = text; M2(y{0}); {1}",
        "_field = {2}; _array[0] = {2}; Property = {2}; this.Property.Id = text;",
        "Event += (s, e) => {{ {1} }};",
        "fixed (char* k{0} = text) {{ {1} }}",
        "{{ {1} }} {1}",
        "_ = $\"{{{2}}}{{text,5:x}}\";",
        "throw new Exception($\"{{{2}}}\");",
        "{1} {1} {1}",
        "await client.Partners.FindAsync({2});",
        "client.Partners.FindAsync(cancellationToken: default, partner: {2}).Wait();",
        "Use({2}); Keep({2}); _ = new List<object> {{ {2}, {2} }};",
        "Id(ref _field, out var o{0}, in count); _ = o{0};",
        "var items{0} = new Dictionary<string, PartnerIdentifier> {{ [text] = {2}, [\"b\"] = {2} }};",
        "_ = new {{ A = {2}, B = (PartnerIdentifier[])[{2}, .. new[] {{ {2} }}] }};",
        ";",
    ];

    private static readonly string[] Values =
    [
        "new PartnerIdentifier()", "new PartnerIdentifier {{ Id = text }}", "new() {{ Key = maybe }}", "partner", "partner with {{ Id = null }}",
        "given.Partner", "(flag ? {0} : {1})", "(flag switch {{ true => {0}, _ => {1} }})", "({0} ?? throw new Exception())", "_field!",
        "Same({0})", "((PartnerIdentifier)(object){0})", "new CreateReferralLinkRequest {{ Key = text, Partner = {0}, DomainId = maybe }}.Partner",
        "PartnerIdentifier.FromId(text)", "_array[count % 1]", "given?.Partner!", "(_field ??= {0})", "(_field = {0})", "default!", "await Task.FromResult({0})",
        "new Func<PartnerIdentifier>(() => {0})()", "((Func<PartnerIdentifier>)(() => {{ Use({0}); return {1}; }})).Invoke()", "new Holder({0}) {{ Inner = {{ Id = text }} }}.Inner",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task No_program_makes_it_fail(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 12; round++)
        {
            var code = Program(random);
            try
            {
                await Analysis.Find(Analysis.Consumer(code));
            }
            catch (Exception exception)
            {
                Assert.Fail($"{exception.Message}\n{code}");
            }
        }
    }

    private static string Program(Random random)
    {
        var number = 0;
        string Value(int depth) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Values[random.Next(depth > 0 ? Values.Length : 6)],
            depth > 0 ? Value(depth - 1) : "partner",
            depth > 0 ? Value(depth - 1) : "partner");
        string Statement(int depth) => string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            Statements[random.Next(Statements.Length)],
            number++,
            depth > 0 ? Statement(depth - 1) + Statement(depth - 2) : "",
            Value(Math.Min(2, Math.Max(0, depth))));
        var body = new StringBuilder();
        for (var i = 0; i < 4; i++)
        {
            body.AppendLine(Statement(3));
        }

        return Projects.Class($$"""
            PartnerIdentifier? _field = {{Value(1)}}; PartnerIdentifier[] _array = [{{Value(1)}}]; event EventHandler? Event;
            public PartnerIdentifier Property { get; set; } = {{Value(1)}};
            Func<PartnerIdentifier> _lambda = () => { foreach (var c in "x") { Use({{Value(1)}}); } return {{Value(1)}}; };
            static string text = "", maybe = ""; static bool flag; static int count; static AcmeClient client = null!; static PartnerIdentifier partner = null!; static CreateReferralLinkRequest given = null!;
            C() : this({{Value(1)}}) { {{Statement(2)}} }
            C(PartnerIdentifier x) { {{Statement(2)}} }
            ~C() { {{Statement(1)}} }
            static void Use(object x) { {{Statement(1)}} }
            void Keep(PartnerIdentifier x) { {{Statement(1)}} _field = x; Keep(x); }
            static T Same<T>(T x) => x;
            static void Id(ref PartnerIdentifier? a, out PartnerIdentifier b, in int c) { b = a = {{Value(1)}}; }
            void M2(object x) { } IAsyncDisposable Disposable() => null!;
            async IAsyncEnumerable<PartnerIdentifier> Stream() { {{Statement(2)}} yield return {{Value(1)}}; await Task.Yield(); }
            class Holder(PartnerIdentifier x) { public PartnerIdentifier Inner { get; set; } = x; }
            async Task M()
            {
                await Task.Yield();
                {{body}}
            }
            """);
    }
}
