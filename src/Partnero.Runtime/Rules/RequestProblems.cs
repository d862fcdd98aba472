using System.ComponentModel;

namespace Partnero.Runtime;

/// <summary>Collects broken rules. A default value is ready to use, and stays free of allocations until a rule is broken.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RequestProblems
{
    private List<RequestProblem>? _items;

    /// <summary>Address of the page that has the rules; null when nobody said it.</summary>
    public string? Page { get; private set; }

    /// <summary>How many problems there are so far.</summary>
    public readonly int Count => _items?.Count ?? 0;

    /// <summary>The problems, in the order of the pages' rules.</summary>
    public readonly IReadOnlyList<RequestProblem> ToList() => _items is null ? [] : _items.AsReadOnly();

    /// <summary>The problems of a request or a part of one.</summary>
    public static IReadOnlyList<RequestProblem> List(IRequestPart request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problems = default(RequestProblems);
        request.CollectProblems(ref problems);
        return problems.ToList();
    }

    /// <summary>Says which page has the rules. Of an object and those in it the outermost says it.</summary>
    public void From(string page) => Page ??= page;

    /// <summary>Adds: the member at <paramref name="path"/> is required and is missing.</summary>
    public void Required(string path) =>
        Add(new RequestProblem(path, $"{path} is required."));

    /// <summary>Adds: one of the members is required. <paramref name="parent"/> is empty at the root.</summary>
    public void OneOf(string parent, string members) =>
        Add(new RequestProblem(parent, $"one of {members} is required."));

    /// <summary>Adds: only one of the members may be given.</summary>
    public void OnlyOneOf(string parent, string members) =>
        Add(new RequestProblem(parent, $"only one of {members} may be given."));

    /// <summary>Adds: the member is required because of <paramref name="condition"/> (<c>when domain_id is present</c>).</summary>
    public void RequiredWhen(string path, string condition) =>
        Add(new RequestProblem(path, $"{path} is required {condition}."));

    /// <summary>Adds: these members are documented, have a value, and are in <c>AdditionalProperties</c> too.</summary>
    internal void Repeated(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            Add(new RequestProblem(path, $"{path} has a property and is in AdditionalProperties too: it would be sent twice. Set one of them."));
        }
    }

    /// <summary>Adds the problems of a nested part.</summary>
    public void Below<T>(string name, T? part)
        where T : class, IRequestPart
    {
        if (part is not null)
        {
            var first = Count;
            part.CollectProblems(ref this);
            PutBelow(first, name);
        }
    }

    /// <summary>Adds the problems of each part of a list.</summary>
    public void BelowEach<T>(string name, IReadOnlyList<T>? parts)
        where T : class, IRequestPart
    {
        for (var i = 0; i < parts?.Count; i++)
        {
            var first = Count;
            parts[i]?.CollectProblems(ref this);
            if (Count > first)
            {
                PutBelow(first, $"{name}[{i}]");
            }
        }
    }

    /// <summary>Puts a parent's name in front of the paths of all problems from <paramref name="first"/> on.</summary>
    public readonly void PutBelow(int first, string parent)
    {
        for (var i = first; i < Count; i++)
        {
            _items![i] = _items[i].Below(parent);
        }
    }

    private void Add(RequestProblem problem) => (_items ??= []).Add(problem);
}
