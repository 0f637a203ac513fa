using FsCheck;
using FsCheck.Fluent;
using Mujaz.Languages;
using Mujaz.Languages.Detection;

namespace Mujaz.Tests.Languages;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("ar", "أعلنت وزارة التربية الوطنية عن موعد انطلاق الدراسة في جميع المدارس")]
    [InlineData("ar", "كيف يمكن أن نحمي أطفالنا من مخاطر الإنترنت؟")]
    [InlineData("fr", "Quelle heure est-il ?")]
    [InlineData("fr", "Le président Macron en visite au Maroc")]
    [InlineData("en", "Where is the nearest station?")]
    [InlineData("en", "Trump signs new order")]
    [InlineData("es", "¿Dónde está la estación más cercana?")]
    [InlineData("it", "Dove si trova la stazione più vicina?")]
    [InlineData("pt", "Onde fica a estação mais próxima?")]
    [InlineData("de", "Wo befindet sich der nächste Bahnhof?")]
    [InlineData("nl", "Waar is het dichtstbijzijnde station?")]
    [InlineData("tr", "En yakın istasyon nerede bulunuyor?")]
    [InlineData("ca", "On és l'estació més propera, si us plau?")]
    [InlineData("ro", "Unde se află cea mai apropiată gară?")]
    [InlineData("pl", "Gdzie znajduje się najbliższy dworzec?")]
    [InlineData("sv", "Var ligger den närmaste stationen?")]
    [InlineData("id", "Di mana letak stasiun yang paling dekat?")]
    [InlineData("fa", "نزدیک‌ترین ایستگاه قطار کجاست؟")]
    [InlineData("ur", "قریب ترین ریلوے اسٹیشن کہاں ہے؟")]
    [InlineData("ckb", "ئەمڕۆ کەشوهەوا زۆر خۆشە")]
    [InlineData("he", "היכן נמצאת התחנה הקרובה?")]
    [InlineData("ru", "Где находится ближайшая станция метро?")]
    [InlineData("uk", "Де знаходиться найближча станція метро?")]
    [InlineData("el", "Πού είναι ο πλησιέστερος σταθμός;")]
    [InlineData("zh", "最近的车站在哪里")]
    public void A_short_sentence_is_recognised(string expected, string text)
    {
        var found = LanguageDetector.Detect(text);

        Assert.Equal(expected, found.Language.Code);
        Assert.Null(found.Variety);
        Assert.InRange(found.Confidence, 0.2, 1);
    }

    [Theory]
    [InlineData("شفتي هاد الفيديو اللي طلع البارح؟ ضحكت بزاف")]
    [InlineData("والله ما فهمت علاش الناس كيتقاتلو على الحولي كل عام")]
    [InlineData("كنت باغي نمشي لفرنسا ولكن الفيزا ما عطاوهاليش")]
    [InlineData("bghit n3ref fin kayn had l7anout")]
    [InlineData("wach katdwi m3aya, 3lach ma jawebtinich?")]
    public void Darija_is_recognised_in_both_scripts(string text)
    {
        var found = LanguageDetector.Detect(text);

        Assert.Equal(Language.Arabic, found.Language);
        Assert.Equal(LanguageVariety.Darija, found.Variety);
    }

    [Theory]
    [InlineData("قالت الفنانة لطيفة رأفت في تصريح لجريدة وطنية إن الأغنية المغربية بخير، مضيفة: \"حنا ديما كنخدمو على أغاني فيها الكلمة الزوينة ديالنا\".")]
    [InlineData("وأضاف المتحدث ذاته في ختام كلمته أمام الحاضرين أن «البلاد خاصها الرجال ديالها»، داعيا الشباب إلى الانخراط في العمل السياسي.")]
    public void A_quotation_in_Darija_does_not_make_an_article_Darija(string text) =>
        Assert.Null(LanguageDetector.Detect(text).Variety);

    [Fact]
    public void A_text_that_is_all_quotation_has_the_variety_of_the_quotation() =>
        Assert.Equal(LanguageVariety.Darija, LanguageDetector.Detect("«واش كاين شي مطعم قريب من هنا؟ بغيت ناكل شي حاجة زوينة»").Variety);

    [Theory]
    [InlineData("انا عايز اعرف ايه اللي بيحصل في البلد دي دلوقتي")]
    [InlineData("شو بدك تعمل بكرا؟ بدي روح عالبيت")]
    [InlineData("كتبت الصحيفة أن كندا ستستقبل آلاف اللاجئين")]
    [InlineData("غادر الوفد العاصمة بعد لقاء وزير الخارجية")]
    public void Neither_standard_Arabic_nor_eastern_dialects_are_Darija(string text)
    {
        var found = LanguageDetector.Detect(text);

        Assert.Equal(Language.Arabic, found.Language);
        Assert.Null(found.Variety);
    }

    [Theory]
    [InlineData("000", null)]
    [InlineData("001", null)]
    [InlineData("002", null)]
    [InlineData("003", null)]
    [InlineData("004", LanguageVariety.Darija)]
    public void Seed_articles_have_their_variety(string seed, string? variety)
    {
        var file = Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), seed + "_*.txt").Single();

        var found = LanguageDetector.Detect(File.ReadAllText(file));

        Assert.Equal(Language.Arabic, found.Language);
        Assert.Equal(variety, found.Variety);
    }

    [Fact]
    public void A_mixed_text_has_the_share_of_each_language()
    {
        const string text = """
            Le ministre a présenté son projet devant les députés de la commission des finances.
            The minister presented his project to the members of the finance committee on Monday.
            """;

        var shares = LanguageDetector.Detect(text).Shares;

        Assert.Equal(["en", "fr"], shares.Select(share => share.Language.Code).Order(StringComparer.Ordinal));
        Assert.All(shares, share => Assert.InRange(share.Share, 0.4, 0.6));
    }

    [Fact]
    public void A_foreign_name_does_not_change_the_language_of_its_sentence()
    {
        var found = LanguageDetector.Detect("أعلنت شركة Microsoft عن إطلاق نسخة جديدة من برنامجها للحواسيب المحمولة");

        Assert.Equal(Language.Arabic, found.Language);
        Assert.Equal(1, Assert.Single(found.Shares).Share);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("12 345,67 ٣٤٥ 99 %")]
    [InlineData("😀🎉🇲🇦 !!! ---")]
    public void A_text_without_letters_is_undetermined(string text)
    {
        var found = LanguageDetector.Detect(text);

        Assert.Equal(Language.Undetermined, found.Language);
        Assert.Equal(0, found.Confidence);
        Assert.Empty(found.Shares);
    }

    [Fact]
    public void Vowel_marks_and_tatweel_change_nothing()
    {
        var found = LanguageDetector.Detect("قَـــالَ الوَزِيرُ إنَّ الحُكُومَةَ سَتُوَاصِلُ دَعْمَ الأُسَرِ");

        Assert.Equal(Language.Arabic, found.Language);
        Assert.Null(found.Variety);
    }

    [Fact]
    public void Five_megabytes_without_a_full_stop_are_read()
    {
        var text = string.Concat(Enumerable.Repeat("les ministres de la région ont voté ", 5_000_000 / 36));

        Assert.Equal(Language.French, LanguageDetector.Detect(text).Language);
    }

    [Fact]
    public void One_word_of_a_million_letters_is_read() =>
        Assert.NotNull(LanguageDetector.Detect(new string('ا', 1_000_000)));

    [Fact]
    public void Any_text_has_shares_that_add_up_and_a_confidence_between_0_and_1() =>
        Prop.ForAll<string?>(text =>
        {
            var found = LanguageDetector.Detect(text);
            var sum = found.Shares.Sum(share => share.Share);
            return found.Confidence is >= 0 and <= 1 && (found.Shares.Count == 0 || Math.Abs(sum - 1) < 1e-9);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ar", "أكد الوزير في كلمته أمام الصحافيين بالرباط: « Nous avons décidé de rouvrir toutes les lignes de train fermées depuis vingt ans, et nous tiendrons parole devant les habitants des campagnes »، قبل أن يغادر القاعة.")]
    [InlineData("fr", "Le secrétaire général a pris la parole devant les délégués : “We cannot afford to wait any longer for the answers that our people deserve, and the whole world is watching us today.” La salle s'est levée.")]
    [InlineData("en", "The mayor told reporters: «أقول لكم بكل وضوح إن المدينة لن تبيع أراضيها لأي مستثمر أجنبي ما دمت في هذا المنصب ولن نتراجع عن قرارنا أبدا». He then left the room.")]
    public void What_somebody_is_quoted_with_does_not_decide(string code, string text) => Assert.Equal(code, LanguageDetector.Detect(text).Language.Code);

    [Theory]
    [InlineData("en", "Ursula von der Leyen met Emmanuel Macron and Olaf Scholz in Brussels on Monday.")]
    [InlineData("en", "Luis de la Fuente picked Lamine Yamal and Dani Carvajal for the match against the Netherlands.")]
    [InlineData("fr", "Recep Tayyip Erdoğan sera reçu par le roi des Belges.")]
    public void Names_do_not_decide(string code, string text) => Assert.Equal(code, LanguageDetector.Detect(text).Language.Code);

    [Theory]
    [InlineData("Il-Gvern ħabbar li se jiftaħ ħames skejjel ġodda fil-bidu tas-sena skolastika li ġejja.")]
    [InlineData("د روغتیا وزارت وايي چې په دې کال کې به درې نوي روغتونونه په کلیو کې پرانیستل شي.")]
    [InlineData("ښاروال وویل چې د سړک د جوړولو کار به راتلونکې میاشت پیل شي.")]
    public void A_language_that_nobody_knows_here_gets_no_name(string text) => Assert.Equal("und", LanguageDetector.Detect(text).Language.Code);

    [Theory]
    [InlineData("ca", "L'alcalde va dir que les obres del carrer començaran el mes que ve.")]
    [InlineData("ro", "Primarul a declarat că lucrările vor începe luna viitoare în cartierul vechi.")]
    [InlineData("uk", "Уряд оголосив, що відкриє п'ять нових шкіл на початку наступного навчального року.")]
    [InlineData("bg", "Правителството обяви, че ще отвори пет нови училища в началото на учебната година.")]
    public void Neighbours_of_the_languages_of_summaries_are_told_apart(string code, string text) => Assert.Equal(code, LanguageDetector.Detect(text).Language.Code);

    [Theory]
    [InlineData("علاش الطوبيسات مكيوقفوش فهاد الزنقة")]
    [InlineData("واش غادي ينقص ثمن الخضرة هاد الشهر؟")]
    [InlineData("الدراري ديال الحومة دارو ماتش على ود صاحبهم")]
    public void Headlines_in_darija_are_recognised(string text) => Assert.Equal(LanguageVariety.Darija, LanguageDetector.Detect(text).Variety);

    [Theory]
    [InlineData("distribution agreement")]
    [InlineData("information presentation")]
    public void Two_words_that_two_languages_share_are_not_taken_for_one(string text) => Assert.Contains(LanguageDetector.Detect(text).Language.Code, (string[])["en", "und"]);
}
