using System.Text.Json;
using System.Text.Json.Nodes;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;
using Partnero.Spec.Model;

namespace Partnero.Mock.Answers;

/// <summary>Does what the last word of a route says: archive, revoke-archive, suspend, approve, convert, mark_as_paid.</summary>
internal sealed class EntityActions(ApiIndex api, SampleBook samples)
{
    private const string Status = "status";

    /// <summary>False when there is nothing to do and the page documents that as an error.</summary>
    public bool Run(Call call, Entity entity)
    {
        var verb = call.Plan.Verb;
        var reverts = Verbs.Reverts(verb);
        if (IsPointless(entity, verb, reverts) && call.Endpoint.Operation.Errors.Any(row => row.Status == 400))
        {
            return false;
        }

        samples.Become(call.Endpoint, call.Collection, entity);
        if (DocumentedStatus(call, verb) is { } status)
        {
            Enter(entity, verb, status);
        }
        else if (reverts && entity.State is not null)
        {
            Revert(entity);
        }
        else if (!reverts && call.Endpoint.BodyProperties.Count == 0)
        {
            Enter(entity, verb, StatusType(call) is null ? Verbs.Participle(verb) : null);
        }

        SetFlag(entity, verb);
        TakeEffects(call, entity);
        return true;
    }

    private static bool IsPointless(Entity entity, string verb, bool reverts) =>
        reverts ? entity.State is null && !entity.IsSeed && !Verbs.Admits(verb) : entity.State == verb;

    private static void Revert(Entity entity)
    {
        entity.Data[Status] = entity.StatusBefore;
        entity.State = null;
    }

    private static void Enter(Entity entity, string verb, string? status)
    {
        if (entity.State is null)
        {
            entity.StatusBefore = JsonText.TextOf(entity.Data[Status]);
        }

        entity.State = verb;
        if (entity.Data[Status] is JsonValue && status is not null)
        {
            entity.Data[Status] = status;
        }
    }

    /// <summary>The documented value for what a verb does, in its own letters.</summary>
    private string? DocumentedStatus(Call call, string verb) =>
        StatusType(call) is { } type ? Verbs.Done(verb, type.Values.Select(value => value.WireName)) : null;

    private EnumType? StatusType(Call call) =>
        api.Enum(TypeOf(call)?.Properties.FirstOrDefault(property => property.WireName == Status)?.Type);

    /// <summary><c>approved</c> is true once something was approved.</summary>
    private static void SetFlag(Entity entity, string verb)
    {
        var name = Verbs.Participle(verb);
        if (entity.Data[name]?.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            entity.Data[name] = true;
        }
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
            if (isFlag || name == Status || (value is not null && entity.Data[name] is null && !call.Collection.Identifiers.Contains(name)))
            {
                entity.Data[name] = entity.IsSample ? value?.DeepClone() : Own(call.Collection, name, value, shown, entity);
            }
        }
    }

    /// <summary>
    /// What came of a created entity: where the sample repeats its own values, the entity's stand there; identifiers are dealt.
    /// </summary>
    private static JsonNode? Own(Collection collection, string path, JsonNode? value, JsonObject shown, Entity entity)
    {
        if (value is not JsonObject members)
        {
            return value?.DeepClone();
        }

        var own = new JsonObject();
        foreach (var (name, inner) in members)
        {
            own[name] = Counterpart(name, inner, shown, entity.Data) switch
            {
                { } mine => mine.DeepClone(),
                null when inner is JsonValue text && text.GetValueKind() == JsonValueKind.String => Planner.IsUsualIdentifier(name) ? collection.Deal($"{path}.{name}", text) : null,
                null => Own(collection, $"{path}.{name}", inner, shown, entity),
            };
        }

        return own;
    }

    /// <summary>The entity's value where its sample has a member of the same name and value.</summary>
    private static JsonNode? Counterpart(string name, JsonNode? value, JsonObject shown, JsonObject mine)
    {
        foreach (var (member, other) in shown)
        {
            if (member == name && value is JsonValue && JsonNode.DeepEquals(other, value))
            {
                return mine[member];
            }

            if (other is JsonObject inner && mine[member] is JsonObject part && !ReferenceEquals(value?.Parent, inner)
                && Counterpart(name, value, inner, part) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private ObjectType? TypeOf(Call call) =>
        call.Endpoint.Entity ?? api.Object(new TypeRef(TypeKind.Object, call.Collection.TypeIn(call.Endpoint.Group.Scope)));
}
