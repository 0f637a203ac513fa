using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Model;

/// <summary>Requests in the form the prompt has.</summary>
internal static class Requests
{
    public static ReadOnlyMemory<byte> Schema { get; } =
        """{"type":"object","properties":{"summaries":{"type":"object","properties":{"en":{"$ref":"#/$defs/rendering"}},"required":["en"],"additionalProperties":false}},"required":["summaries"],"additionalProperties":false,"$defs":{"rendering":{"type":"object","properties":{"headline":{"type":"string"}},"required":["headline"],"additionalProperties":false}}}"""u8.ToArray();

    public static ModelRequest News { get; } = new()
    {
        Instructions = "Summarise the article.",
        Input = """
            {"languages":["en"],"summaryLength":"short","style":"paragraph","keywordCount":0}
            <article>
            [1] The minister opened the port of Nador on Monday.
            [2] It cost 2.5 billion dirhams.
            </article>
            """,
        SchemaName = "summaries",
        Schema = Schema,
        MaxAnswerTokens = 1_000,
    };
}
