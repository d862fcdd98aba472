using Partnero.Cli;
using Partnero.Cli.Hosting;

// The one place that reads the environment: NO_COLOR (https://no-color.org) is a wish of the terminal's owner, not of a command.
#pragma warning disable RS0030
var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
#pragma warning restore RS0030

return await PartneroTool.RunAsync(args, Terminal.OfProcess(noColor));
