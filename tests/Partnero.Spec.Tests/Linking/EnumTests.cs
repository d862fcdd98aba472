using Partnero.Spec.Model;

namespace Partnero.Spec.Tests.Linking;

public sealed class EnumTests
{
    private const string Server = "https://api.example/v1";

    [Fact]
    public void The_request_field_and_the_entitys_field_of_its_name_have_one_type()
    {
        var linked = Linked.Of(
            new PageBuilder("coupons/create.md").Endpoint($"POST {Server}/coupons", o => o
                .Row("coupon_duration_type", required: "Yes", values: ["once", "lifetime"])
                .Row("status", values: ["active", "rejected"])
                .Response("""{"data":{"coupon_duration_type":"once","status":"Active"}}""")),
            new PageBuilder("coupons/update.md").Endpoint($"PUT {Server}/coupons", o => o
                .Row("update.status", values: ["Active", "suspended"])
                .Response("""{"data":{"coupon_duration_type":"once","status":"Active"}}""")));

        Assert.Equal("CouponDurationType!", linked.Member("CreateCouponRequest", "coupon_duration_type"));
        Assert.Equal("CouponDurationType", linked.Member("Coupon", "coupon_duration_type"));
        Assert.Equal("CouponStatus?", linked.Member("CreateCouponRequest", "status"));
        Assert.Equal("CouponStatus?", linked.Member("UpdateCouponUpdate", "status"));
        Assert.Equal("CouponStatus", linked.Member("Coupon", "status"));
        Assert.Equal([new EnumValue("active", "Active"), new EnumValue("rejected", "Rejected"), new EnumValue("suspended", "Suspended")], linked.Enum("CouponStatus").Values);
    }

    [Fact]
    public void A_list_in_a_response_table_is_one_too_also_for_what_lies_inside()
    {
        var linked = Linked.Of(new PageBuilder("leads/get.md").Endpoint($"GET {Server}/leads/{{id}}", o => o
            .Field("data.status", values: ["submitted", "converted"])
            .Field("data.rewards[].status", values: ["ok", "held"])));

        Assert.Equal("LeadStatus", linked.Member("Lead", "status"));
        Assert.Equal("LeadRewardStatus", linked.Member("LeadReward", "status"));
    }

    [Fact]
    public void A_list_of_values_of_a_list_is_the_type_of_its_items()
    {
        var linked = Linked.Of(new PageBuilder("hooks/create.md").Endpoint($"POST {Server}/hooks", o => o
            .Row("events", "array", "Yes", values: ["a.created", "a.deleted"])
            .Response("""{"data":{"events":["a.created"]}}""")));

        Assert.Equal("[HookEvent]!", linked.Member("CreateHookRequest", "events"));
        Assert.Equal("[HookEvent]", linked.Member("Hook", "events"));
    }

    [Fact]
    public void Two_fields_of_one_name_without_a_common_value_are_two_types()
    {
        var linked = Linked.Of(new PageBuilder("payouts/create.md").Endpoint($"POST {Server}/payouts", o => o
            .Row("type", values: ["manual", "auto"])
            .Row("settings.type", values: ["bank", "card"])));

        Assert.Equal("PayoutType?", linked.Member("CreatePayoutRequest", "type"));
        Assert.Equal("PayoutSettingsType?", linked.Member("CreatePayoutSettings", "type"));
    }

    [Theory]
    [InlineData("integer", "PayoutType?", "referred", "non_referred")]
    [InlineData("integer", "integer?", "1", "2")]
    [InlineData("boolean", "boolean?", "true", "false")]
    public void Values_make_an_enum_only_of_text(string type, string member, params string[] values) =>
        Assert.Equal(member, Linked.Of(new PageBuilder("payouts/list.md").Endpoint($"POST {Server}/payouts", o => o.Row("type", type, values: values))).Member("ListPayoutsRequest", "type"));

    [Fact]
    public void Values_have_names_that_are_different_from_each_other_and_the_type()
    {
        var linked = Linked.Of(new PageBuilder("payouts/create.md").Endpoint($"POST {Server}/payouts", o => o.Row("type", values: ["USER_HANDLE", "user-handle", "7", "-", "payout_type", "url_link"])));

        Assert.Equal(["UserHandle", "UserHandle2", "Value7", "Value", "PayoutType2", "UrlLink"], linked.Enum("PayoutType").Values.Select(value => value.Name));
    }
}
