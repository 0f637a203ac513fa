using Mujaz.Languages;

namespace Mujaz.Summaries.Answers;

/// <summary>Arabic, French, English: one fixed order, so that the same request always makes the same prompt.</summary>
internal sealed class LanguageOrder : IComparer<Language>
{
    /// <summary>The one instance.</summary>
    public static LanguageOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Language x, Language y) => IndexOf(x).CompareTo(IndexOf(y));

    private static int IndexOf(Language language)
    {
        for (var index = 0; index < Language.OfSummaries.Count; index++)
        {
            if (Language.OfSummaries[index] == language)
            {
                return index;
            }
        }

        return int.MaxValue;
    }
}
