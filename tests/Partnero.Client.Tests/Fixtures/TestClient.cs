using Partnero.Runtime;

namespace Partnero.Tests.Fixtures;

public static class TestOperations
{
    public static ApiOperation<CreateLinkRequest, Link> Create { get; } = new(
        "Links.Create",
        HttpMethod.Post,
        "/links",
        RequestFormats.Body<CreateLinkRequest>(),
        ResponseFormats.Data<Link>(),
        "https://docs.example/links/create");

    public static ApiOperation<NoRequest, Link> Get { get; } = new(
        "Links.Get", HttpMethod.Get, "/links/{id}", RequestFormats.None, ResponseFormats.Data<Link>());

    public static ApiOperation<ListLinksRequest, Page<Link>> List { get; } = new(
        "Links.List", HttpMethod.Get, "/links", RequestFormats.Query<ListLinksRequest>(), ResponseFormats.Page<Link>());

    public static ApiOperation<NoRequest, NoResponse> Delete { get; } = new(
        "Links.Delete", HttpMethod.Delete, "/links/{id}", RequestFormats.None, ResponseFormats.None);

    public static ApiOperation<NoRequest, Link> Convert { get; } = new(
        "Links.Convert", HttpMethod.Get, "/links/{id}/convert", RequestFormats.None, ResponseFormats.Data<Link>(), changesState: true);
}

public class TestClient : PartneroClientBase
{
    public const string DefaultBaseUrl = "https://api.example/v1";

    public TestClient(string apiKey)
        : base(apiKey, DefaultBaseUrl)
    {
        Links = new LinksClient(this);
    }

    public TestClient(PartneroClientOptions options)
        : base(options, DefaultBaseUrl)
    {
        Links = new LinksClient(this);
    }

    public TestClient(HttpClient http, PartneroClientOptions options)
        : base(http, options, DefaultBaseUrl)
    {
        Links = new LinksClient(this);
    }

    public virtual LinksClient Links { get; }
}

public class LinksClient : ApiGroup
{
    protected LinksClient()
    {
    }

    public LinksClient(PartneroClientBase client)
        : base(client)
    {
    }

    public virtual Task<Link> CreateAsync(CreateLinkRequest request, CancellationToken cancellationToken = default) =>
        Send(TestOperations.Create, request, cancellationToken);

    public virtual Task<Link> GetAsync(string id, CancellationToken cancellationToken = default) =>
        Send(TestOperations.Get, new RouteValues(id), default(NoRequest), cancellationToken);

    public virtual Task<Link> ConvertAsync(string id, CancellationToken cancellationToken = default) =>
        Send(TestOperations.Convert, new RouteValues(id), default(NoRequest), cancellationToken);

    public virtual Task DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        Send(TestOperations.Delete, new RouteValues(id), default(NoRequest), cancellationToken);

    public virtual Task<Page<Link>> ListAsync(ListLinksRequest? request = null, CancellationToken cancellationToken = default) =>
        Send(TestOperations.List, request ?? new(), cancellationToken);

    public virtual IAsyncEnumerable<Link> ListAllAsync(ListLinksRequest? request = null, CancellationToken cancellationToken = default) =>
        SendAll(TestOperations.List, default, request ?? new(), static (r, page) => r with { Page = page }, cancellationToken);
}
