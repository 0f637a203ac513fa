using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// The units and currencies that stand beside numbers, in three languages. Factors are the exact definitions: yard and pound of
/// 1959, imperial gallon; a quintal or qintar is 100 kg; months and years are those of the calendar, on average.
/// </summary>
internal static class Units
{
    /// <summary>The most tokens a unit has: points de pourcentage, km / h.</summary>
    private const int MaxTokens = 3;

    private static readonly Dictionary<string, Unit> Known = new(StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Unit> Phrases = Build();

    /// <summary>Per cent.</summary>
    public static Unit Percent => Known["percent"];

    /// <summary>The unit whose words begin at a token, the longest first, and how many tokens it takes; null and 0 when none does.</summary>
    public static Unit? At(IReadOnlyList<Token> tokens, int position, out int length)
    {
        for (length = Math.Min(MaxTokens, tokens.Count - position); length > 0; length--)
        {
            var phrase = length == 1 ? tokens[position].Folded : string.Join(' ', tokens.Skip(position).Take(length).Select(token => token.Folded));
            if (Phrases.TryGetValue(phrase, out var unit) || (length == 1 && TryWithoutArticle(phrase, out unit)))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Whether the folded word names a unit: one without a number says one of it (مدة سنة).</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Phrases.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>The unit that an Arabic dual counts two of (سنتين, درهمان, اليومين); null for any other word.</summary>
    public static Unit? OfDual(string word)
    {
        var start = word.Length > 5 && word[0] is 'و' or 'ف' or 'ب' or 'ل' ? 1 : 0;
        var bare = word[start..];
        return OfBareDual(word) ?? OfBareDual(bare) ?? (bare.StartsWith("ال", StringComparison.Ordinal) ? OfBareDual(bare[2..]) : null);
    }

    private static Unit? OfBareDual(string word)
    {
        if (word.Length < 5 || !(word.EndsWith("ين", StringComparison.Ordinal) || word.EndsWith("ان", StringComparison.Ordinal)))
        {
            return null;
        }

        var stem = word[..^2];
        return Phrases.TryGetValue(stem, out var unit) || (stem[^1] == 'ت' && Phrases.TryGetValue(stem[..^1] + "ه", out unit)) ? unit : null;
    }

    /// <summary>The currency that a folded code names (<c>usd</c>, <c>dh</c>), or null.</summary>
    public static Unit? CurrencyOf(string code) => Phrases.TryGetValue(code, out var unit) && unit.Dimension == UnitDimension.Currency ? unit : null;

    private static bool TryWithoutArticle(string word, out Unit? unit)
    {
        unit = null;
        return word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) && Phrases.TryGetValue(word[2..], out unit);
    }

    private static FrozenDictionary<string, Unit> Build()
    {
        var phrases = new Dictionary<string, Unit>(StringComparer.Ordinal);
        AddCurrencies(phrases);
        AddPeople(phrases);
        AddShares(phrases);
        AddLengths(phrases);
        AddAreasAndVolumes(phrases);
        AddMasses(phrases);
        AddDurations(phrases);
        AddOthers(phrases);
        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddCurrencies(Dictionary<string, Unit> phrases)
    {
        const UnitDimension Money = UnitDimension.Currency;
        Add(phrases, "dirham", Money, 1, "dirham|dirhams|dh|dhs|mad|aed|درهم|درهما|دراهم");
        Add(phrases, "euro", Money, 1, "€|euro|euros|eur|يورو|اورو|أورو");
        Add(phrases, "dollar", Money, 1, "$|dollar|dollars|usd|us $|دولار|دولارا|دولارات");
        Add(phrases, "pound", Money, 1, "£|sterling|livres sterling|livre sterling|pounds sterling|gbp|جنيه|جنيها|جنيهات|egp|ليره|ليرات");
        Add(phrases, "riyal", Money, 1, "riyal|riyals|rial|rials|sar|qar|omr|yer|irr|ريال|ريالا|ريالات");
        Add(phrases, "dinar", Money, 1, "dinar|dinars|dzd|tnd|kwd|lyd|iqd|jod|bhd|dt|da|دينار|دينارا|دنانير");
        Add(phrases, "yen", Money, 1, "¥|yen|yens|jpy|ين");
        Add(phrases, "yuan", Money, 1, "yuan|yuans|renminbi|cny|rmb|يوانا");
        Add(phrases, "rupee", Money, 1, "₹|rs|rupee|rupees|roupie|roupies|inr|pkr|روبيه|روبيات");
        Add(phrases, "rouble", Money, 1, "₽|rouble|roubles|ruble|rubles|rub|روبل|روبلا|روبلات");
        Add(phrases, "franc", Money, 1, "franc|francs|chf|fcfa|cfa|xof|xaf|فرنك|فرنكا|فرنكات");
        Add(phrases, "lira", Money, 1, "lira|liras|lire|₺|ليره تركيه");
        Add(phrases, "shekel", Money, 1, "₪|shekel|shekels|ils|شيكل|شيقل|شيكلا");
        Add(phrases, "peso", Money, 1, "peso|pesos|mxn|بيزو");
        Add(phrases, "won", Money, 1, "₩|krw|وون");
        Add(phrases, "real", Money, 1, "reais|brl|ريال برازيلي");
        Add(phrases, "krona", Money, 1, "krona|kronor|krone|kroner|couronne|couronnes|sek|nok|dkk|كرون|كرونه|كرونات");
        Add(phrases, "ouguiya", Money, 1, "ouguiya|ouguiyas|mru|اوقيه|اوقيات");
        Add(phrases, "centime", Money, 0.01m, "centime|centimes|cent|cents|pence|penny|¢|سنتيم|سنتيما|سنتيمات|سنت|سنتا|سنتات|قرش|قرشا|قروش|هلله|هللات|فلس|فلسا");
    }

    private static void AddPeople(Dictionary<string, Unit> phrases)
    {
        const UnitDimension People = UnitDimension.People;
        Add(phrases, "person", People, 1, "people|persons|personnes|personne|شخص|شخصا|اشخاص", "death", "injury");
        Add(phrases, "death", People, 1, "dead|deaths|killed|fatalities|morts|mort|tues|deces|قتيل|قتيلا|قتلي|وفاه|وفيات|حاله وفاه");
        Add(phrases, "injury", People, 1, "injured|wounded|injuries|blesses|blesse|جريح|جريحا|جرحي|مصاب|مصابا|مصابين|اصابه");
    }

    private static void AddShares(Dictionary<string, Unit> phrases)
    {
        Add(
            phrases, "percent", UnitDimension.Share, 1,
            "%|٪|percent|per cent|pct|pour cent|pourcent|pourcents|في الميه|في المايه|في الماءه|في الماه|بالميه|بالمايه|بالماءه|بالماه|فالميه|فالمايه");
        Add(phrases, "point", UnitDimension.Share, 1,
            "percentage point|percentage points|point de pourcentage|points de pourcentage|نقطه ميويه|نقاط ميويه|نقطتين ميويتين");
    }

    private static void AddLengths(Dictionary<string, Unit> phrases)
    {
        const UnitDimension Length = UnitDimension.Length;
        Add(phrases, "mile", Length, 1609.344m, "mile|miles|mi|mille marin|milles|ميل|اميال|ميلا");
        Add(phrases, "km", Length, 1000, "km|kms|kilometre|kilometres|kilometer|kilometers|كيلومتر|كيلومترا|كيلومترات|كلم|كم|كيلو متر|كيلو مترا");
        Add(phrases, "foot", Length, 0.3048m, "foot|feet|ft|pied|pieds|قدم|اقدام|قدما");
        Add(phrases, "metre", Length, 1, "metre|metres|meter|meters|m|متر|امتار|مترا");
        Add(phrases, "inch", Length, 0.0254m, "inch|inches|pouce|pouces|بوصه|بوصات");
        Add(phrases, "cm", Length, 0.01m, "cm|centimetre|centimetres|centimeter|centimeters|سنتيمتر|سم|سنتيمترا|سنتمتر|سنتيمترات|سنتمترا");
        Add(phrases, "mm", Length, 0.001m, "mm|millimetre|millimetres|millimeter|millimeters|ملم|مليمتر|مليمترا|ميليمتر|ميليمترا|ملمتر|مليمترات");
        Add(phrases, "yard", Length, 0.9144m, "yard|yards|yd|يارده|ياردات|ياردا");
    }

    private static void AddAreasAndVolumes(Dictionary<string, Unit> phrases)
    {
        const UnitDimension Area = UnitDimension.Area;
        Add(phrases, "hectare", Area, 10_000, "hectare|hectares|ha|هكتار|هكتارا|هكتارات");
        Add(phrases, "acre", Area, 4046.8564224m, "acre|acres|فدانا");
        Add(phrases, "m2", Area, 1,
            "m ²|m 2|square metre|square metres|square meter|square meters|metre carre|metres carres|متر مربع|مترا مربعا|امتار مربعه|م 2|م ²");
        Add(phrases, "km2", Area, 1_000_000,
            "km ²|km 2|sq km|square km|square kilometre|square kilometres|square kilometer|square kilometers|kilometre carre|kilometres carres|"
            + "كيلومتر مربع|كيلومترا مربعا|كيلومترات مربعه|كلم مربع|كم مربع|كلم 2|كم 2|كلم ²|كم ²");
        Add(phrases, "mi2", Area, 2_589_988.110336m, "square mile|square miles|sq mi|ميل مربع|ميلا مربعا");
        Add(phrases, "ft2", Area, 0.09290304m, "square foot|square feet|sq ft|pied carre|pieds carres|قدم مربع|قدما مربعا");
        const UnitDimension Volume = UnitDimension.Volume;
        Add(phrases, "litre", Volume, 1, "litre|litres|liter|liters|l|لتر|لترا|لترات|ليتر|ليترا");
        Add(phrases, "m3", Volume, 1000,
            "m ³|m 3|cubic metre|cubic metres|cubic meter|cubic meters|metre cube|metres cubes|متر مكعب|مترا مكعبا|امتار مكعبه|م 3|م ³");
        Add(phrases, "hectolitre", Volume, 100, "hectolitre|hectolitres|hl|هكتولتر");
        Add(phrases, "gallon", Volume, 4.54609m, "gallon|gallons|غالون|غالونا|غالونات|جالون|جالونا");
        Add(phrases, "barrel", Volume, 158.987294928m, "barrel|barrels|bpd|baril|barils|برميل|برميلا|براميل");
    }

    private static void AddMasses(Dictionary<string, Unit> phrases)
    {
        const UnitDimension Mass = UnitDimension.Mass;
        Add(phrases, "lb", Mass, 0.45359237m, "lb|lbs|رطل|رطلا|ارطال|باوند");
        Add(phrases, "pounds", Mass, 0.45359237m, "pound|pounds|livre|livres", "pound", "lb");
        Add(phrases, "kg", Mass, 1, "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|كيلوغرام|كيلوجرام|كيلوغراما|كيلوغرامات|كلغ|كجم|كغ|كيلو");
        Add(phrases, "gram", Mass, 0.001m, "g|gram|grams|gramme|grammes|غرام|غراما|غرامات|جرام|جراما");
        Add(phrases, "tonne", Mass, 1000, "tonne|tonnes|ton|tons|t|طن|طنا|اطنان");
        Add(phrases, "quintal", Mass, 100, "quintal|quintaux|quintals|qx|قنطار|قنطارا|قناطير");
        Add(phrases, "ounce", Mass, 0.028349523125m, "ounce|ounces|oz|once|onces|اونصه|اونصات");
        Add(phrases, "stone", Mass, 6.35029318m, "stone|stones");
    }

    private static void AddDurations(Dictionary<string, Unit> phrases)
    {
        const UnitDimension Time = UnitDimension.Duration;
        Add(phrases, "second", Time, 1, "seconds|secondes|ثانيه|ثواني");
        Add(phrases, "minute", Time, 60, "min|mn|minute|minutes|دقيقه|دقايق");
        Add(phrases, "hour", Time, 3600, "hour|hours|heure|heures|hrs|ساعه|ساعات");
        Add(phrases, "day", Time, 86_400, "day|days|jour|jours|journee|journees|يوم|يوما|ايام");
        Add(phrases, "week", Time, 604_800, "week|weeks|semaine|semaines|اسبوع|اسبوعا|اسابيع");
        Add(phrases, "month", Time, 2_629_746, "month|months|mois|شهر|شهرا|شهور|اشهر");
        Add(phrases, "year", Time, 31_556_952, "year|years|an|ans|annee|annees|سنه|سنوات|سنين|عام|عاما|اعوام");
    }

    private static void AddOthers(Dictionary<string, Unit> phrases)
    {
        Add(phrases, "celsius", UnitDimension.Temperature, 1,
            "° c|degrees celsius|degres celsius|degree celsius|degre celsius|degrees centigrade|درجه ميويه|درجات ميويه");
        Add(phrases, "fahrenheit", UnitDimension.Temperature, 5m / 9, "° f|degrees fahrenheit|degres fahrenheit|درجه فهرنهايت|درجات فهرنهايت");
        Add(phrases, "degree", UnitDimension.Temperature, 1, "°|degree|degrees|degre|degres|درجه|درجات", "celsius", "fahrenheit");
        Add(phrases, "km/h", UnitDimension.Speed, 1, "km / h|kmh|kph|kilometres heure|كم / س|كلم / س");
        Add(phrases, "mph", UnitDimension.Speed, 1.609344m, "mph");
        Add(phrases, "kw", UnitDimension.Power, 1_000, "kw|kilowatt|kilowatts|كيلوواط|كيلووات");
        Add(phrases, "mw", UnitDimension.Power, 1_000_000, "mw|megawatt|megawatts|ميغاواط|ميجاوات|ميغاوات");
        Add(phrases, "gw", UnitDimension.Power, 1_000_000_000, "gw|gigawatt|gigawatts|غيغاواط|جيجاوات|جيغاواط");
        Add(phrases, "kwh", UnitDimension.Energy, 1_000, "kwh|kilowattheure|kilowattheures");
        Add(phrases, "gwh", UnitDimension.Energy, 1_000_000_000, "gwh|gigawattheure|gigawattheures");
    }

    private static void Add(
        Dictionary<string, Unit> phrases, string code, UnitDimension dimension, decimal factor, string words, params string[] others)
    {
        var unit = new Unit(code, dimension, factor) { Others = others };
        Known[code] = unit;
        foreach (var word in words.Split('|'))
        {
            phrases[word] = unit;
        }
    }
}
