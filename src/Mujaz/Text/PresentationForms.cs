using System.Collections.Frozen;

namespace Mujaz.Text;

/// <summary>The letters behind shapes that old systems and PDF files write instead of letters: ﻻ is لا, ﬁ is fi.</summary>
internal static class PresentationForms
{
    private static readonly FrozenDictionary<char, string> Letters = Forms().ToFrozenDictionary();

    /// <summary>The letters a form stands for, or null when the character is no such form.</summary>
    public static string? LettersOf(char form) => IsInRange(form) ? Letters.GetValueOrDefault(form) : null;

    private static bool IsInRange(char form) => form is (>= '\uFB00' and <= '\uFB06') or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static Dictionary<char, string> Forms()
    {
        var forms = new Dictionary<char, string>();
        foreach (var (first, letters) in PresentationFormData.Rows)
        {
            var form = first;
            foreach (var stood in letters.Split('|'))
            {
                forms.Add(form++, stood);
            }
        }

        return forms;
    }
}
