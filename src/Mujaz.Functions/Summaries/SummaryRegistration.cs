using Microsoft.Extensions.Options;
using Mujaz.Functions.Http;
using Mujaz.Summaries;
using Mujaz.Summaries.Pipeline;

namespace Mujaz.Functions.Summaries;

/// <summary>Registers the way of an article to its summaries.</summary>
internal static class SummaryRegistration
{
    public static IServiceCollection AddSummaries(this IServiceCollection services, IConfiguration configuration) => services
        .AddOptions<SummarizingOptions>().Bind(configuration.GetSection("Mujaz:Summaries"))
        .Validate(options => options.NearDuplicateThreshold is > 0 and <= 1, "Mujaz:Summaries:NearDuplicateThreshold must be above 0 and at most 1.")
        .ValidateOnStart().Services
        .Configure<SummaryPipelineOptions>(configuration.GetSection("Mujaz:Pipeline"))
        .AddContractJson(SummaryJson.Wire)
        .AddSingleton(provider => new SummaryPipeline(
            provider.GetRequiredService<ISummaryModel>(),
            provider.GetRequiredService<IOptions<SummaryPipelineOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ArticleIntake>()
        .AddSingleton<EmbargoGate>()
        .AddSingleton<BlobArticleReader>()
        .AddSingleton<AnswerCache>()
        .AddSingleton<NearDuplicateIndex>()
        .AddSingleton<SummaryWriter>()
        .AddHostedService(provider => provider.GetRequiredService<SummaryWriter>())
        .AddSingleton<SummaryMaker>()
        .AddSingleton<SummaryService>()
        .AddSingleton<ArticleProcessor>()
        .AddSingleton<Takedown>()
        .AddSingleton<SummaryList>();
}
