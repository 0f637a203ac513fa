using System.Collections.Frozen;

namespace Mujaz.Grounding;

/// <summary>
/// One and two as Arabic says them, by a noun alone: شخص is one person, شخصان two. Nouns that news counts by are listed; of
/// others only the dual in تين and تان is sure, since ين and ان end plurals, verbal nouns and names as well.
/// </summary>
internal static class ArabicCounts
{
    private const int MinFeminineDual = 6;

    private static readonly FrozenSet<string> Counted =
        ("شخص رجل طفل شاب قتيل جريح عنصر جندي شرطي ضابط لاعب مواطن طالب عامل متهم شقيق اخ ابن هدف قرن عقد ضعف كيلومتر متر "
        + "طن درهم دولار دينار ريال بلد طرف جانب فريق منتخب جزء قسم نوع مشروع ملف حزب نجم فيلم كتاب بيت منزل مصنع مستشفي سد طريق خط سبب شرط "
        + "عرض حادث هجوم انفجار صاروخ قارب باب وجه مسار محور مستوي قطاع مركز مقعد صوت لقب كاس ميدان اتجاه امر")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoDuals =
        "بساتين فساتين شياطين الشياطين سلاطين السلاطين الارجنتين ارجنتين كوانتين".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>2 for a dual, 1 for a counted noun in the singular without article, else 0.</summary>
    public static int Of(string word)
    {
        var count = OfBare(word);
        for (var start = 0; count == 0 && start < 2 && word.Length - start > 3 && word[start] is 'و' or 'ف' or 'ب' or 'ل' or 'ك'; start++)
        {
            count = OfBare(word.AsSpan(start + 1));
        }

        return count;
    }

    private static int OfBare(ReadOnlySpan<char> rest)
    {
        var known = Counted.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.Contains(rest) || Units.Contains(rest) || (rest.Length > 3 && rest[^1] == 'ا' && known.Contains(rest[..^1])))
        {
            return 1;
        }

        if (rest.EndsWith("تين") || rest.EndsWith("تان"))
        {
            return rest.Length >= MinFeminineDual && !NoDuals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest) ? 2 : 0;
        }

        var noun = rest.StartsWith("ال") ? rest[2..] : rest;
        return noun.Length > 3 && (noun.EndsWith("ين") || noun.EndsWith("ان")) && known.Contains(noun[..^2]) ? 2 : 0;
    }
}
