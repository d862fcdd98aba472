namespace Partnero.Mock.State;

/// <summary>A value under which entities are found: a dotted path, and the text there. Texts are compared without case.</summary>
internal readonly record struct IndexKey(string Path, string Text)
{
    /// <summary>Stands for a value that an entity does not have. No request can hold it.</summary>
    public const string Nothing = "\0";

    public bool Equals(IndexKey other) => Path == other.Path && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(Path, string.GetHashCode(Text, StringComparison.OrdinalIgnoreCase));
}
