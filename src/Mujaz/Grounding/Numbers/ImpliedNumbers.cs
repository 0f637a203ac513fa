using System.Collections.Frozen;

namespace Mujaz.Grounding;

/// <summary>
/// Words that say a number without being one (decade, pair, دزينة, بثلاثية نظيفة): what they say counts as being in an article.
/// </summary>
internal static class ImpliedNumbers
{
    private static readonly FrozenDictionary<string, decimal[]> Values = Build();

    /// <summary>The numbers a folded word says, with joined Arabic clitics and article or without, or none.</summary>
    public static decimal[] Of(string word)
    {
        if (Values.TryGetValue(word, out var values))
        {
            return values;
        }

        var known = Values.GetAlternateLookup<ReadOnlySpan<char>>();
        var rest = word.AsSpan();
        if (rest.Length > 4 && rest[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك')
        {
            rest = rest[1..];
        }

        if (known.TryGetValue(rest, out values) || (rest.Length > 4 && rest.StartsWith("ال") && known.TryGetValue(rest[2..], out values)))
        {
            return values;
        }

        return [];
    }

    private static FrozenDictionary<string, decimal[]> Build()
    {
        var values = new Dictionary<string, decimal[]>(StringComparer.Ordinal);
        Add(values, "both pair pairs couple couples twin twins twice double doubled doubles doubling duo dual either neither "
            + "second brace biannual paire paires doubler jumeau jumeaux jumelles seconde ثنايي ثناييه", 2);
        Add(values, "half halves moitie demi demie نصف", 0.5m, 50);
        Add(values, "trio triple tripled triplets hattrick trilogy treble tripler tierce ثلاثي ثلاثيه هاتريك", 3);
        Add(values, "third tiers", 3, 1m / 3);
        Add(values, "quarter quart ربع", 4, 0.25m, 25);
        Add(values, "quarters quarts", 4, 0.25m, 75);
        Add(values, "quarterly quartet quadruple quatuor رباعي رباعيه فصلي", 4);
        Add(values, "fifth خمس", 0.2m);
        Add(values, "tenth عشر", 0.1m);
        Add(values, "quintet quinquennat خماسي خماسيه", 5);
        Add(values, "decade decennie عقد عقدا عقود", 10);
        Add(values, "decades decennies", 10, 20);
        Add(values, "dozen noon midday midi دزينه الظهر ظهرا", 12);
        Add(values, "century centuries centenary hundred siecle siecles centenaire قرن قرون", 100);
        Add(values, "bicentenary قرنين", 200);
        Add(values, "fortnight", 14, 15, 2);
        Add(values, "midnight minuit", 0, 12, 24);
        Add(values, "single sole once وحيد وحيدا وحيده يتيم يتيمه احدي احد unique seul seule", 1);
        Add(values, "thousand", 1000);
        Add(values, "mi", 0.5m);
        Add(values, "trimestre trimestres", 4, 0.25m);
        Add(values, "septennat سباعي سباعيه", 7);
        Add(values, "quinzaine", 15, 14, 2);
        Add(values, "nonagenaire", 90);
        Add(values, "hexagonal سداسي سداسيه", 6);
        Add(values, "الفا", 2_000);
        Add(values, "مليونا", 2_000_000);
        Add(values, "مليارا", 2_000_000_000);
        Add(values, "تريليونا", 2_000_000_000_000);
        Add(values, "عقدين عقدان", 20);
        Add(values, "ثماني", 8);
        Add(values, "اسبوعين", 2, 14, 15);
        Add(values, "منتصف", 12, 0.5m);
        Add(values, "nil goalless scoreless blank clean unanswered shutout vierge نظيف نظيفه نظيفا نظيفين نظيفان سلبي السلبي سلبيا "
            + "دون بدون شيء", 0);
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, decimal[]> values, string words, params decimal[] numbers)
    {
        foreach (var word in words.Split(' '))
        {
            values[word] = numbers;
        }
    }
}
