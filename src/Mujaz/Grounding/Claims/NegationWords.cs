using System.Collections.Frozen;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Words that deny: strong ones turn what follows into its contrary, weak ones may say the same in other words.</summary>
internal static class NegationWords
{
    /// <summary>How far before <c>pas</c> its <c>ne</c> may stand.</summary>
    private const int NeReach = 5;

    private const int MinPrefixed = 6;

    /// <summary>Where beside a negation the verb stands that it turns: before pas, or behind.</summary>
    private const int LitotesBefore = 1;

    private const int LitotesBehind = 2;

    /// <summary>The fewest letters of a word of Darija between ما and ش, both counted.</summary>
    private const int MinDarija = 6;

    private static readonly FrozenSet<string> Strong =
        ("not never no none nobody nothing neither nor without cannot "
        + "jamais aucun aucune ni sans nullement "
        + "لم لن لا ليس ليست ليسوا لسنا دون بدون عدم بلا الا لايوجد ماشي مشي ماكاين مكاين")
        .Split(' ').Where(word => word != "الا").ToFrozenSet(StringComparer.Ordinal);

    private static readonly StemLexicon Denials = StemLexicon.Of(["denied.;denies.;deny.;denying.|dement;nie.;nient.;nier.;nia.|نفي.;نفت.;ينفي.;تنفي.;نافيا.;نافيه.;نفوا."]);

    private const string NeutralArabic = "لا_يزال;لا_يمكن_الانكار;لا_يمكن_انكار;لا_ينكر;لم_يتردد;لم_تتردد;لم_يكتف;لم_تكتف;لا_يقتصر;لم_يقتصر;لا_تزال;لا_يزالون;لا_زال;لا_سيما;لا_شك;لا_بد;لا_يقل;لا_تقل;لا_يتجاوز;لا_تتجاوز;لا_يزيد;لا_تزيد;لا_يتعدي;لا_تتعدي;ليس_فقط;لم_يزل;عدم_تجاوز;دون_تجاوز;لا_مثيل;لا_غير;دون_شك;بدون_شك;لا_اقل;لم_يسبق";

    /// <summary>Negations that deny nothing: bounds, and what goes on or is certain.</summary>
    private static readonly StemLexicon Neutral = StemLexicon.Of(
    [
        "not_only;not_just;not_hesit;not_merely;denied_by;cannot_be_denied;no_denying;denied_access;denied_entry;no_doubt;no_less;no_more_than;not_more_than;no_fewer;without_doubt;no_sooner;not_least;not_long;no_one_el;no.1;nothing_but|"
            + "non_seulement;pas_hesit;pas_manqu;pas_tard;pas_seulement;sans_doute;sans_cess;ni_plus_ni;pas_moins;sans_precedent;sans_abri|"
            + NeutralArabic + string.Concat(NeutralArabic.Split(';').Select(words => ";و" + words)),
    ]);

    /// <summary>What, denied, is the contrary of a denial.</summary>
    private static readonly StemLexicon Turned = StemLexicon.Of(
    [
        "fail;lack;miss.;missed.;missing.;stop;cease;lose.;lost.;refus;reject;hesit;forget.;forgot;hide.;hid.;ignor;without;deny.;denied.;prevent;avoid;wrong|"
            + "echou;manqu;arret;cess;perd;refus;rejet;hesit;oubli;cach;ignor;sans.;nier.;nie.;empech;evit|"
            + "فشل;يفشل;تفشل;افتقر;يفتقر;تفتقر;فوت;يفوت;تفوت;توقف;يتوقف;تتوقف;فقد;يفقد;تفقد;رفض;يرفض;ترفض;تردد;يتردد;تتردد;نسي;ينسي;تنسي;اخف;يخف;تخف;تجاهل;يتجاهل;تتجاهل;انكر;ينكر;تنكر;منع;يمنع;تمنع;ينقص;تنقص",
    ]);

