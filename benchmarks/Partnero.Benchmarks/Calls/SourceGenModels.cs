using System.Text.Json.Serialization;

namespace Partnero.Benchmarks.Calls;

/// <summary>What a careful developer would write by hand today: records and System.Text.Json's source generator.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateLink))]
[JsonSerializable(typeof(Envelope<Link>))]
[JsonSerializable(typeof(ListEnvelope<ListedPartner>))]
internal sealed partial class SourceGenContext : JsonSerializerContext;

internal sealed record CreateLink(string Key, LinkPartner Partner);

internal sealed record LinkPartner(string? Id, string? Key = null, string? Email = null);

internal sealed record Envelope<T>(T Data, int Status);

internal sealed record ListEnvelope<T>(List<T> Data, ListLinks Links, ListMeta Meta, int Status);

internal sealed record ListLinks(string? First, string? Last, string? Prev, string? Next);

internal sealed record ListMeta(long CurrentPage, long From, string Path, long PerPage, long To);

internal sealed record Link(
    string Id,
    string Key,
    string Url,
    bool Default,
    bool IsAdditional,
    bool DirectTracking,
    bool DirectTrackingRedirect,
    string? DirectTrackingRedirectUrl);

/// <summary>With all members that the pages name, as ours has them.</summary>
internal sealed record ListedPartner(
    string Email,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string Id,
    string Name,
    string Surname,
    bool Approved,
    string Status,
    List<object> CustomFields,
    bool? Tos,
    long? ReferralsCount,
    List<PartnerTag>? Tags,
    string? ReferralLink,
    List<string>? ReferralLinks,
    PartnerReferrals? Referrals,
    PartnerCommissions? Commissions,
    List<object>? CustomFieldValues);

internal sealed record PartnerTag(string Value);

internal sealed record PartnerReferrals(long Clicks, long Signups, List<Money> Revenue, long SalesCount, long PaidAccounts);

internal sealed record PartnerCommissions(decimal Paid, List<Money> Pending, List<Money> NotPaid);

internal sealed record Money(string Currency, decimal Amount);
