using System.Text.Json;
using Partnero.Runtime;

namespace Partnero.Json;

/// <summary>
/// Where JSON is written to: bodies go straight into their bytes (<see cref="DirectSink"/>), and what somebody's
/// <see cref="JsonSerializer"/> asks for goes through its writer, which indents and escapes as it was told.
/// </summary>
internal abstract class JsonSink
{
    public abstract void StartObject();

    public abstract void EndObject();

    public abstract void StartArray();

    public abstract void EndArray();

    /// <summary>Stands before each item of a list.</summary>
    public abstract void Item();

    /// <summary>Stands before each member of an object.</summary>
    public abstract void Name(MemberNames names, int ordinal);

    /// <summary>Is told that a member is not written because one of the same name, which the type does not know, will be.</summary>
    public virtual void Repeat(string name)
    {
    }

    /// <summary>Stands before each member that the type does not know.</summary>
    public abstract void Name(string name);

    public abstract void Text(string? value);

    /// <summary>A text that has nothing to be escaped in it.</summary>
    public abstract void Plain(ReadOnlySpan<byte> ascii);

    public abstract void Integer(long value);

    public abstract void Number(decimal value);

    public abstract void Boolean(bool value);

    public abstract void Null();

    public abstract void Element(JsonElement value);
}

/// <summary>Writes through a <see cref="Utf8JsonWriter"/>.</summary>
internal sealed class WriterSink(Utf8JsonWriter writer) : JsonSink
{
    public override void StartObject() => writer.WriteStartObject();

    public override void EndObject() => writer.WriteEndObject();

    public override void StartArray() => writer.WriteStartArray();

    public override void EndArray() => writer.WriteEndArray();

    public override void Item()
    {
    }

    public override void Name(MemberNames names, int ordinal) => writer.WritePropertyName(names.Utf8(ordinal));

    public override void Name(string name) => writer.WritePropertyName(name);

    public override void Text(string? value) => writer.WriteStringValue(value);

    public override void Plain(ReadOnlySpan<byte> ascii) => writer.WriteStringValue(ascii);

    public override void Integer(long value) => writer.WriteNumberValue(value);

    public override void Number(decimal value) => writer.WriteNumberValue(value);

    public override void Boolean(bool value) => writer.WriteBooleanValue(value);

    public override void Null() => writer.WriteNullValue();

    public override void Element(JsonElement value) => value.WriteTo(writer);
}
