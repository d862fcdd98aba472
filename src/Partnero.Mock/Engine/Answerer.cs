using System.Text.Json.Nodes;
using Partnero.Mock.Answers;
using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;

namespace Partnero.Mock.Engine;

/// <summary>Carries out what operations do to the state, and makes the answers.</summary>
internal sealed class Answerer(ApiIndex api, SampleBook samples, Memory memory)
{
    private readonly SampleChooser _chooser = new(samples);
    private readonly OtherEntities _others = new(memory.Relations);
    private readonly EntityViews _views = new(samples, new OtherEntities(memory.Relations));
    private readonly EntityWriter _writer = new(new Overlay(api, memory.Relations), samples, new OtherEntities(memory.Relations));
    private readonly EntityActions _actions = new(api, samples);
    private readonly EntityQueries _queries = new(memory.Relations, samples);
    private readonly HashSet<string> _events = [.. api.Api.Events.Select(known => known.WireName)];
    private readonly List<Happening> _happenings = [];

    /// <summary>What happened since the last call.</summary>
    public IReadOnlyList<Happening> TakeHappenings()
    {
        Happening[] taken = [.. _happenings];
        _happenings.Clear();
        return taken;
    }

    public MockResponse Answer(MockRequest request, ParsedRequest parsed, RouteMatch match, string? program)
    {
        var errors = new FieldErrors();
        var sample = _chooser.Choose(match.Endpoint, parsed, program, errors);
        if (errors.Count > 0)
        {
            return Errors.Invalid(errors);
        }

        var call = new Call(request, parsed, match, memory.PlanOf(match.Endpoint), sample);
        if (call.Plan.Parent is { } parent && !parent.Collection.KnowsNothing && Owner(call) is null)
        {
            return Errors.NotFound(call.Endpoint);
        }

        return call.Plan.Act switch
        {
            Act.Create when call.Plan.Verb.Length > 0 && Memory.Find(call.Plan, match, parsed) is { } known => Do(call, known),
            Act.Create => Create(call),
            Act.List => List(call),
            Act.Get => On(call, Show),
            Act.Update => On(call, Update),
            Act.Delete => On(call, Delete),
            Act.Do => On(call, Do),
            _ => ShowSample(call),
        };
    }

    private static Entity? Owner(Call call) =>
        call.Plan.Parent is { } parent ? parent.Collection.FindByPath(parent.Placeholder, call.Match.Values[parent.Placeholder]) : null;

    /// <summary>Answers about the entity that a request names; 404 when there is none.</summary>
    private MockResponse On(Call call, Func<Call, Entity, MockResponse> answer)
    {
        if (Memory.Find(call.Plan, call.Match, call.Parsed) is { } entity)
        {
            return answer(call, entity);
        }

        return call.Collection.KnowsNothing ? ShowSample(call) : Errors.NotFound(call.Endpoint);
    }

    private MockResponse Create(Call call)
    {
        if (EntityWriter.ManyIn(call) is { } many)
        {
            return CreateMany(call, many);
        }

        var errors = EntityWriter.Taken(call.Collection, call.Parsed.Body, except: null);
        if (errors.Count > 0)
        {
            return Errors.Invalid(errors);
        }

        var entity = _writer.Create(call, call.Parsed.Body);
        call.Collection.Add(entity);
        Tell(call, entity, "create");
        return WithData(call, entity.Data);
    }

    /// <summary>All or nothing, as one request is one transaction.</summary>
    private MockResponse CreateMany(Call call, IReadOnlyList<JsonObject> many)
    {
        var errors = new FieldErrors();
        foreach (var sent in many)
        {
            errors.AddAll(EntityWriter.Taken(call.Collection, sent, except: null));
        }

        if (errors.Count > 0)
        {
            return Errors.Invalid(errors);
        }

        var data = new JsonArray();
        foreach (var sent in many)
        {
            var entity = _writer.Create(call, sent);
            call.Collection.Add(entity);
            Tell(call, entity, "create");
            data.Add(entity.Data.DeepClone());
        }

        return Respond(call, Body(call, call.Endpoint.AnswersUnknown || call.Endpoint.AnswersList ? data : null));
    }

    private MockResponse Show(Call call, Entity entity) => WithData(call, _views.One(call, entity));

