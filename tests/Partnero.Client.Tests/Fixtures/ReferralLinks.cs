using System.Text.Json;
using System.Text.Json.Serialization;
using Partnero.Runtime;

namespace Partnero.Tests.Fixtures;

// Hand-written as docs/runtime-surface.md says that the generator writes: these tests are about the run-time below it.
[JsonConverter(typeof(JsonModelConverter<CreateLinkRequest>))]
public sealed partial record CreateLinkRequest : IApiRequest, IJsonModel<CreateLinkRequest>
{
    public required string Key { get; set; }

    public required LinkPartner Partner { get; set; }

    public string? DomainId { get; set; }

    public bool? IsAdditional { get; set; }

    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    public void WriteBody(Utf8JsonWriter writer) => WriteJson(writer);

    public void WriteQuery(ref QueryWriter query)
    {
    }

    public void CollectProblems(ref RequestProblems problems)
    {
        if (Key is null)
        {
            problems.Required("key");
        }

        if (Partner is null)
        {
            problems.Required("partner");
        }
        else
        {
            var first = problems.Count;
            Partner.CollectProblems(ref problems);
            problems.PutBelow(first, "partner");
        }

        if (DomainId is not null && IsAdditional is null)
        {
            problems.RequiredWhen("is_additional", "when domain_id is present");
        }
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonOut.Text(writer, "key"u8, Key);
        JsonOut.Text(writer, "domain_id"u8, DomainId);
        JsonOut.Boolean(writer, "is_additional"u8, IsAdditional);
        JsonOut.Model(writer, "partner"u8, Partner);
        JsonOut.Rest(writer, AdditionalProperties);
        writer.WriteEndObject();
    }

    public static CreateLinkRequest ReadJson(ref JsonCursor reader) => throw new NotSupportedException();
}

[JsonConverter(typeof(JsonModelConverter<LinkPartner>))]
public sealed record LinkPartner : IJsonModel<LinkPartner>
{
    public string? Id { get; set; }

    public string? Email { get; set; }

    public void CollectProblems(ref RequestProblems problems)
    {
        if (Id is null && Email is null)
        {
            problems.OneOf("", "id, email");
        }
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonOut.Text(writer, "id"u8, Id);
        JsonOut.Text(writer, "email"u8, Email);
        writer.WriteEndObject();
    }

    public static LinkPartner ReadJson(ref JsonCursor reader) => throw new NotSupportedException();
}

[JsonConverter(typeof(JsonModelConverter<Link>))]
public sealed partial class Link : IJsonModel<Link>
{
    public string Id { get; init; } = "";

    public string Key { get; init; } = "";

    public string Url { get; init; } = "";

    public bool Default { get; init; }

    public long Clicks { get; init; }

    public decimal? Amount { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, JsonElement> Metadata { get; init; } = JsonIn.NoMembers;

    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; init; } = JsonIn.NoMembers;

    public static Link ReadJson(ref JsonCursor reader)
    {
        string id = "", key = "", url = "";
        var isDefault = false;
        long clicks = 0;
        decimal? amount = null;
        DateTimeOffset? createdAt = null;
        IReadOnlyList<string> tags = [];
        var metadata = JsonIn.NoMembers;
        Dictionary<string, JsonElement>? rest = null;
        if (JsonIn.StartObject(ref reader))
        {
            while (JsonIn.NextMember(ref reader))
            {
                if (JsonIn.Is(ref reader, "id"u8))
                {
                    id = JsonIn.Text(ref reader);
                }
                else if (JsonIn.Is(ref reader, "key"u8))
                {
                    key = JsonIn.Text(ref reader);
                }
                else if (JsonIn.Is(ref reader, "url"u8))
                {
                    url = JsonIn.Text(ref reader);
                }
                else if (JsonIn.Is(ref reader, "default"u8))
                {
                    isDefault = JsonIn.Boolean(ref reader);
                }
                else if (JsonIn.Is(ref reader, "clicks"u8))
                {
                    clicks = JsonIn.Integer(ref reader);
                }
                else if (JsonIn.Is(ref reader, "amount"u8))
                {
                    amount = JsonIn.NumberOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "created_at"u8))
                {
                    createdAt = JsonIn.TimestampOrNull(ref reader);
                }
                else if (JsonIn.Is(ref reader, "tags"u8))
                {
                    tags = JsonIn.Texts(ref reader);
                }
                else if (JsonIn.Is(ref reader, "metadata"u8))
                {
                    metadata = JsonIn.Map(ref reader);
                }
                else
                {
                    JsonIn.Rest(ref reader, ref rest);
                }
            }
        }

        return new Link
        {
            Id = id,
            Key = key,
            Url = url,
            Default = isDefault,
            Clicks = clicks,
            Amount = amount,
            CreatedAt = createdAt,
            Tags = tags,
            Metadata = metadata,
            AdditionalProperties = rest ?? JsonIn.NoMembers,
        };
    }

    public void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        JsonOut.Text(writer, "id"u8, Id);
        JsonOut.Text(writer, "key"u8, Key);
        JsonOut.Text(writer, "url"u8, Url);
        JsonOut.Boolean(writer, "default"u8, Default);
        JsonOut.Integer(writer, "clicks"u8, Clicks);
        JsonOut.NumberOrNull(writer, "amount"u8, Amount);
        JsonOut.TimestampOrNull(writer, "created_at"u8, CreatedAt);
        JsonOut.Texts(writer, "tags"u8, Tags);
        JsonOut.Map(writer, "metadata"u8, Metadata);
        JsonOut.Rest(writer, AdditionalProperties);
        writer.WriteEndObject();
    }
}
