namespace Partnero.Generator.CSharp;

/// <summary>A C# type of values with the name that the run-time's methods for it have.</summary>
/// <param name="Name">The type, in full.</param>
/// <param name="Helper">The method of <c>JsonIn</c> and of the cursor.</param>
/// <param name="IsStruct">A value type.</param>
/// <param name="IsGeneric">The method has a type argument.</param>
/// <param name="Argument">The type argument where it is not the type itself.</param>
internal sealed record CSharpType(string Name, string Helper, bool IsStruct, bool IsGeneric = false, string? Argument = null)
{
    public static CSharpType Text { get; } = new("string", "Text", IsStruct: false);

    public static CSharpType Integer { get; } = new("long", "Integer", IsStruct: true);

    public static CSharpType Number { get; } = new("decimal", "Number", IsStruct: true);

    public static CSharpType Boolean { get; } = new("bool", "Boolean", IsStruct: true);

    public static CSharpType Date { get; } = new("global::System.DateOnly", "Date", IsStruct: true);

    public static CSharpType Timestamp { get; } = new("global::System.DateTimeOffset", "Timestamp", IsStruct: true);

    public static CSharpType Element { get; } = new("JsonElement", "Element", IsStruct: true);

    public static CSharpType Map { get; } = new("JsonMembers", "Map", IsStruct: false);

    /// <summary>The expression that reads a value where <c>reader</c> stands.</summary>
    public string Read() => $"JsonIn.{Helper}{(IsGeneric ? $"<{Argument ?? Name}>" : "")}(ref reader)";

    /// <summary>The type of a property.</summary>
    public string Declared(bool isNullable) => isNullable ? Name + "?" : Name;
}
