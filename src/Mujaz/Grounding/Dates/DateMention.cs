using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>A date or a part of one, as a text has it.</summary>
/// <param name="Span">Where it stands: the month or weekday with its day.</param>
/// <param name="Month">1 to 12, a Hijri month (<see cref="CalendarWords.FirstHijriMonth"/>), or 0.</param>
/// <param name="Day">1 to 31, or 0.</param>
/// <param name="Weekday">1 (Monday) to 7, or 0.</param>
/// <param name="IsCertain">False for a word that is a month or weekday only perhaps (may, الاثنين).</param>
internal readonly record struct DateMention(TextSpan Span, int Month, int Day, int Weekday, bool IsCertain);
