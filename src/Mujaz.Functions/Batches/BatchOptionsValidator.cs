using Microsoft.Extensions.Options;
using Mujaz.Functions.Batches.Callbacks;

namespace Mujaz.Functions.Batches;

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

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
