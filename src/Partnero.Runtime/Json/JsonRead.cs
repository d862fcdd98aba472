using Partnero.Runtime;

namespace Partnero;

/// <summary>Reads a value. The cursor stands on its first token, and afterwards behind it.</summary>
public delegate T JsonRead<out T>(ref JsonCursor reader);
