using System.Globalization;

namespace Mujaz.Testing.Batches;

/// <summary>
/// News articles by the number: distinct, of a usual length (about 200 words), in Arabic, French and English in turn, and the
/// same for the same number. They are made of sentences written for this project and are about nobody.
/// </summary>
public static class GeneratedNews
{
    private static readonly NewsTemplates[] Languages = [NewsTemplates.Arabic, NewsTemplates.French, NewsTemplates.English];

    /// <summary>The article of a number.</summary>
    /// <param name="number">From 0.</param>
    /// <returns>Its text: a title, then paragraphs.</returns>
    public static string Article(int number)
    {
        var templates = Languages[number % Languages.Length];
#pragma warning disable CA5394 // Repeatable, not secret.
        var random = new Random(number);
        var city = templates.Cities[random.Next(templates.Cities.Count)];
        var person = templates.People[random.Next(templates.People.Count)];
        var sentences = templates.Sentences.ToArray();
        random.Shuffle(sentences);
        var paragraphs = sentences.Take(9).Chunk(3).Select(chunk => string.Join(' ', chunk.Select(sentence => string.Format(
            CultureInfo.InvariantCulture, sentence, city, person, random.Next(12, 980), 1 + random.Next(28)))));
#pragma warning restore CA5394
        var title = string.Format(CultureInfo.InvariantCulture, templates.Title, city, number + 1000);
        return string.Join("\n\n", [title, string.Format(CultureInfo.InvariantCulture, templates.Lead, city, person, number + 1000), .. paragraphs]);
    }
}
