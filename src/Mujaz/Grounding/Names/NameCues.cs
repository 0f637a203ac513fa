using System.Collections.Frozen;

namespace Mujaz.Grounding;

/// <summary>
/// Closed classes of words that tell a name beside them, folded: titles and offices, verbs of saying, kinds of places.
/// </summary>
internal static class NameCues
{
    /// <summary>Forms of address, which one language uses and another does not (Sa Majesté, صاحب الجلالة): never names.</summary>
    public static IReadOnlyList<string> FormsOfAddress { get; } =
        Words("majesty majeste highness altesse excellency excellence excellences holiness saintete eminence sovereign souverain souveraine monarch monarque "
            + "sire monseigneur honorable honourable reverend maitre monsieur messieurs madame mesdames mademoiselle mister mrs cheikh sheikh sheik emir crown serene royal");

    /// <summary>Titles that nothing but a name follows.</summary>
    private static readonly FrozenSet<string> Titles =
        Set("mr mrs ms miss dr prof sir dame lady m mm mme mmes mlle me maitre monsieur madame mademoiselle docteur doctor professeur professor cheikh sheikh saint st sainte");

    /// <summary>Offices and kin, which a name may follow.</summary>
    private static readonly FrozenSet<string> Offices =
        Set("president presidente presidency minister ministre ministers premier chancellor chancelier chanceliere secretary secretaire governor gouverneur senator senateur senatrice sen rep gov "
            + "representative congressman congresswoman deputy depute deputee mp mps mayor maire judge juge justice general colonel captain capitaine commandant commander major "
            + "lieutenant sergeant sergent officer admiral amiral ambassador ambassadeur ambassadrice coach entraineur selectionneur striker attaquant goalkeeper gardien defender "
            + "defenseur midfielder milieu forward manager director directeur directrice chief chef head leader spokesman spokeswoman spokesperson porte-parole lawyer avocat avocate "
            + "attorney prosecutor procureur actor acteur actress actrice singer chanteur chanteuse writer author auteur autrice ecrivain novelist romancier poet poete director realisateur "
            + "journalist journaliste analyst analyste economist economiste expert historian historien king roi queen reine prince princess princesse pope pape bishop eveque cardinal "
            + "brother frere sister soeur son fils daughter fille wife epouse femme husband epoux mari father pere mother mere uncle oncle aunt tante cousin friend ami candidate candidat candidate "
            + "chairman chairwoman ceo pdg founder fondateur fondatrice owner champion championne winner");

    private static readonly FrozenSet<string> SayingAfter =
        Set("said says told tells added adds announced announces stated states declared declares tweeted wrote writes explained explains insisted insists argued argues warned warns "
            + "confirmed confirms denied denies admitted admits noted notes replied claimed claims called recalled stressed praised urged promised vowed testified");

    private static readonly FrozenSet<string> SayingBefore =
        Set("dit declare declara affirme ajoute explique estime assure precise indique souligne rappelle poursuit conclut raconte confie lance insiste martele commente reconnait "
            + "ecrit annonce previent avertit regrette repond deplore promet rapporte ajoutait expliquait declarait affirmait estimait said says told added wrote asked replied");

    /// <summary>French auxiliaries and clitics that follow a subject without an article only when it is a name.</summary>
    private static readonly FrozenSet<string> FrenchAuxiliaries = Set("a avait est etait n s aura sera fut va doit peut avait-il");

    private static readonly FrozenSet<string> ArabicNameMakers = Set("عبد بن ابن بنت ابو ابي ابا ايت ولد سيدي مولاي لالا");

    private static readonly FrozenSet<string> ArabicTitles = Set(
        "سيد سيده انسه دكتور دكتوره استاذ استاذه شيخ امير اميره ملك ملكه رييس رييسه وزير وزيره مدرب لاعب مهاجم حارس مدافع نايب نايبه قاضي قاضيه جنرال عقيد عميد لواء فريق نقيب رايد "
        + "كاتب كاتبه فنان فنانه ممثل ممثله مخرج مخرجه صحفي صحفيه صحافي صحافيه محامي محاميه بروفيسور مهندس مهندسه حاج قايد مستشار مستشاره سفير سفيره بابا قديس مطرب مطربه مغني مغنيه "
        + "روايي شاعر شاعره باحث باحثه خبير خبيره محلل طبيب طبيبه مدير مديره سيناتور حاكم عمده محافظ والي عامل مرشح مرشحه زعيم سكرتير مستشاره متحدث نجم بطل بطله مولف مولفه "
        + "شقيق شقيقه نجل زوجه زوجته زوجها شقيقه والد والده ابنه ابنته زميل زميله صديق صديقه جلاله سمو فخامه معالي سعاده");

    private static readonly FrozenSet<string> ArabicAddresses = Set("السيد السيده الانسه الدكتور الدكتوره الاستاذ الاستاذه الشيخ القس الاب الحاج المرحوم المهندس المحامي القاضي");

