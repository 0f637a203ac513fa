using System.Collections.Frozen;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Light stems under which words are compared: Arabic without clitics, article and endings; Latin by its first letters,
/// so that cognates of French and English meet (président, presidents).
/// </summary>
internal static class Stems
{
    private const int LatinLetters = 5;

    private static readonly string[] ArabicEndings = ["هما", "كما", "ات", "ون", "ين", "ان", "ها", "هم", "نا", "يه", "ه", "ي", "ا"];

    private static readonly FrozenSet<string> StopWords =
        ("the and that this with from for was were are has have had been will would could should not but they their there his her she him its "
        + "who which what when where while than then into over after before about also said says more most some such other only very just "
        + "les des une dans pour par sur avec est sont ont ete etait etaient aux ces son ses leur leurs qui que dont plus moins mais pas ont "
        + "elle ils elles nous vous cette cet ainsi entre sans sous apres avant comme aussi tout tous toute lors selon etre avoir fait "
        + "في من علي الي عن ان التي الذي هذا هذه ذلك تلك كان كانت بين بعد قبل قد لا ما لم لن هو هي هم مع كما او ثم حيث عند منذ حتي كل غير "
        + "الذين خلال وقد وهو وهي انه انها بان وان اي اذا لكن ايضا بعض تم فيه فيها عليه عليها به بها له لها وكان اليوم فان التى")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the folded word holds sentences together and says nothing of its own.</summary>
    public static bool IsStopWord(string word) => StopWords.Contains(word);

    /// <summary>The stem of a word, or null when the word says too little to compare.</summary>
    public static string? Of(Token token)
    {
        if (token.Kind != TokenKind.Word || token.Folded.Length < 3 || StopWords.Contains(token.Folded))
        {
            return null;
        }

        return token.Shape == WordShape.Arabic ? OfArabic(token.Folded) : token.Folded.Length <= LatinLetters ? token.Folded : token.Folded[..LatinLetters];
    }

    /// <summary>A folded Arabic word without clitics, article and one ending; at least three letters stay.</summary>
    public static string OfArabic(string word)
    {
        var start = 0;
        while (word.Length - start > 4 && word[start] is 'و' or 'ف' && word.Length - start > 3)
        {
            start++;
        }

        var rest = word.AsSpan(start);
        if (rest.Length > 4 && rest[0] is 'ب' or 'ك' && rest[1..].StartsWith("ال"))
        {
            rest = rest[3..];
        }
        else if (rest.Length > 4 && (rest.StartsWith("ال") || rest.StartsWith("لل")))
        {
            rest = rest[2..];
        }

        foreach (var ending in ArabicEndings)
        {
            if (rest.Length - ending.Length >= 3 && rest.EndsWith(ending))
            {
                rest = rest[..^ending.Length];
                break;
            }
        }

        return rest.ToString();
    }
}
