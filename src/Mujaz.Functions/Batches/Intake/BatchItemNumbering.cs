using System.Globalization;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Http;

namespace Mujaz.Functions.Batches.Intake;

/// <summary>Makes items of inspected entries in the order of the input: numbers them, names them, finds repeated ids.</summary>
internal sealed class BatchItemNumbering(int maxItems, TimeProvider time)
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>How many items there are so far.</summary>
    public int Count { get; private set; }

    /// <summary>The items of an entry: itself, and each further article in its text.</summary>
    /// <exception cref="ProblemException">There are too many.</exception>
    public IEnumerable<StagedItem> Number(BatchEntry entry, InspectedEntry inspected)
    {
        yield return Next(inspected.Id, entry.Place, entry.Extension, entry.Content, inspected.Problem);
        foreach (var (index, other) in inspected.Others.Index())
        {
            var number = (index + 2).ToString(CultureInfo.InvariantCulture);
            yield return Next(inspected.Id is null ? null : $"{inspected.Id}#{number}", $"{entry.Place}, article {number}", ".json", other, null);
        }
    }

    private StagedItem Next(string? id, string place, string extension, ReadOnlyMemory<byte> content, Problem? problem)
    {
        if (++Count > maxItems)
        {
            throw new ProblemException(BatchProblem.TooManyArticles(maxItems));
        }

        if (problem is null && id is not null && !_places.TryAdd(id, place))
        {
            problem = BatchProblem.DuplicateId(_places[id]);
        }

        var item = new BatchItem(Count)
        {
            State = BatchItemState.Queued,
            Place = place,
            Extension = extension,
            ItemId = id,
        };
        return new StagedItem(problem is null ? item : item.Fail(problem, time.GetUtcNow()) with { HasContent = false }, content);
    }
}