    /// <summary>Offices and scopes with the ending of belonging that stand for who holds them.</summary>
    private static readonly FrozenSet<string> RolesOfBelonging = Set(
        "صحفي صحافي محامي قاضي حقوقي سياسي نقابي جمعوي اعلامي اكاديمي اقتصادي رياضي جامعي برلماني كوميدي موسيقي روايي مسرحي سينمايي عسكري امني حكومي رسمي دولي وطني اهلي محلي "
        + "داخلي خارجي جهوي مركزي ثاني حالي ماضي تالي نهايي اجمالي رييسي اساسي يومي سنوي شهري اسبوعي");

    private static readonly FrozenSet<string> ArabicSaying = WithConjunctions(
        "قال قالت يقول تقول صرح صرحت اكد اكدت يوكد توكد اضاف اضافت يضيف اوضح اوضحت يوضح اعلن اعلنت يعلن اشار اشارت ذكر ذكرت كشف كشفت افاد افادت اعتبر اعتبرت شدد شددت ابرز ابرزت "
        + "كتب كتبت تابع تابعت راي رات نفي نفت انتقد انتقدت دعا دعت طالب طالبت وصف وصفت علق علقت رد ردت اعرب اعربت حذر حذرت التقي استقبل عين كلف بحسب حسب وفق");

    private static readonly FrozenSet<string> ArabicPlaceKinds = Set(
        "مدينه بلده قريه اقليم عماله ولايه محافظه دوار جماعه حي شارع ملعب مطار ميناء نهر جبل جزيره منطقه ناحيه ضاحيه دايره بلديه مقاطعه واد وادي جهه شاطي سد نادي شركه");

    /// <summary>The names of Latin letters that Arabic spells acronyms with, those that are long enough to look like names.</summary>
    private static readonly FrozenSet<string> LatinLetters = Set("دبليو ايتش اتش اكس كيو جيه");

    /// <summary>Whether the folded Arabic word is the name of a Latin letter: دبليو.</summary>
    public static bool IsLatinLetter(string word) => LatinLetters.Contains(word);

    /// <summary>Whether nothing but a name follows the folded word.</summary>
    public static bool IsTitle(string word) => Titles.Contains(word);

    /// <summary>Whether the folded word is an office or a relation that a name may follow.</summary>
    public static bool IsOffice(string word) => Offices.Contains(word);

    /// <summary>Whether the folded word is a verb of saying whose subject stands before it.</summary>
    public static bool IsSayingAfterName(string word) => SayingAfter.Contains(word);

    /// <summary>Whether the folded word is a verb of saying whose subject stands behind it.</summary>
    public static bool IsSayingBeforeName(string word) => SayingBefore.Contains(word);

    /// <summary>Whether the folded French word makes a bare noun before it a name.</summary>
    public static bool IsFrenchAuxiliary(string word) => FrenchAuxiliaries.Contains(word);

    /// <summary>Whether the word makes a name of the one behind it: عبد, بن, أبو, آل.</summary>
    public static bool IsArabicNameMaker(ReadOnlySpan<char> raw, string folded) =>
        raw is "آل" || ArabicNameMakers.Contains(folded) || (folded.Length > 3 && folded[0] == 'و' && ArabicNameMakers.Contains(folded[1..]));

    /// <summary>Whether the folded word, with or without the article and what is joined to it, is a title, an office or a relation.</summary>
    public static bool IsArabicTitle(string word) => ArabicTitles.Contains(word) || ArabicForms.WithoutClitics(word).Exists(ArabicTitles.Contains);

    /// <summary>Whether the folded word stands for who holds an office, or for a scope: الحقوقي, المحلي.</summary>
    public static bool IsRoleOfBelonging(string word) => ArabicForms.WithoutClitics(word).Exists(RolesOfBelonging.Contains);

    /// <summary>Whether no adjective but a name follows the folded title: السيد.</summary>
    public static bool IsArabicAddress(string word) => ArabicAddresses.Contains(word) || (word.Length > 5 && word[0] is 'و' or 'ب' && ArabicAddresses.Contains(word[1..]));

    /// <summary>Whether the folded word is a verb of saying, whose subject follows.</summary>
    public static bool IsArabicSaying(string word) => ArabicSaying.Contains(word);

    /// <summary>Whether the folded word, without the article, is a kind of place or body that a name follows.</summary>
    public static bool IsArabicPlaceKind(string word) => ArabicPlaceKinds.Contains(word) || ArabicForms.WithoutClitics(word).Exists(ArabicPlaceKinds.Contains);

    private static FrozenSet<string> WithConjunctions(string words) =>
        Words(words).SelectMany(word => (string[])[word, "و" + word, "ف" + word]).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => Words(words).ToFrozenSet(StringComparer.Ordinal);

    private static string[] Words(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
