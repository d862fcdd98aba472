namespace Partnero.Spec.Model;

/// <summary>Names of groups in groups: <c>ReferAFriend.Customers</c>.</summary>
public static class DottedNames
{
    /// <summary>The names around the last one; empty for a name at the root.</summary>
    public static string Around(string name) => name.LastIndexOf('.') is var dot and >= 0 ? name.Substring(0, dot) : "";

    /// <summary>The last of the names.</summary>
    public static string Last(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
