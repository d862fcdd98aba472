using System.Text.Json.Nodes;
using System.Text.Json;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>Does what the last word of a route says: archive, revoke-archive, suspend, approve, convert.</summary>
internal sealed class EntityActions(ApiIndex api, SampleBook samples)
{
    private const string Status = "status";

    /// <summary>False when there is nothing to do and the page documents that as an error.</summary>
    public bool Run(Call call, Entity entity)
    {
        var verb = call.Plan.Verb;
        var reverts = Reverts(verb);
        if (IsPointless(entity, verb, reverts) && call.Endpoint.Operation.Errors.Any(row => row.Status == 400))
        {
            return false;
        }

        samples.Become(call.Endpoint, call.Collection, entity);
        if (reverts && entity.State is not null)
        {
            Revert(entity);
        }
        else if (!reverts && call.Endpoint.BodyProperties.Count == 0)
        {
            Enter(entity, verb, TypeOf(call));
        }

        TakeEffects(call, entity);
        entity.Touch();
        return true;
    }

    private static bool Reverts(string verb) =>
        verb.StartsWith("revoke", StringComparison.Ordinal)
        || verb.StartsWith("un", StringComparison.Ordinal)
        || verb is "restore" or "approve" or "activate" or "reactivate" or "resume";

    private static bool IsPointless(Entity entity, string verb, bool reverts) =>
        reverts ? entity.State is null && !entity.IsSeed && verb != "approve" : entity.State == verb;

    private static void Revert(Entity entity)
    {
        entity.Data[Status] = entity.StatusBefore;
        entity.State = null;
    }

    private void Enter(Entity entity, string verb, ObjectType? type)
    {
        var done = Participle(verb);
        if (entity.State is null)
        {
            entity.StatusBefore = JsonText.TextOf(entity.Data[Status]);
        }

        entity.State = verb;
        if (entity.Data[Status] is JsonValue && StatusValue(type, done) is { } status)
        {
            entity.Data[Status] = status;
        }
    }

    /// <summary>The documented value for a state, in its own letters; any where the page lists none.</summary>
    private string? StatusValue(ObjectType? type, string done)
    {
        var documented = type?.Properties.FirstOrDefault(property => property.WireName == Status)?.Type;
        return api.Enum(documented) is { } known
            ? known.Values.FirstOrDefault(value => value.WireName.Equals(done, StringComparison.OrdinalIgnoreCase))?.WireName
            : done;
    }

    /// <summary>What the action's own sample shows as changed: flags, status, and what was null before.</summary>
    private static void TakeEffects(Call call, Entity entity)
    {
        if (call.Endpoint.Entity is not { } type || !call.Collection.Types.Contains(type.Name) || call.Sample.Root["data"] is not JsonObject shown)
        {
            return;
        }

        foreach (var (name, value) in shown)
        {
            var isFlag = value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False;
            if (isFlag || name == Status || (value is not null && entity.Data[name] is null))
            {
                entity.Data[name] = value?.DeepClone();
            }
        }
    }

    private ObjectType? TypeOf(Call call) =>
        call.Endpoint.Entity ?? api.Object(new TypeRef(TypeKind.Object, call.Collection.Types.FirstOrDefault()));

    /// <summary>What was done: <c>archived</c>.</summary>
    public static string Participle(string verb) => verb switch
    {
        [.., 'e'] => verb + "d",
        [.. var stem, 'y'] => stem + "ied",
        _ => verb + "ed",
    };
}
