using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;
using Partnero.Spec.Text;

namespace Partnero.Spec.Linking.Agreement;

/// <summary>
/// Compares what the pages of a group tell of one entity. Where one place deviates from all others, that place is reported, and not
/// what follows from it.
/// </summary>
internal sealed class EntityAgreement
{
    /// <summary>So many others have to agree before one that deviates from them is wrong.</summary>
    private const int EnoughOthers = 2;

    /// <summary>No group has as many samples and tables, or members, and none takes minutes.</summary>
    private const int MostWitnesses = 200;
    private const int MostNames = 1000;

    private readonly LinkContext _context;
    private readonly List<Witness> _witnesses;
    private readonly HashSet<string> _explained;

    private EntityAgreement(LinkContext context, List<Witness> witnesses, HashSet<string> explained) =>
        (_context, _witnesses, _explained) = (context, witnesses, explained);

    /// <summary>Compares the pages of a group; answers the members of which all is said.</summary>
    public static HashSet<string> Check(LinkContext context, GroupPlan group)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        var witnesses = group.Operations.SelectMany(Witness.Of).Where(static witness => witness.Members.Count > 0).Take(MostWitnesses).ToList();
        if (witnesses.Count > 1 && witnesses.Sum(static witness => witness.Members.Count) < MostNames * 10)
        {
            var check = new EntityAgreement(context, witnesses, explained);
            check.ExplainRows(group);
            check.FindMisspelt();
            check.FindOtherKinds();
        }

        return explained;
    }

    /// <summary>A sample that contradicts the table of its own page is reported there.</summary>
    private void ExplainRows(GroupPlan group)
    {
        foreach (var endpoint in group.Operations.Select(static operation => operation.Endpoint))
        {
            foreach (var row in endpoint.ResponseFields.Where(static row => row.Type is not null))
            {
                var name = row.Name.Substring(row.Name.LastIndexOf('.') + 1);
                if (endpoint.Responses.Any(sample => SampleContent.Of(sample.Shape).Find(name) is { } shape && !Kinds.Fit(row.Type!, shape)))
                {
                    _explained.Add(name);
                }
            }
        }
    }

    private void FindMisspelt()
    {
        var places = new Dictionary<string, List<Witness>>(StringComparer.Ordinal);
        foreach (var witness in _witnesses)
        {
            foreach (var name in witness.Members.Keys)
            {
                if (!places.TryGetValue(name, out var known))
                {
                    places.Add(name, known = []);
                }

                known.Add(witness);
            }
        }

        foreach (var name in places.Count > MostNames ? [] : places.Keys.Where(name => places[name].Count == 1).ToList())
        {
            var witness = places[name][0];
            if (!witness.IsRequest && Meant(name, witness, places) is { } meant)
            {
                _explained.Add(name);
                _context.Report(SampleRules.MemberMisspelt, witness.Members[name].At, name, meant, Count(places[meant].Count));
            }
        }
    }

    /// <summary>The name that several others have in place of this one.</summary>
    private static string? Meant(string name, Witness witness, Dictionary<string, List<Witness>> places)
    {
        var candidates = places.Keys.Where(other =>
            !witness.Members.ContainsKey(other) && places[other].Count >= EnoughOthers && IsSlip(name, other) && places[other].Exists(known => known.IsAboutTheSameAs(witness.Members.Keys)));
        return Spelling.Nearest(name, candidates.OrderBy(static other => other, StringComparer.Ordinal));
    }

    /// <summary>One letter, or the way words are joined; a digit is a name of its own.</summary>
    private static bool IsSlip(string name, string other) =>
        Joined(name).Equals(Joined(other), StringComparison.OrdinalIgnoreCase)
        || (name.Length > 3 && other.Length > 3 && Spelling.IsOneSlip(name, other) && name.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit)));

    private static string Joined(string name) => name.Replace("_", "").Replace("-", "");

    private void FindOtherKinds()
    {
        var samples = _witnesses.FindAll(static witness => witness.IsSample);
        foreach (var name in samples.SelectMany(static witness => witness.Members.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            var telling = samples.FindAll(witness => witness.Members.TryGetValue(name, out var member) && FamilyOf(member.Kinds) != Family.None);
            foreach (var witness in telling)
            {
                var others = telling.FindAll(other => other != witness && other.IsAboutTheSameAs(witness.Members.Keys));
                if (others.Count >= EnoughOthers && !_explained.Contains(name) && Deviates(witness, others, name))
                {
                    _explained.Add(name);
                    var (here, there) = (witness.Members[name], others[0].Members[name]);
                    _context.Report(SampleRules.KindDeviates, here.At, name, Name(here.Kinds), Name(there.Kinds), Count(others.Count));
                    break;
                }
            }
        }
    }

    private static bool Deviates(Witness witness, List<Witness> others, string name)
    {
        var family = FamilyOf(others[0].Members[name].Kinds);
        var own = FamilyOf(witness.Members[name].Kinds);
        return family != own && others.TrueForAll(other => FamilyOf(other.Members[name].Kinds) == family) && !(family == Family.Text && own is Family.Date or Family.Timestamp);
    }

    private enum Family
    {
        None,
        Boolean,
        Number,
        Text,
        Date,
        Timestamp,
        Container,
        Mixed,
    }

    private static Family FamilyOf(JsonKinds kinds)
    {
        kinds &= ~JsonKinds.Null;
        return kinds == JsonKinds.None ? Family.None
            : kinds.IsWithin(KindSets.Numbers) ? Family.Number
            : kinds switch
            {
                JsonKinds.Boolean => Family.Boolean,
                JsonKinds.Text => Family.Text,
                JsonKinds.Date => Family.Date,
                JsonKinds.Timestamp => Family.Timestamp,
                _ => kinds.IsWithin(KindSets.Objects | KindSets.Arrays) ? Family.Container : Family.Mixed,
            };
    }

    private static string Name(JsonKinds kinds) => FamilyOf(kinds) switch
    {
        Family.Boolean => "a boolean",
        Family.Number => "a number",
        Family.Text => "a text",
        Family.Date => "a date",
        Family.Timestamp => "a timestamp",
        Family.Container => "an object or a list",
        _ => "of several kinds",
    };

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
