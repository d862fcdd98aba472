using Partnero.Benchmarks.Synthetic;

namespace Partnero.Benchmarks.Generation;

/// <summary>
/// NSwag, which does the same work from OpenAPI. Its npm package holds .NET programs, so npm fetches it and the same .NET runs
/// both.
/// </summary>
internal static class NSwag
{
    private const string Version = "14.7.1";

    /// <summary>The program; null when npm is not there to fetch it.</summary>
    public static string? Find(TextWriter output)
    {
        var program = Path.Combine(Repository.Artifacts, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");
        if (!File.Exists(program))
        {
            try
            {
                Directory.CreateDirectory(Repository.Artifacts);
                MeasuredProcess.Run("npm", ["install", "--no-audit", "--no-fund", "--prefix", Repository.Artifacts, "nswag@" + Version]);
            }
            catch (Exception exception) when (exception is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                output.WriteLine($"skipped: NSwag, npm could not fetch it ({exception.Message})");
                return null;
            }
        }

        return program;
    }

    /// <summary>Writes the API for it.</summary>
    public static string WriteInput(SyntheticApi api, string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "openapi.json");
        File.WriteAllText(file, OpenApiWriter.Write(api));
        return file;
    }

    /// <summary>Generates a client, one class for each tag as ours has one for each group.</summary>
    public static MeasuredProcess Generate(string program, string input, string output) => MeasuredProcess.Run("dotnet",
    [
        program, "openapi2csclient", "/input:" + input, "/output:" + output, "/namespace:Synthetic", "/jsonLibrary:SystemTextJson",
        "/operationGenerationMode:MultipleClientsFromFirstTagAndOperationId", "/generateOptionalParameters:true", "/generateNullableReferenceTypes:true",
    ]);
}
