using System.Globalization;

namespace Mujaz.Functions.Storage;

/// <summary>Where an article stands in the <c>listing</c> table: a partition a day, the newest day and in it the newest article first.</summary>
/// <param name="Day">The partition: what is left of the day as yyyyMMdd to 99999999, so that later days sort before earlier ones.</param>
/// <param name="Row">The row: what is left of the time to the end of time in ticks, and the article's id.</param>
internal readonly record struct ListingKey(string Day, string Row)
{
    private const int DayDigits = 8;
    private const int TickDigits = 19;

    /// <summary>After every day: what is not of the list sorts behind it.</summary>
    public const string End = ":";

    /// <summary>The article's id.</summary>
    public string ArticleId => Row[(TickDigits + 1)..];

    /// <summary>When the newest summary of the article was made.</summary>
    public DateTimeOffset ListedAt => new(DateTime.MaxValue.Ticks - long.Parse(Row[..TickDigits], CultureInfo.InvariantCulture), TimeSpan.Zero);

    public static ListingKey Of(DateTimeOffset listedAt, string articleId)
    {
        var time = listedAt.UtcDateTime;
        var day = 99_999_999 - ((((time.Year * 100) + time.Month) * 100) + time.Day);
        return new ListingKey(
            day.ToString("D8", CultureInfo.InvariantCulture),
            (DateTime.MaxValue.Ticks - time.Ticks).ToString("D19", CultureInfo.InvariantCulture) + "|" + articleId);
    }

    /// <summary>Reads what <see cref="ToString"/> has written; false for anything else, which may come from a caller and go into a query.</summary>
    public static bool TryParse(string? text, out ListingKey key)
    {
        key = default;
        if (text is null || text.Length <= DayDigits + TickDigits + 2 || text[DayDigits] != '|' || text[DayDigits + 1 + TickDigits] != '|'
            || !IsNumber(text[..DayDigits]) || !IsNumber(text[(DayDigits + 1)..(DayDigits + 1 + TickDigits)])
            || !text.Skip(DayDigits + TickDigits + 2).All(char.IsAsciiHexDigitLower))
        {
            return false;
        }

        key = new ListingKey(text[..DayDigits], text[(DayDigits + 1)..]);
        return long.TryParse(key.Row[..TickDigits], CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks;
    }

    public override string ToString() => $"{Day}|{Row}";

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);
}
