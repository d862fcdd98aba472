namespace Partnero.Spec.Model;

/// <summary>What a sample is about: the object in <c>data</c>, an item of the list there, or the body where it has no <c>data</c>.</summary>
internal static class SampleContent
{
    /// <summary>The member that envelopes put it in.</summary>
    public const string Data = "data";

    /// <summary>The shape whose members the sample shows; one without members when it shows none.</summary>
    public static JsonShape Of(JsonShape body)
    {
        var data = ItemOf(body).Find(Data);
        return data is { } inside && (!inside.Members.IsEmpty || inside.Item is not null) ? ItemOf(inside) : ItemOf(body);
    }

    private static JsonShape ItemOf(JsonShape shape) => shape.Members.IsEmpty && shape.Item is { } item ? item : shape;
}
