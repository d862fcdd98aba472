using System.Globalization;

namespace Partnero.Generator.Emit;

/// <summary>Private bit masks that remember which members were given: one bit a member, as many fields as it takes.</summary>
internal sealed class Presence(string name, int members)
{
    /// <summary>Which members of a request were assigned.</summary>
    public const string Given = "_given";

    /// <summary>Which members of a response were there.</summary>
    public const string Present = "_present";

    private const int Bits = 64;

    /// <summary>The fields.</summary>
    public IEnumerable<string> Fields => Enumerable.Range(0, ((members - 1) / Bits) + 1).Select(Field);

    /// <summary>The field that has the bit of a member.</summary>
    public string FieldOf(int index) => Field(index / Bits);

    /// <summary>The statement that notes a member.</summary>
    public string Set(int index) => $"{FieldOf(index)} |= {Mask(index)};";

    private string Field(int index) => index == 0 ? name : name + index.ToString(CultureInfo.InvariantCulture);

    private static string Mask(int index) => "0x" + (1UL << (index % Bits)).ToString("x", CultureInfo.InvariantCulture) + "UL";
}
