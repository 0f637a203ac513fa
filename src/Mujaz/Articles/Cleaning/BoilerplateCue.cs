using Mujaz.Text;

namespace Mujaz.Articles.Cleaning;

/// <summary>A phrase of a page's frame.</summary>
/// <param name="Kind">The kind of removal: a value of <see cref="RemovedTextKind"/>.</param>
/// <param name="Match">How the phrase must stand in the line.</param>
/// <param name="Phrase">The phrase, folded (<see cref="TextFolding.FoldLine"/>).</param>
/// <param name="LongestLine">The most words a line may have to be taken for boilerplate: prose that happens to begin alike is longer.</param>
internal sealed record BoilerplateCue(string Kind, CueMatch Match, string Phrase, int LongestLine);
