using System.Runtime.InteropServices;

namespace Partnero.Cli.Files;

/// <summary>What stands at a path, links followed.</summary>
internal enum FileKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file with content of its own.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A device, pipe or socket. Opening one may wait for ever; replacing one breaks it for others.</summary>
    Special,
}

/// <summary>Tells what stands at a path without opening it.</summary>
internal static class FileKinds
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint TypeAndMode = 1 | 2; // STATX_TYPE | STATX_MODE
    private const int ModeOffset = 28; // of stx_mode, on every architecture
    private const int StatxSize = 256;
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;
    private const int FolderType = 0x4000;

    /// <summary>What stands at a path.</summary>
    public static FileKind Of(string path)
    {
        if (OperatingSystem.IsLinux() && TryStatx(path) is { } mode)
        {
            return (mode & TypeMask) switch
            {
                RegularType => FileKind.Regular,
                FolderType => FileKind.Folder,
                _ => FileKind.Special,
            };
        }

        return Directory.Exists(path) ? FileKind.Folder
            : !File.Exists(path) ? FileKind.Missing
            // .NET does not tell elsewhere. A special file has no length; an empty file loses nothing when it is taken for one.
            : new FileInfo(path).Length > 0 || OperatingSystem.IsWindows() ? FileKind.Regular : FileKind.Special;
    }

    /// <summary>The file's mode; null where it cannot be had.</summary>
    private static int? TryStatx(string path)
    {
        var status = new byte[StatxSize];
        try
        {
            return Statx(CurrentFolder, path, 0, TypeAndMode, status) == 0 ? BitConverter.ToUInt16(status, ModeOffset) : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library older than 2018
        }
    }

    [DllImport("libc", EntryPoint = "statx", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] status);
}
