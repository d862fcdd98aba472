using System.Text;
using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>Programs that are right, or that nobody can know to be wrong: none of them may be reported.</summary>
public sealed class CorrectProgramsTests
{
    private const string Parameters =
        "AcmeClient client, PartnerIdentifier partner, string text, string? maybe, bool flag, bool? maybeFlag, CreateReferralLinkRequest given, int count";

    private const string Late = "new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = \"d\" }";

    private const string Early = "{|PTN5006:new CreateReferralLinkRequest|} { Key = text, Partner = partner, DomainId = \"d\" }";

    /// <summary>Programs in which code that is not seen, or runs later, gets a request while it certainly breaks a rule.</summary>
    private static readonly string[] HandedOn =
    [
        $"var r = {Early}; new Filler().VirtualComplete(r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Early}; ((IFiller)new Filler()).Complete(r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Early}; Filler.Field = r; Filler.Field.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"var list = new List<CreateReferralLinkRequest> {{ {Early} }}; list[0].IsAdditional = true; await client.ReferralLinks.CreateAsync(list[0]);",
        $"var list = new List<CreateReferralLinkRequest>(); list.Add({Early}); foreach (var r in list) {{ r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r); }}",
        $"var map = new Dictionary<string, CreateReferralLinkRequest> {{ [text] = {Early} }}; map[text].IsAdditional = true;",
        $"var box = new {{ Request = {Early} }}; box.Request.IsAdditional = true;",
        $"var lazy = new Lazy<CreateReferralLinkRequest>(() => {Early}); lazy.Value.IsAdditional = true;",
        $"var r = await Task.FromResult({Early}); r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"var all = text.Select(c => {Early}).ToList(); all.ForEach(r => r.IsAdditional = true);",
        $"var r = {Early}; Filler.Reflect(r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Early}; typeof(CreateReferralLinkRequest).GetProperty(\"IsAdditional\")!.SetValue(r, true); await client.ReferralLinks.CreateAsync(r);",
        "System.Linq.Expressions.Expression<Func<string, PartnerIdentifier>> e = x => {|PTN5006:new PartnerIdentifier()|};",
        $"_field = {Early};",
        $"Property = {Early}; Property.IsAdditional = true;",
        $"Filler.Keep({Early});",
        $"Filler.KeepDeeper({Early});",
        "given.Partner = {|PTN5006:new PartnerIdentifier()|};",
        $"CreateReferralLinkRequest Make() {{ var r = {Early}; return r; }} var made = Make(); made.IsAdditional = true;",
        $"IEnumerable<CreateReferralLinkRequest> Make() {{ yield return {Early}; }}",
        $"_ = new Holder({Early});",
        $"CreateReferralLinkRequest[] all = new CreateReferralLinkRequest[1]; all[0] = {Early};",
        "Func<CreateReferralLinkRequest> f = () => new() { Key = text, Partner = {|PTN5006:new()|} };",
    ];

