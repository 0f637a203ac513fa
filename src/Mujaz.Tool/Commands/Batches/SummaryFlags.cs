using System.CommandLine;
using System.Globalization;
using Mujaz.Summaries.Requests;

namespace Mujaz.Tool.Commands.Batches;

/// <summary>
/// The options of a batch: those of its articles, as <see cref="ArticleField"/> has them, for every article that brings none of its own; and those
/// of the batch itself. Which values they may have, the service says.
/// </summary>
internal sealed class SummaryFlags
{
    private readonly List<(Option Option, string Parameter, Func<ParseResult, string?> Read)> _flags = [];

    public SummaryFlags()
    {
        foreach (var field in ArticleField.All.Where(field => field.Flag is not null))
        {
            Add(field.Flag!, field.Name, field.Type, CommandOptions.DescriptionOf(field));
        }

        Add("--callback", "callbackUrl", ArticleFieldType.Text, "An https address that is told when the batch has ended.");
        Add("--ttl-days", "ttlDays", ArticleFieldType.Integer, "The days the batch is kept.");
        Add("--tier", "tier", ArticleFieldType.Text, "standard, or economy: the provider's batch prices, for results within a day.");
        Add("--economy-hours", "economyHours", ArticleFieldType.Integer, "With economy: the hours after which normal calls take over, 1 to 24.");
    }

    public IEnumerable<Option> Options => _flags.Select(flag => flag.Option);

    /// <summary>The query string with the question mark, always in the same order; empty without options.</summary>
    public string QueryOf(ParseResult command)
    {
        var given = _flags.Select(flag => (flag.Parameter, Value: flag.Read(command))).Where(pair => pair.Value is not null);
        var query = string.Join('&', given.Select(pair => $"{pair.Parameter}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length == 0 ? "" : "?" + query;
    }

    private void Add(string name, string parameter, ArticleFieldType type, string description)
    {
        switch (type)
        {
            case ArticleFieldType.Integer:
                var number = new Option<int?>(name) { Description = description };
                _flags.Add((number, parameter, command => command.GetValue(number)?.ToString(CultureInfo.InvariantCulture)));
                break;
            case ArticleFieldType.Boolean:
                var flag = new Option<bool?>(name) { Description = description };
                _flags.Add((flag, parameter, command => command.GetValue(flag) is { } value ? value ? "true" : "false" : null));
                break;
            default:
                var text = new Option<string>(name) { Description = description };
                _flags.Add((text, parameter, command => command.GetValue(text)));
                break;
        }
    }
}
