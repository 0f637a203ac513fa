using System.Globalization;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>What is claimed of a part, so that two deliveries of a message do not work on it at once.</summary>
internal static class ProviderBatchClaim
{
    public static string Of(int first) => string.Create(CultureInfo.InvariantCulture, $"economy-{first:D6}");
}
