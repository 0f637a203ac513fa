using Azure;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Functions.Tests.App;
using Mujaz.Functions.Tests.Batches;
using Mujaz.ModelStub;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Tests.Storage;

/// <summary>The app's own services before a model stub, with a network to the storage that a test controls, and an article of its own.</summary>
internal sealed class AppOnFaultyNetwork : IAsyncDisposable
{
    private AppOnFaultyNetwork(ModelStubServer model, BatchServices services, FaultyNetwork network) => (Model, Services, Network) = (model, services, network);

    public ModelStubServer Model { get; }

    public BatchServices Services { get; }

    public FaultyNetwork Network { get; }

    /// <summary>The article's text.</summary>
    public string Text { get; } = $"{AppFixture.Seed("003")}\n\nThe announcement {Guid.NewGuid():N} was made in Rabat.";

    public Article Article => ArticleReader.Read(new ArticleSource(Text));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<AppOnFaultyNetwork> StartAsync(string connectionString)
    {
        var network = new FaultyNetwork();
        var model = await ModelStubServer.StartAsync(new ModelStubOptions { Synthesize = true }, Token);
        var services = new BatchServices(
            connectionString,
            services => services.Replace(ServiceDescriptor.Singleton(AssemblyStorage.Connect(network, ("AzureWebJobsStorage", connectionString)))),
            ("Mujaz:Model:Endpoint", model.Endpoint.ToString()),
            ("Mujaz:Model:Deployment", "news"),
            ("Mujaz:Model:ApiKey", "key-0123456789"));
        return new AppOnFaultyNetwork(model, services, network);
    }

    public async Task<SummaryResult> SummarizeAsync() =>
        Assert.IsType<ArticleOutcome.Done>(await Services.Get<ArticleProcessor>().ProcessAsync(
            Article, new ArticleRequest(new ArticleSource(""), ArticleOptions.Default), Token)).Result;

    /// <summary>Refuses nothing any more, and waits until the app has noticed.</summary>
    public async Task ComeBackAsync()
    {
        Network.Refuses = _ => false;
        await AppWaits.UntilAsync(async () =>
        {
            try
            {
                await Services.Get<StorageTables>().Claims.GetEntityIfExistsAsync<TableEntity>("p", "r", cancellationToken: Token);
                await Services.Get<StorageContainers>().Summaries.ExistsAsync(Token);
                return true;
            }
            catch (RequestFailedException)
            {
                return false;
            }
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Model.DisposeAsync();
    }
}
