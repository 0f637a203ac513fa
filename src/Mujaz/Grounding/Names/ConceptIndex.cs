using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// Names by their forms in all languages: every form of one name leads to the same concept. Holds the exonyms that do
/// not transliterate (مصر, Égypte, Egypt) and the glossary.
/// </summary>
internal sealed class ConceptIndex
{
    /// <summary>How many letters a form marked with * may be followed by.</summary>
    private const int MaxEnding = 4;

    private const int MinPrefix = 3;

    /// <summary>The shortest stem a nationality is made from; shorter ones are other words (مالي is "financial").</summary>
    private const int MinNisbaStem = 4;

    /// <summary>The shortest French nationality looked at in small letters.</summary>
    private const int MinSmallStem = 5;

    private readonly Dictionary<string, List<(string[] Words, int Concept)>> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    /// <summary>From this many consonants on an Arabic word with the consonants of a name is another spelling of it.</summary>
    private const int MinVariantConsonants = 4;

    private readonly Dictionary<string, List<int>> _variants = new(StringComparer.Ordinal);
    private readonly HashSet<int> _everyday = [];
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private int _concepts;

    /// <summary>The exonyms that come with the product.</summary>
    public static ConceptIndex Exonyms { get; } = OfExonyms();

    /// <summary>Adds a name.</summary>
    /// <param name="forms">Its forms in any script, unfolded; a Latin one with * stands with endings too, an Arabic one behind ~ is an everyday word too.</param>
    public void Add(IEnumerable<string> forms)
    {
        var concept = _concepts++;
        foreach (var listed in forms)
        {
            var form = listed.TrimStart('~');
            if (form.Length < listed.Length)
            {
                _everyday.Add(concept);
            }

            var words = Tokenizer.Tokenize(form).Where(token => token.Kind != TokenKind.Symbol).Select(token => token.Folded).ToArray();
            if (words.Length == 0)
            {
                continue;
            }

            if (form.EndsWith('*') && words.Length == 1)
            {
                _prefixes.TryAdd(words[0], concept);
                if (char.IsLower(form[0]))
                {
                    _small.Add(words[0]);
                }
            }
            else if (form.EndsWith('*'))
            {
                words[^1] += '*';
            }

            AddForm(IsAcronym(form) ? [form] : words, HasArticle(form), concept);
            if (words.Length == 1 && NisbaOf(words[0]) is { } nisba)
            {
                AddForm([nisba], HasArticle(form), concept);
            }
        }
    }

    /// <summary>Whether the form begins with the article rather than with letters like it: السودان, but not ألمانيا.</summary>
    private static bool HasArticle(string form) => form.StartsWith("ال", StringComparison.Ordinal) && form.Length > 4;

