using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Partnero.Generator.Model;
using Partnero.Spec.Model;

namespace Partnero.Generator.Pipeline;

/// <summary>
/// The names that <c>using Partnero;</c> brings along. The run-time's assembly holds Partnero's own client as well, whose types may
/// be called like those of the project's pages. Read from the reference: the compilation would be new at every keystroke.
/// </summary>
internal static class ShippedNames
{
    private const string Namespace = "Partnero";

    /// <summary>Whether a reference is the run-time's assembly.</summary>
    public static bool IsRunTime(MetadataReference reference) =>
        reference is PortableExecutableReference { FilePath: { } path } && path.EndsWith("Partnero.Client.dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Its public types in the namespace, without generic ones: those have names of their own.</summary>
    public static TypeNameList Of(MetadataReference reference, CancellationToken cancellationToken)
    {
        try
        {
            return new((reference as PortableExecutableReference)?.GetMetadata() is AssemblyMetadata assembly
                ? assembly.GetModules().SelectMany(module => PublicTypes(module.GetMetadataReader())).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray()
                : []);
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return new([]); // The compiler says so itself.
        }
    }

    private static IEnumerable<string> PublicTypes(MetadataReader reader) =>
        from handle in reader.TypeDefinitions
        let type = reader.GetTypeDefinition(handle)
        where (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public && reader.StringComparer.Equals(type.Namespace, Namespace)
        let name = reader.GetString(type.Name)
        where name.IndexOf('`') < 0
        select name;
}
