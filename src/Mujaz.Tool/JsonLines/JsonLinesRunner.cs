using System.Text.Json;
using System.Threading.Channels;
using Mujaz.Tool.Input;
using Mujaz.Tool.Output;

namespace Mujaz.Tool.JsonLines;

/// <summary>
/// Answers JSON Lines: one line in, one out, in the same order, several at work at once. A bad line becomes an error and the run goes on.
/// </summary>
/// <param name="answer">Makes the line that answers a request; an <see cref="InputException"/> is told to the caller.</param>
/// <param name="progress">Where progress is told.</param>
internal sealed class JsonLinesRunner(Func<Request, string> answer, Progress progress)
{
    private static readonly int AtOnce = Environment.ProcessorCount * 4;

    /// <summary>Runs to the end of the input. Blank lines are skipped.</summary>
    public async Task RunAsync(TextReader input, TextWriter output, CancellationToken cancellation)
    {
        // The channel's bound is also the bound of work and of memory: a line is read only when there is room for its answer.
        var answers = Channel.CreateBounded<Task<string>>(AtOnce);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAsync(input, answers.Writer, stop.Token);
        try
        {
            await WriteAsync(answers.Reader, output, stop.Token);
            await reading;
        }
        finally
        {
            await stop.CancelAsync();
            await output.FlushAsync(CancellationToken.None);
            progress.Finish();
        }
    }

    private async Task ReadAsync(TextReader input, ChannelWriter<Task<string>> answers, CancellationToken cancellation)
    {
        try
        {
            while (await input.ReadLineAsync(cancellation) is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    await answers.WriteAsync(Task.Run(() => Answer(line), cancellation), cancellation);
                }
            }

            answers.Complete();
        }
        catch (Exception failure)
        {
            answers.Complete(failure);
            throw;
        }
    }

    private async Task WriteAsync(ChannelReader<Task<string>> answers, TextWriter output, CancellationToken cancellation)
    {
        while (await answers.WaitToReadAsync(cancellation))
        {
            while (answers.TryRead(out var pending))
            {
                await output.WriteAsync((await pending + "\n").AsMemory(), cancellation);
                progress.Done();
            }

            // Nothing is ready: whoever reads along must not wait for a full buffer.
            await output.FlushAsync(cancellation);
        }
    }

    private string Answer(string line)
    {
        JsonElement? id = null;
        try
        {
            id = IdOf(line);
            var request = JsonSerializer.Deserialize(line, JsonLayout.Lines.Request) ?? throw new InputException("The line is null, not an object.");
            return answer(request);
        }
        catch (JsonException failure)
        {
            return Error(id, Describe(failure));
        }
        catch (InputException failure)
        {
            return Error(id, failure.Message);
        }
        catch (Exception failure)
        {
            // A fault of ours on one article must not cost the other ten thousand; whoever reads the line can report it.
            return Error(id, $"Unexpected {failure.GetType().Name}: {failure.Message}");
        }
    }

    /// <summary>Reads the id first, so that an error about another field can still name its line.</summary>
    private static JsonElement? IdOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var id) ? id.Clone() : null;
    }

    private static string Describe(JsonException failure) => failure.Path switch
    {
        null => $"The line is not JSON, at byte {failure.BytePositionInLine}.",
        ['$', '.', .. var field] => $"\"{field}\" has the wrong type.",
        _ => "The line is not a JSON object.",
    };

    private string Error(JsonElement? id, string message)
    {
        progress.Failed();
        return JsonSerializer.Serialize(new ErrorResult(id, message), JsonLayout.Lines.ErrorResult);
    }
}
