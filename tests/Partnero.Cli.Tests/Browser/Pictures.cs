namespace Partnero.Cli.Tests.Browser;

/// <summary>Pictures of what tests see, for people: <c>PARTNERO_PICTURES=folder dotnet test …</c> keeps them.</summary>
internal static class Pictures
{
    public static async Task SaveAsync(BrowserPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PARTNERO_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(Path.Combine(folder, name + ".png"), await page.ScreenshotAsync());
        }
    }
}
