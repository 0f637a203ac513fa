using System.Text;
using Mujaz.Articles;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>
/// The words of an article as quotations are compared with them: letters and digits without spaces, case endings and marks, found by
/// how they begin. A second run of text holds only what the article quotes, so that an interruption ("…," he said, "…") does not part it.
/// </summary>
internal sealed class QuotationIndex
{
    /// <summary>By how many letters places are ordered and found.</summary>
    private const int KeyLength = 64;

    /// <summary>How many places that begin alike are compared at most; a quotation of so common a beginning is not judged.</summary>
    private const int MostPlaces = 5_000;

    /// <summary>The longest interruption of a quotation, in tokens.</summary>
    private const int LongestInterruption = 14;

    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly bool[] _hasMark;
    private readonly bool _hasAnyMark;
    private readonly Run _text;
    private readonly Run _quoted;

    /// <summary>Indexes an article's text.</summary>
    public QuotationIndex(TextAnalysis analysis, Article article)
    {
        _sentences = article.Sentences;
        _hasMark = new bool[_sentences.Count];
        for (var i = 0; i < _hasMark.Length; i++)
        {
            _hasMark[i] = QuotationScanner.HasMark(_sentences[i].Span.Of(article.Text));
        }

        _hasAnyMark = QuotationScanner.HasMark(article.Text);
        _text = new Run(analysis.Tokens.Where(token => token.Kind != TokenKind.Symbol).Select(token => (Token?)token));
        _quoted = new Run(QuotedTokens(analysis));
    }

    /// <summary>A word as quotations are compared: without Arabic case endings, and digits without their marks.</summary>
    public static string FormOf(Token token)
    {
        var word = token.Folded;
        if (token.Kind == TokenKind.Digits)
        {
            return string.Concat(word.Where(char.IsAsciiDigit));
        }

        if (!token.IsArabicWord || word.Length < 4)
        {
            return word;
        }

        return word[^1] == 'ا' ? word[..^1]
            : word.Length > 4 && word[^1] == 'ن' && word[^2] is 'و' or 'ي' or 'ا' ? string.Concat(word.AsSpan(0, word.Length - 2), "ين") : word;
    }

    /// <summary>Whether the article has the words in a row, or quotes them in a row.</summary>
    public bool Contains(List<Token> words)
    {
        var letters = string.Concat(words.Select(FormOf));
        return letters.Length == 0 || _text.Contains(letters) || _quoted.Contains(letters);
    }

    /// <summary>Whether the evidence, or a sentence beside it, has quotation marks; without evidence, whether the article has.</summary>
    public bool HasQuotation(IReadOnlyList<TextSpan> evidence)
    {
        foreach (var span in evidence)
        {
            var first = FirstBehind(span.Start);
            for (var i = Math.Max(0, first - 1); i < _hasMark.Length && (i <= first || _sentences[i - 1].Span.Start < span.End); i++)
            {
                if (_hasMark[i])
                {
                    return true;
                }
            }
        }

        return evidence.Count == 0 && _hasAnyMark;
    }

    /// <summary>The first sentence that ends behind a place.</summary>
    private int FirstBehind(int place)
    {
        var (low, high) = (0, _sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _sentences[middle].Span.End > place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>The words inside quotation marks; null between two quotations that do not belong together.</summary>
    private static IEnumerable<Token?> QuotedTokens(TextAnalysis analysis)
    {
        var position = 0;
        var previousEnd = -LongestInterruption;
        foreach (var span in QuotationScanner.Scan(analysis.Text))
        {
            while (position < analysis.Tokens.Count && analysis.Tokens[position].Span.Start < span.Start)
            {
                position++;
            }

            if (position - previousEnd > LongestInterruption)
            {
                yield return null;
            }

            for (; position < analysis.Tokens.Count && analysis.Tokens[position].Span.Start < span.End; position++)
            {
                if (analysis.Tokens[position].Kind != TokenKind.Symbol)
                {
                    yield return analysis.Tokens[position];
                }
            }

            previousEnd = position;
        }
    }

    /// <summary>Words written together, with the places where one begins in alphabetical order of what follows.</summary>
    private sealed class Run
    {
        private readonly string _letters;
        private readonly HashSet<int> _ends = [];
        private readonly int[] _starts;

        public Run(IEnumerable<Token?> words)
        {
            var letters = new StringBuilder();
            var starts = new List<int>();
            foreach (var word in words)
            {
                starts.Add(letters.Length);
                letters.Append(word is { } token ? FormOf(token) : "\n");
                _ends.Add(letters.Length);
            }

            _letters = letters.ToString();
            _starts = [.. starts];
            Array.Sort(_starts, (one, other) => string.CompareOrdinal(_letters, one, _letters, other, KeyLength));
        }

        public bool Contains(string letters)
        {
            var key = Math.Min(letters.Length, KeyLength);
            var (low, high) = (0, _starts.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = string.CompareOrdinal(_letters, _starts[middle], letters, 0, key) < 0 ? (middle + 1, high) : (low, middle);
            }

            var last = Math.Min(_starts.Length, low + MostPlaces);
            for (; low < last && string.CompareOrdinal(_letters, _starts[low], letters, 0, key) == 0; low++)
            {
                if (StandsAt(_starts[low], letters))
                {
                    return true;
                }
            }

            return low == last && last < _starts.Length && string.CompareOrdinal(_letters, _starts[last], letters, 0, key) == 0;
        }

        private bool StandsAt(int place, string letters) =>
            string.CompareOrdinal(_letters, place, letters, 0, letters.Length) == 0 && _ends.Contains(place + letters.Length);
    }
}
