using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.Articles;
using Mujaz.Articles.Reading;
using Mujaz.Languages;

namespace Mujaz.Tool.Input;

/// <summary>
/// What one command is asked to do: a line of JSON Lines, or a file. Which fields count depends on the command; others are ignored.
/// </summary>
internal sealed record Request
{
    /// <summary>Given back as it came, whatever it is.</summary>
    public JsonElement? Id { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    public string? Title { get; init; }

    public string? Language { get; init; }

    /// <summary>For <c>check</c>: the text of the article.</summary>
    public string? Article { get; init; }

    /// <summary>For <c>check</c>: the summary of it.</summary>
    public string? Summary { get; init; }

    /// <summary>For <c>check</c>: when the article was published.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>For <c>check</c>: what each sentence of the summary cites, numbers of sentences or spans.</summary>
    public JsonElement? Evidence { get; init; }

    [JsonIgnore]
    public ArticleFormat TextFormat { get; init; }

    /// <summary>Reads the article of <see cref="Text"/> or <see cref="Html"/>.</summary>
    /// <exception cref="InputException">Both or neither is there.</exception>
    public Article ReadArticle()
    {
        var article = ArticleReader.Read(Source() with { Title = Title });
        return Language is null ? article : article with { Language = new DetectedLanguage(new Language(Language.ToLowerInvariant()), null, 1) };
    }

    /// <summary>The text of a field that must be there.</summary>
    /// <exception cref="InputException">It is not.</exception>
    public static string Required(string? value, string field) => value ?? throw new InputException($"\"{field}\" is missing.");

    private ArticleSource Source() => (Text, Html) switch
    {
        ({ } text, null) => new ArticleSource(text, TextFormat),
        (null, { } html) => new ArticleSource(html, ArticleFormat.Html),
        (null, null) => throw new InputException("\"text\" or \"html\" is missing."),
        _ => throw new InputException("Give either \"text\" or \"html\", not both."),
    };
}
