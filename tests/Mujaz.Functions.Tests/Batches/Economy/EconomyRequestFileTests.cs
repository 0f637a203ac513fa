using System.Text;
using System.Text.Json.Nodes;
using Mujaz.Functions.Batches.ProviderBatches;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model;
using Mujaz.Functions.Model.Settings;

namespace Mujaz.Functions.Tests.Batches.Economy;

public sealed class EconomyRequestFileTests
{
    private static readonly ModelOptions Options = new() { Endpoint = "https://news.openai.azure.com", Deployment = "news", BatchDeployment = "news-batch" };
    private static readonly ProviderBatchLineId Id = new(7, "131e956ff5b15d28e78cd051cda177c9", "0011223344556677");

    [Fact]
    public void A_line_is_the_normal_call_with_the_batch_deployment_and_nothing_before_it()
    {
        using var file = new ProviderBatchRequestFile(Options, maxBytes: 1_000_000);
        file.Add(Id, Model.Requests.News);

        var text = Read(file);
        var line = JsonNode.Parse(Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)))!;

        Assert.Equal('{', text[0]);
        Assert.Equal(("000007-131e956ff5b15d28e78cd051cda177c9-0011223344556677", "POST", "/v1/chat/completions"), ((string)line["custom_id"]!, (string)line["method"]!, (string)line["url"]!));
        var normal = JsonNode.Parse(ChatRequest.Write(Model.Requests.News, Options, "news").ToMemory().Span)!;
        normal["model"] = "news-batch";
        Assert.True(JsonNode.DeepEquals(normal, line["body"]));
    }

    [Fact]
    public void The_fingerprint_is_that_of_the_normal_call_whatever_the_batch_deployment() =>
        Assert.Equal(
            ProviderBatchRequestFile.FingerprintOf(Model.Requests.News, new ModelOptions { Deployment = "news" }),
            ProviderBatchRequestFile.FingerprintOf(Model.Requests.News, Options));

    [Fact]
    public void A_call_that_finds_no_room_is_not_asked()
    {
        using var file = new ProviderBatchRequestFile(Options, maxBytes: 100);
        file.Add(Id, Model.Requests.News);

        Assert.Empty(file.Asked);
        Assert.Empty(Read(file));
    }

    private static string Read(ProviderBatchRequestFile file)
    {
        using var copy = new MemoryStream();
        file.Open().CopyTo(copy);
        return Encoding.UTF8.GetString(copy.ToArray());
    }
}
