using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Month names of two words, folded, in both scripts.</summary>
internal static class CompoundMonth
{
    private const int LongestName = 4;

    /// <summary>The month whose name begins at a token, and how many tokens it takes (Dhu al-Hijja four); 0 when none does.</summary>
    public static int At(List<Token> tokens, int position, out int length)
    {
        length = 2;
        if (position + 1 >= tokens.Count)
        {
            return 0;
        }

        while (position + length < tokens.Count && length < LongestName && IsArticle(tokens[position + length - 1]))
        {
            length++;
        }

        return Find(tokens[position].Folded, tokens[position + length - 1].Folded);
    }

    private static bool IsArticle(Token token) => token.Folded is "al" or "el" or "l" || token.IsDash || token.IsApostrophe;

    /// <summary>The month two folded words name together, or 0.</summary>
    private static int Find(string first, string second)
    {
        if (first.Length > 4 && first[0] is 'و' or 'ب' or 'ل' or 'ف')
        {
            var bare = Find(first[1..], second);
            if (bare > 0)
            {
                return bare;
            }
        }

        var isFirst = second is "الاول" or "اول" or "الاولي" or "1" or "al" or "i" or "el";
        return first switch
        {
            "كانون" => isFirst ? 12 : IsSecond(second) ? 1 : 0,
            "تشرين" => isFirst ? 10 : IsSecond(second) ? 11 : 0,
            "ربيع" => second == "الاول" ? Hijri(3) : second is "الثاني" or "الاخر" ? Hijri(4) : 0,
            "جمادي" => second is "الاولي" or "الاول" ? Hijri(5) : second is "الاخره" or "الثانيه" or "الاخري" ? Hijri(6) : 0,
            "ذو" or "ذي" => second is "القعده" ? Hijri(11) : second is "الحجه" ? Hijri(12) : 0,
            "dhu" or "dhou" or "zoul" or "zhu" or "dhul" or "doul" => second switch
            {
                "qadah" or "qida" or "kida" or "qidah" or "qiada" => Hijri(11),
                "hijjah" or "hijja" or "hidja" or "hija" => Hijri(12),
                _ => 0,
            },
            _ => 0,
        };
    }

    private static bool IsSecond(string word) => word is "الثاني" or "ثاني" or "الثان" or "2" or "ii";

    private static int Hijri(int month) => CalendarWords.FirstHijriMonth + month - 1;
}
