namespace Mujaz.Languages.Detection;

/// <summary>The writing systems told apart; several languages share the first three.</summary>
internal enum Script
{
    None,
    Latin,
    Arabic,
    Cyrillic,
    Hebrew,
    Greek,
    Armenian,
    Georgian,
    Devanagari,
    Bengali,
    Tamil,
    Thai,
    Ethiopic,
    Tifinagh,
    Hangul,
    Kana,
    Han,
}
