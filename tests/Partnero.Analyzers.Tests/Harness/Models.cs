namespace Partnero.Analyzers.Tests.Harness;

/// <summary>Requests in the form of generated ones, small enough to read: the rules of a few real pages on one screen.</summary>
internal static class Models
{
    public const string Page = "https://docs.partnero.com/api-reference/referral-links/create";

    public static string Source { get; } = $$"""
        #nullable enable
        using System.Collections.Generic;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Partnero.Runtime;

        namespace Acme
        {
            [OneOfRequired("Id", "Key", "Email", Page = "{{Page}}")]
            public sealed partial record PartnerIdentifier
            {
                public string? Id { get; set; }
                public string? Key { get; set; }
                public string? Email { get; set; }
                public PartnerIdentifier() { }
                private PartnerIdentifier(ref Utf8JsonReader reader) { Id = reader.GetString(); }
                public static PartnerIdentifier FromId(string id) => new() { Id = id };
                public static PartnerIdentifier FromKey(string key) => new() { Key = key };
                public static PartnerIdentifier FromEmail(string email) => new() { Email = email };
            }

            [RequiredWhenPresent("IsAdditional", "DomainId", Page = "{{Page}}")]
            public sealed partial record CreateReferralLinkRequest
            {
                public CreateReferralLinkRequest() { }
                private int _assigned;
                private string? _domainId;
                public required string Key { get; set; }
                public required PartnerIdentifier Partner { get; set; }
                public string? DomainId { get => _domainId; set { _domainId = value; _assigned |= 1; } }
                public bool? IsAdditional { get; set; }
                public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; set; }
            }

            [OneOfRequired("Customer.Key", "Customer.Email")]
            [OneOfRequired("Amount", "Reward", IsExclusive = true, Page = "{{Page}}")]
            public sealed partial record CreateTransactionRequest
            {
                public CreateTransactionCustomer? Customer { get; set; }
                public decimal? Amount { get; set; }
                public decimal? Reward { get; set; }
                public string? Action { get; set; }
                public IReadOnlyList<TransactionItem>? Items { get; set; }
            }

            public sealed partial record CreateTransactionCustomer
            {
                public string? Key { get; set; }
                public string? Email { get; set; }
            }

            [OneOfRequired("Sku", "Name")]
            public sealed partial record TransactionItem
            {
                public string? Sku { get; set; }
                public string? Name { get; set; }
            }

            [RequiredWhenValue("CouponDurationValue", "CouponDurationType", "hours", "days", "calendar-months")]
            [RequiredWhenTrue("CouponSpecificPartners", "LimitToSpecificPartner")]
            [RequiredWhenValue("Note", "Mode", "Free-Text")]
            [RequiredWhenValue("Note", "Level", "3")]
            [RequiredWhenValue("Note", "IsNoted", "true")]
            public sealed partial record CreateCouponRequest
            {
                public required string Name { get; set; }
                public CouponDurationType? CouponDurationType { get; set; }
                public long? CouponDurationValue { get; set; }
                public bool? LimitToSpecificPartner { get; set; }
                public IReadOnlyList<string>? CouponSpecificPartners { get; set; }
                public string? Mode { get; set; }
                public string? Note { get; set; }
                public long? Level { get; set; }
                public bool? IsNoted { get; set; }
            }

            public readonly struct CouponDurationType
            {
                private readonly string? _text;
                public CouponDurationType(string text) => _text = text;
                public static CouponDurationType Once { get; } = new("once");
                public static CouponDurationType Hours { get; } = new("hours");
                public static CouponDurationType CalendarMonths => new("calendar-months");
                public static implicit operator CouponDurationType(string text) => new(text);
                public override string ToString() => _text ?? "";
            }

            public sealed partial record UpdatePartnerRequest
            {
                public PartnerIdentifier? Partner { get; set; }
                public string? Name { get; set; }
            }

            public partial class AcmeClient : Partnero.PartneroClientBase
            {
                public virtual ReferralLinksClient ReferralLinks => throw null!;
                public virtual TransactionsClient Transactions => throw null!;
                public virtual CouponsClient Coupons => throw null!;
                public virtual PartnersClient Partners => throw null!;
            }

            public partial class ReferralLinksClient : Partnero.ApiGroup
            {
                public virtual Task<string> CreateAsync(CreateReferralLinkRequest request, CancellationToken cancellationToken = default) => throw null!;
            }

            public partial class TransactionsClient : Partnero.ApiGroup
            {
                public virtual Task<string> CreateAsync(CreateTransactionRequest request, CancellationToken cancellationToken = default) => throw null!;
            }

            public partial class CouponsClient : Partnero.ApiGroup
            {
                public virtual Task<string> CreateAsync(CreateCouponRequest request, CancellationToken cancellationToken = default) => throw null!;
            }

            public partial class PartnersClient : Partnero.ApiGroup
            {
                [OneOfRequired("Name", "Partner.Id", Page = "{{Page}}")]
                public virtual Task<string> ReplaceAsync(UpdatePartnerRequest request, CancellationToken cancellationToken = default) => throw null!;
                public virtual Task<string> UpdateAsync(UpdatePartnerRequest request, CancellationToken cancellationToken = default) => throw null!;
                public virtual Task<string> FindAsync(PartnerIdentifier? partner = null, CancellationToken cancellationToken = default) => throw null!;
            }

            {{Boilerplate("PartnerIdentifier")}}
            {{Boilerplate("CreateReferralLinkRequest")}}
            {{Boilerplate("CreateTransactionRequest")}}
            {{Boilerplate("CreateTransactionCustomer")}}
            {{Boilerplate("TransactionItem")}}
            {{Boilerplate("CreateCouponRequest")}}
            {{Boilerplate("UpdatePartnerRequest")}}
        }
        """;

    private static string Boilerplate(string type) => $$"""
        public sealed partial record {{type}} : RequestObject, IRequestPart
        {
            void IRequestPart.CollectProblems(ref RequestProblems problems) => throw null!;
        }
        """;
}
