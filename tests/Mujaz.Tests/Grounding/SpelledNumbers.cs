namespace Mujaz.Tests.Grounding;

/// <summary>Spells whole numbers below 10^12 in the three languages, for round trips.</summary>
internal static class SpelledNumbers
{
    private static readonly string[] EnglishSmall =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] FrenchSmall =
        ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"];

    private static readonly string[] FrenchTens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

    private static readonly string[] ArabicSmall = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة", "أحد عشر", "اثنا عشر"];
    private static readonly string[] ArabicTens = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
    private static readonly string[] ArabicHundreds = ["", "مئة", "مئتان", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"];

    public static string English(long value)
    {
        var parts = new List<string>();
        foreach (var (scale, name) in new[] { (1_000_000_000L, "billion"), (1_000_000L, "million"), (1_000L, "thousand") })
        {
            if (value >= scale)
            {
                parts.Add(EnglishBelowThousand(value / scale) + " " + name);
                value %= scale;
            }
        }

        if (value > 0 || parts.Count == 0)
        {
            parts.Add(EnglishBelowThousand(value));
        }

        return string.Join(' ', parts);
    }

    public static string French(long value)
    {
        var parts = new List<string>();
        foreach (var (scale, name) in new[] { (1_000_000_000L, "milliard"), (1_000_000L, "million") })
        {
            if (value >= scale)
            {
                parts.Add(FrenchBelowThousand(value / scale) + " " + name + (value / scale > 1 ? "s" : ""));
                value %= scale;
            }
        }

        if (value >= 1_000)
        {
            parts.Add(value / 1_000 == 1 ? "mille" : FrenchBelowThousand(value / 1_000) + " mille");
            value %= 1_000;
        }

        if (value > 0 || parts.Count == 0)
        {
            parts.Add(FrenchBelowThousand(value));
        }

        return string.Join(' ', parts);
    }

    public static string Arabic(long value)
    {
        var parts = new List<string>();
        foreach (var (scale, one, two, few) in new[] { (1_000_000_000L, "مليار", "ملياران", "مليارات"), (1_000_000L, "مليون", "مليونان", "ملايين"), (1_000L, "ألف", "ألفان", "آلاف") })
        {
            if (value >= scale)
            {
                var count = value / scale;
                parts.Add(count switch { 1 => one, 2 => two, <= 10 => ArabicBelowThousand(count) + " " + few, _ => ArabicBelowThousand(count) + " " + one });
                value %= scale;
            }
        }

        if (value > 0 || parts.Count == 0)
        {
            parts.Add(ArabicBelowThousand(value));
        }

        return string.Join(" و", parts);
    }

    private static string EnglishBelowThousand(long value)
    {
        var hundreds = value >= 100 ? EnglishSmall[value / 100] + " hundred" + (value % 100 > 0 ? " and " : "") : "";
        value %= 100;
        return hundreds + (value == 0 && hundreds.Length > 0 ? "" : value < 20 ? EnglishSmall[value] : EnglishTens[value / 10] + (value % 10 > 0 ? "-" + EnglishSmall[value % 10] : ""));
    }

    private static string FrenchBelowThousand(long value)
    {
        var hundreds = value switch { >= 200 => FrenchSmall[value / 100] + " cent", >= 100 => "cent", _ => "" };
        value %= 100;
        return value == 0 && hundreds.Length > 0 ? hundreds : (hundreds + " " + FrenchBelowHundred(value)).Trim();
    }

    private static string FrenchBelowHundred(long value) => value switch
    {
        < 20 => FrenchSmall[value],
        < 70 => FrenchTens[value / 10] + (value % 10) switch { 0 => "", 1 => " et un", var unit => "-" + FrenchSmall[unit] },
        71 => "soixante et onze",
        < 80 => "soixante-" + FrenchSmall[value - 60],
        80 => "quatre-vingts",
        _ => "quatre-vingt-" + FrenchSmall[value - 80],
    };

    private static string ArabicBelowThousand(long value)
    {
        var parts = new List<string>();
        if (value >= 100)
        {
            parts.Add(ArabicHundreds[value / 100]);
            value %= 100;
        }

        if (value > 0 || parts.Count == 0)
        {
            parts.Add(value switch
            {
                <= 12 => ArabicSmall[value],
                < 20 => ArabicSmall[value - 10] + " عشر",
                _ => (value % 10 > 0 ? ArabicSmall[value % 10] + " و" : "") + ArabicTens[value / 10],
            });
        }

        return string.Join(" و", parts);
    }
}
