namespace Mujaz.Functions.Summaries;

/// <summary>A stored article that the one sent nearly repeats.</summary>
/// <param name="Id">The stored article's id.</param>
/// <param name="Similarity">How alike the two are, 0 to 1: the estimated share of common word triples.</param>
internal sealed record DuplicateBody(string Id, double Similarity);
