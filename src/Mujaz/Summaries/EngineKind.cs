namespace Mujaz.Summaries;

/// <summary>What made a summary.</summary>
public enum EngineKind
{
    /// <summary>A language model, called for this article.</summary>
    Llm,

    /// <summary>A recorded answer of the model stub: no model ran.</summary>
    Recorded,

    /// <summary>The extractive engine: no model is involved.</summary>
    Offline,
}
