namespace Mujaz.Functions.Batches;

/// <summary>What the API's description shows as requests of <c>POST /api/batches</c>.</summary>
internal static class BatchExamples
{
    public const string JsonArray = """
        [
          { "id": "tanger-1", "text": "Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis." },
          { "id": "rabat-7", "html": "<p>The port of Rabat handled 31,000 containers in October, the authority said on Tuesday.</p>", "languages": ["fr"] }
        ]
        """;

    public const string JsonLines = """
        {"id":"tanger-1","text":"Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis."}
        {"id":"rabat-7","html":"<p>The port of Rabat handled 31,000 containers in October, the authority said on Tuesday.</p>","languages":["fr"]}
        """;

    public const string Csv = """
        id,text,languages
        tanger-1,"Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis.","ar,fr"
        """;
}
