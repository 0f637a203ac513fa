namespace Mujaz.Grounding;

/// <summary>
/// Arabic number words, folded, in both genders, all cases and the dual, with joined clitics (و ف ب ل ك س) and the
/// article. Billion is a thousand million, as مليار is; the long scale is not used in the Arab press.
/// </summary>
internal sealed class ArabicNumberVocabulary : NumberVocabulary
{
    /// <summary>The vocabulary.</summary>
    public static ArabicNumberVocabulary Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsDecimalMark(string word) => word is "فاصله" or "فاصل" or "فاصلا";

    /// <inheritdoc/>
    public override bool IsAnd(string word) => word == "و";

    /// <inheritdoc/>
    public override bool TryGet(string word, out NumberWord found, out bool hasAnd)
    {
        if (base.TryGet(word, out found, out hasAnd))
        {
            // واحد is "one", and "and one" (وأحد) as well: in أحد عشر behind hundreds it is the latter.
            hasAnd = word is "واحد" or "واحدي";
            return true;
        }

        // A conjunction, then a preposition, then the article may be joined to the front: وبالثلاثة. In another order they are
        // letters of another word (بوعشرين).
        var rest = word;
        if (rest.Length > 3 && rest[0] is 'و' or 'ف')
        {
            hasAnd = rest[0] == 'و';
            rest = rest[1..];
            if (base.TryGet(rest, out found, out _) || TryWithoutArticle(rest, out found))
            {
                return true;
            }
        }

        if (rest.Length > 3 && rest[0] is 'ب' or 'ل' or 'ك' && TryWithoutPreposition(rest, out found))
        {
            return true;
        }

        hasAnd = false;
        return TryWithoutArticle(word, out found);
    }

