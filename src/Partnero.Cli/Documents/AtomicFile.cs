using System.Text;

namespace Partnero.Cli.Documents;

/// <summary>Files that are there whole or not at all, whatever stops the process.</summary>
internal static class AtomicFile
{
    /// <summary>A name that nothing else has and no glob of pages finds.</summary>
    public static string TemporaryName() => $".partnero-{Guid.NewGuid():N}";

    /// <summary>Writes to a name of its own beside the file, then renames.</summary>
    public static void Write(string file, string text)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var temporary = Path.Combine(folder, TemporaryName());
        Directory.CreateDirectory(folder);
        try
        {
            File.WriteAllText(temporary, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, file, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
