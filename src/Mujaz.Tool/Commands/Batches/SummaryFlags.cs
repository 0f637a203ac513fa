using System.CommandLine;
using System.Globalization;

namespace Mujaz.Tool.Commands.Batches;

/// <summary>The options of a batch, which hold for every article that brings none of its own. What they may be, the service says.</summary>
internal sealed class SummaryFlags
{
    private readonly List<(Option Option, string Parameter, Func<ParseResult, string?> Read)> _flags = [];

    public SummaryFlags()
    {
        AddText("--languages", "languages", "The languages of the summaries, for example ar,fr; all three when not given.");
        AddText("--length", "summaryLength", "oneSentence, short, medium or long; medium when not given.");
        AddNumber("--sentences", "sentenceCount", "The sentences of a summary, 1 to 20, instead of --length.");
        AddText("--style", "style", "paragraph or bullets; paragraph when not given.");
        AddNumber("--keywords", "keywordCount", "The keywords of an article, 0 to 20; 8 when not given.");
        AddText("--focus", "focus", "What to look at, up to 200 characters: \"only the economics\".");
        AddText("--embargo", "embargoUntil", "Nothing is made or shown before this time, such as 2026-11-25T18:00:00+01:00.");
        AddText("--reuse", "reuse", "exact or near: whether the summaries of an article that is almost the same may answer.");
        AddText("--callback", "callbackUrl", "An https address that is told when the batch has ended.");
        AddNumber("--ttl-days", "ttlDays", "The days the batch is kept.");
        AddText("--tier", "tier", "standard, or economy: the provider's batch prices, for results within a day.");
        AddNumber("--economy-hours", "economyHours", "After how many hours normal calls take over from the tier economy, 1 to 24.");
    }

    public IEnumerable<Option> Options => _flags.Select(flag => flag.Option);

    /// <summary>The query string with the question mark, always in the same order; empty without options.</summary>
    public string QueryOf(ParseResult command)
    {
        var given = _flags.Select(flag => (flag.Parameter, Value: flag.Read(command))).Where(pair => pair.Value is not null);
        var query = string.Join('&', given.Select(pair => $"{pair.Parameter}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    private void AddText(string name, string parameter, string description)
    {
        var option = new Option<string>(name) { Description = description };
        _flags.Add((option, parameter, command => command.GetValue(option)));
    }

    private void AddNumber(string name, string parameter, string description)
    {
        var option = new Option<int?>(name) { Description = description };
        _flags.Add((option, parameter, command => command.GetValue(option)?.ToString(CultureInfo.InvariantCulture)));
    }
}
