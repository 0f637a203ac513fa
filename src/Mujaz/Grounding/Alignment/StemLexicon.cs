using System.Collections.Frozen;
using System.Reflection;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Concepts by the stems of their words in English, French and Arabic. A word belongs to the concepts of the longest
/// listed stem it begins with, Arabic after clitics and the prefix of the imperfect.
/// </summary>
/// <remarks>
/// A list has one concept a line, <c>English|French|Arabic</c>, stems parted by <c>;</c>. A stem with a full stop behind it
/// is a whole word; words joined by <c>_</c> stand one behind the other.
/// </remarks>
internal sealed class StemLexicon
{
    private const int MaxLatinEnding = 6;
    private const int MaxArabicEnding = 4;

    /// <summary>Stems this short take no more letters than they have, or every word would begin with one.</summary>
    private const int ShortStem = 3;

    private readonly FrozenDictionary<string, Stem[]>[] _stems;

    private StemLexicon(IEnumerable<string> lines)
    {
        var stems = new[] { new Dictionary<string, List<Stem>>(), [], [] };
        var concept = 0;
        foreach (var line in lines)
        {
            var columns = line.Split('|');
            if (columns.Length != 3)
            {
                throw new InvalidDataException($"The line \"{line}\" of a list of stems has no three columns.");
            }

            for (var column = 0; column < columns.Length; column++)
            {
                foreach (var stem in columns[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    Add(stems[column], stem, concept);
                }
            }

            concept++;
        }

        Count = concept;
        _stems = [.. stems.Select(column => column.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal))];
    }

    /// <summary>The concepts by which sentences of different languages are aligned.</summary>
    public static StemLexicon Concepts { get; } = Embedded("Alignment.lexicon.txt");

    /// <summary>How many concepts there are.</summary>
    public int Count { get; }

    /// <summary>Reads a list embedded from a folder of this one; empty lines and those that begin with # say nothing.</summary>
    public static StemLexicon Embedded(string name) => new(Lines(name));

    /// <summary>Makes a lexicon of lines.</summary>
    public static StemLexicon Of(IEnumerable<string> lines) => new(lines);

    /// <summary>The lines of an embedded list.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mujaz.Grounding." + name)
            ?? throw new InvalidOperationException($"The embedded list {name} is missing.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>The concepts of the words that begin at a token.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="position">The token.</param>
    /// <param name="language">The language of the text; decides between French and English stems.</param>
    /// <param name="found">Receives the concepts.</param>
    /// <returns>How many tokens the words take, or 0.</returns>
    public int FindAt(List<Token> tokens, int position, Language language, List<int> found)
    {
        found.Clear();
        var token = tokens[position];
        if (token.Kind != TokenKind.Word)
        {
            return 0;
        }

        var best = (Tokens: 0, Letters: 0);
        if (token.IsArabicWord)
        {
            foreach (var form in ArabicForms.WithoutClitics(token.Folded))
            {
                if (form.Length > 4 && form.StartsWith("ال", StringComparison.Ordinal))
                {
                    // The article, or else a listed word in full: no stem begins with its letters.
                    Match(_stems[2], form, 0, tokens, position, ref best, found);
                    continue;
                }

                Match(_stems[2], form, MaxArabicEnding, tokens, position, ref best, found);
                if (form.Length > 3 && form[0] is 'ي' or 'ت' or 'ن')
                {
                    Match(_stems[2], form[1..], MaxArabicEnding, tokens, position, ref best, found);
                }
            }
        }
        else
        {
            Match(_stems[language == Language.French ? 1 : 0], token.Folded, MaxLatinEnding, tokens, position, ref best, found);
        }

        return best.Tokens;
    }

    private static void Add(Dictionary<string, List<Stem>> stems, string written, int concept)
    {
        var isWhole = written.EndsWith('.');
        var words = TextFolding.Fold(written.TrimEnd('.')).Split('_');
        if (!stems.TryGetValue(words[0], out var list))
        {
            stems[words[0]] = list = [];
        }

        list.Add(new Stem(words, isWhole, concept));
    }

    /// <summary>Looks a form up by its beginnings, the longest first: as many look-ups as an ending may have letters.</summary>
    private static void Match(
        FrozenDictionary<string, Stem[]> stems, string form, int maxEnding, List<Token> tokens, int position, ref (int Tokens, int Letters) best, List<int> found)
    {
        for (var length = form.Length; length >= Math.Max(2, form.Length - maxEnding); length--)
        {
            var ending = form.Length - length;
            if ((length <= ShortStem && ending > length) || !stems.TryGetValue(length == form.Length ? form : form[..length], out var candidates))
            {
                continue;
            }

            foreach (var stem in candidates)
            {
                var taken = TokensOf(stem, ending, tokens, position);
                Take(stem, taken, length, ref best, found);
            }
        }
    }

    private static void Take(Stem stem, int taken, int length, ref (int Tokens, int Letters) best, List<int> found)
    {
        if (taken == 0 || taken < best.Tokens || (taken == best.Tokens && length < best.Letters))
        {
            return;
        }

        if (taken > best.Tokens || length > best.Letters)
        {
            found.Clear();
            best = (taken, length);
        }

        if (!found.Contains(stem.Concept))
        {
            found.Add(stem.Concept);
        }
    }

    /// <summary>How many tokens a stem takes from a position on, symbols between its words included, or 0.</summary>
    private static int TokensOf(Stem stem, int ending, List<Token> tokens, int position)
    {
        if (ending > 0 && (stem.IsWhole || stem.Words.Length > 1) && !(stem.Words.Length > 1 && ending <= 2))
        {
            return 0;
        }

        var next = position + 1;
        for (var i = 1; i < stem.Words.Length; i++)
        {
            while (next < tokens.Count && (tokens[next].IsDash || tokens[next].IsApostrophe))
            {
                next++;
            }

            if (next >= tokens.Count || tokens[next].Kind != TokenKind.Word || !Continues(stem.Words[i], tokens[next].Folded, stem.IsWhole && i == stem.Words.Length - 1))
            {
                return 0;
            }

            next++;
        }

        return next - position;
    }

    private static bool Continues(string word, string token, bool isWhole)
    {
        // A listed word with the article asks for it, one without it takes both.
        var bare = word.StartsWith("ال", StringComparison.Ordinal) ? token : Bare(token);
        return bare == word || (!isWhole && bare.Length <= word.Length + MaxArabicEnding && bare.StartsWith(word, StringComparison.Ordinal));
    }

    private static string Bare(string word) => word.Length > 3 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private readonly record struct Stem(string[] Words, bool IsWhole, int Concept);
}
