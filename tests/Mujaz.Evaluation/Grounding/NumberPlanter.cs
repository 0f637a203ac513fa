using System.Globalization;
using System.Text.RegularExpressions;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>
/// Changes one number, percentage, magnitude, year, month or weekday of a sentence to one that no version of the
/// document has. What the document has is read with plain expressions, not with the code under test.
/// </summary>
internal sealed partial class NumberPlanter(ParallelDocument document, Random random)
{
    private static readonly string[][] EnglishWords =
        [["three"], ["four"], ["five"], ["six"], ["seven"], ["eight"], ["nine"], ["ten"], ["eleven"], ["twelve"], ["twenty"], ["thirty"], ["forty"]];

    private static readonly string[][] FrenchWords =
        [["trois"], ["quatre"], ["cinq"], ["six"], ["sept"], ["huit"], ["neuf"], ["dix"], ["onze"], ["douze"], ["vingt"], ["trente"], ["quarante"]];

    private static readonly string[][] ArabicWords =
    [
        ["ثلاثة", "ثلاث"], ["أربعة", "أربع"], ["خمسة", "خمس"], ["ستة", "ست"], ["سبعة", "سبع"], ["ثمانية", "ثماني"], ["تسعة", "تسع"],
        ["عشرة", "عشر"], ["أحد عشر"], ["اثني عشر"], ["عشرين", "عشرون"], ["ثلاثين", "ثلاثون"], ["أربعين", "أربعون"],
    ];