    private static readonly StemLexicon Weak = StemLexicon.Of(
    [
        "refus;fail;lack;silen;short_of;quit;run_out;prevent;reject;only.;hardly;barely;rarely;scarcely;few.;little.;unless;absen;impossib;avoid;ban.;banned;denied.;denies.;deny.;denial;"
            + "against;missing;stop;halt;cease;forbid;unable;instead;rather_than;too.;last.;zero;long_ago;far_from;doubt;nor.;neither.;end.;ended.;out_of;block;cancel;except;minus;anonym;hide.;hid.;hidden;withh;wrong;ignor|"
            + "refus;refut;contest;silenc;fuit;echou;manqu;empech;rejet;seul;rare;guere;peu.;absen;impossib;evit;interdi;dement;nie.;rien;personne;non.;moins;faute_de;loin_d;incapa;contre;arret;plutot;trop.;bloqu;annul;sauf;hormis;excep;prive;anonym;cach;ignor|"
            + "رفض;يرفض;صمت;فشل;يفشل;منع;يمنع;فقط;سوي;نادر;قلما;نفي;انكر;حظر;تجنب;غير;غياب;انعدام;افتقر;يفتقر;نقص;كلا;مستحيل;تعذر;يتعذر;عجز;ضد;توقف;اوقف;الا.;الغ;بدل;امتنع;يمتنع;استبعد;خال;حال.;قليل;ما.;مجهول;اخفا;اخفي;يخف;تخف;خاطء;خاطئ;يجهل;تجهل;جاهل;تجاهل;يتجاهل",
    ]);

    /// <summary>Where something is strongly denied between two tokens.</summary>
    public static IEnumerable<int> StrongIn(List<Token> tokens, int first, int end, Language language)
    {
        for (var i = first; i < end; i++)
        {
            if (IsStrong(tokens, i, language))
            {
                yield return i;
            }
        }
    }

