namespace Mujaz.Text;

/// <summary>A word, a run of digits or a symbol of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Folded">A word as it is compared (<see cref="TextFolding"/>), digits as ASCII with their marks, a symbol as it is.</param>
/// <param name="Shape">How a word in Latin script is written.</param>
/// <param name="IsAttached">Whether the token follows the one before without a space.</param>
internal readonly record struct Token(TokenKind Kind, TextSpan Span, string Folded, WordShape Shape, bool IsAttached)
{
    /// <summary>Whether it is a word in Arabic script.</summary>
    public bool IsArabicWord => Kind == TokenKind.Word && Shape == WordShape.Arabic;

    /// <summary>Whether it is a word in Latin script.</summary>
    public bool IsLatinWord => Kind == TokenKind.Word && Shape != WordShape.Arabic;

    /// <summary>Whether it is a word in Latin script that begins with a capital.</summary>
    public bool IsCapitalized => Shape is WordShape.Capitalized or WordShape.AllCapitals;

    /// <summary>Whether it is this symbol.</summary>
    public bool Is(char symbol) => Kind == TokenKind.Symbol && Folded[0] == symbol;

    /// <summary>Whether it is a hyphen or dash.</summary>
    public bool IsDash => Kind == TokenKind.Symbol && Folded[0] is '-' or '–' or '—' or '‑' or '−';

    /// <summary>Whether it is an apostrophe.</summary>
    public bool IsApostrophe => Kind == TokenKind.Symbol && Folded[0] is '\'' or '’';
}
