using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Summaries;

/// <summary>The tier of a batch as callers write it.</summary>
internal static class BatchTier
{
    /// <summary>The field's name.</summary>
    public const string Field = "tier";

    public const string Standard = "standard";
    public const string Economy = "economy";

    /// <summary>Whether the tier is <c>economy</c>; without a value it is not.</summary>
    public static bool IsEconomy(string? value, List<FieldError> errors)
    {
        if (value is not (null or Standard or Economy))
        {
            errors.Add(new FieldError(Field, FieldErrorCode.InvalidValue, "tier must be standard or economy."));
        }

        return value == Economy;
    }
}
