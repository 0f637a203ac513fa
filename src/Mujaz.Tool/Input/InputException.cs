namespace Mujaz.Tool.Input;

/// <summary>An input that cannot be used; the message says why, to the person who gave it.</summary>
internal sealed class InputException(string message) : Exception(message);
