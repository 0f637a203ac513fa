using System.Globalization;

namespace Mujaz.Storage.Tables;

/// <summary>
/// Writes OData filters from interpolated strings, with every value as a literal of its type:
/// https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities
/// </summary>
internal static class TableFilter
{
    /// <summary>Writes a filter.</summary>
    /// <param name="filter">For example <c>$"PartitionKey eq {key} and Count gt {3L}"</c>.</param>
    /// <returns>The filter, not percent-encoded.</returns>
    public static string Create(FormattableString filter) => string.Format(
        CultureInfo.InvariantCulture,
        filter.Format,
        [.. filter.GetArguments().Select(argument => (object)Literal(argument))]);

    private static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => Double(number),
        DateTimeOffset time => $"datetime'{time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}'",
        Guid guid => $"guid'{guid}'",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        _ => throw new ArgumentException($"A value of type {value?.GetType().Name ?? "null"} cannot be part of a table filter."),
    };

    private static string Double(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny("E.NI") ? text : text + ".0";
    }
}
