using System.Text.Json;
using System.Text.Json.Serialization;
using Partnero.Runtime;

namespace Partnero.Tests.Fixtures;

// Hand-written as docs/runtime-surface.md says that the generator writes: these tests are about the run-time below it.
[JsonConverter(typeof(JsonModelConverter<CreateLinkRequest>))]
public sealed partial record CreateLinkRequest : RequestObject, IRequestPart, IJsonModel
{
    private static readonly MemberNames Names = new("key\ndomain_id\nis_additional\npartner");

    private string _key = null!;
    private LinkPartner _partner = null!;
    private string? _domainId;
    private bool? _isAdditional;

    public required string Key { get => _key; set => _key = value; }

    public required LinkPartner Partner { get => _partner; set => _partner = value; }

    public string? DomainId { get => _domainId; set => _domainId = value; }

    public bool? IsAdditional { get => _isAdditional; set => _isAdditional = value; }

    void IRequestPart.CollectProblems(ref RequestProblems problems)
    {
        problems.From("https://docs.example/links/create");
        if (Key is null)
        {
            problems.Required("key");
        }

        if (Partner is null)
        {
            problems.Required("partner");
        }

        problems.Below("partner", Partner);
        if (DomainId is not null && IsAdditional is null)
        {
            problems.RequiredWhen("is_additional", "when domain_id is present");
        }
    }

    public bool Equals(CreateLinkRequest? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static IJsonModel IJsonModel.New() => new CreateLinkRequest { Key = null!, Partner = null! };

    void IJsonModel.Visit(ref JsonCursor json)
    {
        json.Members(Names);
        json.Text(ref _key);
        json.OptionalText(ref _domainId);
        json.OptionalBoolean(ref _isAdditional);
        json.Model(ref _partner);
    }
}

[JsonConverter(typeof(JsonModelConverter<LinkPartner>))]
public sealed record LinkPartner : RequestObject, IRequestPart, IJsonModel
{
    private static readonly MemberNames Names = new("id\nemail");

    private string? _id;
    private string? _email;

    public string? Id { get => _id; set => _id = value; }

    public string? Email { get => _email; set => _email = value; }

    void IRequestPart.CollectProblems(ref RequestProblems problems)
    {
        if (Id is null && Email is null)
        {
            problems.OneOf("", "id, email");
        }
    }

    public bool Equals(LinkPartner? other) => base.Equals(other);

    public override int GetHashCode() => base.GetHashCode();

    static IJsonModel IJsonModel.New() => new LinkPartner();

    void IJsonModel.Visit(ref JsonCursor json)
    {
        json.Members(Names);
        json.OptionalText(ref _id);
        json.OptionalText(ref _email);
    }
}

[JsonConverter(typeof(JsonModelConverter<Link>))]
public sealed partial class Link : ResponseObject, IJsonModel
{
    private static readonly MemberNames Names = new("id\nkey\nurl\ndefault\nclicks\namount\ncreated_at\ntags\nmetadata");

    private ulong _present;
    private string _id = "";
    private string _key = "";
    private string _url = "";
    private bool _default;
    private long _clicks;
    private decimal? _amount;
    private DateTimeOffset? _createdAt;
    private IReadOnlyList<string> _tags = [];
    private IReadOnlyDictionary<string, JsonElement> _metadata = JsonIn.NoMembers;

    public string Id { get => _id; init => _id = value; }

    public string Key { get => _key; init => _key = value; }

    public string Url { get => _url; init => _url = value; }

    public bool Default { get => _default; init => _default = value; }

    public long Clicks { get => _clicks; init => _clicks = value; }

    public decimal? Amount { get => _amount; init => _amount = value; }

    public DateTimeOffset? CreatedAt { get => _createdAt; init => _createdAt = value; }

    public IReadOnlyList<string> Tags { get => _tags; init => _tags = value; }

    public IReadOnlyDictionary<string, JsonElement> Metadata { get => _metadata; init => _metadata = value; }

    static IJsonModel IJsonModel.New() => new Link();

    void IJsonModel.Visit(ref JsonCursor json)
    {
        json.Members(Names);
        json.Text(ref _id);
        json.Text(ref _key);
        json.Text(ref _url);
        json.Boolean(ref _default);
        json.Integer(ref _clicks);
        json.NullableNumber(ref _amount, ref _present);
        json.NullableTimestamp(ref _createdAt, ref _present);
        json.Texts(ref _tags);
        json.Map(ref _metadata);
    }
}
