using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;

namespace Partnero.Cli.Lsp;

/// <summary>Speaks the Language Server Protocol over two streams.</summary>
internal static class LspHost
{
    /// <summary>Serves until the editor leaves; whether it left as the protocol wants it.</summary>
    public static async Task<bool> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        using var formatter = new SystemTextJsonFormatter
        {
            JsonSerializerOptions = new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            },
        };
        await using var handler = new HeaderDelimitedMessageHandler(output, input, formatter);
        var ended = new TaskCompletionSource();
        // Its default context runs one request after the other, in their order.
        using var rpc = new JsonRpc(handler);
        var server = new LanguageServer((method, parameters) => _ = rpc.NotifyWithParameterObjectAsync(method, parameters), () => ended.TrySetResult());
        rpc.AddLocalRpcTarget(server, new JsonRpcTargetOptions { AllowNonPublicInvocation = true });
        rpc.StartListening();
        await using (cancellationToken.Register(() => ended.TrySetResult()))
        {
            await Task.WhenAny(rpc.Completion, ended.Task);
        }

        return server.EndedInOrder;
    }
}
