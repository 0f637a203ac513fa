using System.Text;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches.Economy;

/// <summary>Output files as providers write them: in any order, with lines that failed.</summary>
public sealed class EconomyOutputTests
{
    private static readonly ProviderBatchLineId First = new(1, "131e956ff5b15d28e78cd051cda177c9", "0011223344556677");
    private static readonly ProviderBatchLineId Second = new(2, "231e956ff5b15d28e78cd051cda177c9", "8011223344556677");

    [Fact]
    public void Answers_are_read_as_they_were_written_in_any_order()
    {
        var answers = Read(Line(Second, 200, """{"choices":[],"text":"نص"}"""), Line(First, 200, "{}"));

        Assert.Equal([Second, First], answers.Select(answer => answer.Id));
        Assert.Equal("""{"choices":[],"text":"نص"}""", answers[0].Body);
    }

    [Theory]
    [InlineData("""{"id":"1","custom_id":"ID","response":{"status_code":500,"body":{"error":{}}},"error":null}""")]
    [InlineData("""{"id":"1","custom_id":"ID","response":null,"error":{"code":"batch_expired"}}""")]
    [InlineData("""{"id":"1","custom_id":"ID","response":{"status_code":200,"body":"no object"}}""")]
    [InlineData("""{"id":"1","custom_id":"somebody else's","response":{"status_code":200,"body":{}}}""")]
    [InlineData("""{"id":"1","response":{"status_code":200,"body":{}}}""")]
    [InlineData("""{"id":"1","custom_id":"ID","resp""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Lines_without_an_answer_of_ours_are_passed_over(string line)
    {
        var answers = Read(line.Replace("ID", Second.ToString(), StringComparison.Ordinal), Line(First, 200, "{}"));

        Assert.Equal([First], answers.Select(answer => answer.Id));
    }

    [Fact]
    public void The_last_line_needs_no_end() => Assert.Equal(2, Read(Line(First, 200, "{}") + "\r", Line(Second, 200, "{}")).Count);

    private static string Line(ProviderBatchLineId id, int status, string body) =>
        $$"""{"id":"batch_req_1","custom_id":"{{id}}","response":{"status_code":{{status}},"request_id":"r","body":{{body}}},"error":null}""";

    private static List<(ProviderBatchLineId Id, string Body)> Read(params string[] lines) =>
        [.. ProviderBatchOutput.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines))).Select(line => (line.Id, Encoding.UTF8.GetString(line.Completion.Span)))];
}
