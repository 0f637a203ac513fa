using Mujaz.Functions.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>Registers what blobs with articles need.</summary>
internal static class BlobRegistration
{
    public static IServiceCollection AddBlobs(this IServiceCollection services) => services
        .AddSingleton<BlobResultWriter>()
        .AddSingleton<ArticleBlobProcessor>()
        .AddSingleton<UndeliveredSearchStore>()
        .AddSingleton<UndeliveredBlobs>()
        .AddSingleton<IArticlePlace, BlobTakedown>()
        .AddSingleton<IDelayedBlobs, DelayedBlobs>();
}
