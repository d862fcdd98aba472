namespace Partnero.Spec.Model;

/// <summary>Compares the types of tables with the kinds of samples.</summary>
internal static class Kinds
{
    /// <summary>Whether samples of these kinds can be values of the type. Null says nothing, and <c>[]</c> is PHP's empty object.</summary>
    public static bool Fit(DocType type, JsonShape shape)
    {
        var seen = shape.Kinds & ~JsonKinds.Null;
        var allowed = type.Kind switch
        {
            DocTypeKind.String => JsonKinds.Text | JsonKinds.Date | JsonKinds.Timestamp,
            DocTypeKind.Integer => JsonKinds.Integer,
            DocTypeKind.Number => JsonKinds.Integer | JsonKinds.Number,
            DocTypeKind.Boolean => JsonKinds.Boolean,
            DocTypeKind.Date => JsonKinds.Date,
            DocTypeKind.DateTime => JsonKinds.Timestamp | JsonKinds.Date,
            DocTypeKind.Object => JsonKinds.Object | JsonKinds.EmptyArray,
            DocTypeKind.Array => JsonKinds.Array | JsonKinds.EmptyArray | (shape.Members.IsEmpty ? JsonKinds.Object : JsonKinds.None),
            _ => seen,
        };
        return (seen & ~allowed) == JsonKinds.None;
    }

    /// <summary>The type in words.</summary>
    public static string Name(DocType type) => type.Kind switch
    {
        DocTypeKind.String => "a string",
        DocTypeKind.Integer => "an integer",
        DocTypeKind.Number => "a number",
        DocTypeKind.Boolean => "a boolean",
        DocTypeKind.Date => "a date",
        DocTypeKind.DateTime => "a timestamp",
        DocTypeKind.Object => "an object",
        DocTypeKind.Array => "an array",
        _ => "anything",
    };

    /// <summary>What samples show, in words.</summary>
    public static string Name(JsonShape shape)
    {
        var names = new List<string>();
        Add(JsonKinds.Boolean, "a boolean");
        Add(JsonKinds.Integer, "an integer");
        Add(JsonKinds.Number, "a number with a fraction");
        Add(JsonKinds.Text, "a string");
        Add(JsonKinds.Date, "a date");
        Add(JsonKinds.Timestamp, "a timestamp");
        Add(JsonKinds.Object, "an object");
        Add(JsonKinds.Array, "an array");
        Add(JsonKinds.EmptyArray, "an empty array");
        return string.Join(" and ", names);

        void Add(JsonKinds kind, string name)
        {
            if ((shape.Kinds & kind) != JsonKinds.None)
            {
                names.Add(name);
            }
        }
    }
}
