namespace Partnero.Spec.Model;

/// <summary>How a page states an endpoint, the most certain form first.</summary>
public enum EndpointForm
{
    /// <summary>A fence whose only line is <c>METHOD URL</c>.</summary>
    Fence,

    /// <summary>A row of a table whose only content is <c>METHOD URL</c>.</summary>
    TableRow,

    /// <summary>A fence that holds the operation's part of an OpenAPI document.</summary>
    OpenApi,

    /// <summary><c>api:</c> or <c>openapi:</c> in the front matter.</summary>
    FrontMatter,

    /// <summary>A component with a method and a path.</summary>
    Component,

    /// <summary>A heading that is <c>METHOD /path</c>.</summary>
    Heading,

    /// <summary>A line that is <c>METHOD /path</c>.</summary>
    Line,

    /// <summary>The first cURL sample of the request: a guess.</summary>
    Curl,
}

/// <summary>A base URL that a page, or the site's configuration, states.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Url">The address, without a slash at its end.</param>
public readonly record struct StatedBaseUrl(SourceRef Source, string Url);
