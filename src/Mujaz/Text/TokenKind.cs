namespace Mujaz.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A run of letters.</summary>
    Word,

    /// <summary>A run of digits with the marks inside it.</summary>
    Digits,

    /// <summary>One character that is neither letter, digit nor white space.</summary>
    Symbol,
}
