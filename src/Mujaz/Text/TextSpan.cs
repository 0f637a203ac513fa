namespace Mujaz.Text;

/// <summary>A stretch of a text, in UTF-16 code units (the unit of .NET, JavaScript and Java strings).</summary>
/// <param name="Start">Where it starts, from 0.</param>
/// <param name="Length">How many code units it has, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The index right behind the span.</summary>
    public int End => Start + Length;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The stretch itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
