using System.Globalization;
using System.Text;
using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>Finds the members that a request would send twice: documented ones that its <c>AdditionalProperties</c> hold too.</summary>
internal sealed class RepeatedNames : JsonSink
{
    [ThreadStatic]
    private static RepeatedNames? s_free;

    private readonly List<(string? Name, int Index)> _steps = [];
    private readonly List<string> _paths = [];

    private RepeatedNames()
    {
    }

    /// <summary>Their paths from the request's root.</summary>
    public static IReadOnlyList<string> In(IJsonModel request)
    {
        // Writing never waits, so nobody else on this thread needs the sink meanwhile.
        var sink = s_free ?? new RepeatedNames();
        s_free = null;
        JsonCursor.Write(sink, request);
        if (sink._paths.Count > 0)
        {
            return sink._paths;
        }

        s_free = sink;
        return [];
    }

    public override void StartObject() => _steps.Add(("", 0));

    public override void EndObject() => _steps.RemoveAt(_steps.Count - 1);

    public override void StartArray() => _steps.Add((null, -1));

    public override void EndArray() => _steps.RemoveAt(_steps.Count - 1);

    public override void Item() => _steps[^1] = (null, _steps[^1].Index + 1);

    public override void Name(MemberNames names, int ordinal) => Name(names.Text(ordinal));

    public override void Name(string name) => _steps[^1] = (name, 0);

    public override void Repeat(string name)
    {
        var path = new StringBuilder();
        foreach (var (step, index) in _steps.SkipLast(1))
        {
            _ = step is null
                ? path.Append('[').Append(index.ToString(CultureInfo.InvariantCulture)).Append(']')
                : path.Append(path.Length == 0 ? "" : ".").Append(step);
        }

        _paths.Add(path.Append(path.Length == 0 ? "" : ".").Append(name).ToString());
    }

    public override void Text(string? value)
    {
    }

    public override void Plain(ReadOnlySpan<byte> ascii)
    {
    }

    public override void Integer(long value)
    {
    }

    public override void Number(decimal value)
    {
    }

    public override void Boolean(bool value)
    {
    }

    public override void Null()
    {
    }

    public override void Element(JsonElement value)
    {
    }
}
