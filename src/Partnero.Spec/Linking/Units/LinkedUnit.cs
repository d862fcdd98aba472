using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Types;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Units;

/// <summary>What came of groups that were linked together. Never changes: it is kept from one run to the next.</summary>
/// <param name="Groups">The groups, in order.</param>
/// <param name="EventTypes">Types of the data of the events about them, in order.</param>
/// <param name="Issues">What is wrong.</param>
/// <param name="TypeNames">All names that were taken for types: no other unit may have taken one of them.</param>
internal sealed record LinkedUnit(
    IReadOnlyList<LinkedGroup> Groups,
    IReadOnlyList<TypeRef> EventTypes,
    IReadOnlyList<Issue> Issues,
    IReadOnlyList<TypeName> TypeNames);

/// <summary>A group with the samples of its operations.</summary>
internal sealed record LinkedGroup(Group Group, IReadOnlyList<OperationSamples> Samples);
