namespace Mujaz.Functions.Storage;

/// <summary>Settings of the glossary, configuration section <c>Mujaz:Glossary</c>.</summary>
internal sealed class GlossaryOptions
{
    /// <summary>How long the glossary is kept in memory: the longest until every instance knows a change. Default 30 s.</summary>
    public TimeSpan RefreshInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The most entries one import may have. Default 10,000.</summary>
    public int MaxImport { get; set; } = 10_000;
}
