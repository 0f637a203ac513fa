namespace Mujaz.Articles.Word;

/// <summary>A document is nested deeper than anything that people write.</summary>
internal sealed class WordLimitException(string message) : Exception(message);
