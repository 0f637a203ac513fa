using System.Text.RegularExpressions;
using Mujaz.Languages;

namespace Mujaz.Evaluation.Grounding;

/// <summary>Plants errors of binding and meaning: what is said is in the document, but not of this.</summary>
internal sealed partial class ClaimPlanter(ParallelDocument document, ParallelDocument other, IReadOnlySet<string> common, Random random)
{
    private readonly NamePlanter _names = new(document, random);
    private readonly WordPlanter _words = new(random);

    /// <summary>The errors that can be planted in a line, each with the line that is cited as its evidence.</summary>
    public IEnumerable<(Plant Plant, int Evidence)> Plants(int line, Language language)
    {
        var lines = document.Lines[language];
        var sentence = lines[line];
        foreach (var plant in _words.Plants(sentence, language))
        {
            yield return (plant, line);
        }

        foreach (var plant in new[] { PlantOtherNumber(line, language), SwapNumbers(sentence), SwapNames(line, language), PlantPerson(line, language) })
        {
            if (plant is not null)
            {
                yield return (plant, line);
            }
        }

        if (lines.Length > 3)
        {
            yield return (new Plant(PlantKind.EvidenceShifted, sentence, "", ""), line + 1 < lines.Length ? line + 1 : line - 1);
            yield return (new Plant(PlantKind.EvidenceRandom, sentence, "", ""), (line + 2 + random.Next(lines.Length - 3)) % lines.Length);
        }

        var strange = other.Lines[language];
        yield return (new Plant(PlantKind.Foreign, strange[random.Next(strange.Length)], "", ""), line);
    }

    private Plant? PlantOtherNumber(int line, Language language)
    {
        var sentence = document.Lines[language][line];
        var own = Numbers().Matches(sentence).ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var here = string.Concat(document.Lines.Values.Select(lines => lines[line] + "\n"));
        var match = own[random.Next(own.Count)];
        var free = document.Lines[language].Where((_, index) => index != line).SelectMany(text => Numbers().Matches(text)).Select(number => number.Value)
            .Where(number => IsYear(number) == IsYear(match.Value) && !here.Contains(number, StringComparison.Ordinal)).Distinct().ToList();
        return free.Count == 0 ? null : Replace(PlantKind.OtherNumber, sentence, (match.Index, match.Length), free[random.Next(free.Count)]);
    }

    private static Plant? SwapNumbers(string sentence)
    {
        var numbers = Numbers().Matches(sentence).DistinctBy(match => match.Value).Take(2).ToList();
        // In a list (17, 18 et 20 ans) an exchange changes nothing.
        return numbers.Count == 2 && !IsList(sentence[(numbers[0].Index + numbers[0].Length)..numbers[1].Index]) ? Swap(PlantKind.NumbersSwapped, sentence, (numbers[0].Index, numbers[0].Length), (numbers[1].Index, numbers[1].Length)) : null;
    }

    private Plant? SwapNames(int line, Language language)
    {
        var spans = SpansIn(line, language).OrderBy(span => span.Start).ToList();
        for (var i = 1; i < spans.Count; i++)
        {
            // Parts of one name stand side by side.
            if (spans[i].Start - (spans[i - 1].Start + spans[i - 1].Length) > 3)
            {
                return Swap(PlantKind.NamesSwapped, document.Lines[language][line], spans[i - 1], spans[i]);
            }
        }

        return null;
    }

    private Plant? PlantPerson(int line, Language language)
    {
        var sentence = document.Lines[language][line];
        var spans = SpansIn(line, language);
        if (spans.Count == 0)
        {
            return null;
        }

        var here = NamesIn(line);
        var text = document.Lines[Language.English][line] + document.Lines[Language.French][line];
        var free = Enumerable.Range(0, document.Lines[language].Length).Where(index => index != line)
            .SelectMany(index => NamesIn(index).Where(name => !here.Contains(name) && !text.Contains(name, StringComparison.Ordinal))
                .Select(name => _names.SpanOf(name, index, language) is var (start, length) ? document.Lines[language][index].Substring(start, length) : null))
            .Where(name => name is not null && !sentence.Contains(name, StringComparison.Ordinal)).Distinct().ToList();
        if (free.Count == 0)
        {
            return null;
        }

        var span = spans[random.Next(spans.Count)];
        var around = sentence[Math.Max(0, span.Start - 12)..Math.Min(sentence.Length, span.Start + span.Length + 12)];
        return Replace(Saying().IsMatch(around) ? PlantKind.Speaker : PlantKind.Person, sentence, span, free[random.Next(free.Count)]!);
    }

    /// <summary>The names of a line. A word that some document has in small letters too is part of a title or an institution, and nobody.</summary>
    private List<string> NamesIn(int line) => [.. _names.SharedNames(line).Where(name => !common.Contains(name))];

    private List<(int Start, int Length)> SpansIn(int line, Language language) =>
        [.. NamesIn(line).Select(name => _names.SpanOf(name, line, language)).Where(span => span is not null).Select(span => span!.Value).Distinct()];

    private static Plant Replace(PlantKind kind, string sentence, (int Start, int Length) span, string replacement) =>
        new(kind, string.Concat(sentence.AsSpan(0, span.Start), replacement, sentence.AsSpan(span.Start + span.Length)), sentence.Substring(span.Start, span.Length), replacement);

    private static Plant Swap(PlantKind kind, string sentence, (int Start, int Length) one, (int Start, int Length) two)
    {
        var (first, second) = (sentence.Substring(one.Start, one.Length), sentence.Substring(two.Start, two.Length));
        var text = string.Concat(sentence[..one.Start], second, sentence[(one.Start + one.Length)..two.Start], first) + sentence[(two.Start + two.Length)..];
        return new Plant(kind, text, first, second);
    }

    private static bool IsList(string between) => between.Trim(' ', ',', '،', '-', '–', '/') is "" or "and" or "et" or "و" or "or" or "ou" or "أو";

    private static bool IsYear(string digits) => digits.Length == 4 && digits[0] is '1' or '2' && digits.All(char.IsAsciiDigit);

    /// <summary>Numbers of two digits and more that are no part of a word or score.</summary>
    [GeneratedRegex(@"(?<![\w.,:/-])(?:\d{1,3}(?:[.,\u00A0\u202F ]\d{3}(?!\d))+|\d{2,}|\d+[.,]\d+)(?![\w:/-]|[.,]\d)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:said|says|told|added|explained|announced|déclaré|dit|affirmé|expliqué|ajouté|annoncé)\b|قال|أضاف|صرح|أكد|أعلن")]
    private static partial Regex Saying();
}
