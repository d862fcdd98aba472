using System.Text;

namespace Partnero.Cli.Files;

/// <summary>The steps that change files. A process can be stopped before, after and inside each of them; tests do that.</summary>
internal class FileSteps
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The steps on the machine's file system.</summary>
    public static FileSteps Real { get; } = new();

    /// <summary>Makes a folder and those around it.</summary>
    public virtual void CreateFolder(string folder) => Directory.CreateDirectory(folder);

    /// <summary>Writes a new file.</summary>
    public virtual void Create(string file, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(file, append: false, Utf8);
        write(writer);
    }

    /// <summary>Gives a file its name; what had it before is gone.</summary>
    public virtual void Rename(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>Deletes a file that may not be there.</summary>
    public virtual void Delete(string file) => File.Delete(file);
}
