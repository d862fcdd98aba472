using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Naming;

/// <summary>Hands out names, each once: the second who wants one gets it with a number behind.</summary>
/// <param name="reserved">Names that are out of circulation from the start.</param>
internal sealed class UniqueNames(HashSet<string>? reserved = null)
{
    private readonly Dictionary<string, SourceRef> _owners = new(StringComparer.Ordinal);
    private Dictionary<string, int>? _lastNumbers;

    /// <summary>Forgets all names.</summary>
    public void Clear()
    {
        _owners.Clear();
        _lastNumbers = null;
    }

    /// <summary>Takes a name out of circulation.</summary>
    public void Reserve(string name) => _owners[name] = default;

    /// <summary>The name, or the name with the first number that is free; then <paramref name="other"/> tells who has it.</summary>
    public string Claim(string wanted, SourceRef source, out SourceRef? other)
    {
        if (!_owners.TryGetValue(wanted, out var owner) && !IsReserved(wanted))
        {
            _owners.Add(wanted, source);
            other = null;
            return wanted;
        }

        other = owner;
        _lastNumbers ??= new(StringComparer.Ordinal);
        _lastNumbers.TryGetValue(wanted, out var number);
        number = Math.Max(number, 1);
        string name;
        do
        {
            number++;
            name = wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
        while (_owners.ContainsKey(name) || IsReserved(name));

        _lastNumbers[wanted] = number;
        _owners.Add(name, source);
        return name;
    }

    private bool IsReserved(string name) => reserved?.Contains(name) == true;
}
