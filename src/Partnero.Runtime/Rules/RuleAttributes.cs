using System.ComponentModel;

namespace Partnero.Runtime;

/// <summary>
/// A conditional rule of the pages, on a generated request type, or on a method that has rules of its own for the request that
/// it sends. The analyzer reads these attributes at the call site, in this assembly or another. Members are C# property names; dots lead into nested objects (<c>Customer.Key</c>).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RequestRuleAttribute : Attribute
{
    private protected RequestRuleAttribute()
    {
    }

    /// <summary>Address of the page that states the rule.</summary>
    public string? Page { get; set; }
}

/// <summary>At least one of the members must be set. PTN5001; with <see cref="IsExclusive"/> also PTN5005.</summary>
/// <param name="members">The group.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class OneOfRequiredAttribute(params string[] members) : RequestRuleAttribute
{
    /// <summary>The group.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The pages say exactly one.</summary>
    public bool IsExclusive { get; set; }
}

/// <summary>A member must be set when another is. PTN5002.</summary>
/// <param name="member">What becomes required.</param>
/// <param name="other">What makes it so.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RequiredWhenPresentAttribute(string member, string other) : RequestRuleAttribute
{
    /// <summary>What becomes required.</summary>
    public string Member { get; } = member;

    /// <summary>What makes it so.</summary>
    public string Other { get; } = other;
}

/// <summary>A member must be set when a flag is true. PTN5003.</summary>
/// <param name="member">What becomes required.</param>
/// <param name="flag">The flag.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RequiredWhenTrueAttribute(string member, string flag) : RequestRuleAttribute
{
    /// <summary>What becomes required.</summary>
    public string Member { get; } = member;

    /// <summary>The flag.</summary>
    public string Flag { get; } = flag;
}

/// <summary>A member must be set when another has one of some values. PTN5004.</summary>
/// <param name="member">What becomes required.</param>
/// <param name="other">Whose value decides.</param>
/// <param name="values">The wire values, compared without regard to case.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RequiredWhenValueAttribute(string member, string other, params string[] values) : RequestRuleAttribute
{
    /// <summary>What becomes required.</summary>
    public string Member { get; } = member;

    /// <summary>Whose value decides.</summary>
    public string Other { get; } = other;

    /// <summary>The wire values.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
