using System.Collections.Frozen;

namespace Mujaz.Articles.Html;

/// <summary>Recognises lines that are nothing but a date and a time, as templates put them under headlines.</summary>
internal static class DateLines
{
    private const int LongestLine = 80;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DateWords = FrozenSet.ToFrozenSet(
        (
            "le à at on in h am pm gmt utc cet bst est de of mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday "
            + "lundi mardi mercredi jeudi vendredi samedi dimanche january february march april may june july august september october november december "
            + "jan feb mar apr jun jul aug sep sept oct nov dec janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre "
            + "décembre decembre janv févr juil déc من في يوم على الساعة و ص م صباحا مساء دقيقة الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد "
            + "يناير فبراير مارس أبريل ابريل ماي مايو يونيو يوليوز يوليو غشت أغسطس شتنبر سبتمبر أكتوبر اكتوبر نونبر نوفمبر دجنبر ديسمبر "
            + "كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الأول جانفي فيفري أفريل جوان جويلية أوت")
            .Split(' ').Distinct(),
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsDateLine(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestLine)
        {
            return false;
        }

        var numbers = 0;
        while (!text.IsEmpty)
        {
            var length = WordLength(text, out var isNumber);
            if (length > 0 && !isNumber && !DateWords.Contains(text[..length]))
            {
                return false;
            }

            numbers += length > 0 && isNumber ? 1 : 0;
            text = text[Math.Max(1, length)..];
        }

        return numbers >= 2;
    }

    private static int WordLength(ReadOnlySpan<char> text, out bool isNumber)
    {
        isNumber = char.IsDigit(text[0]);
        var length = 0;
        while (length < text.Length && (isNumber ? char.IsDigit(text[length]) : char.IsLetter(text[length])))
        {
            length++;
        }

        return length;
    }
}
