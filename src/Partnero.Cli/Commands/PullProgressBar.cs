using Partnero.Cli.Hosting;
using Partnero.Cli.Pull;
using Spectre.Console;

namespace Partnero.Cli.Commands;

/// <summary>Shows how far a pull is, where somebody watches.</summary>
internal static class PullProgressBar
{
    /// <summary>Runs <paramref name="pull"/> under a progress bar; without a terminal, after a single line.</summary>
    public static async Task<PullResult> RunAsync(Terminal terminal, string site, Func<IProgress<PullProgress>, Task<PullResult>> pull)
    {
        if (!terminal.IsInteractive)
        {
            terminal.Note($"Pulling from {site}");
            return await pull(new Immediate(_ => { }));
        }

        return await terminal.Progress.Progress()
            .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .AutoClear(true)
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(site));
                task.IsIndeterminate = true;
                return pull(new Immediate(step =>
                {
                    task.IsIndeterminate = false;
                    task.MaxValue = step.Total;
                    task.Value = step.Done;
                    task.Description = Markup.Escape(Printable.Line($"{step.Done}/{step.Total} {step.Path}"));
                }));
            });
    }

    /// <summary>Unlike <see cref="Progress{T}"/> it reports on the spot: the last step must not come after the result.</summary>
    private sealed class Immediate(Action<PullProgress> report) : IProgress<PullProgress>
    {
        public void Report(PullProgress value) => report(value);
    }
}
