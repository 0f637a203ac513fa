namespace Mujaz.Tests;

public sealed class SeedArticlesTests
{
    [Fact]
    public void Five_seed_articles_are_kept() =>
        Assert.Equal(5, Directory.GetFiles(Path.Combine(RepositoryRoot, "seeds"), "*.txt").Length);

    private static string RepositoryRoot => typeof(SeedArticlesTests).Assembly
        .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
        .Cast<System.Reflection.AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
