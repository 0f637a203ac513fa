using System.Text;
using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Glossaries;

/// <summary>
/// Corrects known variants of names to the house's spelling: the listed variants, the same letters with other accents
/// or capitals, and in Arabic the further spellings of an entry. Clitics joined to an Arabic name stay.
/// </summary>
public sealed class GlossaryCorrector
{
    private readonly Dictionary<string, List<NameVariant>> _variants = new(StringComparer.Ordinal);
    private readonly bool _isArabic;

    /// <summary>A corrector for texts in one language.</summary>
    /// <param name="entries">The entries to hold; those that occur in the article are enough.</param>
    /// <param name="language">Arabic, French or English.</param>
    /// <exception cref="ArgumentException">Summaries are not written in <paramref name="language"/>.</exception>
    public GlossaryCorrector(IReadOnlyList<GlossaryEntry> entries, Language language)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (!language.IsSummaryLanguage)
        {
            throw new ArgumentException($"No house spelling is kept in '{language}'.", nameof(language));
        }

        _isArabic = language == Language.Arabic;
        foreach (var variant in entries.SelectMany(entry => NameVariant.Of(entry, language)))
        {
            if (!_variants.TryGetValue(variant.Words[0], out var list))
            {
                _variants[variant.Words[0]] = list = [];
            }

            list.Add(variant);
        }
    }

    /// <summary>Corrects a text.</summary>
    /// <returns>The text in the house's spelling.</returns>
    public string Correct(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var corrected = new StringBuilder(text.Length);
        var tokens = Tokenizer.Tokenize(text);
        var copied = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (FindAt(text, tokens, i) is not var (variant, span, end))
            {
                continue;
            }

            i = end - 1;
            var preferred = AtItsPlace(variant.Preferred, text, span.Start);
            if (span.Of(text).SequenceEqual(preferred))
            {
                continue;
            }

            corrected.Append(text, copied, span.Start - copied);
            corrected.Append(preferred);
            copied = span.End;
        }

        return corrected.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The house spelling as it stands there: a sentence keeps its capital (Ministère de l’Intérieur).</summary>
    private static string AtItsPlace(string preferred, string text, int start)
    {
        if (!char.IsUpper(text[start]) || !char.IsLower(preferred[0]))
        {
            return preferred;
        }

        var before = text.AsSpan(0, start).TrimEnd(" \u00A0\u202F«“\"(•-–—");
        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '…' or '\n' or ':'
            ? char.ToUpperInvariant(preferred[0]) + preferred[1..]
            : preferred;
    }

    /// <summary>The longest variant that begins at a token, where its spelling stands, and the token behind it.</summary>
    private (NameVariant Variant, TextSpan Span, int End)? FindAt(string text, List<Token> tokens, int position)
    {
        if (tokens[position].Kind != TokenKind.Word)
        {
            return null;
        }

        foreach (var clitics in Clitics(tokens[position].Folded))
        {
            if (!_variants.TryGetValue(tokens[position].Folded[clitics..], out var candidates))
            {
                continue;
            }

            foreach (var variant in candidates.OrderByDescending(candidate => candidate.Words.Length))
            {
                var end = EndOf(variant, tokens, position);
                if (end > 0)
                {
                    var start = tokens[position].Span.Start + RawLength(text, tokens[position], clitics);
                    return (variant, new TextSpan(start, tokens[end - 1].Span.End - start), end);
                }
            }
        }

        return null;
    }

    /// <summary>How many letters may be clitics at the front of an Arabic word: none, one (و, ب, ل …) or two (وب).</summary>
    private IEnumerable<int> Clitics(string word)
    {
        yield return 0;
        for (var count = 1; _isArabic && count <= 2 && word.Length > count + 2 && word[count - 1] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' or 'س'; count++)
        {
            yield return count;
        }
    }

    /// <summary>The length in the text of the first folded letters of a token: diacritics count in the text only.</summary>
    private static int RawLength(string text, Token token, int letters)
    {
        var length = 0;
        for (var seen = 0; seen < letters || (length < token.Span.Length && TextFolding.IsIgnorable(text[token.Span.Start + length])); length++)
        {
            seen += TextFolding.IsIgnorable(text[token.Span.Start + length]) ? 0 : 1;
        }

        return letters == 0 ? 0 : length;
    }

    private static int EndOf(NameVariant variant, List<Token> tokens, int position)
    {
        var next = position + 1;
        for (var i = 1; i < variant.Words.Length; i++, next++)
        {
            while (next < tokens.Count && (tokens[next].IsDash || tokens[next].Is('\'') || tokens[next].Is('’')))
            {
                next++;
            }

            if (next >= tokens.Count || tokens[next].Folded != variant.Words[i])
            {
                return 0;
            }
        }

        return next;
    }
}
