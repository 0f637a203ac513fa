using System.Collections.Frozen;

namespace Mujaz.Grounding.Numbers;

/// <summary>
/// Factors between customary and metric units: translators convert miles to kilometres, and a converted measure is no
/// invented number. Factors are the exact definitions of the international yard and pound of 1959.
/// </summary>
internal static class MeasureUnits
{
    private static readonly FrozenDictionary<string, decimal[]> Factors = Build();

    /// <summary>What a number before this folded word is multiplied by to be in the corresponding units.</summary>
    public static decimal[] FactorsOf(string unit) => Factors.TryGetValue(unit, out var factors) ? factors : [];

    /// <summary>Whether the folded word is a unit that measures are converted to or from.</summary>
    public static bool IsUnit(string word) => Factors.ContainsKey(word);

    private static FrozenDictionary<string, decimal[]> Build()
    {
        (string Words, decimal[] Factors)[] units =
        [
            ("mile miles mi mph mille milles ميل اميال ميلا", [1.609344m, 1609.344m]),
            ("km kilometre kilometres kilometer kilometers kmh كيلومتر كيلومترا كيلومترات كم", [1 / 1.609344m]),
            ("foot feet ft pied pieds قدم اقدام قدما", [0.3048m, 30.48m]),
            ("metre metres meter meters m متر امتار مترا", [1 / 0.3048m, 1 / 0.9144m]),
            ("inch inches in pouce pouces بوصه بوصات", [2.54m, 0.0254m]),
            ("cm centimetre centimetres centimeter centimeters سنتيمتر سم سنتيمترا سنتمتر", [1 / 2.54m, 1 / 30.48m]),
            ("yard yards yd يارده ياردات ياردا", [0.9144m]),
            ("pound pounds lb lbs livre livres رطل رطلا ارطال باوند", [0.45359237m]),
            ("kg kilo kilos kilogram kilograms kilogramme kilogrammes كيلوغرام كيلوجرام كيلوغراما كجم كغ", [1 / 0.45359237m, 1 / 6.35029318m]),
            ("ounce ounces oz once onces اونصه اونصات", [28.349523125m]),
            ("stone stones", [6.35029318m]),
            ("gallon gallons غالون غالونات جالون", [3.785411784m, 4.54609m]),
            ("litre litres liter liters لتر لترا لترات", [1 / 3.785411784m, 1 / 4.54609m]),
            ("acre acres فدان فدانا فدادين", [0.40468564224m, 4046.8564224m]),
            ("hectare hectares ha هكتار هكتارا هكتارات", [1 / 0.40468564224m]),
        ];
        return units.SelectMany(unit => unit.Words.Split(' ').Select(word => (word, unit.Factors)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Factors, StringComparer.Ordinal);
    }
}
