using System.Text.Json.Nodes;

namespace Partnero.Mock.Answers;

/// <summary>Something that webhooks tell of.</summary>
/// <param name="Event">The documented event: <c>partner.created</c>.</param>
/// <param name="Data">What it happened to, as it is now.</param>
internal sealed record Happening(string Event, JsonObject Data);
