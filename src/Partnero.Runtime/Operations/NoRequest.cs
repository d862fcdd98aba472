namespace Partnero;

/// <summary>The request of an operation that takes neither query nor body.</summary>
public readonly record struct NoRequest;

/// <summary>The response of an operation that answers only that it succeeded.</summary>
public readonly record struct NoResponse;
