using Partnero.Spec.Linking.Naming;

namespace Partnero.Spec.Tests.Linking.Naming;

public sealed class CasingTests
{
    [Theory]
    [InlineData("direct_tracking_redirect_url", "DirectTrackingRedirectUrl")]
    [InlineData("revoke-archive", "RevokeArchive")]
    [InlineData("partner.key", "PartnerKey")]
    [InlineData("Get Available Domains", "GetAvailableDomains")]
    [InlineData("isAdditional", "IsAdditional")]
    [InlineData("URLPath", "UrlPath")]
    [InlineData("partnerID", "PartnerId")]
    [InlineData("USER_HANDLE", "UserHandle")]
    [InlineData("refer-a-friend", "ReferAFriend")]
    [InlineData("oauth2_token", "Oauth2Token")]
    [InlineData("sha256Hash", "Sha256Hash")]
    [InlineData("macOS version", "MacOsVersion")]
    [InlineData("$type", "Type")]
    [InlineData("ids[]", "Ids")]
    [InlineData("été", "Été")]
    [InlineData("客户", "客户")]
    [InlineData("客户_id", "客户Id")]
    public void Any_way_of_joining_words_gives_PascalCase(string text, string name) => Assert.Equal(name, Casing.Pascal(text, "Field"));

    [Theory]
    [InlineData("2fa_enabled", "Field2faEnabled")]
    [InlineData("404", "Field404")]
    [InlineData("_", "Field")]
    [InlineData("", "Field")]
    [InlineData("🚀", "Field")]
    [InlineData("\u202Eevil\u202C", "Evil")]
    [InlineData("a\u200Bb", "AB")]
    [InlineData("\u0301accent", "Accent")]
    [InlineData("class\"; }", "Class")]
    public void Text_that_is_no_name_still_gives_one(string text, string name) => Assert.Equal(name, Casing.Pascal(text, "Field"));

    [Theory]
    [InlineData("partner_id", "partnerId")]
    [InlineData("ID", "id")]
    public void CamelCase_starts_small(string text, string name) => Assert.Equal(name, Casing.Camel(text, "value"));

    [Fact]
    public void A_name_of_ten_thousand_characters_is_cut() => Assert.Equal(100, Casing.Pascal(new string('a', 10_000), "Field").Length);

    [Fact]
    public void Every_character_gives_a_name_that_compilers_take()
    {
        for (var character = char.MinValue; character < char.MaxValue; character++)
        {
            var name = Casing.Pascal($"{character}x{character}", "Field");
            Assert.True(IsIdentifier(name), $"U+{(int)character:X4} gives '{name}'");
        }
    }

    [Theory]
    [InlineData("Coupon", "CouponDurationType", "CouponDurationType")]
    [InlineData("Coupon", "DurationType", "CouponDurationType")]
    [InlineData("Partner", "Partnership", "PartnerPartnership")]
    [InlineData("Program", "Program", "ProgramProgram")]
    public void A_member_that_begins_with_its_holder_does_not_repeat_it(string holder, string member, string name) =>
        Assert.Equal(name, Casing.Join(holder, member));

    private static bool IsIdentifier(string name) =>
        char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is
            System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.LetterNumber);
}
