using System.Net;

namespace Partnero.Docs.Tests.Samples;

public sealed class Failing : Shop
{
    private async Task Add(CreatePartnerRequest request)
    {
        var partnero = Partnero;
        // sample: errors
        try
        {
            await partnero.Partners.CreateAsync(request);
        }
        catch (PartneroValidationException exception) // 400 and 422: what the server does not accept
        {
            foreach (var (field, messages) in exception.Errors)
            {
                Console.WriteLine($"{field}: {string.Join(' ', messages)}");
            }
        }
        catch (PartneroRateLimitException exception) // 429, after the repeats
        {
            Console.WriteLine($"come again in {exception.RetryAfter}");
        }
        catch (PartneroException exception) // whatever else went wrong
        {
            Console.WriteLine(exception.MayHaveBeenCarriedOut ? "look whether it was done" : "safe to call again");
        }
        // end
    }

    [Fact]
    public async Task Errors_come_in_few_kinds()
    {
        await Add(new CreatePartnerRequest { Email = "ana@example.com" });
        Assert.Equal("", Console.ToString());

        Mock.AnswerNext(new(422, """{"status":0,"errors":{"email":["is taken"]}}"""));
        Mock.FailNext(429, times: 3, retryAfter: TimeSpan.Zero);
        Mock.FailNext(401);
        Mock.FailNext(500);
        for (var i = 0; i < 4; i++)
        {
            await Add(new CreatePartnerRequest { Email = "ben@example.com" });
        }

        Assert.Equal("email: is taken\ncome again in 00:00:00\nsafe to call again\nlook whether it was done\n", Console.ToString());
    }

    [Fact]
    public async Task The_callers_cancellation_and_a_limit_are_two_things()
    {
        var partnero = new PartneroClient(new HttpClient(Mock.CreateHandler()), new() { ApiKey = Mock.ApiKey, Timeout = TimeSpan.FromMilliseconds(100) });
        using var source = new CancellationTokenSource();
        await ReadAsync();
        await source.CancelAsync();
        await ReadAsync();
        Assert.Equal("no answer within 0.1 s\nthe caller gave up\n", Console.ToString());

        async Task ReadAsync()
        {
            Mock.HangNext();
            var cancellationToken = source.Token;
            // sample: timeout
            try
            {
                var program = await partnero.Program.GetAsync(cancellationToken);
            }
            catch (PartneroTimeoutException exception)
            {
                Console.WriteLine($"no answer within {exception.Limit.TotalSeconds} s");
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine("the caller gave up");
            }
            // end
        }
    }

    [Fact]
    public async Task A_failure_says_where_and_what()
    {
        Mock.AnswerNext(new(404, """{"message":"No such partner."}"""));
        var partnero = Partnero;
        // sample: not-found
        try
        {
            var partner = await partnero.Partners.GetAsync("prt_1");
        }
        catch (PartneroNotFoundException exception)
        {
            // GET /partners/{id} (Partners.Get): 404 Not Found. No such partner.
            Console.WriteLine(exception.Message);
        }
        // end
        Assert.Equal("GET /partners/{id} (Partners.Get): 404 Not Found. No such partner.\n", Console.ToString());
    }

    [Fact]
    public async Task A_broken_rule_is_found_before_anything_is_sent()
    {
        var partnero = Partnero;
        CreateReferralLinkRequest request = new() { Key = "k", Partner = PartnerIdentifier.FromId("p") };
        request.DomainId = int.Parse("7") is var id ? id.ToString() : "";
        // sample: invalid
        try
        {
            await partnero.ReferralLinks.CreateAsync(request);
        }
        catch (RequestInvalidException exception)
        {
            foreach (RequestProblem problem in exception.Problems)
            {
                Console.WriteLine($"{problem.Path}: {problem.Message}");
            }
        }
        // end
        Assert.StartsWith("is_additional: ", Console.ToString());
        Assert.Empty(Mock.Journal);
    }
}
