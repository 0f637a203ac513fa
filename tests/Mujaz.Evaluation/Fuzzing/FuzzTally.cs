using Mujaz.Articles;
using Mujaz.Articles.Decoding;
using Mujaz.Articles.Reading;

namespace Mujaz.Evaluation.Fuzzing;

/// <summary>Runs inputs, checks what the reader promises, and keeps the slowest.</summary>
internal sealed class FuzzTally
{
    private const double MostSecondsPerMegabyte = 1;

    /// <summary>Small inputs are not timed: a pause of the machine would count as slowness.</summary>
    private const int SmallestTimed = 500_000;

    private readonly Dictionary<string, int> _runs = [];
    private double _slowest;
    private string _slowestName = "";

    /// <summary>Runs one input.</summary>
    /// <returns>What went wrong, or null.</returns>
    public string? Run(FuzzInput input)
    {
        // Processor time, so that what else the machine does counts for nothing.
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            var decoded = TextDecoder.Decode(input.Bytes);
            if (!decoded.IsBinary)
            {
                var article = ArticleReader.Read(new ArticleSource(decoded.Text, input.Format));
                if (BrokenPromiseOf(article) is { } promise)
                {
                    return $"{input.Name}: {promise}: {Convert.ToBase64String(input.Bytes.AsSpan(0, Math.Min(4000, input.Bytes.Length)))}";
                }
            }
        }
#pragma warning disable CA1031 // Finding any exception at all is what fuzzing is for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"{input.Name}: {exception}\n{Convert.ToBase64String(input.Bytes.AsSpan(0, Math.Min(4000, input.Bytes.Length)))}";
        }

        return Time(input, Environment.CpuUsage.TotalTime - before);
    }

    public void Print(TextWriter output)
    {
        output.WriteLine($"{_runs.Values.Sum()} inputs, no failure; slowest {_slowest:F2} s/MB ({_slowestName})");
        foreach (var (name, count) in _runs.Where(run => run.Value > 1))
        {
            output.WriteLine($"{count,8}  {name}");
        }
    }

    private string? Time(FuzzInput input, TimeSpan elapsed)
    {
        _runs[input.Name] = _runs.GetValueOrDefault(input.Name) + 1;
        if (input.Bytes.Length < SmallestTimed)
        {
            return null;
        }

        var rate = elapsed.TotalSeconds / (input.Bytes.Length / 1e6);
        if (rate > _slowest)
        {
            (_slowest, _slowestName) = (rate, input.Name);
        }

        return rate > MostSecondsPerMegabyte ? $"{input.Name}: {rate:F2} s/MB" : null;
    }

    private static string? BrokenPromiseOf(Article article)
    {
        var end = 0;
        foreach (var sentence in article.Sentences)
        {
            if (sentence.Span.Start < end || sentence.Span.Length == 0 || sentence.Span.End > article.Text.Length)
            {
                return "sentence out of place";
            }

            end = sentence.Span.End;
        }

        return article.Id.Length == 32 && (article.Words > 0 || article.Sentences.Count == 0) ? null : "no key, or sentences without words";
    }
}
