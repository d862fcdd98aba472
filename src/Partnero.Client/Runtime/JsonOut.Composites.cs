using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

public static partial class JsonOut
{
    /// <summary>Writes an object.</summary>
    public static void Model<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonModel<T>
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.WriteJson(writer);
        }
    }

    /// <summary>Writes an object, or null.</summary>
    public static void ModelOrNull<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : class, IJsonModel<T>
    {
        writer.WritePropertyName(name);
        ModelCodec<T>.Write(writer, value!);
    }

    /// <summary>Writes a generated struct: a text with known values.</summary>
    public static void Enum<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonModel<T>
    {
        if (value is { } given)
        {
            writer.WritePropertyName(name);
            given.WriteJson(writer);
        }
    }

    /// <summary>Writes a generated struct, or null.</summary>
    public static void EnumOrNull<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IJsonModel<T>
    {
        if (value is { } given)
        {
            writer.WritePropertyName(name);
            given.WriteJson(writer);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes an object whose members are data.</summary>
    public static void Map(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, JsonElement>? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            MapCodec.Write(writer, value);
        }
    }

    /// <summary>Writes an object whose members are data, or null.</summary>
    public static void MapOrNull(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, JsonElement>? value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            Map(writer, name, value);
        }
    }

    /// <summary>Writes members that the type does not know, behind those it knows.</summary>
    public static void Rest(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? rest)
    {
        if (rest is null || rest.Count == 0)
        {
            return;
        }

        foreach (var (name, value) in rest)
        {
            if (value.ValueKind != JsonValueKind.Undefined)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
    }

    private static void List<T, TCodec>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? list, bool writeNull)
        where TCodec : struct, IJsonCodec<T>
    {
        if (list is null)
        {
            if (writeNull)
            {
                writer.WriteNull(name);
            }

            return;
        }

        writer.WriteStartArray(name);
        for (var i = 0; i < list.Count; i++)
        {
            TCodec.Write(writer, list[i]);
        }

        writer.WriteEndArray();
    }
}
