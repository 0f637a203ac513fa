using Mujaz.Languages;
using Mujaz.Text;

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
        DateScanner.Claim(Tokens, _roles, language);
        Numbers = NumberScanner.Scan(text, Tokens, _roles, language);
        Dates = DateScanner.Scan(Tokens, Numbers, language);
        NoteRoles();
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

    private void NoteRoles()
    {
        var token = 0;
        foreach (var number in Numbers)
        {
            Array.Fill(_roles, TokenRole.Number, number.FirstToken, number.EndToken - number.FirstToken);
            if (number.UnitSpan is { } unit)
            {
                for (var i = Math.Max(0, number.FirstToken - 1); i < Tokens.Count && Tokens[i].Span.Start < unit.End; i++)
                {
                    _roles[i] = Tokens[i].Span.Start >= unit.Start ? TokenRole.Unit : _roles[i];
                }
            }
        }

        foreach (var date in Dates.Where(date => date.IsCertain))
        {
            while (token < Tokens.Count && Tokens[token].Span.Start < date.Span.Start)
            {
                token++;
            }

            for (; token < Tokens.Count && Tokens[token].Span.Start < date.Span.End; token++)
            {
                _roles[token] = _roles[token] == TokenRole.Other ? TokenRole.Date : _roles[token];
            }
        }
    }
}
