using Partnero.Analyzers.Tests.Harness;

namespace Partnero.Analyzers.Tests;

/// <summary>Requests that are completed, or not, by later statements of the same method.</summary>
public sealed class FlowTests
{
    private const string Bad = "{|PTN5002:new CreateReferralLinkRequest|} { Key = text, Partner = partner, DomainId = \"d\" }";

    [Theory]
    [InlineData($"var r = {Bad};")]
    [InlineData($"var r = {Bad}; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData($"var r = {Bad}; await client.ReferralLinks.CreateAsync(r); r.IsAdditional = true;")]
    [InlineData($"var r = {Bad}; r.IsAdditional = null; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData($"var r = {Bad}; r.IsAdditional = true; r.IsAdditional = null; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData($"var r = {Bad}; var s = r; await client.ReferralLinks.CreateAsync(s);")]
    [InlineData($"CreateReferralLinkRequest r; r = {Bad}; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData($"given = {Bad}; await client.ReferralLinks.CreateAsync(given);")]
    [InlineData($"if (flag) {{ var r = {Bad}; await client.ReferralLinks.CreateAsync(r); }}")]
    [InlineData($"var r = {Bad}; if (flag) {{ await client.ReferralLinks.CreateAsync(r); }} else {{ r.IsAdditional = true; }}")]
    [InlineData($"foreach (var c in text) {{ var r = {Bad}; await client.ReferralLinks.CreateAsync(r); }}")]
    [InlineData($"for (var i = 0; i < count; i++) {{ var r = {Bad}; await client.ReferralLinks.CreateAsync(r); r.IsAdditional = true; }}")]
    [InlineData($"while (true) {{ var r = {Bad}; await client.ReferralLinks.CreateAsync(r); }}")]
    [InlineData($"try {{ var r = {Bad}; await client.ReferralLinks.CreateAsync(r); }} catch (Exception) {{ }} finally {{ text = \"\"; }}")]
    [InlineData($"var r = {Bad}; try {{ await client.ReferralLinks.CreateAsync(r); }} finally {{ r.IsAdditional = true; }}")]
    [InlineData($"Func<Task> f = async () => {{ var r = {Bad}; await client.ReferralLinks.CreateAsync(r); }};")]
    [InlineData($"Func<Task> f = () => client.ReferralLinks.CreateAsync({Bad});")]
    [InlineData($"await Local(); Task Local() => client.ReferralLinks.CreateAsync({Bad});")]
    [InlineData("var r = {|PTN5002:new CreateReferralLinkRequest|} { Key = text, Partner = partner }; r.DomainId = \"d\"; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData("var r = {|PTN5002:new CreateReferralLinkRequest|} { Key = text, Partner = partner }; r.DomainId ??= \"d\"; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData("var p = {|PTN5001:new PartnerIdentifier()|}; var r = new CreateReferralLinkRequest { Key = text, Partner = p }; await client.ReferralLinks.CreateAsync(r);")]
    [InlineData("var t = {|PTN5001:new CreateTransactionRequest|} { Amount = 1 }; t.Customer = new(); await client.Transactions.CreateAsync(t);")]
    [InlineData("var t = new CreateTransactionRequest { Amount = 1 }; t.Customer = new(); t.Customer.Key = text; {|PTN5005:t.Reward = 3|};")]
    [InlineData("var c = {|PTN5004:new CreateCouponRequest|} { Name = text }; c.CouponDurationType = flag ? CouponDurationType.Hours : CouponDurationType.Hours; await client.Coupons.CreateAsync(c);")]
    [InlineData("var c = {|PTN5003:new CreateCouponRequest|} { Name = text }; var limit = true; c.LimitToSpecificPartner = limit; await client.Coupons.CreateAsync(c);")]
    public async Task A_request_that_is_sent_incomplete_is_reported_where_it_is_created(string body) => await CallSites.CheckBody(body);

    [Theory]
    [InlineData("private Task Send(CreateReferralLinkRequest r) => client.ReferralLinks.CreateAsync(r);")]
    [InlineData("private static void Send(CreateReferralLinkRequest r) { }")]
    [InlineData("private static void Send(object r) { Console.WriteLine(r is null); }")]
    [InlineData("private Task Send(CreateReferralLinkRequest r) => Deeper(r); private Task Deeper(CreateReferralLinkRequest r) => client.ReferralLinks.CreateAsync(r);")]
    [InlineData("private Task Send(CreateReferralLinkRequest r) { ArgumentNullException.ThrowIfNull(r); Log(r.Partner?.Id, $\"{r}\"); return client.ReferralLinks.CreateAsync(r ?? throw new Exception()); } private static void Log(params string?[] all) { }")]
    [InlineData("private Task Send(CreateReferralLinkRequest r) => r is { DomainId: null } or null ? Task.CompletedTask : Other(r, 1); private Task Other(CreateReferralLinkRequest r, int depth) => depth > 9 ? Send(r) : client.ReferralLinks.CreateAsync(r);")]
    [InlineData("private Task Send(CreateReferralLinkRequest r) { return Local(r); Task Local(CreateReferralLinkRequest x) => client.ReferralLinks.CreateAsync(x); }")]
    [InlineData("private Task Send<T>(T r) where T : Partnero.Runtime.RequestObject { return client.SendAsync<T, string>(null!, r); }")]
    public async Task A_wrapper_that_only_sends_counts_as_sending(string wrapper) => await CallSites.CheckClass($$"""
        private readonly AcmeClient client = new();

        async Task M(PartnerIdentifier partner, string text)
        {
            await Task.Yield();
            var r = {{Bad}};
            Send(r);
        }

        {{wrapper}}
        """);

    [Theory]
    [InlineData("await Send({0});")]
    [InlineData("await Send({0}).ConfigureAwait(false);")]
    [InlineData("var r = {0}; await Send(r);")]
    [InlineData("await Task.Yield(); Func<Task> f = () => Send({0});")]
    public async Task An_async_wrapper_counts_where_the_caller_waits_for_it(string body) => await CallSites.CheckClass($$"""
        private readonly AcmeClient client = new();

        async Task M(PartnerIdentifier partner, string text)
        {
            {{body.Replace("{0}", Bad, StringComparison.Ordinal)}}
        }

        private async Task Send(CreateReferralLinkRequest r)
        {
            Console.WriteLine(r.Key);
            await Task.Yield();
            await client.ReferralLinks.CreateAsync(r);
        }
        """);

    [Fact]
    public async Task Top_level_statements_and_their_functions_are_followed_too() => await CallSites.Check("""
        using Acme;
        var client = new AcmeClient();
        await Send({|PTN5001:new PartnerIdentifier()|});
        var late = new PartnerIdentifier();
        Complete(late);
        await Send(late);

        System.Threading.Tasks.Task Send(PartnerIdentifier partner) => client.Partners.FindAsync(partner);
        static void Complete(PartnerIdentifier partner) => partner.Id = "1";
        """);
}
