namespace Mujaz.Functions.Model.Settings;

/// <summary>What a model's tokens cost, per million, in <see cref="ModelOptions.Currency"/>.</summary>
internal sealed class ModelPriceOptions
{
    /// <summary>The price of a million input tokens that were not in the prompt cache.</summary>
    public decimal InputPerMillion { get; set; }

    /// <summary>The price of a million input tokens read from the prompt cache; the full input price when not set.</summary>
    public decimal? CachedInputPerMillion { get; set; }

    /// <summary>The price of a million output tokens, hidden reasoning included.</summary>
    public decimal OutputPerMillion { get; set; }
}
