namespace Mujaz.Offline.Keywords;

/// <summary>The stems of a phrase as a key: -1 where it has fewer than four.</summary>
internal readonly record struct PhraseKey(int First, int Second, int Third, int Fourth)
{
    public static PhraseKey Of(ReadOnlySpan<int> stems) => new(
        stems[0],
        stems.Length > 1 ? stems[1] : -1,
        stems.Length > 2 ? stems[2] : -1,
        stems.Length > 3 ? stems[3] : -1);
}
