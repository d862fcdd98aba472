using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Partnero;

/// <summary>
/// Retries a call whose first attempt failed, where that is safe. Nothing here runs, and nothing is allocated, while calls
/// succeed: the pipeline starts with the failure that the first attempt ended in.
/// </summary>
internal sealed class Retries
{
    private static readonly ResiliencePropertyKey<RetriedCall> CallKey = new("call");

    private readonly Transport _transport;
    private readonly ClientSettings _settings;
    // Built when it is first needed: most processes never retry a call, and all pay for what their start compiles.
    private readonly Lazy<ResiliencePipeline<Received>> _pipeline;

    public Retries(Transport transport, ILogger logger)
    {
        _transport = transport;
        _settings = transport.Settings;
        _pipeline = new(() => NewPipeline(logger));
    }

    /// <summary>Whether the failure may be gone the next time, and trying cannot do anything twice.</summary>
    public bool IsWorthwhile(ApiOperation operation, Exception? failure) =>
        _settings.MaxRetries > 0
        && failure is PartneroException { IsTransient: true } known
        && (!operation.ChangesState || !known.MayHaveBeenCarriedOut)
        && (known.ServerWait is not { } wait || wait <= _settings.MaxRetryDelay);

    public async ValueTask<Received> ContinueAsync(RetriedCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(CallKey, call);
            var outcome = await _pipeline.Value.ExecuteOutcomeAsync(static (context, self) => self.AttemptAsync(context), context, this).ConfigureAwait(false);
            if (outcome.Exception is null)
            {
                return outcome.Result!;
            }

            cancellationToken.ThrowIfCancellationRequested();
            if (outcome.Exception is TimeoutRejectedException)
            {
                throw Failures.OutOfTime(call.Operation, _settings.Timeout, call.LastFailure, call.MayHaveBeenCarriedOut);
            }

            outcome.ThrowIfException();
            return default!;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<Outcome<Received>> AttemptAsync(ResilienceContext context)
    {
        var call = CallOf(context);
        if (call.Attempts++ == 0)
        {
            return Outcome.FromException<Received>(call.LastFailure);
        }

        var began = _settings.TimeProvider.GetElapsedTime(call.Started);
        try
        {
            var received = await _transport.SendAsync(call.Operation, call.Address, call.Body, _settings.AttemptTimeout, context.CancellationToken).ConfigureAwait(false);
            return Outcome.FromResult(received);
        }
        catch (Exception exception)
        {
            call.TakeNote(exception, began);
            return Outcome.FromException<Received>(exception);
        }
    }

    private ResiliencePipeline<Received> NewPipeline(ILogger logger)
    {
        var builder = new ResiliencePipelineBuilder<Received> { TimeProvider = _settings.TimeProvider };
        if (_settings.Timeout != Timeout.InfiniteTimeSpan)
        {
            builder.AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = args => new(Remaining(CallOf(args.Context))) });
        }

        return builder.AddRetry(Strategy(logger)).Build();
    }

    private RetryStrategyOptions<Received> Strategy(ILogger logger) => new()
    {
        MaxRetryAttempts = _settings.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = _settings.RetryDelay,
        MaxDelay = _settings.MaxRetryDelay,
        ShouldHandle = args => new(IsWorthwhile(CallOf(args.Context).Operation, args.Outcome.Exception)),
        DelayGenerator = static args => new((args.Outcome.Exception as PartneroException)?.ServerWait),
        OnRetry = args =>
        {
            var operation = CallOf(args.Context).Operation;
            ClientTelemetry.CountRetry(operation, _settings, args.AttemptNumber + 1);
            Log.Retrying(logger, operation.Method, operation.Route, args.AttemptNumber + 1, ClientTelemetry.Describe(args.Outcome.Exception), args.RetryDelay.TotalMilliseconds);
            return default;
        },
    };

    private TimeSpan Remaining(RetriedCall call)
    {
        var left = _settings.Timeout - _settings.TimeProvider.GetElapsedTime(call.Started);
        return left > TimeSpan.FromMilliseconds(1) ? left : TimeSpan.FromMilliseconds(1);
    }

    private static RetriedCall CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}

/// <summary>What a retry needs to know about its call.</summary>
internal sealed class RetriedCall(ApiOperation operation, Uri address, RequestBody? body, long started, PartneroException firstFailure)
{
    public ApiOperation Operation => operation;

    public Uri Address => address;

    public RequestBody? Body => body;

    /// <summary>When the first attempt began, in the units of the client's clock.</summary>
    public long Started => started;

    /// <summary>How often the pipeline asked for an attempt; the first one is the failure that is known already.</summary>
    public int Attempts { get; set; }

    public PartneroException LastFailure { get; private set; } = firstFailure;

    /// <summary>Whether any attempt may have been carried out.</summary>
    public bool MayHaveBeenCarriedOut { get; private set; } = firstFailure.MayHaveBeenCarriedOut;

    /// <summary>Takes note of a failed attempt.</summary>
    /// <param name="failure">Its exception.</param>
    /// <param name="began">When it began, counted from the beginning of the call.</param>
    public void TakeNote(Exception failure, TimeSpan began)
    {
        if (failure is PartneroException known)
        {
            known.LastAttempt = began;
            LastFailure = known;
        }

        MayHaveBeenCarriedOut |= failure is not PartneroException { MayHaveBeenCarriedOut: false };
    }
}
