using System.Text.RegularExpressions;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>Changes a word to one of the same kind: a unit, a role, a comparator, an opposite, a certainty; or says not.</summary>
/// <remarks>The words are those of the planter alone: what the checks know is not looked at.</remarks>
internal sealed class WordPlanter(Random random)
{
    private const string EnglishNumber = @"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty)[\s-](?:(?:hundred|thousand|million|billion)\s)?";
    private const string FrenchNumber = @"(?:\d[\d.,\u00A0\u202F ]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente)\s(?:(?:cents?|mille|millions|milliards|million|milliard)\s(?:de\s|d['’])?)?";
    private const string ArabicNumber = @"(?:\d[\d.,]*|ثلاثة|ثلاث|أربعة|أربع|خمسة|خمس|ستة|ست|سبعة|سبع|ثمانية|ثماني|تسعة|تسع|عشرة|عشر)\s(?:(?:مليون|مليار|ألف|آلاف|مائة|مئة|ملايين|مليارات)\s)?";

    private static readonly Dictionary<string, (string Pattern, string Replacement)[]> Units = new(StringComparer.Ordinal)
    {
        ["en"] = [.. Pairs("dollars=euros euros=dollars pounds=dollars years=months months=weeks weeks=days days=weeks hours=minutes minutes=hours miles=metres kilometres=metres kilometers=metres km=cm metres=kilometres meters=kilometres kg=tonnes tonnes=kilograms tons=kilograms feet=miles", EnglishNumber),
            (@"\$(?=\d)", "€"), (@"£(?=\d)", "$"), (@"€(?=\d)", "$"), (@"(?<=\d)%", " degrees")],
        ["fr"] = [.. Pairs("dollars=euros euros=dollars livres=dollars ans=mois années=mois mois=semaines semaines=jours jours=semaines heures=minutes minutes=heures miles=mètres kilomètres=mètres km=cm mètres=kilomètres kg=tonnes tonnes=kilogrammes pieds=kilomètres", FrenchNumber),
            (@"(?<=\d\s?)\$", "€"), (@"(?<=\d\s?)€", "$"), (@"(?<=\d\s?)%", "degrés")],
        ["ar"] = [.. Pairs("دولار=يورو دولارا=يورو يورو=دولار جنيه=دولار سنوات=أشهر عاما=شهرا عامًا=شهرا سنة=شهرا أشهر=أسابيع أسابيع=أيام أيام=أسابيع ساعات=دقائق دقائق=ساعات دقيقة=ساعة ساعة=دقيقة أميال=أمتار ميل=متر كيلومتر=متر كيلومترا=مترا متر=كيلومتر مترا=كيلومترا قدم=كيلومتر أعوام=أشهر يوما=أسبوعا يومًا=أسبوعا", ArabicNumber),
            (@"(?<=\d\s?)%", "درجة")],
    };

    private static readonly Dictionary<string, string[]> Roles = new(StringComparer.Ordinal)
    {
        ["en"] = [.. "president|prime minister|minister|spokesman|spokeswoman|director|manager|coach|mayor|judge|lawyer|senator|governor|ambassador|king|chairman|secretary|professor|doctor|captain|founder|journalist|teacher|nurse".Split('|')],
        ["fr"] = [.. "président|Premier ministre|ministre|porte-parole|directeur|directrice|entraîneur|maire|juge|avocat|sénateur|gouverneur|ambassadeur|roi|secrétaire|professeur|médecin|capitaine|fondateur|journaliste|enseignant|infirmière".Split('|')],
        ["ar"] = [.. "الرئيس|رئيس الوزراء|وزير|المتحدث|مدير|مدرب|عمدة|القاضي|المحامي|السيناتور|حاكم|سفير|الملك|الأستاذ|الطبيب|قائد|مؤسس|الصحفي|رئيس|المدير|الوزير|المدرب|القائد".Split('|')],
    };

    private static readonly Dictionary<string, (string, string)[]> Comparators = new(StringComparer.Ordinal)
    {
        ["en"] = Both("at least=at most;more than=less than;over=under;up to=at least;fewer than=more than"),
        ["fr"] = Both("au moins=au plus;plus de=moins de;jusqu'à=au moins"),
        ["ar"] = Both("على الأقل=على الأكثر;أكثر من=أقل من"),
    };

    private static readonly Dictionary<string, (string, string)[]> Opposites = new(StringComparer.Ordinal)
    {
        ["en"] = Both("increase=decrease;increased=decreased;rise=fall;rose=fell;won=lost;win=lose;victory=defeat;before=after;first=last;higher=lower;more=less;best=worst;better=worse;support=oppose;accepted=rejected;open=closed;opened=closed;started=ended;began=ended;strong=weak;old=new;early=late;large=small;success=failure;public=private;north=south;east=west;young=old;positive=negative;safe=dangerous;arrived=left;allowed=banned;buy=sell;gained=lost;war=peace;men=women"),
        ["fr"] = Both("hausse=baisse;augmenté=diminué;gagné=perdu;victoire=défaite;avant=après;premier=dernier;première=dernière;meilleur=pire;plus=moins;accepté=refusé;ouvert=fermé;commencé=terminé;fort=faible;forte=faible;nouveau=ancien;grand=petit;grande=petite;succès=échec;public=privé;nord=sud;est=ouest;jeune=vieux;jeunes=vieux;positif=négatif;arrivé=parti;autorisé=interdit;guerre=paix;hommes=femmes;augmentation=diminution"),
        ["ar"] = Both("ارتفاع=انخفاض;ارتفع=انخفض;فاز=خسر;فوز=هزيمة;قبل=بعد;الأول=الأخير;الأولى=الأخيرة;أكثر=أقل;أفضل=أسوأ;أعلى=أدنى;رفض=قبل;فتح=إغلاق;بدأ=انتهى;بدأت=انتهت;القوية=الضعيفة;الجديد=القديم;الجديدة=القديمة;كبير=صغير;كبيرة=صغيرة;الكبير=الصغير;نجاح=فشل;العامة=الخاصة;شمال=جنوب;شرق=غرب;الشباب=المسنين;الحرب=السلام;الرجال=النساء;زيادة=انخفاض;دخل=خرج"),
    };

