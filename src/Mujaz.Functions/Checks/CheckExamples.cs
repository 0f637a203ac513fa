namespace Mujaz.Functions.Checks;

/// <summary>What the API's description shows as requests of <c>POST /api/checks</c>.</summary>
internal static class CheckExamples
{
    public const string Request = """
        {
          "text": "Le conseil municipal de Tanger a adopté lundi un budget de 412 millions de dirhams, en hausse de 6 %, a annoncé le maire Karim Bennis. La moitié ira aux transports.",
          "summary": "Tangier's council passed a budget of 421 million dirhams, half of it for transport.",
          "language": "en"
        }
        """;
}
