namespace Mujaz.Summaries;

/// <summary>One structured call of a model.</summary>
public sealed record ModelRequest
{
    /// <summary>The name of the schema by which a request is known to be a verification.</summary>
    public const string VerificationSchemaName = "verification";

    /// <summary>The instructions: the same for many articles, so that the provider's prompt cache works.</summary>
    public required string Instructions { get; init; }

    /// <summary>The article and what is wanted of it. Data, never instructions.</summary>
    public required string Input { get; init; }

    /// <summary>A short name of the answer's schema: letters, digits, underscores and hyphens.</summary>
    public required string SchemaName { get; init; }

    /// <summary>The JSON schema of the answer (UTF-8), within the limits of structured outputs.</summary>
    public required ReadOnlyMemory<byte> Schema { get; init; }

    /// <summary>
    /// Whether this is a second look at sentences that were written before. A deployment of its own may answer it.
    /// </summary>
    public bool IsVerification => SchemaName == VerificationSchemaName;

    /// <summary>How many tokens the visible answer may have; the client adds what hidden reasoning needs.</summary>
    public required int MaxAnswerTokens { get; init; }
}
