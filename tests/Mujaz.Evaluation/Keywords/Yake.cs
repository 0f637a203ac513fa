using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Evaluation.Keywords;

/// <summary>
/// YAKE, to compare with (R. Campos et al., "YAKE! Keyword extraction from single documents using multiple local features", Information Sciences 509,
/// 2020): words by casing, position, frequency, relatedness to their neighbours and spread over sentences; phrases of up to three words, lowest first.
/// </summary>
internal static class Yake
{
    private const int MostWords = 3;
    private const double MostAlike = 0.9;

    public static string[] Extract(string text, Language language, int count)
    {
        var sentences = SentenceSplitter.Split(text).Select(span => WordsOf(text, span, language)).ToList();
        var words = sentences.SelectMany((sentence, index) => sentence.Select((word, place) => (word, index, place))).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        var scores = ScoresOf(sentences);
        var phrases = new Dictionary<string, (string Text, double Score, int Count)>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var start = 0; start < sentence.Count; start++)
            {
                for (var length = 1; length <= MostWords && start + length <= sentence.Count; length++)
                {
                    var run = sentence.GetRange(start, length);
                    if (run[0].IsStop || run[^1].IsStop || run.Exists(word => word.ClosesRun && !ReferenceEquals(word, run[^1])))
                    {
                        continue;
                    }

                    var key = string.Join(' ', run.Select(word => word.Folded));
                    var content = run.FindAll(word => !word.IsStop);
                    var product = content.Aggregate(1.0, (value, word) => value * scores[word.Folded]);
                    var sum = content.Sum(word => scores[word.Folded]);
                    var (shown, _, seen) = phrases.GetValueOrDefault(key);
                    phrases[key] = (shown ?? text[run[0].Span.Start..run[^1].Span.End].Replace('\n', ' '), product / (1 + sum), seen + 1);
                }
            }
        }

        var chosen = new List<string>();
        foreach (var phrase in phrases.Values.OrderBy(phrase => phrase.Score / phrase.Count))
        {
            if (chosen.Count < count && !chosen.Exists(other => Likeness(other, phrase.Text) > MostAlike))
            {
                chosen.Add(phrase.Text);
            }
        }

        return [.. chosen];
    }

    private static Dictionary<string, double> ScoresOf(List<List<Word>> sentences)
    {
        var groups = sentences.SelectMany((sentence, index) => sentence.Where(word => !word.IsStop).Select(word => (word, index))).GroupBy(pair => pair.word.Folded).ToList();
        var mean = groups.Average(group => group.Count());
        var deviation = Math.Sqrt(groups.Average(group => Math.Pow(group.Count() - mean, 2)));
        var most = groups.Max(group => group.Count());
        var left = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var right = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (first, second) in sentences.SelectMany(sentence => sentence.Zip(sentence.Skip(1))).Where(pair => !pair.First.ClosesRun))
        {
            (right.TryGetValue(first.Folded, out var behind) ? behind : right[first.Folded] = []).Add(second.Folded);
            (left.TryGetValue(second.Folded, out var before) ? before : left[second.Folded] = []).Add(first.Folded);
        }

        double Dispersion(Dictionary<string, List<string>> side, string word) => side.TryGetValue(word, out var list) ? (double)list.Distinct().Count() / list.Count : 0;
        return groups.ToDictionary(group => group.Key, group =>
        {
            var frequency = group.Count();
            var capitals = group.Count(pair => pair.word.IsCapital);
            var casing = capitals / (1 + Math.Log(frequency));
            var places = group.Select(pair => pair.index).Order().ToList();
            var position = Math.Log(Math.Log(3 + places[places.Count / 2]));
            var normal = frequency / (mean + deviation);
            var related = 1 + ((Dispersion(left, group.Key) + Dispersion(right, group.Key)) * frequency / most);
            var spread = (double)places.Distinct().Count() / sentences.Count;
            return related * position / (casing + (normal / related) + (spread / related));
        });
    }

    private static List<Word> WordsOf(string text, TextSpan sentence, Language language)
    {
        var stopWords = StopWords.For(language.Code);
        var spans = WordTokenizer.Tokenize(sentence.Of(text).ToString()).Select(span => new TextSpan(sentence.Start + span.Start, span.Length)).ToList();
        return [.. spans.Select((span, index) =>
        {
            var folded = TextFolding.FoldLine(span.Of(text));
            var gap = index + 1 < spans.Count ? text[span.End..spans[index + 1].Start] : ".";
            return new Word(span, folded, folded.Length < 3 || stopWords.IsFunction(folded) || char.IsDigit(folded[0]), index > 0 && char.IsUpper(text[span.Start]), gap.Trim(' ', '\'', '’', '-').Length > 0);
        })];
    }

    private static double Likeness(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
            }

            previous = current;
        }

        return 1 - ((double)previous[^1] / Math.Max(1, Math.Max(left.Length, right.Length)));
    }

    private sealed record Word(TextSpan Span, string Folded, bool IsStop, bool IsCapital, bool ClosesRun);
}
