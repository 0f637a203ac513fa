using Microsoft.Extensions.Options;

namespace Mujaz.Functions.Batches.Storing;

/// <summary>Refuses settings that cannot work, at start-up, each by its name.</summary>
internal sealed class BatchOptionsValidator : IValidateOptions<BatchOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BatchOptions options)
    {
        var errors = new List<string>();
        if (options.CallbackSecret is { } secret && !CallbackSecret.TryParse(secret, out _))
        {
            errors.Add("Mujaz:Batches:CallbackSecret must be whsec_ and the base64 of 24 to 64 random bytes; during an exchange two of them with a space between.");
        }

        if (options.CallbackTimeout <= TimeSpan.Zero)
        {
            errors.Add("Mujaz:Batches:CallbackTimeout must be above zero.");
        }

        CheckEconomy(options, errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void CheckEconomy(BatchOptions options, List<string> errors)
    {
        if (options.EconomyDeadline <= TimeSpan.Zero || options.EconomyDeadline > TimeSpan.FromHours(24))
        {
            errors.Add("Mujaz:Batches:EconomyDeadline must be above zero and at most 24 hours, the provider's own window.");
        }

        if (options.EconomyPollInterval < TimeSpan.FromSeconds(1))
        {
            errors.Add("Mujaz:Batches:EconomyPollInterval must be at least one second.");
        }

        if (options.EconomyFileItems is < 1 or > 50_000)
        {
            errors.Add("Mujaz:Batches:EconomyFileItems must be 1 to 50,000, the most that providers take.");
        }

        if (options.EconomyFileBytes is < 1 or > 200_000_000)
        {
            errors.Add("Mujaz:Batches:EconomyFileBytes must be 1 to 200,000,000, the most that providers take.");
        }
    }
}
