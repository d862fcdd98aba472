namespace Partnero;

/// <summary>How the body of a success is read.</summary>
/// <param name="read">Reads the whole body; null when the body is not looked at.</param>
/// <typeparam name="TResponse">What comes out.</typeparam>
public sealed class ResponseFormat<TResponse>(JsonRead<TResponse>? read)
{
    /// <summary>Reads the whole body; null when the body is not looked at.</summary>
    public JsonRead<TResponse>? Read { get; } = read;

    /// <summary>Whether a success without a body reads as the default value.</summary>
    public bool AcceptsEmpty { get; init; }
}