    private MockResponse Update(Call call, Entity entity)
    {
        var changes = EntityWriter.ChangesOf(call);
        var errors = EntityWriter.Taken(call.Collection, changes, except: entity);
        if (errors.Count > 0)
        {
            return Errors.Invalid(errors);
        }

        _writer.Update(call, entity, changes);
        call.Collection.Changed(entity);
        Tell(call, entity, "update");
        return ShowsEntity(call) ? Show(call, entity) : WithData(call, null);
    }

    private MockResponse Delete(Call call, Entity entity)
    {
        // The first of two steps only hands out a code; the second answers without data.
        var handsOut = call.Collection.IsSingleton && call.Sample.Root["data"] is JsonObject;
        if (!handsOut)
        {
            call.Collection.Remove(entity);
            Tell(call, entity, "delete");
        }

        return WithData(call, null);
    }

    private MockResponse Do(Call call, Entity entity)
    {
        if (!_actions.Run(call, entity))
        {
            return Errors.ActionFailed(call.Endpoint);
        }

        call.Collection.Changed(entity);
        Tell(call, entity, call.Plan.Verb);

        return call.Endpoint.Entity is not null && ShowsEntity(call) ? Show(call, entity) : WithData(call, null);
    }

    private MockResponse List(Call call)
    {
        var paging = new Paging(call.Endpoint, call.Request, call.Parsed);
        var errors = new FieldErrors();
        paging.Check(errors);
        if (errors.Count > 0)
        {
            return Errors.Invalid(errors);
        }

        var (page, total) = paging.Take(_queries.Run(call, Owner(call)), Paging.Counts(call.Sample.Root));
        var items = new JsonArray([.. page.Select(entity => _views.Item(call, entity))]);
        var body = Body(call, items);
        if (paging.IsAsked && samples.Of(call.Endpoint).Count == 0)
        {
            Paging.AddUsual(body);
        }

        paging.Fill(body, total, page.Count);
        return Respond(call, body);
    }

    /// <summary>The sample, with what was sent laid over it.</summary>
    private MockResponse ShowSample(Call call)
    {
        if (call.Plan is { Collection: { IsSingleton: false, KnowsNothing: false } collection, Act: Act.Show, Parent: null }
            && Memory.Identifying(call.Plan, call.Parsed).ToArray() is { Length: > 0 } named
            && !named.Any(given => collection.Find(given.Key, given.Value) is not null))
        {
            return Errors.NotFound(call.Endpoint);
        }

        return call.Sample.Data is JsonObject && call.Endpoint.Entity is not null
            ? WithData(call, Below(call, _writer.Show(call)))
            : WithData(call, null);
    }

    /// <summary>An answer below an entity is about this one.</summary>
    private JsonObject Below(Call call, JsonObject data)
    {
        if (call.Plan.Parent is { } parent && Owner(call) is { } owner)
        {
            _others.SettleBelow(data, parent.Collection, owner);
        }

        return data;
    }

    /// <summary>Where no page documents an event for a verb, the one of the state that the entity is in now: <c>lead.submitted</c>.</summary>
    private void Tell(Call call, Entity entity, string verb)
    {
        var prefix = call.Collection.Name + ".";
        string[] events = [.. _events.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..])];
        var done = Verbs.Done(verb, events)
            ?? (verb == "delete" ? null : Array.Find(events, name => name.Equals(JsonText.TextOf(entity.Data["status"]), StringComparison.OrdinalIgnoreCase)));
        if (done is not null)
        {
            _happenings.Add(new(prefix + done, (JsonObject)entity.Data.DeepClone()));
        }
    }

    private static bool ShowsEntity(Call call) =>
        call.Sample.Root["data"] is JsonObject
        && (call.Endpoint.Entity is { } entity ? call.Collection.Types.Contains(entity.Name) : call.Endpoint.AnswersUnknown);

    private static MockResponse WithData(Call call, JsonObject? data) => Respond(call, Body(call, data?.DeepClone()));

    /// <summary>The sample's envelope around other data; the sample as it is without any.</summary>
    private static JsonObject Body(Call call, JsonNode? data)
    {
        var root = call.Sample.Root;
        if (data is JsonObject whole && !root.ContainsKey("data"))
        {
            return whole;
        }

        var body = (JsonObject)root.DeepClone();
        if (data is not null)
        {
            body["data"] = data;
        }

        return body;
    }

    private static MockResponse Respond(Call call, JsonObject body) => new(call.Sample.Status, JsonText.Write(body));
}
