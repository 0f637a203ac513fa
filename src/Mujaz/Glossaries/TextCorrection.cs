using Mujaz.Text;

namespace Mujaz.Glossaries;

/// <summary>A spelling that was corrected to the house's.</summary>
/// <param name="EntryId">The glossary entry.</param>
/// <param name="From">The spelling that stood there.</param>
/// <param name="To">The spelling that stands there now.</param>
/// <param name="Original">Where <paramref name="From"/> stood in the text before.</param>
/// <param name="Corrected">Where <paramref name="To"/> stands in the text after.</param>
public sealed record TextCorrection(string EntryId, string From, string To, TextSpan Original, TextSpan Corrected);