    private static readonly Dictionary<string, (string, string)[]> Certainties = new(StringComparer.Ordinal)
    {
        ["en"] = [("may", "will"), ("might", "will"), ("could", "will"), ("possibly", "certainly"), ("perhaps", "certainly")],
        ["fr"] = [("pourrait", "va"), ("pourraient", "vont"), ("peut-être", "certainement"), ("devrait", "va")],
        ["ar"] = [(@"قد(?=\s[يتن])", "سوف"), ("ربما", "سوف"), ("يمكن أن", "سوف")],
    };

    /// <summary>The errors that can be planted in a sentence.</summary>
    public IEnumerable<Plant> Plants(string sentence, Language language)
    {
        foreach (var plant in new[]
        {
            FirstOf(PlantKind.Unit, sentence, Units[language.Code]),
            PlantRole(sentence, language),
            PlantWord(PlantKind.Comparator, sentence, Comparators[language.Code], language == Language.Arabic ? "" : @"(?=\s(?:\d|the\s\d|two|three|four|five|six|seven|ten|deux|trois|quatre|cinq|dix|\p{Sc}))"),
            PlantWord(PlantKind.Opposite, sentence, Opposites[language.Code], ""),
            PlantWord(PlantKind.Certainty, sentence, Certainties[language.Code], ""),
            PlantNegation(sentence, language),
        })
        {
            if (plant is not null)
            {
                yield return plant;
            }
        }
    }

    private static IEnumerable<(string, string)> Pairs(string pairs, string number) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).Select(pair => ($@"(?<=(?<!\w){number}){pair[0]}(?!\w)", pair[1]));

    private static (string, string)[] Both(string pairs) =>
        [.. pairs.Split(';').Select(pair => pair.Split('=')).SelectMany(pair => new[] { (pair[0], pair[1]), (pair[1], pair[0]) })];

    private static Plant? FirstOf(PlantKind kind, string sentence, (string Pattern, string Replacement)[] changes)
    {
        foreach (var (pattern, replacement) in changes)
        {
            var match = Regex.Match(sentence, pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
            if (match.Success)
            {
                return Replace(kind, sentence, match, replacement);
            }
        }

        return null;
    }

    private Plant? PlantWord(PlantKind kind, string sentence, (string Word, string Replacement)[] changes, string behind)
    {
        foreach (var (word, replacement) in changes.OrderBy(_ => random.Next()))
        {
            var match = Regex.Match(sentence, $@"(?<![\w'’-]){word}(?![\w'’-]){behind}", RegexOptions.CultureInvariant);
            if (match.Success)
            {
                return Replace(kind, sentence, match, replacement);
            }
        }

        return null;
    }

    private Plant? PlantRole(string sentence, Language language)
    {
        var roles = Roles[language.Code];
        foreach (var role in roles)
        {
            var match = Regex.Match(sentence, $@"(?<![\w'’-]){role}(?![\w'’-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
            if (!match.Success)
            {
                continue;
            }

            var free = roles.Where(other => !sentence.Contains(other, StringComparison.OrdinalIgnoreCase) && other.StartsWith("ال", StringComparison.Ordinal) == role.StartsWith("ال", StringComparison.Ordinal)
                && !other.Contains(role, StringComparison.OrdinalIgnoreCase)).ToList();
            var replacement = free[random.Next(free.Count)];
            return Replace(PlantKind.Role, sentence, match, char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(replacement[0]) + replacement[1..] : replacement);
        }

        return null;
    }

    private static Plant? PlantNegation(string sentence, Language language)
    {
        var (pattern, replacement) = language.Code switch
        {
            "en" => (@"(?<=\s)(is|are|was|were|has|have|had|will|would|can|could|should|must)(?=\s(?!not|been\snot|never|no\s))", "$1 not"),
            "fr" => (@"(?<=\s)(est|sont|était|étaient|avait|avaient|sera|seront|va|vont|peut|peuvent|doit|doivent|ont)(?=\s(?!pas|plus|jamais|aucun|rien))", "n'$1 pas"),
            _ => (@"(?<=(?<!\s(?:لم|لن|لا|ما|ألا|ليس|ولم|ولن|ولا|لماذا|ومن|من|أن))\s)(ي(?!وم|ناير|وني|ولي|د\s|حي|مين|سار|مكن)\p{IsArabic}{3,}|ت(?:عمل|قوم|عتبر|واجه|مثل)(?=\s))(?=\s)", "لا $1"),
        };
        var match = Regex.Match(sentence, pattern, RegexOptions.CultureInvariant);
        if (!match.Success || (language == Language.French && Regex.IsMatch(sentence[..match.Index], @"(?:n['’]|ne\s)$")))
        {
            return null;
        }

        var negated = match.Result(replacement);
        negated = language == Language.French && !"aeiouéê".Contains(match.Value[0]) ? negated.Replace("n'", "ne ", StringComparison.Ordinal) : negated;
        return Replace(PlantKind.Negation, sentence, match, negated);
    }

    private static Plant Replace(PlantKind kind, string sentence, Match match, string replacement) =>
        new(kind, string.Concat(sentence.AsSpan(0, match.Index), replacement, sentence.AsSpan(match.Index + match.Length)), match.Value, replacement);
}
