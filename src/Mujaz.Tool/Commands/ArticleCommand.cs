using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mujaz.Tool.Input;
using Mujaz.Tool.JsonLines;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.Commands;

/// <summary>What all commands share: files or standard input, and answers for people, as JSON, or as JSON Lines.</summary>
/// <typeparam name="TResult">What the command answers for one article.</typeparam>
internal sealed class ArticleCommand<TResult>(string name, string description)
{
    private readonly Option<bool> _json = new("--json") { Description = "Prints JSON for programs." };

    private readonly Option<bool> _jsonLines = new("--jsonl")
    {
        Description = "Reads one JSON object a line and prints one a line, in the same order; progress goes to standard error.",
    };

    private readonly Argument<string[]> _files = new("files")
    {
        Description = "Files, in any usual encoding; '-' or none for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>Options of the command itself.</summary>
    public IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>Gives the function that answers, for the options on the command line.</summary>
    public required Func<ParseResult, Func<Request, TResult>> Answer { get; init; }

    /// <summary>Prints an answer for people.</summary>
    public required Action<TResult, ParseResult, TextWriter> Print { get; init; }

    /// <summary>How answers are written as JSON, by one context or another.</summary>
    public required Func<ToolJson, JsonTypeInfo<TResult>> Json { get; init; }

    /// <summary>Makes requests of files; by default each file is an article.</summary>
    public Func<ParseResult, IReadOnlyList<string>, CancellationToken, IAsyncEnumerable<Request>> Requests { get; init; } = ArticlesOf;

    /// <summary>Whether answers for several files are headed by their names.</summary>
    public bool HeadsFiles { get; init; } = true;

    /// <summary>What the files are, for the help page.</summary>
    public string? FilesDescription { init => _files.Description = value; }

    public Command Create(Action<CommandResult>? validate = null)
    {
        var command = new Command(name, description) { _files, _json, _jsonLines };
        foreach (var option in Options)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            // What follows no known option is taken for a file: a mistyped option must not end as a missing one.
            foreach (var file in FilesOf(result).Where(file => file.StartsWith('-') && file != InputFile.StandardInput))
            {
                result.AddError($"There is no option {file}.");
            }

            if (!result.GetValue(_jsonLines))
            {
                validate?.Invoke(result);
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>The files named on the command line.</summary>
    public IReadOnlyList<string> FilesOf(CommandResult result) => result.GetValue(_files) ?? [];

    private async Task<int> RunAsync(ParseResult command, CancellationToken cancellation)
    {
        var files = command.GetValue(_files) is { Length: > 0 } named ? named : [InputFile.StandardInput];
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), encoding) { NewLine = "\n" };
        try
        {
            if (command.GetValue(_jsonLines))
            {
                await AnswerLinesAsync(command, files, output, cancellation);
            }
            else
            {
                await AnswerFilesAsync(command, files, output, cancellation);
            }

            return ExitCode.Done;
        }
        catch (InputException failure)
        {
            await output.FlushAsync(cancellation);
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCode.BadInput;
        }
    }

    private async Task AnswerFilesAsync(ParseResult command, string[] files, StreamWriter output, CancellationToken cancellation)
    {
        var answer = Answer(command);
        var isFirst = true;
        await foreach (var request in Requests(command, files, cancellation))
        {
            if (command.GetValue(_json))
            {
                output.WriteLine(JsonSerializer.Serialize(answer(request), Json(JsonLayout.Indented)));
                continue;
            }

            if (!isFirst)
            {
                output.WriteLine();
            }

            if (HeadsFiles && files.Length > 1 && request.Id is { } id)
            {
                output.WriteLine($"== {id.GetString()}");
            }

            Print(answer(request), command, output);
            isFirst = false;
        }
    }

    private async Task AnswerLinesAsync(ParseResult command, string[] files, StreamWriter output, CancellationToken cancellation)
    {
        var answer = Answer(command);
        var runner = new JsonLinesRunner(
            request => JsonSerializer.Serialize(answer(request), Json(JsonLayout.Lines)), new Progress(Console.Error, TimeProvider.System));
        foreach (var file in files)
        {
            using var input = OpenLines(file);
            await runner.RunAsync(input, output, cancellation);
        }
    }

    private static StreamReader OpenLines(string file)
    {
        try
        {
            return new StreamReader(file == InputFile.StandardInput ? Console.OpenStandardInput() : File.OpenRead(file), Encoding.UTF8);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file} cannot be read: {failure.Message}");
        }
    }

    private static async IAsyncEnumerable<Request> ArticlesOf(
        ParseResult command, IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return await InputFile.ReadArticleAsync(file, cancellation);
        }
    }
}
