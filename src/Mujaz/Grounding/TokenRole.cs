namespace Mujaz.Grounding;

/// <summary>What a token of a text is explained as. Each has one role: what is explained as one thing is not judged as another.</summary>
internal enum TokenRole
{
    /// <summary>Nothing but a word, a name or a mark.</summary>
    Other,

    /// <summary>Part of a number, its magnitude, its sign or its percent words included.</summary>
    Number,

    /// <summary>The unit or currency of a number: <c>km</c>, <c>dirhams</c>, <c>€</c>.</summary>
    Unit,

    /// <summary>A month, a weekday, or the era or century of a year.</summary>
    Date,

    /// <summary>The mark of an item in a list: <c>1.</c>, <c>2)</c>.</summary>
    ListMark,
}
