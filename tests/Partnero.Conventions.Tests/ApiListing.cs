using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Partnero.Conventions.Tests;

/// <summary>Writes the public API of an assembly, one member a line, sorted: a change of a page shows as a change of the API.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Write(Assembly assembly)
    {
        var lines = assembly.GetExportedTypes().SelectMany(Lines).Order(StringComparer.Ordinal);
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> Lines(Type type)
    {
        var name = TypeNames.Of(type, full: true);
        yield return $"{name} : {Kind(type)}{Bases(type)}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield return $"{name}{Parameters(type.GetMethod("Invoke")!)} -> {TypeNames.Return(type.GetMethod("Invoke")!)}";
            yield break;
        }

        foreach (var member in type.GetMembers(Declared).Where(member => !IsSynthesised(member)))
        {
            var line = Describe(member);
            if (line is not null)
            {
                yield return $"{name}.{line}";
            }
        }
    }

    private static string? Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsVisible(constructor) => $"{(constructor.IsFamily ? "protected " : "")}new{Parameters(constructor)}",
        FieldInfo { IsPublic: true, IsSpecialName: false } field => $"{field.Name} : {Modifiers(field.IsStatic, field.IsLiteral)}{TypeNames.Of(field)}{Constant(field)}",
        PropertyInfo property when Accessors(property).Any(IsVisible) => Property(property),
        MethodInfo method when IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => Method(method),
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        var accessors = string.Join(' ', Accessors(property).Where(IsVisible).Select(AccessorName));
        return $"{property.Name}{index} : {Modifiers(Accessors(property).First().IsStatic, false)}{required}{TypeNames.Of(property)} {{ {accessors} }}";
    }

    private static string AccessorName(MethodInfo accessor) =>
        accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get;"
        : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "IsExternalInit") ? "init;"
        : "set;";

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{method.Name}{generic}{Parameters(method)} -> {Modifiers(method.IsStatic, false)}{(method.IsFamily ? "protected " : "")}{TypeNames.Return(method)}";
    }

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(Parameter))})";

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.ParameterType.IsByRef ? (parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ") : "";
        var value = parameter.HasDefaultValue ? $" = {parameter.DefaultValue?.ToString()?.ToLowerInvariant() ?? (parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null")}" : "";
        return $"{prefix}{TypeNames.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Kind(Type type)
    {
        var experimental = type.GetCustomAttribute<ExperimentalAttribute>() is { } attribute ? $"[{attribute.DiagnosticId}] " : "";
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            _ when type.GetMethod("<Clone>$", Declared) is not null => "record",
            _ => "class",
        };
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static "
            : type is { IsAbstract: true, IsInterface: false } ? "abstract "
            : type is { IsSealed: true, IsValueType: false } && kind != "delegate" ? "sealed " : "";
        return experimental + modifier + kind;
    }

    private static string Bases(Type type)
    {
        var bases = new[] { type.BaseType }
            .Where(parent => parent is not null && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum) && parent != typeof(MulticastDelegate))
            .Select(parent => TypeNames.Of(parent!, full: false));
        return string.Concat(bases.Select(name => $" : {name}"));
    }

    private static string Modifiers(bool isStatic, bool isConstant) => isConstant ? "const " : isStatic ? "static " : "";

    private static string Constant(FieldInfo field) => field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "";

    private static MethodInfo[] Accessors(PropertyInfo property) => property.GetAccessors(nonPublic: true);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // What the compiler adds to every record says nothing about the API.
    private static bool IsSynthesised(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo && !IsAccessor(member)
        || member.Name is "EqualityContract" or "PrintMembers" or "<Clone>$"
        || member is MethodInfo { IsVirtual: true, Name: "GetHashCode" or "Equals" or "ToString" };

    private static bool IsAccessor(MemberInfo member) => member is MethodInfo { IsSpecialName: true };
}
