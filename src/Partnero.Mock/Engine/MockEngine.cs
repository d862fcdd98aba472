using Partnero.Mock.Answers;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Engine;

/// <summary>
/// Answers requests from the model of an API: pure of sockets, shared by all hosts. One lock around what is remembered; waiting
/// happens outside of it.
/// </summary>
internal sealed class MockEngine
{
    private readonly Lock _lock = new();
    private readonly MockOptions _options;
    private readonly Router _router;
    private readonly Memory _memory;
    private readonly Answerer _answerer;
    private readonly OperationChooser _chooser;
    private readonly RequestForms _forms;
    private readonly IgnoredParts _ignored;
    private readonly AnswerQueue _queue = new();
    private readonly RequestLimiter _limiter;
    private int _answered;

    public MockEngine(Api api, MockOptions options)
    {
        _options = options;
        Index = new ApiIndex(api);
        Journal = new RequestJournal(options.JournalCapacity);
        var samples = new SampleBook(Index);
        _router = new Router(Index);
        _memory = new Memory(Index, samples, options.Seed);
        _answerer = new Answerer(Index, samples, _memory);
        _forms = new RequestForms(Index, _memory);
        _ignored = new IgnoredParts(Index, _forms);
        _chooser = new OperationChooser(new RequestChecker(Index), _forms, _memory);
        _limiter = new RequestLimiter(options.TimeProvider);
    }

    public ApiIndex Index { get; }

    public RequestJournal Journal { get; }

    /// <summary>Told what a request did, under the lock.</summary>
    public Action<Memory, Happening>? Happened { get; set; }

    /// <summary>Answers a request, records it, and holds the answer back as long as the options say.</summary>
    public async Task<MockResponse> HandleAsync(MockRequest request, CancellationToken cancellationToken)
    {
        var time = _options.TimeProvider.GetUtcNow();
        MockResponse response;
        lock (_lock)
        {
            var started = _options.TimeProvider.GetTimestamp();
            var seen = new Seen();
            response = Answer(request, seen);
            foreach (var happening in _answerer.TakeHappenings())
            {
                Happened?.Invoke(_memory, happening);
            }

            var duration = _options.TimeProvider.GetElapsedTime(started);
            Journal.Add(number => JournalEntry.Create(number, time, request, response, _options.ApiKey) with
            {
                OperationId = seen.Operation?.Operation.Id,
                Ignored = seen.Ignored,
                Duration = duration,
            });
        }

        var delay = response.Delay == Timeout.InfiniteTimeSpan ? response.Delay : _options.Latency + response.Delay;
        if (delay != TimeSpan.Zero)
        {
            await Task.Delay(delay, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    /// <summary>Orders an answer for the next request, or the next of an operation.</summary>
    public void Enqueue(MockResponse answer, string? operationId)
    {
        lock (_lock)
        {
            _queue.Add(answer, operationId);
        }
    }

    /// <summary>Looks into the collections without letting requests in between.</summary>
    public T Read<T>(Func<Memory, T> read)
    {
        lock (_lock)
        {
            return read(_memory);
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _memory.Reset(_options.Seed);
            _queue.Clear();
            _limiter.Reset();
            _answered = 0;
            Journal.Clear();
        }
    }

    private MockResponse Answer(MockRequest request, Seen seen)
    {
        var route = _router.Find(request.Method, request.Path);
        if (request.Body.IsEmpty)
        {
            route = route with { Others = [.. route.Others.Where(other => other.Missing is null)] };
        }

        IReadOnlyList<RouteMatch> matches = route.Matches.Count > 0 ? route.Matches : route.Others;
        seen.Operation = route.Matches.Count > 0 ? route.Matches[0].Endpoint : null;
        var ordered = _queue.Take(matches.Select(match => match.Endpoint.Operation.Id));
        if (ordered is { CarriesOut: false })
        {
            return ordered;
        }

        if (_options.Failures is { } failures && ++_answered % Math.Max(1, failures.Every) == 0)
        {
            return Errors.OnDemand(failures.Status, failures.RetryAfter);
        }

        var answer = Answer(request, route, seen);
        return ordered ?? answer;
    }

    private MockResponse Answer(MockRequest request, RouteResult route, Seen seen)
    {
        if (_limiter.Wait(_options.RateLimit) is { } wait)
        {
            return Errors.TooManyRequests(wait);
        }

        if (seen.Operation is null && route.Others.Count == 0)
        {
            return route.AllowedMethods.Count == 0 ? Errors.NoRoute(request) : Errors.WrongMethod(request, route.AllowedMethods);
        }

        if (request.Header("Authorization") is not { } bearer || !IsKey(bearer))
        {
            return Errors.Unauthorized;
        }

        return AnswerMatched(request, route, seen);
    }

    private MockResponse AnswerMatched(MockRequest request, RouteResult route, Seen seen)
    {
        if (!request.Body.IsEmpty && !IsJson(request.Header("Content-Type")))
        {
            return Errors.Message(415, "Send bodies with Content-Type: application/json.");
        }

        if (ParsedRequest.TryParse(request, out var error) is not { } parsed)
        {
            return Errors.Message(400, error!);
        }

        IReadOnlyList<RouteMatch> matches = route.Matches.Count > 0 ? route.Matches : [.. route.Others.Select(other => _forms.Complete(other, parsed)).OfType<RouteMatch>()];
        if (matches.Count == 0)
        {
            return Errors.WrongMethod(request, route.AllowedMethods);
        }

        var choice = _chooser.Choose(matches, parsed, _options.Program);
        seen.Operation = choice.Match.Endpoint;
        seen.Ignored = _ignored.Of(choice.Match.Endpoint, choice.Parsed);
        if (_options.Strict)
        {
            Refuse(seen.Ignored, choice.Errors);
        }

        if (choice.Errors.Count > 0)
        {
            return Errors.Invalid(choice.Errors);
        }

        return HasWrongPath(choice.Match) ? Errors.NotFound(choice.Match.Endpoint) : _answerer.Answer(request, choice.Parsed, choice.Match, _options.Program);
    }

    private static void Refuse(IReadOnlyList<string> ignored, FieldErrors errors)
    {
        foreach (var name in ignored)
        {
            errors.Add(name, Messages.Unknown(name));
        }
    }

    private bool IsKey(string header) =>
        header.Split(' ', 2) is [var scheme, var key] && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) && key.Trim() == _options.ApiKey;

    private static bool IsJson(string? contentType) =>
        contentType?.Split(';')[0].Trim() is { } type
        && (type.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Text where the route wants a number: no such thing is there.</summary>
    private static bool HasWrongPath(RouteMatch match) =>
        match.Endpoint.Operation.PathParameters.Any(parameter =>
            match.Values.TryGetValue(parameter.WireName, out var text) && !TypeChecker.FitsText(parameter.Type.Kind, text));

    /// <summary>What was found out about a request on the way to its answer.</summary>
    private sealed class Seen
    {
        public Endpoint? Operation { get; set; }

        public IReadOnlyList<string> Ignored { get; set; } = [];
    }
}
