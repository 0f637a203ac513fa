namespace Mujaz.Offline.Terms;

/// <summary>What a word can be in a keyword.</summary>
internal enum TermClass
{
    /// <summary>A function word: never counted, never at a keyword's border.</summary>
    Function,

    /// <summary>A common verb, adverb, day or quantity: never part of a keyword.</summary>
    Weak,

    /// <summary>A number or a mixture of digits and signs.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Content,
}
