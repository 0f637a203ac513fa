using Mujaz.Text;

namespace Mujaz.Grounding;

/// <content>How the words of an article become what names are compared with.</content>
internal sealed partial class NameIndex
{
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

        var tolerance = ArabicLexicon.MayBeName(token.Folded) ? 1 : WordTolerance;
        _arabicStems.Add(ArabicForms.StemKeyOf(token.Folded));
        _concepts.UnionWith(ConceptIndex.Exonyms.VariantsOf(token.Folded));

        var isParticle = ArabicLexicon.IsParticle(token.Folded);
        foreach (var form in ArabicForms.WithoutClitics(token.Folded))
        {
            if (ArabicLexicon.IsFunctionWord(form))
            {
                _arabicShort.Add(form);
            }

            if (_arabicForms.Add(form) && form.Length <= 16 && !isParticle && !ArabicLexicon.IsFunctionWord(form))
            {
                _arabicWords.Add(new IndexedWord(form, MaskOf(form), tolerance));
                if (form.Length > 4 && form[^1] is 'ي' or 'ه' or 'ا')
                {
                    // The nationality or feminine of a name: كتالوني, أوبامية.
                    var bare = form.EndsWith("يه", StringComparison.Ordinal) ? form[..^2] : form[..^1];
                    _arabicWords.Add(new IndexedWord(bare, MaskOf(bare), tolerance));
                }
            }
        }
    }

    /// <summary>Two words of one name are often one in the other script: عبد الوافي, Abdelouafi; فيس بوك, Facebook.</summary>
    private void AddArabicPair(List<Token> tokens, int position, HashSet<string> made)
    {
        var next = NextOfPair(tokens, position);
        if (next < 0 || !tokens[next].IsArabicWord || ArabicLexicon.IsParticle(tokens[next].Folded) || ArabicLexicon.IsParticle(tokens[position].Folded))
        {
            return;
        }

        foreach (var first in ArabicForms.WithoutClitics(tokens[position].Folded))
        {
            foreach (var pair in ArabicLexicon.IsPlainFunctionWord(first) ? [] : ArabicForms.Joined(first, tokens[next].Folded))
            {
                if (pair.Length <= MaxPairLength && made.Add(pair))
                {
                    _arabicPairs.Add(new IndexedWord(pair, MaskOf(pair), PairTolerance));
                }
            }
        }

        var second = tokens[next].Folded;
        foreach (var form in ArabicForms.WithoutClitics(tokens[position].Folded))
        {
            if (made.Add(form + " " + second))
            {
                _neighbours.Add((Indexed(form), Indexed(second)));
            }
        }
    }

    private static IndexedWord Indexed(string arabic) => new(arabic, MaskOf(arabic), ArabicLexicon.MayBeName(arabic) ? 1 : WordTolerance);

    /// <summary>The parts of a word that is a name and an Arabic word without the space between them, as copied text has them.</summary>
    private void AddGlued(string word, HashSet<string> made)
    {
        if (word.Length < MinGluedLength)
        {
            return;
        }

        for (var split = MinGluedPart; split <= word.Length - MinGluedPart + 1; split++)
        {
            var (first, second) = (word[..split], word[split..]);
            AddGluedName(first, second, made);
            AddGluedName(second, first, made);
        }
    }

    private void AddGluedName(string name, string other, HashSet<string> made)
    {
        if (name.Length >= MinGluedPart && ArabicLexicon.IsWord(other) && made.Add(name))
        {
            _arabicWords.Add(new IndexedWord(name, MaskOf(name), PairTolerance));
        }
    }

    /// <summary>Two Latin words of one name, as <see cref="AddArabicPair"/>: New Jersey, نيوجيرسي; Le Drian, لودريان; McDonald's.</summary>
    private void AddLatinPair(List<Token> tokens, int position, HashSet<string> made)
    {
        var next = NextOfPair(tokens, position);
        if (next < 0 || !LatinNames.IsPair(tokens[position], tokens[next]))
        {
            return;
        }

        var (first, second) = (tokens[position].Folded, tokens[next].Folded);
        var pair = first + second;
        if (!made.Add(pair))
        {
            return;
        }

        if (pair.Length <= MaxPairLength)
        {
            _latinPairs.Add(new IndexedWord(pair, MaskOf(pair), PairTolerance));
        }

        _neighbours.Add((new IndexedWord(first, MaskOf(first), 1), new IndexedWord(second, MaskOf(second), 1)));
    }

    /// <summary>The word behind a word, with nothing but a space, hyphen or apostrophe between them, or -1.</summary>
    public static int NextOfPair(List<Token> tokens, int position)
    {
        var next = position + 1;
        if (next < tokens.Count && (tokens[next].IsDash || tokens[next].IsApostrophe))
        {
            next++;
        }

        return next < tokens.Count && tokens[next].Kind == TokenKind.Word ? next : -1;
    }

    private void AddLatin(Token token, HashSet<string> seen)
    {
        if (token.Shape == WordShape.Lower)
        {
            _lower.Add(token.Folded);
        }
        else if (Skeleton.Of(token.Folded) is { Length: >= 3 } skeleton)
        {
            _latinSkeletons.Add(skeleton + LatinSounds.FirstOf(token.Folded));
        }

        if (!seen.Add(token.Folded))
        {
            return;
        }

        _latin.Add(token.Folded);
        _latinStems.Add(LatinNames.StemOf(token.Folded));
        if (token.IsCapitalized)
        {
            _latinSounds.Add(LatinSounds.Of(token.Folded));
        }

        _latinWords.Add(new IndexedWord(token.Folded, MaskOf(token.Folded), token.Shape == WordShape.Lower ? WordTolerance : 1));
    }

    /// <summary>The initials of every run of capitalised words, two to six letters long.</summary>
    private void AddInitials(List<Token> tokens, TextSpan span)
    {
        var run = "";
        for (var i = FirstIn(tokens, span); i < tokens.Count && tokens[i].Span.Start < span.End; i++)
        {
            var token = tokens[i];
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
}
