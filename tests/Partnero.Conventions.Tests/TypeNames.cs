using System.Reflection;

namespace Partnero.Conventions.Tests;

/// <summary>Types as C# writes them, with nullability.</summary>
internal static class TypeNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(PropertyInfo property) => Of(Nullability.Create(property));

    public static string Of(FieldInfo field) => Of(Nullability.Create(field));

    public static string Of(ParameterInfo parameter) => Of(Nullability.Create(parameter));

    public static string Return(MethodInfo method) => Of(Nullability.Create(method.ReturnParameter));

    public static string Of(Type type, bool full)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var name = type.IsGenericParameter ? type.Name : Bare(type, full);
        var arguments = type.GetGenericArguments();
        return arguments.Length == 0 || type.IsGenericParameter ? name : $"{name}<{string.Join(", ", arguments.Select(argument => Of(argument, full: false)))}>";
    }

    private static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, full: false) + "?";
        }

        var name = type.IsArray ? Of(type.GetElementType()!, full: false) + "[]"
            : info.GenericTypeArguments.Length > 0 ? $"{Bare(type, full: false)}<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>"
            : Of(type, full: false);
        return info.ReadState == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? name + "?" : name;
    }

    private static string Bare(Type type, bool full)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        var name = tick < 0 ? type.Name : type.Name[..tick];
        if (type.IsNested)
        {
            return $"{Bare(type.DeclaringType!, full)}.{name}";
        }

        return full || IsOurs(type) ? $"{type.Namespace}.{name}" : name;
    }

    // Two scopes may own a Customer; a line must say which one it means.
    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Partnero.", StringComparison.Ordinal) == true;
}
