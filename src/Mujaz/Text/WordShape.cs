namespace Mujaz.Text;

/// <summary>How a word is written.</summary>
internal enum WordShape
{
    /// <summary>Not a word.</summary>
    None,

    /// <summary>In Arabic script, which has no capitals.</summary>
    Arabic,

    /// <summary>In small letters: <c>word</c>.</summary>
    Lower,

    /// <summary>With a capital first: <c>Word</c>, <c>McDonald</c>.</summary>
    Capitalized,

    /// <summary>In capitals, two at least: <c>NATO</c>.</summary>
    AllCapitals,
}
