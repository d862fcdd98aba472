using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

/// <summary>What writers may rely on, whatever the pages say.</summary>
internal static class ApiInvariants
{
    public static void Check(Api api)
    {
        var objects = api.Groups.SelectMany(group => group.Objects).ToList();
        var types = objects.Select(type => type.Name).Concat(api.Groups.SelectMany(group => group.Enums).Select(type => type.Name)).ToList();
        Unique(types, "types");
        Unique(api.Groups.Select(group => group.Name), "groups");
        Unique(api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id), "operations");
        Unique(api.Events.Select(item => item.Name), "events");
        Assert.Equal(api.Groups.Select(group => group.Path).Order(StringComparer.Ordinal), api.Groups.Select(group => group.Path));
        Assert.Equal(api.Groups.SelectMany(group => group.Operations).Select(operation => operation.Id), api.Samples.Select(samples => samples.OperationId));

        var known = types.ToHashSet();
        var byName = objects.ToDictionary(type => type.Name);
        foreach (var group in api.Groups)
        {
            Assert.All(group.Name.Split('.'), Named);
            Named(group.Entity);
            Assert.All(group.Operations, operation => Check(group, operation, byName, known));
            Assert.All(group.Objects, type => Check(type, byName, known));
            foreach (var type in group.Enums)
            {
                Named(type.Name.Name);
                Unique(type.Values.Select(value => value.Name).Append(type.Name.Name), type.Name.Name);
                Assert.All(type.Values, value => Named(value.Name));
            }
        }

        Assert.All(api.Events, item => Resolves(item.Data, known));
    }

    private static void Check(Group group, Operation operation, Dictionary<TypeName, ObjectType> objects, HashSet<TypeName> known)
    {
        Named(operation.Name);
        Assert.Equal($"{group.Name}.{operation.Key}", operation.Id);
        Assert.StartsWith("/", operation.Route, StringComparison.Ordinal);
        Assert.Equal(operation.Response.Kind == ResponseKind.None, operation.Response.Type is null);
        Resolves(operation.Response.Type, known);
        Unique(operation.PathParameters.Select(parameter => parameter.WireName), operation.Id);
        Assert.All(operation.PathParameters, parameter => Assert.Contains($"{{{parameter.WireName}}}", operation.Route, StringComparison.Ordinal));
        if (operation.Request is not { } name)
        {
            Assert.True(operation.RequestIsOptional);
            Assert.Empty(operation.Rules);
            return;
        }

        var request = objects[name];
        Assert.Equal(ObjectRole.Request, request.Role);
        Assert.All(operation.Rules, rule => Check(rule, request, objects));
        if (operation.PageParameter is { } page)
        {
            Assert.Contains(request.Properties, property => property.WireName == page && property.Location == ParameterLocation.Query);
        }
    }

    private static void Check(ObjectType type, Dictionary<TypeName, ObjectType> objects, HashSet<TypeName> known)
    {
        Named(type.Name.Name);
        Unique(type.Properties.Select(property => property.Name).Append(type.Name.Name), type.Name.Name);
        Unique(type.Properties.Select(property => (property.WireName, property.Location)), type.Name.Name);
        Assert.True(type.Role is ObjectRole.Request or ObjectRole.RequestPart or ObjectRole.Identifier || type.Rules.IsEmpty);
        Assert.All(type.Rules, rule => Check(rule, type, objects));
        foreach (var property in type.Properties)
        {
            Named(property.Name);
            Resolves(property.Type, known);
            Assert.True(type.Role == ObjectRole.Response ? !property.IsRequired : property.IsRequired || property.IsNullable, $"{type.Name.Name}.{property.Name}");
        }
    }

    private static void Check(Rule rule, ObjectType type, Dictionary<TypeName, ObjectType> objects)
    {
        Assert.NotEmpty(rule.Fields);
        Assert.Equal(rule.Kind == RuleKind.OneOf, rule.Condition is null);
        foreach (var field in rule.Condition is null ? rule.Fields : rule.Fields.Append(rule.Condition))
        {
            Assert.True(IsFieldOf(type, field, objects), $"'{field}' is no member of {type.Name.Name}");
        }
    }

    private static bool IsFieldOf(ObjectType type, string path, Dictionary<TypeName, ObjectType> objects) => type.Properties.Any(property =>
        property.WireName == path
        || (path.StartsWith(property.WireName + ".", StringComparison.Ordinal)
            && property.Type is { Kind: TypeKind.Object, Name: { } name }
            && IsFieldOf(objects[name], path[(property.WireName.Length + 1)..], objects)));

    private static void Resolves(TypeRef? type, HashSet<TypeName> known)
    {
        for (; type is not null; type = type.Item)
        {
            Assert.Equal(type.Kind is TypeKind.Object or TypeKind.Enum, type.Name is not null);
            Assert.Equal(type.Kind == TypeKind.Array, type.Item is not null);
            Assert.True(type.Name is null || known.Contains(type.Name.Value), $"{type.Name} does not exist");
        }
    }

    private static void Named(string name)
    {
        Assert.True(name.Length is > 0 and < 300 && char.IsLetter(name[0]) && !char.IsLower(name[0]), $"'{name}' is no name");
        Assert.All(name, character => Assert.True(NameWords.CanBegin(character) || char.GetUnicodeCategory(character) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark, $"U+{(int)character:X4} in '{name}'"));
    }

    private static void Unique<T>(IEnumerable<T> items, string where)
    {
        var twice = items.GroupBy(item => item).Where(same => same.Count() > 1).Select(same => same.Key).ToList();
        Assert.True(twice.Count == 0, $"Twice in {where}: {string.Join(", ", twice)}");
    }
}
