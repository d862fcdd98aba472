using System.CommandLine;
using Partnero.Cli.Documents;
using Partnero.Cli.Hosting;
using Partnero.Cli.Mock;
using Partnero.Mock;

namespace Partnero.Cli.Commands;

/// <summary><c>partnero mock</c>: a local Partnero that answers as the pages say.</summary>
internal static class MockCommand
{
    private const int DefaultPort = 4280;
    private const string DefaultSecret = "mock_webhook_secret";

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var docs = new Argument<string>("folder") { Description = $"The docs folder. Default: {DocsArgument.DefaultFolder}, or the pages that came with this tool where there is none.", Arity = ArgumentArity.ZeroOrOne };
        DocsArgument.RefuseOptions(docs);
        var options = new MockArguments();
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Do not tell of requests." };
        var command = new ToolCommand(
            "mock",
            "Run a local Partnero that answers as the pages say, remembers what is created, and fails on demand. Its page at / shows the requests live.",
            new Example("partnero mock", "At http://127.0.0.1:4280/v1, from docs-spec."),
            new Example("partnero mock docs-spec --port 0 --empty", "On a free port, with nothing in it."),
            new Example("partnero mock --rate-limit 10/s --latency 200 --fail-every 20:503:1", "A bad day."),
            new Example("partnero mock --webhook-url http://localhost:5000/hooks --webhook-secret s3cr3t", "Every change is told to your receiver, signed."))
        {
            docs, quiet,
        };
        options.AddTo(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            var settings = options.Read(result);
            var source = result.GetValue(docs) ?? (Directory.Exists(DocsArgument.DefaultFolder) ? DocsArgument.DefaultFolder : null);
            var run = new MockRun(terminal, source ?? "the pages that came with this tool", result.GetValue(quiet));
            if (source is null)
            {
                return await run.RunAsync(() => MockPartnero.StartAsync(settings, cancellationToken), settings.Port, cancellationToken);
            }

            var api = (await DocsApi.LoadAsync(terminal, source, source, cancellationToken)).Api;
            return await run.RunAsync(() => MockPartnero.StartAsync(api, settings, cancellationToken), settings.Port, cancellationToken);
        });
        return command;
    }

    /// <summary>The options that say how the mock behaves.</summary>
    private sealed class MockArguments
    {
        private readonly Option<int> _port = NumberOption.Create("--port", "Port on loopback; 0 takes a free one.", DefaultPort, 0, 65_535);
        private readonly Option<string> _key = new("--api-key") { Description = "The key that requests must bear.", HelpName = "key", DefaultValueFactory = _ => new MockOptions().ApiKey };
        private readonly Option<string?> _program = new("--program") { Description = "The program that the key belongs to: affiliate, refer-a-friend or newsletter. Default: the request decides." };
        private readonly Option<MockRateLimit?> _limit = Parsed("--rate-limit", "Requests in a window, such as 10/s, 100/min or 5/30s; beyond it 429 with Retry-After.", "n/window", MockSettings.RateLimit);
        private readonly Option<int> _latency = NumberOption.Create("--latency", "Milliseconds that answers are held back.", 0, 0, 600_000);
        private readonly Option<MockFailures?> _failures = Parsed("--fail-every", "Every n-th request fails: 20, or with status and seconds of Retry-After 20:503:1.", "n[:status[:seconds]]", MockSettings.Failures);
        private readonly Option<bool> _empty = new("--empty") { Description = "Start with nothing instead of the pages' samples." };
        private readonly Option<bool> _strict = new("--strict") { Description = "Answer 422 where no page documents a member, a query name or a webhook event, instead of ignoring it." };
        private readonly Option<Uri?> _webhook = Parsed("--webhook-url", "An address that is told of every change.", "url", MockSettings.Address);
        private readonly Option<string> _secret = new("--webhook-secret") { Description = "What deliveries to --webhook-url are signed with.", HelpName = "secret", DefaultValueFactory = _ => DefaultSecret };
        private readonly Option<bool> _send = new("--send-webhooks") { Description = "Tell changes to the addresses that are registered through the API, wherever they are." };

        public MockArguments()
        {
            _program.AcceptOnlyFromAmong("affiliate", "refer-a-friend", "newsletter");
            _key.Validators.Add(result =>
            {
                if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
                {
                    result.AddError("--api-key is empty.");
                }
            });
        }

        public void AddTo(Command command)
        {
            foreach (var option in new Option[] { _port, _key, _program, _limit, _latency, _failures, _empty, _strict, _webhook, _secret, _send })
            {
                command.Options.Add(option);
            }
        }

        public MockOptions Read(ParseResult result) => new()
        {
            Port = result.GetValue(_port),
            ApiKey = result.GetRequiredValue(_key),
            Program = result.GetValue(_program),
            RateLimit = result.GetValue(_limit),
            Latency = TimeSpan.FromMilliseconds(result.GetValue(_latency)),
            Failures = result.GetValue(_failures),
            Seed = !result.GetValue(_empty),
            Strict = result.GetValue(_strict),
            WebhookTarget = result.GetValue(_webhook) is { } address ? new MockWebhookTarget(address, result.GetRequiredValue(_secret)) : null,
            SendsWebhooks = result.GetValue(_send),
        };

        private static Option<T?> Parsed<T>(string name, string description, string shape, Func<string, T?> parse)
            where T : class => new(name)
            {
                Description = description,
                HelpName = shape,
                CustomParser = result =>
                {
                    var text = result.Tokens[0].Value;
                    if (parse(text) is { } value)
                    {
                        return value;
                    }

                    result.AddError($"{name} takes {shape}, not '{text}'.");
                    return null;
                },
            };
    }
}
