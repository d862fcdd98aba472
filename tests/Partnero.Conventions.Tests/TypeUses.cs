using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Partnero.Conventions.Tests;

/// <summary>All types that a type refers to: in its declaration, its members, their attributes and bodies.</summary>
internal static class TypeUses
{
    public static IEnumerable<TypeReference> Of(TypeDefinition type) => Direct(type).SelectMany(Parts);

    private static IEnumerable<TypeReference?> Direct(TypeDefinition type)
    {
        yield return type.BaseType;
        foreach (var part in type.Interfaces.Select(part => part.InterfaceType)
                     .Concat(Attributes(type))
                     .Concat(type.Fields.Select(field => field.FieldType))
                     .Concat(type.Properties.SelectMany(property => Attributes(property).Append(property.PropertyType)))
                     .Concat(type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType))
                     .Concat(type.Methods.SelectMany(Of)))
        {
            yield return part;
        }
    }

    private static IEnumerable<TypeReference> Of(MethodDefinition method) =>
        Attributes(method)
            .Append(method.ReturnType)
            .Concat(method.Parameters.Select(parameter => parameter.ParameterType))
            .Concat(method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType))
            .Concat(method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [])
            .Concat(method.HasBody ? method.Body.Instructions.SelectMany(Of) : []);

    private static IEnumerable<TypeReference> Of(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.Select(attribute => attribute.AttributeType);

    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
