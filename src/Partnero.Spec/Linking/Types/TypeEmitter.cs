using Partnero.Spec.Issues;
using Partnero.Spec.Linking.Fields;
using Partnero.Spec.Linking.Naming;
using Partnero.Spec.Linking.Plans;
using Partnero.Spec.Model;

namespace Partnero.Spec.Linking.Types;

/// <summary>What building types of requests and of responses has in common.</summary>
internal sealed class TypeEmitter(LinkContext context, TypeNames names, EnumTable enums)
{
    private const string ValueFallback = "Value";

    private static readonly TypeRef?[] PlainTypes = new TypeRef?[(int)TypeKind.Any + 1];

    public LinkContext Context { get; } = context;

    public TypeNames Names { get; } = names;

    public EnumTable Enums { get; } = enums;

    public MemberNames Members { get; } = new(context);

    /// <summary>Adds an object type to its group: the place first, so that types stand in the order of their first use.</summary>
    public static void AddObject(GroupPlan group, Func<ObjectType> build)
    {
        var place = group.Objects.Count;
        group.Objects.Add(null);
        group.Objects[place] = build();
    }

    /// <summary>A reference to an enum, which gets its name with the first one.</summary>
    public TypeRef Use(EnumPlan draft)
    {
        if (draft.TypeName is null)
        {
            draft.TypeName = Names.Claim(draft.Group.Scope, draft.Name, draft.Node.Source);
            draft.Group.Enums.Add(draft);
        }

        return new TypeRef(TypeKind.Enum, draft.TypeName);
    }

    public void ReportDispute(FieldNode node, ResolvedKind resolved)
    {
        if (resolved.IsDisputed)
        {
            Context.Report(LinkRules.ShapesDisagree, node.Source, node.Name, DescribeKinds(node));
        }
    }

    public EnumType Finish(EnumPlan draft)
    {
        var memberNames = new UniqueNames();
        memberNames.Reserve(draft.TypeName!.Value.Name);
        var values = draft.Values.Select(value => new EnumValue(value, NameOf(value, draft, memberNames))).ToEquatableArray();
        return new EnumType(
            draft.Node.Source, draft.TypeName.Value, NullIfEmpty(draft.Node.Row?.Description), Context.UrlOf(draft.Page), values, IsExperimental: false);
    }

    /// <summary>A reference to a type that has no name.</summary>
    public static TypeRef Plain(TypeKind kind) => PlainTypes[(int)kind] ??= new TypeRef(kind);

    public static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    public static TypeKind? ScalarOf(TypeKind kind) =>
        kind is TypeKind.String or TypeKind.Integer or TypeKind.Number or TypeKind.Boolean or TypeKind.Date or TypeKind.Timestamp ? kind : null;

    private static string NameOf(string value, EnumPlan draft, UniqueNames names) =>
        names.Claim(Casing.Pascal(value, ValueFallback), draft.Node.Source, out _);

    private static string DescribeKinds(FieldNode node)
    {
        var kinds = node.HasSamples ? (object)(node.Kinds & ~JsonKinds.Null) : node.DocTypes;
        return kinds.ToString()!.ToLowerInvariant();
    }
}
