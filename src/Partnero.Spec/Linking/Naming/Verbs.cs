namespace Partnero.Spec.Linking.Naming;

/// <summary>What the verbs of operation names tell about requests and responses.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> Lists = Set("List Search");

    private static readonly HashSet<string> Finders = Set("Fetch Filter Find Get Index List Lookup Query Read Retrieve Search Show View");

    private static readonly HashSet<string> Writers = Set("Add Change Create Edit Modify New Patch Post Put Register Replace Save Set Store Update Upsert");

    private static readonly HashSet<string> Actions = Set(
        """
        Accept Activate Adjust Approve Archive Assign Attach Ban Block Cancel Capture Charge Clear Clone Close Complete Confirm Convert Copy
        Credit Deactivate Debit Decline Delete Deny Destroy Detach Disable Duplicate Enable Expire Export Finish Fire Generate Grant Import Invite
        Lock Mark Merge Move Pause Pay Ping Process Publish Purge Reactivate Redeem Refresh Refund Regenerate Reject Release Remove Renew Reopen
        Resend Reset Resolve Restore Resume Retry Reverse Revert Revoke Reward Rotate Send Start Stop Submit Subscribe Suspend Sync Synchronize
        Terminate Transfer Trigger Unarchive Unassign Unban Unblock Unlink Unlock Unpublish Unsubscribe Unsuspend Validate Verify Void
        """);

    // They say how the next word is done, not what: "revoke archive", "bulk create".
    private static readonly HashSet<string> Modifiers = Set("Batch Bulk Force Hard Mass Revoke Soft Undo");

    private static readonly HashSet<string> Particles = Set("In Off On Out Up");

    private static readonly HashSet<string> Prepositions = Set("As At By For From In Into Of On Per To Using Via With");

    /// <summary>The operation hands out what the group's entity is: its response is the entity unless its name says another noun.</summary>
    public static bool IsCore(string verb) => Finders.Contains(verb) || Writers.Contains(verb);

    /// <summary>The operation asks, and changes nothing.</summary>
    public static bool IsFinder(string verb) => Finders.Contains(verb);

    /// <summary>The operation writes.</summary>
    public static bool IsWriter(string verb) => Writers.Contains(verb);

    /// <summary>The operation hands out several entities.</summary>
    public static bool IsList(string verb) => Lists.Contains(verb);

    /// <summary>The word is a verb for sure.</summary>
    public static bool IsVerb(string word) => IsCore(word) || Actions.Contains(word);

    /// <summary>A word of a route that names something done rather than something there: <c>/leads/convert</c>.</summary>
    public static bool IsAction(string word) => Actions.Contains(word) || Writers.Contains(word);

    /// <summary>The word begins a phrase that says how, not what: <c>ByEmail</c>.</summary>
    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>How many words at the start of an operation's name are its verb: two of <c>RevokeArchive</c> and of <c>SignInUrl</c>.</summary>
    public static int LengthOfVerb(IReadOnlyList<string> words)
    {
        if (words.Count < 2)
        {
            return words.Count;
        }

        var isPair = Modifiers.Contains(words[0]) && IsVerb(words[1]);
        var isPhrasal = !IsVerb(words[0]) && Particles.Contains(words[1]) && words.Count > 2;
        return isPair || isPhrasal ? 2 : 1;
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
