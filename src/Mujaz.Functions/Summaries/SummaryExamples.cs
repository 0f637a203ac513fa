namespace Mujaz.Functions.Summaries;

/// <summary>What the API's description shows as requests of <c>POST /api/summaries</c>.</summary>
internal static class SummaryExamples
{
    public const string Text = """
        Tanger : le budget 2027 adopté
        Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis. La moitié ira aux transports.
        """;

    public const string Html = """
        <article><h1>Tanger : le budget 2027 adopté</h1><p>Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis. La moitié ira aux transports.</p></article>
        """;

    public const string Markdown = """
        # Tanger : le budget 2027 adopté

        Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis. La moitié ira aux transports.
        """;

    public const string Request = """
        {
          "title": "Tanger : le budget 2027 adopté",
          "text": "Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis. La moitié ira aux transports.",
          "publishedAt": "2026-11-24T09:00:00+01:00",
          "languages": ["ar", "en"],
          "summaryLength": "short",
          "keywordCount": 5
        }
        """;
}
