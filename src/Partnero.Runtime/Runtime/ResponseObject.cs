using System.ComponentModel;
using System.Text.Json;

namespace Partnero.Runtime;

/// <summary>What every generated response, and every object in one, has.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ResponseObject : IOpenObject
{
    private IReadOnlyDictionary<string, JsonElement>? _rest;

    /// <summary>Members that the documentation does not name, and those whose value is of another kind than it says.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties
    {
        get => _rest ?? JsonIn.NoMembers;
        init => _rest = value;
    }

    bool IOpenObject.KeepsOddValues => true;

    IReadOnlyDictionary<string, JsonElement>? IOpenObject.Rest
    {
        get => _rest;
        set => _rest = value;
    }
}
