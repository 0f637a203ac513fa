using Mujaz.Glossaries;
using Mujaz.Languages;

namespace Mujaz.Summaries;

/// <summary>One concept with its renderings. A rendering is null only where no engine could give one (offline).</summary>
/// <param name="Arabic">The Arabic rendering.</param>
/// <param name="French">The French rendering.</param>
/// <param name="English">The English rendering.</param>
/// <param name="Kind">What it names.</param>
public sealed record Keyword(string? Arabic, string? French, string? English, KeywordKind Kind)
{
    /// <summary>The rendering in a language, or null when there is none.</summary>
    public string? In(Language language) => language.Code switch
    {
        "ar" => Arabic,
        "fr" => French,
        "en" => English,
        _ => null,
    };
}