    /// <inheritdoc/>
    protected override Dictionary<string, NumberWord> Words()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        AddCardinals(words);
        AddScales(words);
        AddOrdinals(words);
        AddFractionsAndDecades(words);
        return words;
    }

    private bool TryWithoutPreposition(string word, out NumberWord found)
    {
        var rest = word[1..];
        if (word[0] == 'ل' && rest[0] == 'ل' && base.TryGet(rest[1..], out found, out _))
        {
            return true;
        }

        if (TryWithoutArticle(rest, out found))
        {
            return true;
        }

        // لست is "I am not", not "for six"; كمية is a quantity: "like" stands before ordinals and magnitudes only.
        return rest != "ست" && base.TryGet(rest, out found, out _)
            && (word[0] != 'ك' || found.IsOrdinal || found.Role is NumberWordRole.Scale or NumberWordRole.Fraction);
    }

    private bool TryWithoutArticle(string word, out NumberWord found)
    {
        found = default;
        return word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) && base.TryGet(word[2..], out found, out _);
    }

    private static void AddCardinals(Dictionary<string, NumberWord> words)
    {
        Add(words, NumberWordRole.Unit,
            "صفر واحد|واحده|احد|احدي|واحدا اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي|جوج ثلاثه|ثلاث|ثلاثا|تلاته|تلاثه "
            + "اربعه|اربع|ربعه خمسه|خمس سته|ست سبعه|سبع ثمانيه|ثماني|ثمان|تمنيه تسعه|تسع", 0);
        Add(words, NumberWordRole.Teen, "عشره|عشر", 10);
        Add(words, NumberWordRole.Teen, "حداش طناش تلطاش ربعطاش خمسطاش سطاش سبعطاش تمنطاش تسعطاش", 11);
        Add(words, NumberWordRole.Ten,
            "عشرون|عشرين|عشرونا ثلاثون|ثلاثين|تلاتين اربعون|اربعين|ربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين|تمانين تسعون|تسعين", 20, 10);
        Add(words, NumberWordRole.Hundred, "مايه|ميه|ماءه|ماه", 100);
        Add(words, NumberWordRole.Hundred, "مايتان|مايتين|ميتان|ميتين|مايتا|مايتي|ميتا|ميتي", 200);
        AddHundreds(words);
    }

    private static void AddHundreds(Dictionary<string, NumberWord> words)
    {
        string[] stems = ["ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان|ثماني", "تسع"];
        for (var i = 0; i < stems.Length; i++)
        {
            foreach (var stem in stems[i].Split('|'))
            {
                foreach (var hundred in new[] { "مايه", "ميه" })
                {
                    words[stem + hundred] = new NumberWord(NumberWordRole.Hundred, (i + 3) * 100);
                }
            }
        }
    }

    private static void AddScales(Dictionary<string, NumberWord> words)
    {
        Add(words, NumberWordRole.Scale, "الف|الاف|الفا", 1_000);
        Add(words, NumberWordRole.Scale, "الفان|الفين|الفي", 2_000);
        Add(words, NumberWordRole.Scale, "مليون|ملايين|مليونا", 1_000_000);
        Add(words, NumberWordRole.Scale, "مليونان|مليونين|مليوني", 2_000_000);
        Add(words, NumberWordRole.Scale, "مليار|مليارات|مليارا|بليون|بلايين|بليونا|ملاير|ملايير", 1_000_000_000);
        Add(words, NumberWordRole.Scale, "ملياران|مليارين|ملياري|بليونان|بليونين|بليوني", 2_000_000_000);
        Add(words, NumberWordRole.Scale, "تريليون|ترليون|تريليونات|تريليونا|ترليونا", 1_000_000_000_000);
        Add(words, NumberWordRole.Scale, "تريليونان|تريليونين|تريليوني|ترليونان|ترليونين", 2_000_000_000_000);
        Add(words, NumberWordRole.Scale, "دزينه", 12);
        Add(words, NumberWordRole.Vague, "عشرات|ميات|الوف", 0);
        Add(words, NumberWordRole.Vague, "ثناييه ثلاثيه رباعيه خماسيه سداسيه سباعيه", 2);
    }

    private static void AddOrdinals(Dictionary<string, NumberWord> words)
    {
        Add(words, NumberWordRole.Unit,
            "اول|اولي|حادي|حاديه|اولا ثاني|ثانيه|ثان|ثانيا ثالث|ثالثه|ثالثا رابع|رابعه|رابعا خامس|خامسه|خامسا سادس|سادسه|سادسا "
            + "سابع|سابعه|سابعا ثامن|ثامنه|ثامنا تاسع|تاسعه|تاسعا", 1, 1, ordinal: true);
        Add(words, NumberWordRole.Teen, "عاشر|عاشره|عاشرا", 10, 1, ordinal: true);
    }

    private static void AddFractionsAndDecades(Dictionary<string, NumberWord> words)
    {
        Add(words, NumberWordRole.Fraction, "نصف|انصاف", 0.5m);
        Add(words, NumberWordRole.Fraction, "ثلث|اثلاث", 1m / 3);
        Add(words, NumberWordRole.Fraction, "ثلثا|ثلثي|ثلثان|ثلثين", 2m / 3);
        Add(words, NumberWordRole.Fraction, "ربع|ارباع", 0.25m);
        Add(words, NumberWordRole.Fraction, "اخماس", 0.2m);
        Add(words, NumberWordRole.Fraction, "سدس|اسداس", 1m / 6);
        Add(words, NumberWordRole.Fraction, "اعشار", 0.1m);
        Add(words, NumberWordRole.Decade,
            "عشرينات|عشرينيات|عشريني|عشرينيه ثلاثينات|ثلاثينيات|ثلاثيني|ثلاثينيه اربعينات|اربعينيات|اربعيني|اربعينيه خمسينات|خمسينيات|خمسيني|خمسينيه "
            + "ستينات|ستينيات|ستيني|ستينيه سبعينات|سبعينيات|سبعيني|سبعينيه ثمانينات|ثمانينيات|ثمانيني|ثمانينيه تسعينات|تسعينيات|تسعيني|تسعينيه", 20, 10);
    }
}
