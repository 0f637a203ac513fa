using Mujaz.Glossaries;

namespace Mujaz.Functions.Storage;

/// <summary>Where the house's spellings of names come from.</summary>
internal interface IGlossary
{
    /// <summary>All entries. Cheap: the list is kept in memory and refreshed now and then.</summary>
    ValueTask<IReadOnlyList<GlossaryEntry>> GetEntriesAsync(CancellationToken cancellationToken);
}
