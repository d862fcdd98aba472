namespace Partnero;

/// <summary>Asks for the API key before each attempt, where the options say whom.</summary>
internal sealed class KeyProvider(Func<CancellationToken, ValueTask<string>> provide, ApiKeys keys)
{
    /// <summary>The value of the header for one attempt.</summary>
    /// <exception cref="PartneroException">The provider failed, or gave something that cannot be a key. Nothing was sent.</exception>
    public async ValueTask<string> AuthorizationAsync(ApiOperation operation, CancellationToken cancellationToken)
    {
        string key;
        try
        {
            key = await provide(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PartneroException($"{operation}: nothing was sent. PartneroClientOptions.ApiKeyProvider failed with {exception.GetType().Name}.", exception) { Operation = operation };
        }

        return OptionsCheck.IsKey(key)
            ? keys.Use(key)
            : throw new PartneroException($"{operation}: nothing was sent. PartneroClientOptions.ApiKeyProvider gave no key, or one with white space or characters outside ASCII.") { Operation = operation };
    }
}