    private static readonly string[] Bodies =
    [
        // complete where they are created
        "_ = new PartnerIdentifier { Id = text };",
        "_ = new PartnerIdentifier { Email = maybe };",
        "_ = new PartnerIdentifier { Key = flag ? text : null };",
        "_ = PartnerIdentifier.FromId(text);",
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner };",
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = null };",
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = text, IsAdditional = false };",
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = text, IsAdditional = maybeFlag };",
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, IsAdditional = true };",
        "_ = new CreateCouponRequest { Name = text, CouponDurationType = CouponDurationType.Once };",
        "_ = new CreateCouponRequest { Name = text, CouponDurationType = \"something new\" };",
        "_ = new CreateCouponRequest { Name = text, CouponDurationType = text };",
        "_ = new CreateCouponRequest { Name = text, CouponDurationType = CouponDurationType.Hours, CouponDurationValue = 3 };",
        "_ = new CreateCouponRequest { Name = text, LimitToSpecificPartner = false };",
        "_ = new CreateCouponRequest { Name = text, LimitToSpecificPartner = flag };",
        "_ = new CreateCouponRequest { Name = text, LimitToSpecificPartner = true, CouponSpecificPartners = [text] };",
        "_ = new CreateCouponRequest { Name = text, Mode = text };",
        "_ = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text } };",
        "_ = new CreateTransactionRequest { Amount = 1, Reward = null, Customer = new() { Email = text } };",
        "decimal? a = flag ? 1 : null; decimal? b = flag ? null : 2; _ = new CreateTransactionRequest { Amount = a, Reward = b, Customer = new() { Email = text } };",
        "_ = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = maybe, Email = maybe } };",
        "_ = new UpdatePartnerRequest();",
        "_ = new CreateTransactionCustomer();",

        // what makes the other one required may be absent
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = maybe };",
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = flag ? text : null };",
        "_ = new CreateReferralLinkRequest { Key = text, Partner = partner, DomainId = given.DomainId };",
        "var r = new CreateReferralLinkRequest { Key = text, Partner = partner }; if (flag) { r.DomainId = text; } await client.ReferralLinks.CreateAsync(r);",
        "var r = new CreateReferralLinkRequest { Key = text, Partner = partner }; r.DomainId ??= maybe; await client.ReferralLinks.CreateAsync(r);",

        // completed later
        $"var r = {Late}; r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; if (flag) r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; if (flag) {{ r.IsAdditional = true; }} else {{ r.DomainId = null; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; switch (count) {{ case 1: r.IsAdditional = true; break; default: r.DomainId = null; break; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; for (var i = 0; i < count; i++) {{ r.IsAdditional = i > 1; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; while (r.IsAdditional is null) {{ r.IsAdditional = maybeFlag; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; do {{ r.IsAdditional = true; }} while (flag); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; foreach (var c in text) {{ if (c == 'x') {{ r.IsAdditional = true; break; }} }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; try {{ r.IsAdditional = bool.Parse(text); }} catch (FormatException) {{ r.IsAdditional = false; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; try {{ Console.WriteLine(); }} finally {{ r.IsAdditional = true; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; try {{ if (flag) return; r.DomainId = text; }} finally {{ r.IsAdditional = true; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; try {{ throw new Exception(); }} catch when (flag) {{ r.IsAdditional = true; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; try {{ try {{ r.IsAdditional = true; return; }} finally {{ text = \"\"; }} }} finally {{ await client.ReferralLinks.CreateAsync(r); }}",
        $"var r = {Late}; using (var s = new System.IO.MemoryStream()) {{ r.IsAdditional = true; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; lock (text) {{ r.IsAdditional = true; }}",
        $"var r = {Late}; r.IsAdditional ??= true; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; (r.IsAdditional, r.Key) = (true, text); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; r.DomainId = null; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; r.DomainId = maybe; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; _ = flag && (r.IsAdditional = true) == true; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; goto done; done: r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; var alias = r; alias.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; var alias = flag ? r : given; alias.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"CreateReferralLinkRequest? r = null; if (flag) r = {Late}; if (r != null) r.IsAdditional = true; if (r is not null) await client.ReferralLinks.CreateAsync(r);",
        $"CreateReferralLinkRequest r; if (flag) {{ r = {Late}; r.IsAdditional = true; }} else {{ r = given; }} await client.ReferralLinks.CreateAsync(r);",
        "var p = new PartnerIdentifier(); var r = new CreateReferralLinkRequest { Key = text, Partner = p }; p.Id = text; await client.ReferralLinks.CreateAsync(r);",
        "var r = new CreateReferralLinkRequest { Key = text, Partner = new() }; r.Partner.Id = text; await client.ReferralLinks.CreateAsync(r);",
        "var r = new CreateReferralLinkRequest { Key = text, Partner = new() }; var p = r.Partner; p.Email = maybe; await client.ReferralLinks.CreateAsync(r);",
        "var r = new CreateReferralLinkRequest { Key = text, Partner = new() }; r.Partner = partner; await client.ReferralLinks.CreateAsync(r);",
        "var r = new CreateReferralLinkRequest { Key = text, Partner = new() { Key = text } }; await client.ReferralLinks.CreateAsync(r);",
        "var t = new CreateTransactionRequest { Amount = 1 }; t.Customer = new(); t.Customer.Key = text; await client.Transactions.CreateAsync(t);",
        "var t = new CreateTransactionRequest { Amount = 1 }; (t.Customer ??= new()).Key = text; await client.Transactions.CreateAsync(t);",
        "var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text } }; t.Amount = null; t.Reward = 2; await client.Transactions.CreateAsync(t);",
        "var t = new CreateTransactionRequest { Customer = new() { Key = text } }; if (flag) t.Amount = 1; else t.Reward = 2; await client.Transactions.CreateAsync(t);",
        "var items = new[] { new TransactionItem() }; items[0].Sku = text; _ = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text }, Items = items };",
        "var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text }, Items = [new()] }; t.Items[0].Sku = text; await client.Transactions.CreateAsync(t);",
        "var t = new CreateTransactionRequest { Amount = 1, Customer = new() { Key = text }, Items = [new()] }; foreach (var i in t.Items) i.Sku = text; await client.Transactions.CreateAsync(t);",
        "TransactionItem? last = null; for (var i = 0; i < count; i++) { var item = new TransactionItem(); if (last != null) { last.Sku = text; await client.SendAsync<TransactionItem, string>(null!, last); } last = item; } if (last != null) last.Name = text;",
        "TransactionItem? last = null; while (flag) { var item = new TransactionItem { Sku = last == null ? text : null, Name = last?.Sku }; last = item; }",
        "PartnerIdentifier? first = null; foreach (var c in text) { var p = new PartnerIdentifier(); p.Id = text; first ??= p; } await client.Partners.FindAsync(first);",

        // with
        "_ = given with { DomainId = text };",
        "_ = given with { DomainId = null, IsAdditional = null };",
        "_ = given with { Partner = partner };",
        $"var template = {Late}; var a = template with {{ IsAdditional = true }}; await client.ReferralLinks.CreateAsync(a);",
        $"await client.ReferralLinks.CreateAsync({Late} with {{ IsAdditional = true }});",
        $"var r = {Late}; r = r with {{ IsAdditional = true }}; await client.ReferralLinks.CreateAsync(r);",
        "var template = new PartnerIdentifier(); foreach (var c in text) { await client.Partners.FindAsync(template with { Id = c.ToString() }); }",
        "var x = partner with { Id = null, Key = null };",

        // placeholders that are never sent
        "var p = new PartnerIdentifier(); p = flag ? PartnerIdentifier.FromId(text) : PartnerIdentifier.FromKey(text); await client.Partners.FindAsync(p);",
        "PartnerIdentifier p = new(); try { p = PartnerIdentifier.FromId(text); } catch (Exception) { return; } await client.Partners.FindAsync(p);",
        "if (partner == new PartnerIdentifier()) { Console.WriteLine(); }",
        "if (partner.Equals(new PartnerIdentifier())) { Console.WriteLine(); }",
        "var empty = new PartnerIdentifier(); if (partner != empty) { Console.WriteLine(); }",
        "var draft = new PartnerIdentifier(); foreach (var problem in draft.GetProblems()) { Console.WriteLine(problem); }",
        $"var r = {Late}; if (flag) return; r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",

        // out of sight
        $"var r = {Late}; Filler.Fill(ref r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; Filler.Make(out r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; ref var alias = ref r; alias.IsAdditional = true; client.ReferralLinks.CreateAsync(r).Wait();",
        $"var r = {Late}; Filler.Complete(r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}.Completed(); await client.ReferralLinks.CreateAsync(r);",
        $"await client.ReferralLinks.CreateAsync({Late}.Completed());",
        $"var r = {Late}; Filler.CompleteTwice(r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; Filler.CompleteMaybe(r, flag); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; Filler.CompleteByLambda(r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; var task = Filler.SendLater(client, r); r.IsAdditional = true; await task;",
        $"var r = {Late}; var later = Filler.Lazily(client, r); r.IsAdditional = true; foreach (var t in later) await t;",
        $"var r = {Late}; Action<CreateReferralLinkRequest> complete = x => x.IsAdditional = true; complete(r); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; Action complete = () => r.IsAdditional = true; complete(); await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; Complete(); await client.ReferralLinks.CreateAsync(r); void Complete() => r.IsAdditional = true;",
        $"var r = {Late}; Complete(r); await client.ReferralLinks.CreateAsync(r); static void Complete(CreateReferralLinkRequest x) => x.IsAdditional = true;",
        $"CreateReferralLinkRequest? r = null; Func<Task> send = () => client.ReferralLinks.CreateAsync(r!); r = {Late}; r.IsAdditional = true; await send();",
        $"CreateReferralLinkRequest[] all = [{Late}]; all[0].IsAdditional = true; await client.ReferralLinks.CreateAsync(all[0]);",
        $"var pair = ({Late}, 1); pair.Item1.IsAdditional = true;",
        $"object r = {Late}; ((CreateReferralLinkRequest)r).IsAdditional = true; await client.ReferralLinks.CreateAsync((CreateReferralLinkRequest)r);",
        $"var r = {Late}; if (r is {{ }} same) {{ same.IsAdditional = true; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; if (r is CreateReferralLinkRequest same) {{ same.IsAdditional = true; }} await client.ReferralLinks.CreateAsync(r);",
        $"var r = {Late}; switch (r) {{ case var same: same.IsAdditional = true; break; }} await client.ReferralLinks.CreateAsync(r);",
        $"var (r, n) = ({Late}, 1); r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        $"dynamic r = {Late}; r.IsAdditional = true; await client.ReferralLinks.CreateAsync(r);",
        "string? id = null; if (int.TryParse(text, out var n)) id = n.ToString(); _ = new PartnerIdentifier { Id = id };",
        "string? id = null; Action set = () => id = text; set(); _ = new PartnerIdentifier { Id = id };",
        "string? id = null; Filler.Set(ref id); _ = new PartnerIdentifier { Id = id };",
        "string? id = null; Filler.Set(text: ref id); _ = new PartnerIdentifier { Id = id };",
        "string? id = null; (id, var other) = (text, 1); _ = new PartnerIdentifier { Id = id };",
        "string? id = null; foreach (var c in text) { if (id != null) { _ = new PartnerIdentifier { Id = id }; } id = c.ToString(); }",
        "string? id = null; do { if (id != null) { await client.Partners.FindAsync(new PartnerIdentifier { Id = id }); } id = text; } while (flag);",
        "string? id = null; try { id = text; Console.WriteLine(); } catch (Exception) { await client.Partners.FindAsync(new PartnerIdentifier { Id = id }); }",
        "string? id = null; id += text; _ = new PartnerIdentifier { Id = id };",
        "var on = false; on |= flag; var c = new CreateCouponRequest { Name = text }; c.LimitToSpecificPartner = on;",
        "var on = true; on = !on; var c = new CreateCouponRequest { Name = text, LimitToSpecificPartner = on };",
        "var on = true; on &= flag; var c = new CreateCouponRequest { Name = text, LimitToSpecificPartner = on };",
        "dynamic d = text; string? id = null; d.M(ref id); _ = new PartnerIdentifier { Id = id };",
        "unsafe { int x = 1; int* p = &x; *p = 2; _ = new CreateTransactionRequest { Amount = x, Customer = new() { Key = text } }; }",
    ];

    [Fact]
    public async Task None_of_them_is_reported()
    {
        await CallSites.CheckClass($"{Methods(Bodies)}\n}}\n{Helpers}\nclass End {{");
    }

    [Fact]
    public async Task Requests_that_other_code_gets_too_early_are_a_suggestion()
    {
        await CallSites.CheckClass($"{Methods(HandedOn)}\n}}\n{Helpers}\nclass End {{");
    }

    [Theory]
    [InlineData($"var r = {Late}; r.Easy = true; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData($"var r = {Late}; r.MakeEasy(); await client.ReferralLinks.CreateAsync(r);")]
    [InlineData($"var r = new CreateReferralLinkRequest(text) {{ DomainId = text }}; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData($"var r = {Late}; await client.ReferralLinks.CreateEasilyAsync(r);")]
    public async Task Members_written_by_hand_beside_the_generated_ones_may_do_anything(string body) => await CallSites.CheckInOneAssembly($$"""
        {{Projects.Method(body)}}

        namespace Acme
        {
            public sealed partial record CreateReferralLinkRequest
            {
                [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
                public CreateReferralLinkRequest(string key) { Key = key; Partner = PartnerIdentifier.FromKey(key); IsAdditional = true; }

                public bool Easy { set => IsAdditional = value; }

                public void MakeEasy() => IsAdditional = true;
            }

            public partial class ReferralLinksClient
            {
                public Task<string> CreateEasilyAsync(CreateReferralLinkRequest request) { request.IsAdditional = true; return CreateAsync(request); }
            }
        }
        """);

    private static string Methods(string[] bodies)
    {
        var code = new StringBuilder("CreateReferralLinkRequest? _field; public CreateReferralLinkRequest? Property { get; set; }\n");
        for (var i = 0; i < bodies.Length; i++)
        {
            var modifier = bodies[i].Contains("await", StringComparison.Ordinal) ? "async Task" : "void";
            code.Append($"{modifier} M{i}({Parameters})\n{{\n{bodies[i]}\n}}\n");
        }

        return code.ToString();
    }

    private const string Helpers = """
        interface IFiller { void Complete(CreateReferralLinkRequest r); }

        class Filler : IFiller
        {
            public static CreateReferralLinkRequest? Field;
            public static void Fill(ref CreateReferralLinkRequest r) => r.IsAdditional = true;
            public static void Make(out CreateReferralLinkRequest r) => r = new() { Key = "k", Partner = PartnerIdentifier.FromId("p") };
            public static List<object> Kept { get; } = new();
            public static void Keep(CreateReferralLinkRequest r) => Kept.Add(r);
            public static void KeepDeeper(CreateReferralLinkRequest r) { if (r.Key != null) { Keep(r); } else { KeepDeeper(r); } }
            public static void Complete(CreateReferralLinkRequest r) => r.IsAdditional = true;
            public static void CompleteTwice(CreateReferralLinkRequest r) => Complete(r);
            public static void CompleteMaybe(CreateReferralLinkRequest r, bool flag) { if (flag) { r.IsAdditional = true; } else { r.DomainId = null; } }
            public static void CompleteByLambda(CreateReferralLinkRequest r) { Action a = () => r.IsAdditional = true; a(); }
            public static async Task SendLater(AcmeClient client, CreateReferralLinkRequest r) { await Task.Yield(); await client.ReferralLinks.CreateAsync(r); }
            public static IEnumerable<Task> Lazily(AcmeClient client, CreateReferralLinkRequest r) { yield return client.ReferralLinks.CreateAsync(r); }
            public virtual void VirtualComplete(CreateReferralLinkRequest r) { }
            void IFiller.Complete(CreateReferralLinkRequest r) => r.IsAdditional = true;
            public static void Reflect(object r) => r.GetType().GetProperty("IsAdditional")!.SetValue(r, true);
            public static void Set(ref string? text) => text = "t";
        }

        class Holder { public Holder(CreateReferralLinkRequest r) { } }

        static class Fluent
        {
            public static CreateReferralLinkRequest Completed(this CreateReferralLinkRequest r) { r.IsAdditional = true; return r; }
        }
        """;
}
