using Mujaz.Grounding.Evidence;
using Mujaz.Grounding.Text;

namespace Mujaz.Grounding.Names;

/// <summary>The words of an article by which a name is recognised, in both scripts.</summary>
internal sealed class NameIndex
{
    private readonly HashSet<string> _latin = new(StringComparer.Ordinal);
    private readonly HashSet<string> _latinStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _latinSkeletons = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lower = new(StringComparer.Ordinal);
    private readonly HashSet<string> _arabicForms = new(StringComparer.Ordinal);
    private readonly List<(string Word, int Mask)> _latinWords = [];
    private readonly List<(string Word, int Mask)> _arabicWords = [];
    private readonly HashSet<int> _concepts = [];
    private readonly HashSet<string> _initials = new(StringComparer.Ordinal);

    private NameIndex()
    {
    }

    /// <summary>Indexes an analysed text.</summary>
    public static NameIndex Of(TextAnalysis analysis)
    {
        var index = new NameIndex();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(int Concept, int Length)>();
        for (var i = 0; i < analysis.Tokens.Count; i++)
        {
            var token = analysis.Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                index.AddCurrency(token);
                continue;
            }

            index.AddCurrency(token);
            ConceptIndex.Exonyms.FindAt(analysis.Tokens, i, found);
            index._concepts.UnionWith(found.Select(match => match.Concept));
            if (token.Shape == WordShape.Arabic)
            {
                index.AddArabic(token, seen);
                index.AddCompound(analysis.Tokens, i);
            }
            else
            {
                index.AddLatin(token, seen);
            }
        }

        index.AddInitials(analysis.Tokens);
        return index;
    }

    /// <summary>Whether the article names the concept in any form.</summary>
    public bool HasConcept(int concept) => _concepts.Contains(concept);

    /// <summary>Whether a Latin word stands in the article in small letters.</summary>
    public bool HasLower(string word) => _lower.Contains(word);

    /// <summary>Whether the article has a Latin word, or one that differs from it only as French and English spelling do.</summary>
    public bool HasLatin(string word) =>
        _latin.Contains(word) || _latinStems.Contains(LatinNames.StemOf(word))
        || (Skeleton.Of(word) is { Length: >= 3 } skeleton && _latinSkeletons.Contains(skeleton + word[0]));

    /// <summary>Whether the article has an Arabic word, whatever is joined to it.</summary>
    public bool HasArabic(string word) => ArabicForms.WithoutClitics(word).Exists(form => form.Length >= 3 && _arabicForms.Contains(form)) || _arabicForms.Contains(word);

    /// <summary>Whether capitals are the initials of a name in the article: BBC, UNHCR.</summary>
    public bool HasInitials(string word) => _initials.Contains(word);

    /// <summary>Whether an Arabic word of the article can be the Latin name.</summary>
    public bool HasTransliterationOfLatin(string latin)
    {
        var mask = MaskOf(latin);
        foreach (var (word, other) in _arabicWords)
        {
            if (System.Numerics.BitOperations.PopCount((uint)(mask ^ other)) <= 2 && Transliteration.Matches(word, latin))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a Latin word of the article, of any case, can be the Arabic name.</summary>
    public bool HasTransliterationOfArabic(string arabic)
    {
        foreach (var form in ArabicForms.WithoutClitics(arabic))
        {
            if (form.Length >= 2 && (MatchesLatin(form) || ArabicForms.WithoutEnding(form).Any(MatchesLatin)))
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchesLatin(string arabic)
    {
        var mask = MaskOf(arabic);
        foreach (var (word, other) in _latinWords)
        {
            if (System.Numerics.BitOperations.PopCount((uint)(mask ^ other)) <= 2 && Transliteration.Matches(arabic, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A currency names its country: "دولار أمريكي" for $, "جنيه بريطاني" for £.</summary>
    private void AddCurrency(Token token)
    {
        var country = token.Folded switch
        {
            "$" or "dollar" or "dollars" or "دولار" or "دولارا" => "american",
            "£" or "pound" or "pounds" or "sterling" => "british",
            "€" or "euro" or "euros" => "europe",
            _ => null,
        };
        if (country is not null)
        {
            _concepts.UnionWith(ConceptIndex.Exonyms.ConceptsOf(country));
        }
    }

    private void AddArabic(Token token, HashSet<string> seen)
    {
        if (!seen.Add(token.Folded))
        {
            return;
        }

        foreach (var form in ArabicForms.WithoutClitics(token.Folded))
        {
            if (_arabicForms.Add(form) && form.Length <= 16 && !ArabicLexicon.IsFunctionWord(form))
            {
                _arabicWords.Add((form, MaskOf(form)));
                if (form.Length > 4 && form[^1] is 'ي' or 'ه' or 'ا')
                {
                    // The nationality or feminine of a name: كتالوني, أوبامية.
                    var bare = form.EndsWith("يه", StringComparison.Ordinal) ? form[..^2] : form[..^1];
                    _arabicWords.Add((bare, MaskOf(bare)));
                }
            }
        }
    }

    /// <summary>عبد الوافي and أبو بكر are one word in Latin script: Abdelouafi, Aboubakr.</summary>
    private void AddCompound(List<Token> tokens, int position)
    {
        var isFirst = ArabicForms.WithoutClitics(tokens[position].Folded)[^1] is "عبد" or "ابو" or "ابي" or "ابن" or "بن" or "بنت" or "نور" or "سيف" or "عز" or "زين" or "صلاح" or "جاد";
        if (isFirst && position + 1 < tokens.Count && tokens[position + 1].IsArabicWord)
        {
            var joined = ArabicForms.WithoutClitics(tokens[position].Folded)[^1] + tokens[position + 1].Folded;
            _arabicWords.Add((joined, MaskOf(joined)));
        }
    }

    private void AddLatin(Token token, HashSet<string> seen)
    {
        if (token.Shape == WordShape.Lower)
        {
            _lower.Add(token.Folded);
        }
        else if (Skeleton.Of(token.Folded) is { Length: >= 3 } skeleton)
        {
            _latinSkeletons.Add(skeleton + token.Folded[0]);
        }

        if (!seen.Add(token.Folded))
        {
            return;
        }

        _latin.Add(token.Folded);
        _latinStems.Add(LatinNames.StemOf(token.Folded));
        _latinWords.Add((token.Folded, MaskOf(token.Folded)));
    }

    /// <summary>The initials of every run of capitalised words, two to six letters long.</summary>
    private void AddInitials(List<Token> tokens)
    {
        var run = "";
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && token.IsCapitalized)
            {
                run += token.Folded[0];
                for (var length = 2; length <= Math.Min(6, run.Length); length++)
                {
                    _initials.Add(run[^length..]);
                }
            }
            else if (token.Kind == TokenKind.Symbol ? !token.IsDash : token.Folded.Length > 3)
            {
                run = "";
            }
        }
    }

    /// <summary>The consonant classes of a word as bits, so that most pairs are told apart without aligning them.</summary>
    private static int MaskOf(string word)
    {
        var mask = 0;
        foreach (var consonant in Skeleton.Of(word))
        {
            // Classes that transliteration mixes share a bit: t and d, s and k (c), f and b (v).
            mask |= consonant switch { 'T' or 'D' => 1, 'S' or 'K' => 2, 'F' or 'B' => 4, 'M' => 8, 'N' => 16, 'L' => 32, _ => 64 };
        }

        return mask;
    }
}
