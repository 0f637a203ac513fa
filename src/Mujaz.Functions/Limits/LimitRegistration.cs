namespace Mujaz.Functions.Limits;

/// <summary>Registers what one key may ask for.</summary>
internal static class LimitRegistration
{
    public static IServiceCollection AddKeyLimits(this IServiceCollection services, IConfiguration configuration) => services
        .AddOptions<LimitOptions>().Bind(configuration.GetSection("Mujaz:Limits"))
        .Validate(options => options.RequestsPerMinute is null or > 0, "Mujaz:Limits:RequestsPerMinute must be above 0.")
        .ValidateOnStart().Services;
}
