using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Partnero;

/// <summary>Tells the options monitor that the configuration behind the options of one registration has changed.</summary>
internal sealed class OptionsChanges(string optionsName, IConfiguration? configuration) : IOptionsChangeTokenSource<PartneroClientOptions>
{
    public string Name => optionsName;

    public IChangeToken GetChangeToken() => configuration?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
