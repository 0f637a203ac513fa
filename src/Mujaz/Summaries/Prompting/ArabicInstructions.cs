namespace Mujaz.Summaries.Prompting;

/// <summary>The conventions of Arabic summaries, told in Arabic: a model keeps to a language better when addressed in it.</summary>
internal static class ArabicInstructions
{
    /// <summary>The conventions.</summary>
    public const string Text = """
        # العربية (ar)
        اكتب بالعربية الفصحى الحديثة وبأسلوب وكالات الأنباء: محايد ودقيق ومباشر، يبدأ بالفعل والحدث. حتى لو كان المقال بالدارجة أو بلغة أخرى فاكتب بالفصحى وحدها، ولا تنقل ألفاظًا عامية.
        انسب كل تصريح إلى صاحبه («قال»، «أفاد بلاغ الوزارة»، «بحسب وسائل إعلام»). احتفظ بأسماء الشهور كما جاءت في المقال. اكتب الأعداد بالأرقام 0-9، واستعمل علامات الترقيم العربية (، ؛ ؟). اكتب الأسماء الأجنبية بحروف عربية كما في المقال أو في المسرد، ولا تترك كلمات بالحروف اللاتينية إلا ما لا مقابل له.
        """;
}
