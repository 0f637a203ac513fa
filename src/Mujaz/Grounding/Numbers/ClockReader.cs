using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Times of day in words: الثالثة والنصف, half past three, trois heures et demie, 15 heures 30.</summary>
internal sealed class ClockReader(List<Token> tokens, NumberVocabulary vocabulary)
{
    private static readonly string[] ArabicParts = ["صباحا", "مساء", "ظهرا", "عصرا", "ليلا", "فجرا", "زوالا", "صباح", "ليله"];
    private static readonly string[] FrenchCues = ["a", "vers", "des", "avant", "apres", "jusqu", "entre"];

    /// <summary>A time that begins at a token: hour, minutes and the index behind it; or null.</summary>
    public (int Hour, int Minutes, int End)? Read(int position) => vocabulary switch
    {
        ArabicNumberVocabulary => ReadArabic(position),
        FrenchNumberVocabulary => ReadFrench(position),
        _ => ReadEnglish(position),
    };

    private (int Hour, int Minutes, int End)? ReadArabic(int position)
    {
        var hasClock = position > 0 && tokens[position - 1].Folded.EndsWith("الساعه", StringComparison.Ordinal);
        if (NumberAt(position, out var end, isJoined: false) is not { } hour || hour > 24 || !(hasClock || IsArabicHour(tokens[position].Folded)))
        {
            return null;
        }

        if (ArabicMinutes(end, out var minutesEnd) is { } minutes)
        {
            return minutes < 0 ? ((hour + 23) % 24, 60 + minutes, minutesEnd) : (hour, minutes, minutesEnd);
        }

        var isDayPart = end < tokens.Count && (Array.IndexOf(ArabicParts, tokens[end].Folded) >= 0
            || (tokens[end].Folded == "بعد" && end + 1 < tokens.Count && tokens[end + 1].Folded is "الظهر" or "الزوال" or "العصر"));
        return hasClock || isDayPart ? (hour, 0, end) : null;
    }

    /// <summary>An hour is told by the feminine ordinal with the article: الثالثة.</summary>
    private static bool IsArabicHour(string word) => word.Length > 4 && word[^1] == 'ه' && word.AsSpan(0, 4).IndexOf("ال") is >= 0 and <= 2;

    private int? ArabicMinutes(int position, out int end)
    {
        end = position + 1;
        if (position >= tokens.Count)
        {
            return null;
        }

        var word = tokens[position].Folded;
        if (ArabicQuarter(word.TrimStart('و')) is { } part && word[0] == 'و')
        {
            return part;
        }

        if (word == "الا" && position + 1 < tokens.Count && ArabicQuarter(tokens[position + 1].Folded) is { } less)
        {
            end++;
            return -less;
        }

        var first = word == "و" ? position + 1 : position;
        var minutes = word[0] == 'و' ? NumberAt(first, out end) : null;
        return minutes < 60 && end < tokens.Count && tokens[end].Folded.StartsWith("دق", StringComparison.Ordinal) ? minutes : null;
    }

    private static int? ArabicQuarter(string word) => word switch
    {
        "النصف" or "نصف" or "نصفا" => 30,
        "الربع" or "ربع" or "ربعا" => 15,
        "الثلث" or "ثلث" or "ثلثا" => 20,
        _ => null,
    };

    private (int Hour, int Minutes, int End)? ReadFrench(int position)
    {
        if (NumberAt(position, out var end) is not { } hour || hour > 24 || end >= tokens.Count || tokens[end].Folded is not ("heure" or "heures"))
        {
            return null;
        }

        end++;
        var next = end < tokens.Count ? tokens[end].Folded : "";
        var after = end + 1 < tokens.Count ? tokens[end + 1].Folded : "";
        if (next == "et" && after is "demie" or "quart" or "demi")
        {
            return (hour, after == "quart" ? 15 : 30, end + 2);
        }

        if (next == "moins" && after == "le" && end + 2 < tokens.Count && tokens[end + 2].Folded == "quart")
        {
            return ((hour + 23) % 24, 45, end + 3);
        }

        if (NumberAt(end, out var minutesEnd) is { } minutes and > 0 and < 60)
        {
            return (hour, minutes, minutesEnd);
        }

        var before = position > 0 ? tokens[position - 1] : default;
        return before.Folded is not null && Array.IndexOf(FrenchCues, before.Folded) >= 0 ? (hour, 0, end) : null;
    }

    private (int Hour, int Minutes, int End)? ReadEnglish(int position)
    {
        var word = tokens[position].Folded;
        if (word is "half" or "quarter" && position + 2 < tokens.Count && tokens[position + 1].Folded is "past" or "to"
            && NumberAt(position + 2, out var end) is { } whole and >= 1 and <= 12)
        {
            var minutes = word == "half" ? 30 : 15;
            return tokens[position + 1].Folded == "past" ? (whole, minutes, end) : word == "half" ? null : (whole - 1, 60 - minutes, end);
        }

        return NumberAt(position, out end) is { } hour and >= 1 and <= 12 && end + 2 < tokens.Count
            && tokens[end].Folded == "o" && tokens[end + 1].IsApostrophe && tokens[end + 2].Folded == "clock"
            ? (hour, 0, end + 3)
            : null;
    }

    /// <summary>The whole number below 100 that stands at a token, in digits or in words.</summary>
    private int? NumberAt(int position, out int end, bool isJoined = true)
    {
        end = position;
        var number = new SpelledNumber(vocabulary);
        if (position < tokens.Count && tokens[position].Kind == TokenKind.Digits)
        {
            end++;
            return tokens[position].Folded.Length <= 2 && int.TryParse(tokens[position].Folded, out var digits) ? digits : null;
        }

        while (end < tokens.Count && tokens[end].Kind == TokenKind.Word && vocabulary.TryGet(tokens[end].Folded, out var word, out var and)
            && word.Role is NumberWordRole.Unit or NumberWordRole.Teen or NumberWordRole.Ten
            && (isJoined || !and || number.IsEmpty) && number.TryAdd(word, and))
        {
            end++;
            end += end + 1 < tokens.Count && tokens[end].IsDash && tokens[end].IsAttached ? 1 : 0;
        }

        return number.IsEmpty ? null : (int)number.Value;
    }
}
