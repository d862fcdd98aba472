using Partnero.Mock.Checking;
using Partnero.Mock.Routing;
using Partnero.Mock.Samples;
using Partnero.Mock.State;
using Partnero.Mock.Values;

namespace Partnero.Mock.Answers;

/// <summary>A checked request on its way to an answer.</summary>
internal sealed record Call(MockRequest Request, ParsedRequest Parsed, RouteMatch Match, Plan Plan, Sample Sample)
{
    public Endpoint Endpoint => Match.Endpoint;

    public Collection Collection => Plan.Collection!;
}
