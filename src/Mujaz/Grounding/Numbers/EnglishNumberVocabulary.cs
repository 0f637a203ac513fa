namespace Mujaz.Grounding;

/// <summary>English number words.</summary>
internal sealed class EnglishNumberVocabulary : NumberVocabulary
{
    /// <summary>The vocabulary.</summary>
    public static EnglishNumberVocabulary Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsDecimalMark(string word) => word == "point";

    /// <inheritdoc/>
    public override bool IsAnd(string word) => word == "and";

    /// <inheritdoc/>
    protected override Dictionary<string, NumberWord> Words()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        Add(words, NumberWordRole.Unit, "zero one two three four five six seven eight nine", 0);
        Add(words, NumberWordRole.Teen, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10);
        Add(words, NumberWordRole.Ten, "twenty thirty forty|fourty fifty sixty seventy eighty ninety", 20, 10);
        Add(words, NumberWordRole.Hundred, "hundred", 100);
        Add(words, NumberWordRole.Scale, "thousand", 1_000);
        Add(words, NumberWordRole.Scale, "million|mln", 1_000_000);
        Add(words, NumberWordRole.Scale, "billion|bn|bln", 1_000_000_000);
        Add(words, NumberWordRole.Scale, "trillion|tn", 1_000_000_000_000);
        Add(words, NumberWordRole.Scale, "dozen", 12);
        Add(words, NumberWordRole.Scale, "lakh|lakhs", 100_000);
        Add(words, NumberWordRole.Scale, "crore|crores", 10_000_000);
        Add(words, NumberWordRole.Unit, "first second third fourth fifth sixth seventh eighth ninth", 1, 1, ordinal: true);
        Add(words, NumberWordRole.Teen, "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 10, 1, ordinal: true);
        Add(words, NumberWordRole.Ten, "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10, ordinal: true);
        Add(words, NumberWordRole.Hundred, "hundredth", 100, 1, ordinal: true);
        Add(words, NumberWordRole.Scale, "thousandth", 1_000, 1, ordinal: true);
        Add(words, NumberWordRole.Scale, "millionth", 1_000_000, 1, ordinal: true);
        Add(words, NumberWordRole.Fraction, "half|halves", 0.5m);
        Add(words, NumberWordRole.Fraction, "thirds", 1m / 3);
        Add(words, NumberWordRole.Fraction, "quarter|quarters", 0.25m);
        Add(words, NumberWordRole.Fraction, "fifths", 0.2m);
        Add(words, NumberWordRole.Fraction, "sixths", 1m / 6);
        Add(words, NumberWordRole.Fraction, "eighths", 0.125m);
        Add(words, NumberWordRole.Fraction, "tenths", 0.1m);
        Add(words, NumberWordRole.Decade, "twenties thirties forties fifties sixties seventies eighties nineties", 20, 10);
        Add(words, NumberWordRole.Vague, "tens|dozens|scores|hundreds|thousands|millions|billions|trillions", 0);
        return words;
    }
}
