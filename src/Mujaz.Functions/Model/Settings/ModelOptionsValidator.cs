using Microsoft.Extensions.Options;

namespace Mujaz.Functions.Model.Settings;

/// <summary>Refuses settings that cannot work, at start-up, each by its name.</summary>
internal sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    private const int MostRetries = 10;
    private const float HighestTemperature = 2;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        var errors = new List<string>();
        CheckEndpoints(options, errors);
        CheckParameters(options, errors);
        CheckTimes(options, errors);
        CheckLimits(options, errors);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void CheckEndpoints(ModelOptions options, List<string> errors)
    {
        if (!options.IsConfigured)
        {
            if (options.Fallbacks.Count > 0 || options.Verifier is not null || options.Deployment is not null || options.ApiKey is not null)
            {
                errors.Add(Setting("Endpoint", "is missing although other settings of the model are there"));
            }

            return;
        }

        CheckEndpoint(options, "", errors);
        if (string.IsNullOrWhiteSpace(options.Deployment))
        {
            errors.Add(Setting("Deployment", "is missing: the name of the deployment (Azure) or model"));
        }

        if (options.Verifier is { } verifier)
        {
            if (verifier.Endpoint is not null)
            {
                CheckEndpoint(verifier, "Verifier:", errors);
            }
            else
            {
                CheckKey(verifier, "Verifier:", errors);
            }
        }

        for (var i = 0; i < options.Fallbacks.Count; i++)
        {
            CheckEndpoint(options.Fallbacks[i], $"Fallbacks:{i}:", errors);
        }
    }

    private static void CheckEndpoint(ModelEndpointOptions endpoint, string prefix, List<string> errors)
    {
        if (!Uri.TryCreate(endpoint.Endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            errors.Add(Setting(prefix + "Endpoint", "must be an absolute http or https address such as https://NAME.openai.azure.com"));
        }
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            errors.Add(Setting(prefix + "Endpoint", "must have no query, fragment or user name: the client appends chat/completions"));
        }
        else if (uri.Scheme == Uri.UriSchemeHttp && EndpointAddress.IsAzure(uri))
        {
            errors.Add(Setting(prefix + "Endpoint", "must use https: an Azure endpoint would get the key unencrypted"));
        }

        CheckKey(endpoint, prefix, errors);
    }

    private static void CheckKey(ModelEndpointOptions endpoint, string prefix, List<string> errors)
    {
        if (endpoint.ApiKey is { } key && (key.Trim().Length != key.Length || key.Length == 0 || key.Any(char.IsControl)))
        {
            errors.Add(Setting(prefix + "ApiKey", "is empty or has white space around it"));
        }
    }

    private static void CheckParameters(ModelOptions options, List<string> errors)
    {
        if (!Enum.IsDefined(options.StructuredOutput))
        {
            errors.Add(Setting("StructuredOutput", "must be strict, jsonObject or none"));
        }

        if (options.TokenLimitParameter is not ("max_completion_tokens" or "max_tokens"))
        {
            errors.Add(Setting("TokenLimitParameter", "must be max_completion_tokens or max_tokens"));
        }

        if (options.Temperature is { } temperature && !(temperature >= 0 && temperature <= HighestTemperature))
        {
            errors.Add(Setting("Temperature", "must be between 0 and 2"));
        }

        if (options.BatchDiscount is < 0 or > 1)
        {
            errors.Add(Setting("BatchDiscount", "must be between 0 and 1"));
        }

        AtLeast(1, options.MaxOutputTokens, "MaxOutputTokens", errors);
        AtLeast(0, options.ReasoningTokens, "ReasoningTokens", errors);
        if (options.Prices.Values.Any(price => price.InputPerMillion < 0 || price.CachedInputPerMillion < 0 || price.OutputPerMillion < 0))
        {
            errors.Add(Setting("Prices", "must not be negative"));
        }
    }

    private static void CheckTimes(ModelOptions options, List<string> errors)
    {
        if (options.TotalTimeout <= TimeSpan.Zero || options.TotalTimeout > ModelOptions.LongestTotalTimeout)
        {
            errors.Add(Setting("TotalTimeout", "must be more than 0 and at most 00:03:20, because an HTTP call of a function ends at 230 s"));
        }

        // Polly, which runs the attempts, knows no time-out below 10 ms.
        if (options.AttemptTimeout < TimeSpan.FromMilliseconds(10) || options.AttemptTimeout > options.TotalTimeout)
        {
            errors.Add(Setting("AttemptTimeout", "must be at least 10 ms and at most Mujaz:Model:TotalTimeout"));
        }

        if (options.MaxRetryDelay < TimeSpan.Zero || options.MaxRetryDelay > options.TotalTimeout)
        {
            errors.Add(Setting("MaxRetryDelay", "must be at least 0 and at most Mujaz:Model:TotalTimeout"));
        }
    }

    private static void CheckLimits(ModelOptions options, List<string> errors)
    {
        AtLeast(1, options.MaxConcurrency, "MaxConcurrency", errors);
        AtLeast(1, options.RequestsPerMinute, "RequestsPerMinute", errors);
        AtLeast(1, options.TokensPerMinute, "TokensPerMinute", errors);
        AtLeast(1, options.DailyTokenBudget, "DailyTokenBudget", errors);
        AtLeast(1, options.DailyTokenBudgetPerKey, "DailyTokenBudgetPerKey", errors);
        if (options.MaxRetries is < 0 or > MostRetries)
        {
            errors.Add(Setting("MaxRetries", "must be between 0 and 10"));
        }
    }

    private static void AtLeast(long least, long? value, string setting, List<string> errors)
    {
        if (value < least)
        {
            errors.Add(Setting(setting, $"must be at least {least}"));
        }
    }

    private static string Setting(string name, string problem) => $"{ModelOptions.Section}:{name} {problem}.";
}
