using System.CommandLine;
using Microsoft.OpenApi;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Cli.OpenApi;
using Partnero.Spec.Model;

namespace Partnero.Cli.Commands;

/// <summary><c>partnero openapi</c>: the API for other tools.</summary>
internal static class OpenApiCommand
{
    private static readonly Dictionary<string, OpenApiSpecVersion> Versions = new(StringComparer.Ordinal)
    {
        ["3.1"] = OpenApiSpecVersion.OpenApi3_1,
        ["3.0"] = OpenApiSpecVersion.OpenApi3_0,
    };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var folder = DocsArgument.Folder();
        var version = new Option<string>("--openapi") { Description = "OpenAPI version: 3.1, or 3.0 for tools that want it.", DefaultValueFactory = _ => "3.1" };
        version.AcceptOnlyFromAmong([.. Versions.Keys]);
        var format = OutputOption.Format("json", "yaml");
        var title = new Option<string?>("--title") { Description = "Title of the document." };
        var apiVersion = new Option<string?>("--api-version") { Description = "Version of the API in the document.", HelpName = "version" };
        var output = OutputOption.File();
        var command = new ToolCommand(
            "openapi",
            "Write the API as an OpenAPI document: types, rules, samples, errors, webhooks, each with page and line.",
            new Example("partnero openapi --output openapi.json", "OpenAPI 3.1."),
            new Example("partnero openapi --openapi 3.0 --format yaml -o openapi.yaml", "OpenAPI 3.0 as YAML."))
        {
            folder, version, format, title, apiVersion, output,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var source = result.GetRequiredValue(folder);
            var (api, positions) = await ReadAsync(terminal, source, cancellationToken);
            var options = new OpenApiOptions(Versions[result.GetRequiredValue(version)], result.GetValue(title), result.GetValue(apiVersion));
            var document = OpenApiBuilder.Build(api, positions, options);
            var text = OpenApiBuilder.Write(document, options, result.GetRequiredValue(format) == "yaml");
            OutputOption.Write(terminal, result.GetValue(output), text.CopyTo);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>In a method of its own, so that texts and pages are let go before the document is built: both are large.</summary>
    private static async Task<(Api Api, Positions Positions)> ReadAsync(Terminal terminal, string source, CancellationToken cancellationToken)
    {
        var docs = await DocsApi.LoadAsync(terminal, source, source, cancellationToken);
        return (docs.Api, docs.Positions);
    }
}
