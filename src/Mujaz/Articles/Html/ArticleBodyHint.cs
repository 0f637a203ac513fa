namespace Mujaz.Articles.Html;

/// <summary>The article's text as the page's structured data gives it: often cut or without paragraphs, but good for finding the real one.</summary>
internal sealed class ArticleBodyHint
{
    private const int Words = 5;

    private readonly HashSet<ulong> _sequences = [];

    public ArticleBodyHint(string? articleBody)
    {
        if (articleBody is null)
        {
            return;
        }

        foreach (var sequence in Sequences(articleBody))
        {
            _sequences.Add(sequence);
        }
    }

    /// <summary>Whether the page gives no text.</summary>
    public bool IsEmpty => _sequences.Count == 0;

    /// <summary>Whether the first words of the block stand in a row in the article's text.</summary>
    public bool Covers(string block)
    {
        if (IsEmpty)
        {
            return false;
        }

        foreach (var sequence in Sequences(block))
        {
            return _sequences.Contains(sequence);
        }

        return false;
    }

    /// <summary>A 64-bit FNV-1a hash of every five words in a row, in lower case.</summary>
    private static IEnumerable<ulong> Sequences(string text)
    {
        const ulong Basis = 14695981039346656037;
        const ulong Prime = 1099511628211;
        var window = new Queue<ulong>(Words);
        var word = Basis;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                word = (word ^ char.ToLowerInvariant(text[i])) * Prime;
                continue;
            }

            if (word == Basis)
            {
                continue;
            }

            window.Enqueue(word);
            word = Basis;
            if (window.Count == Words)
            {
                yield return window.Aggregate(Basis, (hash, next) => (hash ^ next) * Prime);
                window.Dequeue();
            }
        }
    }
}
