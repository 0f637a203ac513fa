using System.CommandLine;
using Mujaz.Tool.Batches.Service;

namespace Mujaz.Tool.Commands.Batches;

/// <summary>Where results go and in what form.</summary>
internal sealed class ResultFlags
{
    private const string StandardOutput = "-";

    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The file for the results, .jsonl or .csv; '-' for standard output.",
    };

    private readonly Option<string> _format = new("--format") { Description = "jsonl or csv; as the name of the file says when not given." };

    public ResultFlags() => _format.AcceptOnlyFromAmong("jsonl", "csv");

    public IEnumerable<Option> Options => [_output, _format];

    /// <summary>Whether results are asked for.</summary>
    public bool AreGiven(ParseResult command) => command.GetValue(_output) is not null;

    /// <summary>Whether results take standard output for themselves.</summary>
    public bool TakeStandardOutput(ParseResult command) => command.GetValue(_output) == StandardOutput;

    /// <summary>The file, or null for standard output.</summary>
    public string? FileOf(ParseResult command) => command.GetValue(_output) is { } path and not StandardOutput ? path : null;

    public ResultFormat FormatOf(ParseResult command) => command.GetValue(_format) switch
    {
        "csv" => ResultFormat.Csv,
        "jsonl" => ResultFormat.JsonLines,
        _ => ResultFormat.OfFile(FileOf(command)),
    };
}