    /// <summary>Where between two tokens somebody denies something, or null.</summary>
    public static int? DenialIn(List<Token> tokens, int first, int end, Language language)
    {
        var found = new List<int>();
        for (var i = first; i < end; i++)
        {
            if (Denials.FindAt(tokens, i, language, found) > 0 && Neutral.FindAt(tokens, i, language, found) == 0)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Whether a word between two tokens denies strongly.</summary>
    public static bool AnyStrongIn(List<Token> tokens, int first, int end, Language language)
    {
        for (var i = first; i < end; i++)
        {
            if (IsNegation(tokens, i, language))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a negation only turns a denial around, which other words say without any: not fail, n'arrêter pas, لم يفقد.</summary>
    public static bool IsLitotes(List<Token> tokens, int position, Language language)
    {
        var found = new List<int>();
        return Enumerable.Range(Math.Max(0, position - LitotesBefore), LitotesBefore + 1 + LitotesBehind)
            .Any(token => token != position && token < tokens.Count
                && (Turned.FindAt(tokens, token, language, found) > 0 || HasNegativeForm(tokens[token], language)));
    }

    /// <summary>Whether a word between two tokens denies in any way.</summary>
    public static bool AnyIn(List<Token> tokens, int first, int end, Language language)
    {
        var found = new List<int>();
        for (var i = first; i < end; i++)
        {
            if (IsNegation(tokens, i, language) || Weak.FindAt(tokens, i, language, found) > 0 || HasNegativeForm(tokens[i], language))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStrong(List<Token> tokens, int position, Language language)
    {
        var found = new List<int>();
        return (IsNegation(tokens, position, language) || Denials.FindAt(tokens, position, language, found) > 0)
            && Neutral.FindAt(tokens, position, language, found) == 0;
    }

    private static bool IsNegation(List<Token> tokens, int position, Language language)
    {
        var token = tokens[position];
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        if (token.IsArabicWord)
        {
            if (IsDarija(tokens, position))
            {
                return true;
            }

            return BareOf(token.Folded) is { } word && (word != "لا" || IsBeforeVerb(tokens, position));
        }

        return language == Language.French
            ? (token.Folded is "pas" or "plus" or "rien" or "personne" or "jamais" && HasNe(tokens, position)) || (token.Folded is not ("no" or "nor" or "jamais") && Strong.Contains(token.Folded))
            : (Strong.Contains(token.Folded) && !IsNumero(tokens, position)) || IsContraction(tokens, position);
    }

    /// <summary>Darija closes what it denies with ش (ماكانش, ما عندوش) or says بلا ما; ما alone is most often something else.</summary>
    private static bool IsDarija(List<Token> tokens, int position)
    {
        var word = tokens[position].Folded;
        if (word is "ما" or "وما" or "وم" or "م")
        {
            return position + 1 < tokens.Count && tokens[position + 1].IsArabicWord && tokens[position + 1].Folded is { Length: >= 4 } next && next[^1] == 'ش';
        }

        var bare = word[0] == 'و' ? word[1..] : word;
        return bare.Length >= MinDarija && bare[^1] == 'ش' && bare.StartsWith("ما", StringComparison.Ordinal);
    }

    /// <summary>The negation in a word: behind و or ف, and nouns like عدم behind ب or ل too; null without one.</summary>
    private static string? BareOf(string word)
    {
        var bare = word.Length > 2 && word[0] is 'و' or 'ف' && !Strong.Contains(word) ? word[1..] : word;
        if (bare.Length > 3 && bare[0] is 'ب' or 'ل' && bare[1..] is "عدم" or "دون")
        {
            return bare[1..];
        }

        return Strong.Contains(bare) ? bare : null;
    }

    /// <summary>لا denies what follows when that is an imperfect or an indefinite noun; before other words it may be part of a name (لا ريفيرا).</summary>
    private static bool IsBeforeVerb(List<Token> tokens, int position) =>
        position + 1 < tokens.Count && tokens[position + 1].IsArabicWord && tokens[position + 1].Folded[0] is 'ي' or 'ت' or 'ن' or 'ا';

    /// <summary>wasn't is cut into wasn, ' and t.</summary>
    private static bool IsContraction(List<Token> tokens, int position) =>
        tokens[position].Folded == "t" && position > 1 && tokens[position - 1].IsApostrophe && tokens[position - 2].Folded.EndsWith('n');

    /// <summary>No. 1 is a number.</summary>
    private static bool IsNumero(List<Token> tokens, int position) =>
        tokens[position].Folded == "no" && position + 1 < tokens.Count && (tokens[position + 1].Is('.') || tokens[position + 1].Kind == TokenKind.Digits);

    /// <summary>Whether ne stands before pas, and no que behind makes it an "only".</summary>
    private static bool HasNe(List<Token> tokens, int position)
    {
        for (var i = position - 1; i >= 0 && i >= position - NeReach; i--)
        {
            if (tokens[i].Folded is "ne" or "n")
            {
                return position + 1 >= tokens.Count || tokens[position + 1].Folded is not ("que" or "qu" or "seulement");
            }
        }

        return false;
    }

    /// <summary>unable, useless; impossible is listed.</summary>
    private static bool HasNegativeForm(Token token, Language language) =>
        language == Language.English && token.IsLatinWord && token.Folded.Length >= MinPrefixed
        && (token.Folded.EndsWith("less", StringComparison.Ordinal)
            || (token.Folded.StartsWith("un", StringComparison.Ordinal) && !token.IsCapitalized && !token.Folded.StartsWith("uni", StringComparison.Ordinal)
                && !token.Folded.StartsWith("under", StringComparison.Ordinal) && !token.Folded.StartsWith("until", StringComparison.Ordinal))
            || (token.Folded.StartsWith("dis", StringComparison.Ordinal) && token.Folded.StartsWith("disa", StringComparison.Ordinal)));
}
