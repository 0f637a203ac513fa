using System.Globalization;
using Mujaz.Summaries.Requests;

namespace Mujaz.Functions.Http;

/// <summary>The query parameter <c>since</c> of lists: a day in UTC, or a time of RFC 3339.</summary>
internal static class SinceParameter
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static FieldError Error { get; } = new(
        "since", FieldErrorCode.InvalidValue, "since must be a day, 2026-11-28, or a time of RFC 3339, 2026-11-28T09:00:00Z.");

    public static bool TryRead(string text, out DateTimeOffset since) => DateTimeOffset.TryParseExact(
        text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out since);
}
