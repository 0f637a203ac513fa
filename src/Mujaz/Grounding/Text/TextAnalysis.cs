using Mujaz.Grounding.Dates;
using Mujaz.Grounding.Numbers;
using Mujaz.Languages;

namespace Mujaz.Grounding.Text;

/// <summary>A text with its tokens, numbers and dates.</summary>
internal sealed class TextAnalysis
{
    private TextAnalysis(string text, Language language)
    {
        Text = text;
        Language = language;
        Tokens = Tokenizer.Tokenize(text);
        Numbers = NumberScanner.Scan(text, Tokens, language);
        Dates = DateScanner.Scan(Tokens, Numbers, language);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The language whose number and calendar words were looked for.</summary>
    public Language Language { get; }

    /// <summary>The words, digits and symbols.</summary>
    public List<Token> Tokens { get; }

    /// <summary>The numbers, in digits and in words.</summary>
    public List<NumberMention> Numbers { get; }

    /// <summary>The months and weekdays.</summary>
    public List<DateMention> Dates { get; }

    /// <summary>Analyses a text.</summary>
    public static TextAnalysis Of(string text, Language language) => new(text, language);
}
