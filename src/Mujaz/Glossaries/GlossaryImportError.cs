namespace Mujaz.Glossaries;

/// <summary>A row of a glossary file that could not be used.</summary>
/// <param name="Line">The line in the file, from 1; for a row of several lines the last.</param>
/// <param name="Detail">What is wrong with it, for the person who wrote it.</param>
public sealed record GlossaryImportError(int Line, string Detail);
