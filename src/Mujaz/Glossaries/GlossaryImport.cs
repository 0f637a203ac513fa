namespace Mujaz.Glossaries;

/// <summary>What was read of a glossary file.</summary>
/// <param name="Entries">The entries of the good rows, in the order of the file.</param>
/// <param name="Errors">The rows that could not be used; empty when all could.</param>
public sealed record GlossaryImport(IReadOnlyList<GlossaryEntry> Entries, IReadOnlyList<GlossaryImportError> Errors);