    private static readonly int[] WordValues = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 20, 30, 40];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] ArabicMonths =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

    private static readonly string[] EnglishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] FrenchWeekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    private static readonly string[] ArabicWeekdays = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

    private static readonly string[][] Magnitudes =
    [
        ["million", "billion"], ["billion", "million"], ["millions", "milliards"], ["million", "milliard"], ["milliards", "millions"],
        ["مليون", "مليار"], ["مليار", "مليون"], ["ملايين", "مليارات"],
    ];

    private readonly HashSet<string> _digits = [.. DigitRuns().Matches(document.AllText).Select(match => match.Value)];

    /// <summary>The errors that can be planted in a sentence, one of each kind at most.</summary>
    public IEnumerable<Plant> Plants(string sentence, Language language)
    {
        foreach (var plant in new[]
        {
            PlantDigits(sentence), PlantYear(sentence), PlantMagnitude(sentence, language), PlantWord(sentence, language),
            PlantNamed(PlantKind.Month, sentence, [EnglishMonths, FrenchMonths, ArabicMonths], language),
            PlantNamed(PlantKind.Weekday, sentence, [EnglishWeekdays, FrenchWeekdays, ArabicWeekdays], language),
        })
        {
            if (plant is not null)
            {
                yield return plant;
            }
        }
    }

    private Plant? PlantDigits(string sentence)
    {
        var matches = DigitRuns().Matches(sentence).Where(match => !IsYear(match.Value)).ToList();
        if (matches.Count == 0)
        {
            return null;
        }

        var match = matches[random.Next(matches.Count)];
        if (NewDigits(match.Value) is not { } replacement)
        {
            return null;
        }

        var rest = sentence[(match.Index + match.Length)..];
        var kind = PercentSign().IsMatch(rest) ? PlantKind.Percent : PlantKind.Digits;
        return Replace(kind, sentence, match, replacement);
    }

    private Plant? PlantYear(string sentence)
    {
        var matches = DigitRuns().Matches(sentence).Where(match => IsYear(match.Value)).ToList();
        if (matches.Count == 0)
        {
            return null;
        }

        var match = matches[random.Next(matches.Count)];
        var year = int.Parse(match.Value, CultureInfo.InvariantCulture);
        var isDecade = DecadeSuffix().IsMatch(sentence[(match.Index + match.Length)..]);
        int[] steps = isDecade ? [-10, 10, 20, -20] : [1, -1, 10, -10, 2];
        foreach (var step in steps.OrderBy(_ => random.Next()))
        {
            var replacement = (year + step).ToString(CultureInfo.InvariantCulture);
            if (!_digits.Contains(replacement))
            {
                return Replace(PlantKind.Year, sentence, match, replacement);
            }
        }

        return null;
    }

    private static Plant? PlantMagnitude(string sentence, Language language)
    {
        foreach (var pair in Magnitudes)
        {
            var match = Regex.Match(sentence, $@"(?<=\d[\s\u00A0\u202F]){pair[0]}(?=\W|$)");
            if (match.Success && (language.Code != "fr" || pair[1] is not "billion"))
            {
                return Replace(PlantKind.Magnitude, sentence, match, pair[1]);
            }
        }

        return null;
    }

    private Plant? PlantWord(string sentence, Language language)
    {
        var words = language.Code switch { "ar" => ArabicWords, "fr" => FrenchWords, _ => EnglishWords };
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var form in words[i])
            {
                var match = Regex.Match(sentence, $@"(?<![\w-]){form}(?![\w-])", RegexOptions.CultureInvariant);
                if (!match.Success || (form == "neuf" && language.Code == "fr"))
                {
                    continue;
                }

                var free = Enumerable.Range(0, words.Length).Where(other => other != i && !HasValue(other)).ToList();
                if (free.Count > 0)
                {
                    var other = free[random.Next(free.Count)];
                    return Replace(PlantKind.NumberWord, sentence, match, words[other][^1]);
                }
            }
        }

        return null;
    }

    /// <summary>Whether any version of the document has the value, in digits or as any form of the word.</summary>
    private bool HasValue(int index)
    {
        var value = WordValues[index].ToString(CultureInfo.InvariantCulture);
        string[] forms = [.. EnglishWords[index], .. FrenchWords[index], .. ArabicWords[index]];
        return _digits.Contains(value)
            || Array.Exists(forms, form => Regex.IsMatch(document.AllText, $@"(?<!\p{{IsBasicLatin}}\w){form}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    private Plant? PlantNamed(PlantKind kind, string sentence, string[][] sets, Language language)
    {
        var names = language.Code switch { "ar" => sets[2], "fr" => sets[1], _ => sets[0] };
        for (var i = 0; i < names.Length; i++)
        {
            // Words that are months or weekdays only sometimes need a number or a cue beside them to be planted on.
            var pattern = names[i] switch
            {
                "May" or "March" => $@"(?<=in |\d )\b{names[i]}\b|\b{names[i]}\b(?= \d)",
                "mars" => @"(?<=en |\d )mars\b",
                "مارس" => @"(?<=\d )مارس|مارس(?= \d)",
                "الاثنين" or "الأحد" => $@"(?<=يوم ){names[i]}",
                _ => $@"(?<!\w){names[i]}(?!\w)",
            };
            var match = Regex.Match(sentence, pattern, RegexOptions.CultureInvariant);
            if (!match.Success)
            {
                continue;
            }

            var free = Enumerable.Range(0, names.Length)
                .Where(other => !sets.Any(set => document.AllText.Contains(set[other][..Math.Min(set[other].Length, 5)], StringComparison.OrdinalIgnoreCase))).ToList();
            return free.Count == 0 ? null : Replace(kind, sentence, match, names[free[random.Next(free.Count)]]);
        }

        return null;
    }

    private string? NewDigits(string digits)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var characters = digits.ToCharArray();
            var place = random.Next(characters.Length);
            if (attempt % 3 == 0 && characters.Length > 1)
            {
                (characters[0], characters[1]) = (characters[1], characters[0]);
            }
            else
            {
                characters[place] = (char)('1' + random.Next(9));
            }

            var candidate = new string(characters);
            if (candidate != digits && candidate[0] != '0' && char.IsDigit(candidate[0]) && char.IsDigit(candidate[^1])
                && DigitRuns().Match(candidate).Value == candidate && !HasDigits(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether any version has the digits, with any thousands mark, or as one of the number words known here.</summary>
    private bool HasDigits(string candidate)
    {
        var bare = Marks().Replace(candidate, "");
        var index = Array.FindIndex(WordValues, value => value.ToString(CultureInfo.InvariantCulture) == bare);
        return bare is "0" or "1" or "2" || (index >= 0 && HasValue(index)) || _digits.Any(digits => Marks().Replace(digits, "") == bare);
    }

    /// <summary>Four digits of the last three centuries; 20,4 has four characters too and is none.</summary>
    private static bool IsYear(string digits) => digits.Length == 4 && digits.All(char.IsDigit) && (digits[..2] is "18" or "19" or "20");

    private static Plant Replace(PlantKind kind, string sentence, Match match, string replacement) =>
        new(kind, string.Concat(sentence.AsSpan(0, match.Index), replacement, sentence.AsSpan(match.Index + match.Length)), match.Value, replacement);

    [GeneratedRegex(@"(?<![A-Za-z\d-])\d+(?:[.,\u00A0\u202F ]\d{3}(?!\d))*(?:[.,]\d+)?")]
    private static partial Regex DigitRuns();

    [GeneratedRegex(@"^[\s\u00A0\u202F]?(?:%|٪|per cent|percent|pour cent|في الم|بالم)")]
    private static partial Regex PercentSign();

    [GeneratedRegex("^'?s\\b")]
    private static partial Regex DecadeSuffix();

    [GeneratedRegex(@"[.,\u00A0\u202F ]")]
    private static partial Regex Marks();
}
