using Mujaz.Grounding.Dates;
using Mujaz.Grounding.Numbers;
using Mujaz.Grounding.Text;
using Mujaz.Languages;

namespace Mujaz.Grounding;

/// <summary>A text with its tokens, the numbers and dates among them, and the one role that each token plays.</summary>
internal sealed class TextAnalysis
{
    private readonly TokenRole[] _roles;

    private TextAnalysis(string text, Language language)
    {
        Text = text;
        Language = language;
        Tokens = Tokenizer.Tokenize(text);
        _roles = new TokenRole[Tokens.Count];
        Numbers = NumberScanner.Scan(text, Tokens, language);
        Dates = DateScanner.Scan(Tokens, Numbers, language);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The language whose number and calendar words were looked for.</summary>
    public Language Language { get; }

    /// <summary>The words, digits and symbols.</summary>
    public List<Token> Tokens { get; }

    /// <summary>The numbers, in digits and in words, each with its unit.</summary>
    public List<NumberMention> Numbers { get; }

    /// <summary>The months and weekdays.</summary>
    public List<DateMention> Dates { get; }

    /// <summary>Analyses a text.</summary>
    public static TextAnalysis Of(string text, Language language) => new(text, language);

    /// <summary>What the token at an index is explained as.</summary>
    public TokenRole RoleOf(int token) => _roles[token];
}
