using System.Text;
using System.Text.Json;
using Mujaz.Functions.Batches.Intake;

namespace Mujaz.Functions.Tests.Batches.Reading;

/// <summary>What tests look at in entries.</summary>
internal static class Entries
{
    public static string TextOf(this BatchEntry entry) => Encoding.UTF8.GetString(entry.Content.Span);

    public static JsonElement JsonOf(this BatchEntry entry) => JsonDocument.Parse(entry.Content).RootElement;

    public static async Task<IReadOnlyList<BatchEntry>> ReadAllAsync(this IAsyncEnumerable<BatchEntry> entries) =>
        await entries.ToListAsync(TestContext.Current.CancellationToken);
}