    /// <summary>The nationality made from a place: غينيا, غيني; مالطا, مالطي. Null when it would be made otherwise, or be too short.</summary>
    private static string? NisbaOf(string word)
    {
        if (!ArabicScript.Contains(word[0]) || word[^1] == 'ي')
        {
            return null;
        }

        var stem = word.EndsWith("يا", StringComparison.Ordinal) || word.EndsWith("يه", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('ا', 'ه', 'و');
        return stem.Length >= MinNisbaStem && stem.Length < word.Length ? stem + "ي" : null;
    }

    /// <summary>Capitals alone: UN is the United Nations, Un is French for "a", so acronyms are kept and looked up in capitals.</summary>
    private static bool IsAcronym(string form) => form.Length is >= 2 and <= 6 && form.All(char.IsAsciiLetterUpper);

    /// <summary>The concepts that begin at a token, with how many tokens each takes, longest first.</summary>
    public void FindAt(List<Token> tokens, int position, List<(int Concept, int Length)> found)
    {
        found.Clear();
        var token = tokens[position];
        if (token.Kind != TokenKind.Word)
        {
            return;
        }

        if (token.Shape == WordShape.Arabic)
        {
            foreach (var form in ArabicForms.WithoutClitics(token.Folded))
            {
                AddMatches(form, tokens, position, found);
                if (form.Length > 4)
                {
                    AddNisba(form, found);
                }
            }
        }
        else
        {
            if (token.Shape == WordShape.AllCapitals)
            {
                AddMatches(token.Folded.ToUpperInvariant(), tokens, position, found);
            }

            AddMatches(token.Folded, tokens, position, found);
            AddPrefixed(token, found);
        }

        found.Sort((one, other) => other.Length.CompareTo(one.Length));
    }

    /// <summary>Whether the Arabic name of the concept is an everyday word too: العيون, the eyes.</summary>
    public bool IsEveryday(int concept) => _everyday.Contains(concept);

    /// <summary>Whether a word in small letters is a nationality as French writes it: marocaine.</summary>
    public bool IsSmallNationality(string word)
    {
        for (var length = word.Length; length >= MinSmallStem && length >= word.Length - 2; length--)
        {
            if (_small.Contains(word[..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The concepts of a folded form of one word.</summary>
    public IEnumerable<int> ConceptsOf(string form) =>
        _forms.TryGetValue(form, out var candidates) ? candidates.Where(candidate => candidate.Words.Length == 1).Select(candidate => candidate.Concept) : [];

    private static ConceptIndex OfExonyms()
    {
        var index = new ConceptIndex();
        foreach (var line in NameData.Lines("exonyms.txt").Concat(NameData.Lines("places.txt")))
        {
            index.Add(line.Split('|', ';').Select(form => form.Trim()).Where(form => form.Length > 0));
        }

        return index;
    }

    private void AddForm(string[] words, bool hasArticle, int concept)
    {
        // Arabic forms are kept without the article, and looked up without it.
        var first = hasArticle && words[0].Length > 4 ? words[0][2..] : words[0];
        if (!_forms.TryGetValue(first, out var list))
        {
            _forms[first] = list = [];
        }

        list.Add((words, concept));
        if (words.Length == 1 && VariantKey(first) is { } key)
        {
            if (!_variants.TryGetValue(key, out var concepts))
            {
                _variants[key] = concepts = [];
            }

            concepts.Add(concept);
        }
    }

    /// <summary>The concepts of names that an unknown Arabic name differs from only in its long vowels: فليبينية, الفلبين.</summary>
    public IEnumerable<int> VariantsOf(string word)
    {
        foreach (var form in ArabicForms.WithoutClitics(word))
        {
            if (VariantKey(form) is { } key && _variants.TryGetValue(key, out var concepts))
            {
                return concepts;
            }
        }

        return [];
    }

    /// <summary>The consonants of an Arabic name, without an ending of nationality; null when there are too few to tell it by.</summary>
    private static string? VariantKey(string word)
    {
        if (!ArabicScript.Contains(word[0]))
        {
            return null;
        }

        var key = string.Concat(word.Where((letter, index) => index == 0 || letter is not ('ا' or 'و' or 'ي' or 'ه')));
        return key.Length >= MinVariantConsonants ? key : null;
    }

    private void AddMatches(string form, List<Token> tokens, int position, List<(int Concept, int Length)> found)
    {
        if (!_forms.TryGetValue(form, out var candidates))
        {
            return;
        }

        foreach (var (words, concept) in candidates)
        {
            var length = MatchedTokens(words, tokens, position);
            if (length > 0)
            {
                found.Add((concept, length));
            }
        }
    }

    /// <summary>How many tokens the words take, symbols between them included, or 0; further words may carry the article.</summary>
    private static int MatchedTokens(string[] words, List<Token> tokens, int position)
    {
        var next = position + 1;
        for (var i = 1; i < words.Length; i++)
        {
            while (next < tokens.Count && tokens[next].Kind == TokenKind.Symbol && (tokens[next].IsDash || tokens[next].Folded[0] is '\'' or '’' or '.'))
            {
                next++;
            }

            if (next >= tokens.Count || !IsSameWord(words[i], tokens[next].Folded))
            {
                return 0;
            }

            next++;
        }

        return next - position;
    }

    private static bool IsSameWord(string word, string token) =>
        word == token || (ArabicScript.Contains(word[0]) && Bare(word) == Bare(token))
        || (word[^1] == '*' && token.Length < word.Length + MaxEnding && token.AsSpan().StartsWith(word.AsSpan(0, word.Length - 1)));

    private static string Bare(string word) => word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;

    private void AddPrefixed(Token token, List<(int Concept, int Length)> found)
    {
        for (var length = token.Folded.Length - 1; length >= MinPrefix && length >= token.Folded.Length - MaxEnding; length--)
        {
            if (_prefixes.TryGetValue(token.Folded[..length], out var concept))
            {
                found.Add((concept, 1));
                return;
            }
        }
    }

    /// <summary>فرنسية, فرنسيون, الفرنسيين: forms of the nationality فرنسي.</summary>
    private void AddNisba(string form, List<(int Concept, int Length)> found)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ين", "ون", "ات", "ه", "ا", "ان"])
        {
            if (form.EndsWith(ending, StringComparison.Ordinal) && _forms.TryGetValue(form[..^ending.Length], out var candidates)
                && form.Length - ending.Length >= 3 && form[^(ending.Length + 1)] == 'ي')
            {
                found.AddRange(candidates.Where(candidate => candidate.Words.Length == 1).Select(candidate => (candidate.Concept, 1)));
            }
        }
    }
}
