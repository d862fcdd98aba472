using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Partnero.Json;

namespace Partnero.Runtime;

/// <summary>
/// What every generated request, and every object in one, has. Two of a type are equal when they would send the same JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract record RequestObject : IRequestPart, IOpenObject
{
    /// <summary>Members that the documentation does not name; sent behind the others.</summary>
    public IReadOnlyDictionary<string, JsonElement>? AdditionalProperties { get; set; }

    IReadOnlyDictionary<string, JsonElement>? IOpenObject.Rest
    {
        get => AdditionalProperties;
        set => AdditionalProperties = value;
    }

    /// <summary>Throws when a rule of the documentation is broken; a call does the same before anything is sent.</summary>
    /// <exception cref="RequestInvalidException">Names every broken rule.</exception>
    public void Validate()
    {
        var problems = Collect();
        if (problems.Count > 0)
        {
            throw new RequestInvalidException(problems.ToList(), problems.Page);
        }
    }

    /// <summary>Every broken rule of the documentation; empty when all is well.</summary>
    public IReadOnlyList<RequestProblem> GetProblems() => Collect().ToList();

    /// <summary>Whether the other is of the same type and would send the same JSON.</summary>
    /// <param name="other">The other.</param>
    public virtual bool Equals(RequestObject? other) =>
        ReferenceEquals(this, other) || (other is not null && EqualityContract == other.EqualityContract && JsonTexts.AreSame(this, other));

    /// <inheritdoc/>
    public override int GetHashCode() => JsonTexts.HashOf(this);

    /// <summary>The name of the type and the JSON that it would send.</summary>
    public sealed override string ToString() => $"{GetType().Name} {JsonTexts.Of(this)}";

    private RequestProblems Collect()
    {
        var problems = default(RequestProblems);
        ((IRequestPart)this).CollectProblems(ref problems);
        problems.Repeated(RepeatedNames.In((IJsonModel)this));
        return problems;
    }

    /// <summary>Adds the JSON.</summary>
    /// <param name="builder">Where to.</param>
    protected virtual bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(JsonTexts.Of(this));
        return true;
    }
}
