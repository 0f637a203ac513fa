namespace Mujaz.Grounding;

/// <summary>French number words, with the Belgian and Swiss septante, huitante, octante and nonante.</summary>
internal sealed class FrenchNumberVocabulary : NumberVocabulary
{
    /// <summary>The vocabulary.</summary>
    public static FrenchNumberVocabulary Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsDecimalMark(string word) => word == "virgule";

    /// <inheritdoc/>
    public override bool IsAnd(string word) => word == "et";

    /// <inheritdoc/>
    protected override Dictionary<string, NumberWord> Words()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.Ordinal);
        Add(words, NumberWordRole.Unit, "zero un|une deux trois quatre cinq six sept huit neuf", 0);
        Add(words, NumberWordRole.Teen, "dix onze douze treize quatorze quinze seize", 10);
        Add(words, NumberWordRole.Ten, "vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante", 20, 10);
        Add(words, NumberWordRole.Hundred, "cent|cents", 100);
        Add(words, NumberWordRole.Scale, "mille|mil", 1_000);
        Add(words, NumberWordRole.Scale, "douzaine|douzaines", 12);
        Add(words, NumberWordRole.Scale, "lakh|lakhs", 100_000);
        Add(words, NumberWordRole.Scale, "crore|crores", 10_000_000);
        Add(words, NumberWordRole.Scale, "million|millions", 1_000_000);
        Add(words, NumberWordRole.Scale, "milliard|milliards|md|mds|mrd|mrds", 1_000_000_000);
        Add(words, NumberWordRole.Scale, "billion|billions", 1_000_000_000_000);
        Add(words, NumberWordRole.Unit, "premier|premiere|premiers|premieres|unieme deuxieme|deuxiemes|second|seconde|seconds|secondes troisieme|troisiemes quatrieme|quatriemes cinquieme|cinquiemes sixieme|sixiemes septieme|septiemes huitieme|huitiemes neuvieme|neuviemes", 1, 1, ordinal: true);
        Add(words, NumberWordRole.Teen, "dixieme|dixiemes onzieme|onziemes douzieme|douziemes treizieme|treiziemes quatorzieme|quatorziemes quinzieme|quinziemes seizieme|seiziemes", 10, 1, ordinal: true);
        Add(words, NumberWordRole.Ten, "vingtieme|vingtiemes trentieme|trentiemes quarantieme|quarantiemes cinquantieme|cinquantiemes soixantieme|soixantiemes", 20, 10, ordinal: true);
        Add(words, NumberWordRole.Hundred, "centieme|centiemes", 100, 1, ordinal: true);
        Add(words, NumberWordRole.Scale, "millieme|milliemes", 1_000, 1, ordinal: true);
        Add(words, NumberWordRole.Scale, "millionieme|millioniemes", 1_000_000, 1, ordinal: true);
        Add(words, NumberWordRole.Fraction, "demi|demie|moitie", 0.5m);
        Add(words, NumberWordRole.Fraction, "tiers", 1m / 3);
        Add(words, NumberWordRole.Fraction, "quart|quarts", 0.25m);
        Add(words, NumberWordRole.Vague, "dizaines|vingtaines|centaines|milliers", 0);
        Add(words, NumberWordRole.Decade, "vingtaine trentaine quarantaine cinquantaine soixantaine", 20, 10);
        Add(words, NumberWordRole.Decade, "vingtenaire trentenaire quadragenaire quinquagenaire sexagenaire septuagenaire octogenaire nonagenaire", 20, 10);
        Add(words, NumberWordRole.Vague, "dizaine", 10);
        Add(words, NumberWordRole.Vague, "huitaine", 8);
        Add(words, NumberWordRole.Vague, "quinzaine", 15);
        Add(words, NumberWordRole.Vague, "centaine|centenaire", 100);
        Add(words, NumberWordRole.Vague, "millier", 1_000);
        return words;
    }
}
