using System.Text.RegularExpressions;

namespace Mujaz.Articles.Html;

/// <summary>
/// The commonest headings and labels around articles in languages that are read but not summarised into: German, Dutch, Spanish,
/// Portuguese, Italian, Turkish, Russian, Persian, Chinese and Japanese. Whole lines only, as nothing else is known of these languages.
/// </summary>
internal static partial class OtherLanguageLines
{
    // Compiled ahead of time; lines are short, so that going back in them costs next to nothing. An automaton built at run time took half a second.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Why the line is not the article's, or null.</summary>
    public static string? Kind(string text, bool hasLink) =>
        Related().IsMatch(text) || (hasLink && RelatedStart().IsMatch(text)) ? RemovedTextKind.RelatedLinks
        : Share().IsMatch(text) ? RemovedTextKind.Share
        : Advertisement().IsMatch(text) ? RemovedTextKind.Advertisement
        : CommentForm().IsMatch(text) ? RemovedTextKind.CommentForm
        : Copyright().IsMatch(text) ? RemovedTextKind.Copyright
        : null;

    /// <summary>The kind of the part that a heading opens, or null.</summary>
    public static string? SectionKind(string heading) =>
        CommentForm().IsMatch(heading) ? RemovedTextKind.CommentForm
        : Comments().IsMatch(heading) ? RemovedTextKind.Comments
        : Related().IsMatch(heading) ? RemovedTextKind.RelatedLinks
        : null;

    // In the singular these words also head opinion pieces, so that they need a count.
    [GeneratedRegex(@"^\W*(\d+\s*(kommentar|reactie|comentario|comentário|commento|yorum|комментарий)|(\d+\s*)?(kommentare|leserkommentare|reacties|comentarios|comentários|commenti|yorumlar|комментари(и|ев|я)|نظرات|دیدگاه ?ها|评论|網友評論|网友评论|コメント))(\s*[\(\[（:：]?\s*\d*\s*[\)\]）]?)\W*$", Options)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^\W*((schreiben sie|schreibe) einen kommentar|kommentar (schreiben|verfassen|hinterlassen|abgeben)|hinterlasse eine? (antwort|kommentar)|antwort abbrechen|(geef|laat) een reactie( achter)?|reactie (annuleren|plaatsen)|deja (una respuesta|un comentario)|dejar un comentario|cancelar (la )?respuesta|deixe (um comentário|uma resposta)|cancelar resposta|lascia un (commento|a risposta)|annulla risposta|(bir )?(yorum|cevap) (yap|yaz|yazın|bırak|bırakın)|(добавить|оставить) комментарий|отменить ответ|ارسال نظر|دیدگاهتان را بنویسید|发表评论|發表評論|コメントを(残す|書く|投稿))\W*$", Options)]
    private static partial Regex CommentForm();

    [GeneratedRegex(@"^\W*(mehr zum thema|zum thema|ähnliche (artikel|beiträge|themen)|verwandte (artikel|themen|beiträge)|weitere (artikel|beiträge|meldungen|nachrichten|themen)|das könnte (sie|dich) auch interessieren|lesen sie (auch|mehr|dazu)|auch interessant|meistgelesen|gerelateerde (artikelen|berichten)|lees (ook|meer|verder)|meer (nieuws|over dit onderwerp)|(artículos|noticias|entradas|temas|contenidos) relacionad[oa]s|(lea|lee|leer|te puede|puede) (también|interesar|interesarle)|te puede interesar|le puede interesar|más (leídas|leídos|noticias)|(artigos|notícias|matérias|posts|conteúdos) relacionad[oa]s|(leia|veja) (também|mais)|mais lidas|saiba mais|(articoli|notizie|post) (correlati|correlate|simili)|leggi anche|potrebbe interessarti( anche)?|ti potrebbe interessare|i più letti|ilgili (haberler|yazılar|konular)|benzer (haberler|yazılar)|bunlar da ilginizi çekebilir|(читайте|смотрите) также|по теме|(похожие|другие) (статьи|материалы|новости|записи)|материалы по теме|самое читаемое|(مطالب|اخبار|خبرهای) مرتبط|بیشتر بخوانید|相关(阅读|文章|新闻|链接|推荐|报道)|相關(閱讀|文章|新聞|報導)|延伸閱讀|热门文章|推荐阅读|関連(記事|リンク|ニュース|キーワード)|あわせて読みたい|人気記事|おすすめ記事)\W*$", Options)]
    private static partial Regex Related();

    [GeneratedRegex(@"^\W*(mehr zum thema|lesen sie auch|lesen sie mehr|lees ook|lea también|lee también|te puede interesar|leia também|veja também|leggi anche|ilgili haber|читайте также|بیشتر بخوانید|相关阅读|延伸閱讀|関連記事)\s*[:：|–—-]", Options)]
    private static partial Regex RelatedStart();

    [GeneratedRegex(@"^\W*((artikel |beitrag )?(teilen|drucken|versenden|merken)|teilen mit|auf (facebook|twitter|whatsapp) teilen|deel( dit)?( artikel| bericht)?|delen|compart[ei]r?( (este artículo|en facebook|en twitter|esta noticia|este artigo))?|compartilh(ar|e)|imprimir|condividi( (su facebook|su twitter|questo articolo))?|stampa|paylaş|yazdır|поделиться( (в соцсетях|с друзьями))?|распечатать|اشتراک ?گذاری|分享(到|至)?|打印|列印|(この記事を)?シェア(する)?|ツイート(する)?|印刷)\s*[:：]?\W*$", Options)]
    private static partial Regex Share();

    [GeneratedRegex(@"^\W*(anzeigen?|werbung|advertentie|publicidad|publicidade|pubblicità|reklam(lar)?|реклама|на правах рекламы|آگهی|تبلیغات|广告|廣告|広告|スポンサーリンク)\W*$", Options)]
    private static partial Regex Advertisement();

    [GeneratedRegex(@"^\W*(alle rechte vorbehalten|alle rechten voorbehouden|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|tüm hakları saklıdır|все права защищены|تمامی حقوق|版权所有|版權所有|無断転載)[\w\s.,©]{0,40}$", Options)]
    private static partial Regex Copyright();
}
