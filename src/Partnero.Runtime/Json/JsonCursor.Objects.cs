using System.Runtime.CompilerServices;

namespace Partnero.Runtime;

/// <content>Members that are generated types.</content>
public ref partial struct JsonCursor
{
    /// <summary>A member that is an object.</summary>
    public void Model<T>(ref T value)
        where T : class, IJsonModel
    {
        if (IsWanted())
        {
            value = JsonIn.Model<T>(ref this);
            Next();
        }
        else if (IsWriting)
        {
            OutModel(value);
        }
    }

    /// <summary>A member that is an object, and an empty one where the JSON has none.</summary>
    public void Part<T>(ref T? value)
        where T : class, IJsonModel
    {
        if (IsWanted())
        {
            _parts |= Bit;
            value = JsonIn.Model<T>(ref this);
            Next();
        }
        else if (IsWriting)
        {
            OutModel(value);
        }
        else if (_wanted == Missing)
        {
            _names.NotePart(Bit);
            value ??= Unsafe.As<T>(T.New());
        }
    }

    /// <summary>A member that is an object, or null and then left out.</summary>
    public void OptionalModel<T>(ref T? value)
        where T : class, IJsonModel
    {
        if (IsWanted())
        {
            value = JsonIn.ModelOrNull<T>(ref this);
            Next();
        }
        else if (IsWriting)
        {
            OutModel(value);
        }
    }

    /// <summary>A member that is an object, or null and written as null when its bit is set.</summary>
    public void NullableModel<T>(ref T? value, ref ulong present)
        where T : class, IJsonModel
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.ModelOrNull<T>(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            OutModel(value);
        }
    }

    /// <summary>A member that is a text with known values.</summary>
    public void Enum<T>(ref T value)
        where T : struct, IJsonText<T>
    {
        if (IsWanted())
        {
            value = JsonIn.Enum<T>(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value.ToString());
        }
    }

    /// <summary>A member that is a text with known values, or null and then left out.</summary>
    public void OptionalEnum<T>(ref T? value)
        where T : struct, IJsonText<T>
    {
        if (IsWanted())
        {
            value = JsonIn.EnumOrNull<T>(ref this);
            Next();
        }
        else if (IsWriting)
        {
            Out(value?.ToString());
        }
    }

    /// <summary>A member that is a text with known values, or null and written as null when its bit is set.</summary>
    public void NullableEnum<T>(ref T? value, ref ulong present)
        where T : struct, IJsonText<T>
    {
        if (IsWanted())
        {
            present |= Bit;
            value = JsonIn.EnumOrNull<T>(ref this);
            Next();
        }
        else if (IsWriting && !IsNull(value is not null, present))
        {
            Out(value?.ToString());
        }
    }
}
