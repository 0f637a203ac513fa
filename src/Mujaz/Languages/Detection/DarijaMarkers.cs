using System.Collections.Frozen;

namespace Mujaz.Languages.Detection;

/// <summary>
/// Words in Arabic script that Darija has and standard Arabic has not. Both share most of their words, so letters alone
/// would take short standard sentences for Darija; without one of these words no sentence is.
/// </summary>
internal static class DarijaMarkers
{
    private static readonly FrozenSet<string> Words = """
        ديال ديالي ديالك ديالو ديالها ديالنا ديالكم ديالهم ديالو د تاع تاعي تاعو متاع اللي لي واش علاش كيفاش فين فوقاش شحال شكون شنو اشنو شنوا اشنوا آش اش أش
        شمن مناش باش بلاش حيت حيتاش بحال ملي غير والو بزاف بززاف شوية شويا دابا دبا البارح غدا غدوة هاد هادا هادو هادوك هادي هادشي هاديك هاداك داك ديك دوك هنايا لهيه تما
        حدا معايا معاك عندي عندك عندو عندنا ليا ليك ليه لينا ليكم ليهم فيا بيا كاين كاينة كاينين كانو كنا غادي غادا غاديين غادية غاديا باغي باغا باغية باغين
        خاصو خاصني خاصك خاصكم خاصنا خاصهم خاصها خصو خصنا خصك نتا نتي نتوما حنا احنا هوما هما هيا راه راها راهم راني راك راحنا رانا صافي واخا يالاه يلاه ايوا إيوا اوا وا هيه شي حاجة واحد جوج تلاتة ربعة
        تسعود مزيان مزيانة زوين زوينة زوينين خايب واعر واعرة ناضي بلي علا ولاو ولات والا عاد مورا قدام مول مولاي الدراري الدري الدرية العيالات لمرا الراجل خويا ختي مي با الواليد الواليدة صحابي
        الفلوس فلوس الخدمة خدام خدامة خدامين الطوموبيل طوموبيل الطوبيس طوبيس الحوايج حوايج التيليفون البورطابل الماكلة أتاي الحوت الديسير السيمانة الزنقة الحومة السبيطار البوليس المخزن الحانوت
        قالو جاو مشاو دارو شافو بغاو عطاو خداو كلاو خلاو بقاو ولينا مشى مشا مشيت جيت جيتي درت دار داروا ديرو دير ديري شفت شفتي بغيت بغيتي بغينا بغا بغات عرفت هضر هضرت نهضر هضرة الهضرة
        لقا لقيت لقاو عيا عيات عيينا عييت سالا سالات سالينا صيفط صيفطت عيط عيطت تسنى تسنا نتسنى سول سولت ناض نوض نضت ضرب دوز دازت دازو جاب جابو جبت هز هزيت خلي خليت طاح طاحت حبس شد شدو شاد
        بحالو بحالها بحالهم هكا هكاك هكذاك ديما دغيا بالزاف تبارك مسكين مسكينة حمق كلشي كولشي كاملين كاع گاع قاع غي والله عفاك عافاك عافاكم الله بصح ماشي مازال مزال حتا حتى فهاد فهادشي فداك فديك وفهاد لهاد بهاد هادشي عليه عليا منو منين منا مناين لداخل برا لبرا لتحت
        نقدر تقدر نديرو نديرها نمشيو نجي نجيو نشوف نشوفو ناكل ناكلو نشرب نعس نعرف تعرفو يديرو يديرها يشوفو يجيو يمشيو نخدم يخدمو تخدم مكاين مكاينش مكاينة معنديش ماعنديش
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    // Of the list above these are also standard words or names: Darija only in its company.
    private static readonly FrozenSet<string> Shared = """
        غير حتى الله والله عليه هيا غدا علا شد دار ضرب حبس واحد هما كنا حاجة مي با د تما وا قدام ربعة احنا مول مولاي المخزن الراجل البوليس العيالات عندي معاك عندك لينا عندنا اش الخدمة مسكين عاد لي شي منا جاب طاح
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordLookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SharedLookup = Shared.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a normalised word is Darija.</summary>
    public static bool IsMarker(ReadOnlySpan<char> word) =>
        IsListed(word)
        || IsPresent(word)
        || IsFuture(word)
        || IsNegation(word)
        || (word.Length > 3 && word[0] is 'و' or 'ف' or 'ل' or 'ب' && IsListed(word[1..]));

    private static bool IsListed(ReadOnlySpan<char> word) => WordLookup.Contains(word) && !SharedLookup.Contains(word);

    // كيدير، كتقول، كنشوف: the particle of the present before ي، ت، ن. Standard words with these letters have a long vowel
    // next (كتاب، كيان) or are few.
    private static bool IsPresent(ReadOnlySpan<char> word)
    {
        if (word.Length < 5 || word[0] is not ('ك' or 'ت') || word[1] is not ('ي' or 'ت' or 'ن'))
        {
            return false;
        }

        return word[0] == 'ك'
            && word[2] is not ('ا' or 'و' or 'ي' or 'ف')
            && !(word[1] is 'ت' && word[2] is 'ب' or 'ي' or 'ل')
            && !(word[1] is 'ن' && word[2] is 'د' or 'س' or 'ت' or 'ع' or 'ز')
            && !(word[1] is 'ي' && word[2] is 'ل' or 'م' or 'س' or 'ر' or 'ن' or 'ب' or 'ت' or 'ه' or 'ج' or 'د')
            && !word.EndsWith("ها");
    }

    // غيكون، غتمشي، غنديرو: the particle of the future.
    private static bool IsFuture(ReadOnlySpan<char> word) =>
        word.Length >= 5 && word[0] == 'غ' && word[1] is 'ي' or 'ت' or 'ن' && word[2] is not ('ا' or 'ي' or 'و' or 'ر' or 'م');

    // ماعرفتش، مابغيتش، مكاينش: negation around the word.
    private static bool IsNegation(ReadOnlySpan<char> word) =>
        word.Length >= 6 && word[0] == 'م' && word[^1] == 'ش' && word[^2] is 'ت' or 'و' or 'ن' or 'ي' or 'ل' or 'م' or 'ك' or 'ا' or 'د' or 'ر' or 'ف'
        && (word[1] == 'ا' || word[1] == 'ك' || word[1] == 'ع' || word[1] == 'ب');
}
