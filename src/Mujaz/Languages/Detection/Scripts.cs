using Mujaz.Text;

namespace Mujaz.Languages.Detection;

/// <summary>Which script a letter belongs to (Unicode 16, Blocks.txt), and the language of scripts that have only one here.</summary>
internal static class Scripts
{
    /// <summary>How many scripts there are, <see cref="Script.None"/> included.</summary>
    public const int Count = (int)Script.Han + 1;

    /// <summary>The script of a letter; <see cref="Script.None"/> for whatever is no letter.</summary>
    public static Script Of(char letter)
    {
        if (letter < 0x80)
        {
            return char.IsAsciiLetter(letter) ? Script.Latin : Script.None;
        }

        if (ArabicScript.Contains(letter))
        {
            return char.IsLetter(letter) ? Script.Arabic : Script.None;
        }

        return char.IsLetter(letter) ? OfBlock(letter) : Script.None;
    }

    /// <summary>The language of a script when no other language is told apart in it; otherwise null.</summary>
    public static string? OnlyLanguageOf(Script script) => script switch
    {
        Script.Hebrew => "he",
        Script.Greek => "el",
        Script.Armenian => "hy",
        Script.Georgian => "ka",
        Script.Devanagari => "hi",
        Script.Bengali => "bn",
        Script.Tamil => "ta",
        Script.Thai => "th",
        Script.Ethiopic => "am",
        Script.Tifinagh => "zgh",
        Script.Hangul => "ko",
        Script.Kana => "ja",
        Script.Han => "zh",
        _ => null,
    };

    private static Script OfBlock(char letter) => letter switch
    {
        <= '\u024F' or (>= '\u1E00' and <= '\u1EFF') or (>= '\uFF21' and <= '\uFF5A') => Script.Latin,
        >= '\u0370' and <= '\u03FF' or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0530' and <= '\u058F' => Script.Armenian,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        (>= '\u0750' and <= '\u077F') or (>= '\u08A0' and <= '\u08FF') or (>= '\uFB50' and <= '\uFDFF')
            or (>= '\uFE70' and <= '\uFEFE') => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0980' and <= '\u09FF' => Script.Bengali,
        >= '\u0B80' and <= '\u0BFF' => Script.Tamil,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\u10A0' and <= '\u10FF' => Script.Georgian,
        >= '\u1200' and <= '\u139F' => Script.Ethiopic,
        >= '\u2D30' and <= '\u2D7F' => Script.Tifinagh,
        >= '\u3041' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        _ => Script.None,
    };
}
