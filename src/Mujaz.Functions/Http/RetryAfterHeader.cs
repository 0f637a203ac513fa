using System.Globalization;

namespace Mujaz.Functions.Http;

/// <summary>
/// Reads how long a provider asks to wait, in every form they use: <c>retry-after-ms</c> and <c>x-ms-retry-after-ms</c>
/// (Azure, milliseconds), <c>Retry-After</c> in seconds or as an HTTP date (RFC 9110, 10.2.3).
/// </summary>
internal static class RetryAfterHeader
{
    /// <summary>
    /// The longest wait believed. Azure OpenAI has been seen to answer <c>86400</c> to a limit that is counted by the
    /// minute; passed on, it would keep a caller away for a day.
    /// </summary>
    public static readonly TimeSpan Ceiling = TimeSpan.FromHours(1);

    private static readonly string[] MillisecondHeaders = ["retry-after-ms", "x-ms-retry-after-ms"];

    // The three forms of an HTTP date (RFC 9110, 5.6.7); a recipient must accept all.
    private static readonly string[] DateFormats = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];

    /// <summary>The wait asked for, from 0 to <see cref="Ceiling"/>; null when no header says anything readable.</summary>
    /// <param name="header">Gives the value of a header by its name, or null.</param>
    /// <param name="now">The present time, which a date is compared with.</param>
    public static TimeSpan? Read(Func<string, string?> header, DateTimeOffset now)
    {
        foreach (var name in MillisecondHeaders)
        {
            if (Number(header(name)) is { } milliseconds)
            {
                return Bounded(milliseconds / TimeSpan.MillisecondsPerSecond);
            }
        }

        var value = header("Retry-After")?.Trim();
        return Number(value) is { } seconds ? Bounded(seconds)
            : TryParseDate(value, out var date) ? Bounded((date - now).TotalSeconds)
            : null;
    }

    /// <summary>The wait a response asks for.</summary>
    public static TimeSpan? Read(HttpResponseMessage response, DateTimeOffset now) =>
        Read(name => response.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null, now);

    private static double? Number(string? value) =>
        double.TryParse(
            value,
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number)
            && double.IsFinite(number)
            ? number
            : null;

    private static bool TryParseDate(string? value, out DateTimeOffset date) => DateTimeOffset.TryParseExact(
        value,
        DateFormats,
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite,
        out date);

    private static TimeSpan Bounded(double seconds) =>
        TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Ceiling.TotalSeconds));
}
