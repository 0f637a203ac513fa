namespace Mujaz.ModelStub.Faults;

/// <summary>What the stub does instead of answering well. The first group never looks at the article; the second spoils its answer.</summary>
public enum ModelStubFaultKind
{
    /// <summary>No fault: a good answer, with the fault's headers and delay.</summary>
    None,

    /// <summary>429 with the fault's headers.</summary>
    Throttled,

    /// <summary>The fault's status, with an error body that has its code and parameter.</summary>
    Error,

    /// <summary>500.</summary>
    InternalServerError,

    /// <summary>503.</summary>
    ServiceUnavailable,

    /// <summary>A good answer, later.</summary>
    Slow,

    /// <summary>No answer, ever.</summary>
    Hang,

    /// <summary>Headers and half of the body, then silence.</summary>
    HangInBody,

    /// <summary>Headers and half of the body, then the connection is cut.</summary>
    CutConnection,

    /// <summary>200 with something that is no chat completion.</summary>
    NotAChatCompletion,

    /// <summary>200 with <c>message.refusal</c> and null content.</summary>
    Refusal,

    /// <summary>400 of Azure's content filter for the prompt, with categories.</summary>
    ContentFilterPrompt,

    /// <summary>200 with <c>finish_reason: content_filter</c> and categories.</summary>
    ContentFilterAnswer,

    /// <summary>200 with null content and <c>finish_reason: length</c>: hidden reasoning ate the limit.</summary>
    TruncatedWithoutContent,

    /// <summary>200 with an empty string.</summary>
    Empty,

    /// <summary>200 with null content and <c>finish_reason: stop</c>.</summary>
    NullContent,

    /// <summary>Half of a good answer with <c>finish_reason: length</c>.</summary>
    Truncated,

    /// <summary>Half of a good answer with <c>finish_reason: stop</c>.</summary>
    MalformedJson,

    /// <summary>A good answer whose fields have other names and types.</summary>
    SchemaBreakingJson,

    /// <summary>A good answer in a code fence, between an introduction and a closing word.</summary>
    JsonInText,

    /// <summary>A good answer with each summary in another language than it says.</summary>
    WrongLanguage,

    /// <summary>A good answer without its last language.</summary>
    MissingLanguage,

    /// <summary>A good answer with a number changed or added.</summary>
    WrongNumber,

    /// <summary>A good answer with a person added whom the article does not name.</summary>
    WrongName,

    /// <summary>A good answer with a quotation added that nobody said.</summary>
    InventedQuote,

    /// <summary>A good answer with only the first sentence of each summary.</summary>
    FewerSentences,

    /// <summary>A verification that rejects every sentence, by its first word.</summary>
    VerificationRejectsAll,

    /// <summary>A verification that accepts every sentence.</summary>
    VerificationAcceptsAll,

    /// <summary>A verification that rejects every sentence for words that no sentence has.</summary>
    VerificationInventsWords,

    /// <summary>A good verification whose sentences have other numbers.</summary>
    VerificationWrongNumbers,
}
