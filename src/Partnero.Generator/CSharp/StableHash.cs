namespace Partnero.Generator.CSharp;

/// <summary>FNV-1a: the same text has the same hash in every process, which <see cref="string.GetHashCode()"/> does not promise.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
