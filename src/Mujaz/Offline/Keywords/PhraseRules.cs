using System.Collections.Frozen;
using Mujaz.Languages;

namespace Mujaz.Offline.Keywords;

/// <summary>What a noun phrase looks like in a language, as far as that can be told without a dictionary.</summary>
internal sealed class PhraseRules
{
    private static readonly PhraseRules Arabic = new(
        verbCues: "ان لم لن لا قد لقد سوف ما كي لكي واش غادي باش راه",
        links: "",
        isVerb: ArabicVerbs.IsVerbForm);

    private static readonly PhraseRules French = new(
        verbCues: "il elle ils elles on nous vous je tu se s ne n qui y lui a ont est sont avait avaient etait etaient ete sera seront avoir etre ayant pas m t pour sans afin",
        links: "de du des d",
        isVerb: FrenchVerbs.IsVerbForm)
    {
        AllowsNameWithCommonWord = true,
    };

    private static readonly PhraseRules English = new(
        verbCues: "to he she it they we you i who will would can could should may might must has have had not never does did is are was were be been being",
        links: "of",
        isVerb: EnglishVerbs.IsVerbForm)
    {
        NounsStandLast = true,
    };

    private readonly FrozenSet<string> _verbCues;
    private readonly FrozenSet<string> _links;
    private readonly Func<string, bool, bool> _isVerb;

    private PhraseRules(string verbCues, string links, Func<string, bool, bool> isVerb)
    {
        _verbCues = verbCues.Split(' ').ToFrozenSet(StringComparer.Ordinal);
        _links = links.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        _isVerb = isVerb;
    }

    /// <summary>The rules of a language; those of English for a language without rules of its own.</summary>
    public static PhraseRules For(Language language) => language.Code switch
    {
        "ar" => Arabic,
        "fr" => French,
        _ => English,
    };

    /// <summary>Whether a small word can stand between two nouns of one phrase: "ministère <em>de</em> l'Intérieur".</summary>
    public bool IsLink(string folded) => _links.Contains(folded);

    /// <summary>Whether a name goes on in small letters: "Assemblée nationale", but not "Environment Agency engineers".</summary>
    public bool AllowsNameWithCommonWord { get; private init; }

    /// <summary>Whether the noun of a phrase stands behind its adjectives ("local <em>schools</em>") and not before them.</summary>
    public bool NounsStandLast { get; private init; }

    /// <summary>Whether a word looks like a verb, given the word before it.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="before">The word before it in the sentence, or null at its start.</param>
    public bool IsVerb(string folded, string? before) =>
        _isVerb(folded, before is null || _verbCues.Contains(before));
}
