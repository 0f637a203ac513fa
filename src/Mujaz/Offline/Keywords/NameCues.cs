using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Offline.Keywords;

/// <summary>Words beside or inside a name that say what it names.</summary>
internal static class NameCues
{
    private static readonly FrozenSet<string> Titles = Fold("""
        الرئيس رئيس الملك الأمير الأميرة الوزير وزير الوزيرة وزيرة السيد السيدة الدكتور الدكتورة الأستاذ النائب النائبة المدرب اللاعب الشيخ الجنرال العقيد الممثل الممثلة المخرج الكاتب الشاعر الفنان الفنانة السفير الناطق المتحدث
        président présidente ministre roi reine prince princesse monsieur madame m mm mme mlle docteur dr professeur pr député députée sénateur maire général colonel capitaine juge pape entraîneur attaquant joueur acteur actrice réalisateur écrivain chanteur chanteuse
        president minister king queen prince princess mr mrs ms miss dr professor senator governor mayor general colonel captain judge pope chancellor coach striker actor actress director sir lord
        """);

    private static readonly FrozenSet<string> Organizations = Fold("""
        وزارة الوزارة حزب جماعة منظمة جمعية شركة بنك جامعة مجلس لجنة هيئة هيأة مؤسسة وكالة نقابة اتحاد الاتحاد نادي فريق محكمة مكتب مديرية ولاية برلمان البرلمان حكومة الحكومة حركة معهد رابطة كونفدرالية فيدرالية قناة صحيفة بلدية غرفة صندوق
        ministère parti organisation association société banque université conseil commission comité agence syndicat union fédération confédération club tribunal cour assemblée parlement gouvernement mouvement institut fondation groupe compagnie onu otan police gendarmerie armée sénat mairie préfecture fonds chambre ligue radio journal
        ministry party organization organisation association company bank university council commission committee agency union federation club court assembly parliament government movement institute foundation group corporation inc ltd nato un police army senate congress fund league bbc department bureau authority
        """);

    private static readonly FrozenSet<string> Events = Fold("""
        قمة القمة مؤتمر المؤتمر حرب الحرب مهرجان المهرجان انتخابات الانتخابات بطولة كأس مباراة مظاهرة إضراب زلزال الزلزال فيضانات هجوم معرض ملتقى منتدى المنتدى أولمبياد الألعاب انقلاب
        sommet conférence guerre festival élection élections championnat coupe match manifestation grève séisme tremblement inondation inondations attentat attaque salon forum olympiques jeux accident incendie ouragan tempête tournoi finale coup
        summit conference war festival election elections championship cup match protest strike earthquake flood floods attack exhibition forum olympics games accident fire hurricane storm tournament final coup referendum
        """);

    private static readonly FrozenSet<string> Places = Fold("""
        مدينة المدينة إقليم جهة دولة بلدة قرية جزيرة شارع مطار ميناء المغرب الرباط البيضاء مراكش فاس طنجة أكادير مكناس وجدة العيون الجزائر تونس ليبيا مصر القاهرة السودان موريتانيا فرنسا باريس إسبانيا مدريد بلجيكا بروكسيل بروكسل ألمانيا برلين إيطاليا روما بريطانيا لندن أمريكا واشنطن الصين بكين روسيا موسكو أوكرانيا كييف تركيا أنقرة إيران طهران العراق بغداد سوريا دمشق لبنان بيروت الأردن عمان فلسطين غزة القدس إسرائيل السعودية الرياض قطر الدوحة الإمارات دبي الكويت البحرين اليمن الهند اليابان السنغال مالي النيجر أفريقيا إفريقيا أوروبا آسيا الصحراء
        ville région province pays île aéroport port maroc rabat casablanca marrakech fès tanger agadir algérie alger tunisie tunis libye égypte caire soudan mauritanie france paris lyon marseille toulouse espagne madrid belgique bruxelles allemagne berlin italie rome royaume-uni angleterre londres états-unis washington chine pékin russie moscou ukraine kiev turquie iran téhéran irak bagdad syrie damas liban beyrouth jordanie palestine gaza jérusalem israël arabie qatar inde japon tokyo canada québec montréal suisse genève grèce portugal brésil mexique argentine sénégal mali niger afrique europe asie amérique haïti afghanistan pakistan corée australie
        city region province country island airport port morocco casablanca algeria tunisia libya egypt cairo sudan france spain belgium brussels germany italy britain england scotland london states washington china beijing russia moscow ukraine kyiv turkey iran tehran iraq baghdad syria damascus lebanon beirut jordan palestine gaza jerusalem israel arabia qatar india japan canada switzerland geneva greece portugal brazil mexico argentina senegal africa europe asia america haiti afghanistan pakistan korea australia york california texas
        """);

    /// <summary>Whether a name usually follows this word.</summary>
    public static bool IsTitle(string folded) => Titles.Contains(folded);

    /// <summary>Whether the word is part of an organisation's name.</summary>
    public static bool IsOrganization(string folded) => ContainsWithoutArticle(Organizations, folded);

    /// <summary>Whether the word names something that happens.</summary>
    public static bool IsEvent(string folded) => ContainsWithoutArticle(Events, folded);

    /// <summary>Whether the word is a well-known place or a word for one.</summary>
    public static bool IsPlace(string folded) => ContainsWithoutArticle(Places, folded);

    private static bool ContainsWithoutArticle(FrozenSet<string> words, string folded)
    {
        if (words.Contains(folded))
        {
            return true;
        }

        var prefix = ArabicScript.Contains(folded[0]) ? LightStemmer.ArabicPrefixLength(folded) : 0;
        return prefix > 0 && (words.Contains(folded[prefix..]) || words.Contains("ال" + folded[prefix..]));
    }

    private static FrozenSet<string> Fold(string words) => words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => TextFolding.FoldLine(word))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet("von van der den de del della di da dos du la el al bin ben ibn ould ter ten zu zum zur af".Split(' '));

    /// <summary>Whether the word stands inside names in small letters ("von der", "bin", "de la").</summary>
    public static bool IsParticle(string folded) => Particles.Contains(folded);
}
