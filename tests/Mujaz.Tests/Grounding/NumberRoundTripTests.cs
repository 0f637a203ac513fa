using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mujaz.Grounding;
using Mujaz.Languages;

namespace Mujaz.Tests.Grounding;

public sealed class NumberRoundTripTests
{
    private static readonly Arbitrary<long> Amounts = Gen.Choose(0, 11)
        .SelectMany(digits => Gen.Choose(0, 999_999).Select(low => (low + (low * 7_919L * 1_000)) % (long)Math.Pow(10, digits + 1)))
        .Where(value => value is > 2 and < 1_000_000_000_000)
        .ToArbitrary();

    [Fact]
    public void English_words_are_read_back() => CheckWords(SpelledNumbers.English, Language.English);

    [Fact]
    public void French_words_are_read_back() => CheckWords(SpelledNumbers.French, Language.French);

    [Fact]
    public void Arabic_words_are_read_back() => CheckWords(SpelledNumbers.Arabic, Language.Arabic);

    [Fact]
    public void Digits_of_every_system_and_mark_are_read_back() =>
        Prop.ForAll(Amounts, amount => Formats(amount).All(format => IsRead(format.Text, format.Language, amount))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_scanned_without_error() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            foreach (var language in Language.OfSummaries)
            {
                foreach (var number in NumberScanner.Scan(text ?? "", language))
                {
                    Assert.InRange(number.Span.End, number.Span.Start + 1, text!.Length);
                }
            }
        }).QuickCheckThrowOnFailure();

    private static void CheckWords(Func<long, string> spell, Language language) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Amounts, amount => IsRead(spell(amount), language, amount)));

    private static bool IsRead(string text, Language language, decimal amount)
    {
        var found = NumberScanner.Scan("— " + text + " —", language);
        return found.Count == 1 && found[0].Value == amount
            ? true
            : throw new InvalidOperationException($"{amount} as '{text}' was read as {string.Join(", ", found.Select(number => number.Value))}.");
    }

    private static IEnumerable<(string Text, Language Language)> Formats(long amount)
    {
        var plain = amount.ToString(CultureInfo.InvariantCulture);
        var grouped = amount.ToString("#,0", CultureInfo.InvariantCulture);
        yield return (plain, Language.English);
        yield return (grouped, Language.English);
        yield return (grouped.Replace(',', '\u202F'), Language.French);
        yield return (grouped.Replace(',', '\u00A0'), Language.French);
        yield return (grouped.Replace(',', '.'), Language.French);
        yield return (InDigits(grouped.Replace(',', '٬'), '٠'), Language.Arabic);
        yield return (InDigits(plain, '٠'), Language.Arabic);
        yield return (InDigits(plain, '۰'), Language.Arabic);
    }

    private static string InDigits(string text, char zero) =>
        string.Concat(text.Select(character => char.IsAsciiDigit(character) ? (char)(zero + character - '0') : character));
}
