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

    /// <summary>The expression that says whether a member was given.</summary>
    public string Test(int index) => $"({Field(index / Bits)} & {Mask(index)}) != 0";

    /// <summary>The statement that notes a member.</summary>
    public string Set(int index) => $"{Field(index / Bits)} |= {Mask(index)};";

    /// <summary>The statements that note the member whose ordinal is in a variable; C# counts shifts modulo 64.</summary>
    public IEnumerable<string> Set(string variable)
    {
        var fields = Fields.ToList();
        if (fields.Count == 1)
        {
            return [$"{fields[0]} |= 1UL << {variable};"];
        }

        return
        [
            $"switch ({variable} / {Bits})",
            "{",
            .. fields.Select((field, i) => $"    {(i == fields.Count - 1 ? "default" : $"case {i}")}: {field} |= 1UL << {variable}; break;"),
            "}",
        ];
    }

    private string Field(int index) => index == 0 ? name : name + index.ToString(CultureInfo.InvariantCulture);

    private static string Mask(int index) => "0x" + (1UL << (index % Bits)).ToString("x", CultureInfo.InvariantCulture) + "UL";
}
