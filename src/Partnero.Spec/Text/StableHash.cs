namespace Partnero.Spec.Text;

/// <summary>FNV-1a: the same text has the same hash in every process, which <see cref="string.GetHashCode()"/> does not promise.</summary>
public static class StableHash
{
    /// <summary>The hash of a text.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
