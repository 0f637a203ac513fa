using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class AmountRoundTripTests
{
    private static readonly Arbitrary<(int Whole, int Tenths)> Amounts =
        Gen.Choose(3, 999).SelectMany(whole => Gen.Choose(1, 9).Select(tenths => (whole, tenths))).ToArbitrary();

    private static readonly (string Language, string Form, decimal Factor, string Unit)[] Forms =
    [
        ("fr", "{0} MDH", 1_000_000, "dirham"), ("fr", "{0} MMDH", 1_000_000_000, "dirham"), ("fr", "{0} KDH", 1_000, "dirham"),
        ("fr", "{0} M€", 1_000_000, "euro"), ("fr", "{0} Mds d’euros", 1_000_000_000, "euro"), ("fr", "{0} MUSD", 1_000_000, "dollar"),
        ("fr", "{0} milliards de dirhams", 1_000_000_000, "dirham"), ("fr", "{0} %", 1, "percent"), ("fr", "{0} km²", 1, "km2"),
        ("fr", "{0} quintaux", 1, "quintal"), ("fr", "{0} points de pourcentage", 1, "point"), ("fr", "{0} °C", 1, "celsius"),
        ("en", "${0}bn", 1_000_000_000, "dollar"), ("en", "€{0}m", 1_000_000, "euro"), ("en", "{0} million dollars", 1_000_000, "dollar"),
        ("en", "£{0}k", 1_000, "pound"), ("en", "Rs {0} crore", 10_000_000, "rupee"), ("en", "{0} lakh rupees", 100_000, "rupee"),
        ("en", "{0} per cent", 1, "percent"), ("en", "{0} billion Moroccan dirhams", 1_000_000_000, "dirham"), ("en", "{0}°F", 1, "fahrenheit"),
        ("en", "USD {0} million", 1_000_000, "dollar"), ("en", "{0} square metres", 1, "m2"), ("en", "{0} barrels", 1, "barrel"),
        ("ar", "{0} مليون درهم", 1_000_000, "dirham"), ("ar", "{0} مليار دولار", 1_000_000_000, "dollar"), ("ar", "{0} مليون سنتيم", 1_000_000, "centime"),
        ("ar", "{0} في المائة", 1, "percent"), ("ar", "{0} بالمئة", 1, "percent"), ("ar", "{0} قنطار", 1, "quintal"), ("ar", "{0} كيلومتر", 1, "km"),
        ("ar", "{0} مليون من الدولارات", 1_000_000, "dollar"), ("ar", "{0} درجة مئوية", 1, "celsius"), ("ar", "{0} متر مربع", 1, "m2"),
    ];

    [Fact]
    public void Amounts_in_every_house_form_are_read_with_magnitude_and_unit() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Amounts, amount => Array.TrueForAll(Forms, form => IsRead(amount, form))));

    [Fact]
    public void Times_are_read_the_same_from_every_clock() =>
        Prop.ForAll(Gen.Choose(1, 12).SelectMany(hour => Gen.Choose(10, 59).Select(minute => (hour, minute))).ToArbitrary(), time =>
        {
            string[] forms = [$"{time.hour}:{time.minute}", $"{time.hour}h{time.minute}", $"{time.hour + 12}h{time.minute}", $"{time.hour} heures {time.minute}"];
            return Array.TrueForAll(forms, form =>
                NumberScanner.Scan("à " + form, Language.French) is [{ Kind: NumberKind.Time } read] && read.Value == (time.hour % 12 * 60) + time.minute);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Both_ends_of_a_range_have_its_magnitude() =>
        Prop.ForAll(Amounts, amount =>
        {
            var (low, high) = (amount.Whole, amount.Whole + amount.Tenths);
            (string Text, string Language)[] ranges =
            [
                ($"entre {low} et {high} millions", "fr"), ($"de {low} à {high} millions", "fr"), ($"from {low} to {high} million", "en"),
                ($"{low}-{high} million", "en"), ($"بين {low} و{high} مليون", "ar"), ($"من {low} إلى {high} مليون", "ar"), ($"بين {low} ألف و{high} ألف", "ar"),
            ];
            return Array.TrueForAll(ranges, range =>
                NumberScanner.Scan(range.Text, new Language(range.Language)).ConvertAll(number => number.Value) is [var first, var second]
                && first / low == second / high && first > 1_000);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Each_token_has_one_role() =>
        Prop.ForAll(Amounts, amount =>
        {
            var analysis = TextAnalysis.Of($"Lundi 5 mai, {amount.Whole},{amount.Tenths} MDH ont été payés à 12 h", Language.French);
            var roles = Enumerable.Range(0, analysis.Tokens.Count).Select(analysis.RoleOf).ToList();
            return roles[0] == TokenRole.Date && roles[1] == TokenRole.Number && roles[2] == TokenRole.Date
                && roles[4] == TokenRole.Number && roles[5] == TokenRole.Unit && roles[6] == TokenRole.Other;
        }).QuickCheckThrowOnFailure();

    private static bool IsRead((int Whole, int Tenths) amount, (string Language, string Form, decimal Factor, string Unit) form)
    {
        var mark = form.Language == "en" ? "." : ",";
        var text = string.Format(CultureInfo.InvariantCulture, form.Form, $"{amount.Whole}{mark}{amount.Tenths}");
        var found = NumberScanner.Scan(text, new Language(form.Language));
        var value = (amount.Whole + (amount.Tenths / 10m)) * form.Factor;
        return found is [var number] && number.Value == value && number.Unit?.Code == form.Unit
            ? true
            : throw new InvalidOperationException($"'{text}' was read as {string.Join(", ", found.Select(each => $"{each.Value} {each.Unit?.Code}"))}.");
    }
}
