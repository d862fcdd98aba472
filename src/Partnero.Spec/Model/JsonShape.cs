namespace Partnero.Spec.Model;

/// <summary>The JSON kinds seen at one place of the samples.</summary>
[Flags]
public enum JsonKinds
{
    /// <summary>Nothing seen.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 2,

    /// <summary>A number without fraction or exponent that fits <see cref="long"/>.</summary>
    Integer = 4,

    /// <summary>Any other number.</summary>
    Number = 8,

    /// <summary>A string that is neither date nor timestamp.</summary>
    Text = 16,

    /// <summary>A string <c>YYYY-MM-DD</c>.</summary>
    Date = 32,

    /// <summary>A string that is an ISO 8601 timestamp.</summary>
    Timestamp = 64,

    /// <summary>An object.</summary>
    Object = 128,

    /// <summary>An array with items.</summary>
    Array = 256,

    /// <summary>An array without items: also how PHP writes an empty object.</summary>
    EmptyArray = 512,
}

/// <summary>What samples show of a JSON value: the kinds, the members, the items. Merged over samples and array items.</summary>
/// <param name="Kinds">All kinds seen.</param>
/// <param name="Members">Members of the objects seen, in order of first sight.</param>
/// <param name="Item">Merged shape of the items of the arrays seen; null when no item was seen.</param>
public sealed record JsonShape(JsonKinds Kinds, EquatableArray<JsonMember> Members, JsonShape? Item)
{
    // Most members of samples are one of a handful of these.
    private static readonly JsonShape?[] Scalars = new JsonShape?[(int)JsonKinds.EmptyArray * 2];

    /// <summary>The shape of a value without members or items.</summary>
    public static JsonShape Of(JsonKinds kinds) => Scalars[(int)kinds] ??= new(kinds, [], null);

    /// <summary>The shape of the first member with a name; null when there is none.</summary>
    public JsonShape? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Shape;
            }
        }

        return null;
    }
}

/// <summary>A member of a <see cref="JsonShape"/>. A struct: of all that is kept of pages these are the most.</summary>
/// <param name="Name">Wire name.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="IsOptional">At least one of the objects merged lacks it.</param>
public readonly record struct JsonMember(string Name, JsonShape Shape, bool IsOptional);
