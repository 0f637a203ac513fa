using Mujaz.Glossaries;

namespace Mujaz.Functions.Glossaries;

/// <summary>The glossary that comes with the app.</summary>
internal sealed class SeedGlossarySource : IGlossary
{
    public ValueTask<IReadOnlyList<GlossaryEntry>> GetEntriesAsync(CancellationToken cancellationToken) => new([]);
}
