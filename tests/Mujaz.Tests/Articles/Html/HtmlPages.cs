namespace Mujaz.Tests.Articles.Html;

/// <summary>Pages for the tests: an Arabic article of three paragraphs, with room for what a template puts around it.</summary>
internal static class HtmlPages
{
    public const string Title = "دعم صغار المزارعين في سوس";
    public const string First = "أعلنت وزارة الفلاحة، اليوم الخميس، عن انطلاق برنامج جديد لدعم صغار المزارعين في جهة سوس ماسة.";
    public const string Second = "وأوضح المصدر ذاته أن البرنامج سيهم أزيد من ألفي ضيعة، وأن التسجيل فيه سيبدأ في الأسبوع الأول من شهر ماي المقبل.";
    public const string Third = "ومن المنتظر أن تعلن الوزارة عن لائحة المستفيدين قبل نهاية السنة، حسب ما جاء في البلاغ.";

    public static string AllParagraphs => $"{First}\n\n{Second}\n\n{Third}";

    /// <summary>A page of an ordinary site.</summary>
    /// <param name="head">Further elements of the head.</param>
    /// <param name="before">What stands between the headline and the text.</param>
    /// <param name="inside">What stands between the second and the third paragraph.</param>
    /// <param name="after">What stands below the text, in the same column.</param>
    public static string Article(string head = "", string before = "", string inside = "", string after = "") => $"""
        <html lang="ar" dir="rtl"><head><title>{Title} - موقع الأخبار</title>{head}</head><body>
        <header><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/sport">رياضة</a></li></ul></nav></header>
        <div class="content"><h1>{Title}</h1>{before}<div class="entry-content"><p>{First}</p><p>{Second}</p>{inside}<p>{Third}</p></div>{after}</div>
        <footer><p>جميع الحقوق محفوظة</p></footer></body></html>
        """;
}
