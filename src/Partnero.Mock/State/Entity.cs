using System.Text.Json.Nodes;
using Partnero.Mock.Values;

namespace Partnero.Mock.State;

/// <summary>Something that the mock remembers: a partner, a customer, a coupon.</summary>
/// <param name="data">Its members, as responses show them.</param>
/// <param name="scope">Scope of the docs group that it was made through: programs that share routes have one each.</param>
internal sealed class Entity(JsonObject data, string scope)
{
    public JsonObject Data { get; } = data;

    /// <summary>Scope of the docs group that it was made through; where programs share a route, it decides which of them answers.</summary>
    public string Scope { get; } = scope;

    /// <summary>All that was sent to make and change it, also what no response shows: relations and keys are found there.</summary>
    public JsonObject Sent { get; } = [];

    /// <summary>Counts what a collection has held, so that entities have an order.</summary>
    public long Number { get; set; }

    /// <summary>Comes from a sample, changed or not.</summary>
    public bool IsSample { get; init; }

    /// <summary>Comes from a sample and was never changed: makes room once something is created.</summary>
    public bool IsSeed { get; set; }

    /// <summary>A seed that the list's own sample does not show is only found by its identifier.</summary>
    public bool IsListed { get; set; } = true;

    /// <summary>The state that an action put it in, such as <c>archive</c>; null for none.</summary>
    public string? State { get; set; }

    /// <summary>What <c>status</c> was before <see cref="State"/>.</summary>
    public string? StatusBefore { get; set; }

    /// <summary>How often its texts were read: tests count by it what a request costs.</summary>
    public long Reads { get; private set; }

    /// <summary>An identifier's text, from what responses show, else from what was sent.</summary>
    public string? Text(string name)
    {
        Reads++;
        return JsonText.TextOf(Data[name]) ?? JsonText.TextOf(Sent[name]);
    }

    /// <summary>The text at a dotted path, from what responses show, else from what was sent; none where there is no scalar.</summary>
    public IEnumerable<string> TextsAt(string path)
    {
        Reads++;
        return (JsonText.TextOf(JsonText.Find(Data, path)) ?? JsonText.TextOf(JsonText.Find(Sent, path))) is { } text ? [text] : [];
    }

    /// <summary>A seed that was changed is like anything else.</summary>
    public void Touch()
    {
        IsSeed = false;
        IsListed = true;
    }

    public Entity Clone()
    {
        var clone = new Entity((JsonObject)Data.DeepClone(), Scope) { IsSample = IsSample, IsSeed = IsSeed, IsListed = IsListed };
        clone.Remember(Sent);
        return clone;
    }

    /// <summary>Keeps what was sent.</summary>
    public void Remember(JsonObject sent)
    {
        foreach (var (name, value) in sent)
        {
            Sent[name] = value?.DeepClone();
        }
    }
}
