using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Fields;

/// <summary>The <see cref="DocTypeKind"/>s that tables give one field, over all tables.</summary>
[Flags]
internal enum DocTypes
{
    None = 0,
    String = 1 << DocTypeKind.String,
    Integer = 1 << DocTypeKind.Integer,
    Number = 1 << DocTypeKind.Number,
    Boolean = 1 << DocTypeKind.Boolean,
    Date = 1 << DocTypeKind.Date,
    DateTime = 1 << DocTypeKind.DateTime,
    Object = 1 << DocTypeKind.Object,
    Array = 1 << DocTypeKind.Array,
    Any = 1 << DocTypeKind.Any,
}

internal static class DocTypeFlags
{
    public static DocTypes ToFlag(this DocTypeKind kind) => (DocTypes)(1 << (int)kind);
}
