using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Plans;

/// <summary>What an operation answers, before it has types.</summary>
internal sealed class ResponsePlan(ResponseKind kind, FieldNode? content, bool isAssumed = false)
{
    public ResponseKind Kind { get; } = kind;

    /// <summary>What has the type: the data, an item of the page, or the body. Null when there is nothing, or nothing is known.</summary>
    public FieldNode? Content { get; } = content;

    public bool IsAssumed { get; } = isAssumed;

    /// <summary>The body is a list, without envelope, of the content.</summary>
    public bool IsBareList { get; set; }

    /// <summary>For bodies with data and members beside it: the data, or an item of it.</summary>
    public FieldNode? Data { get; set; }

    /// <summary>The members of the body that make up the response record; null when the content is the body as it is.</summary>
    public IReadOnlyList<FieldNode>? Members { get; set; }

    /// <summary>The status of the envelope stands in the body.</summary>
    public bool HasStatus { get; init; } = true;

    /// <summary>The type of the content, or of the data in it, where it is an object that has a name of its own.</summary>
    public ResponseTypePlan? Target { get; set; }
}

/// <summary>An object type of responses: an entity, or what one operation answers.</summary>
/// <param name="owner">The group that holds the type.</param>
/// <param name="name">Its name, unless it is taken or would hide a common one.</param>
/// <param name="node">All that is known of it.</param>
internal sealed class ResponseTypePlan(GroupPlan owner, string name, FieldNode node)
{
    public GroupPlan Owner { get; } = owner;

    public string Name { get; } = name;

    public FieldNode Node { get; } = node;

    public bool IsEntity => Owner.Entity == this;

    /// <summary>At least one operation that is not experimental hands it out.</summary>
    public bool IsStable { get; set; }

    public bool IsUsed { get; set; }

    /// <summary>The page that told of it first.</summary>
    public Page? Page { get; set; }

    /// <summary>The name it has, once it is known.</summary>
    public TypeName? TypeName { get; set; }

    /// <summary>Its reference, once it is built.</summary>
    public TypeRef? Built { get; set; }
}
