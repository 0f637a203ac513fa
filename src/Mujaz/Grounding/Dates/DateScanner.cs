using Mujaz.Languages;
using Mujaz.Text;

namespace Mujaz.Grounding;

/// <summary>Finds months, weekdays and days of the month. One pass over the tokens.</summary>
internal sealed class DateScanner
{
    private static readonly string[] ArabicMonthCues = ["شهر", "اوايل", "مطلع", "نهايه", "منتصف", "اواخر", "في", "من", "منذ", "حتي", "خلال", "بحلول", "بين", "بدايه"];
    private static readonly string[] EnglishMonthCues = ["in", "last", "since", "until", "by", "early", "late", "mid", "this", "next", "of", "from", "between"];
    private static readonly string[] FrenchMonthCues = ["en", "mois", "debut", "fin", "mi", "depuis", "de", "d", "du"];

    /// <summary>What may stand between a day and its month, or between two days of one: 27 of September, 5 et 6 mai, 5, 6 and 7 May.</summary>
    private static readonly string[] JoinersBefore =
        ["of", "de", "d", "من", "and", "et", "و", "to", "au", "a", "الي", "شهر", "or", "ou", ",", "/"];

    private readonly List<Token> _tokens;
    private readonly Language _language;
    private readonly Dictionary<int, NumberMention> _numbersByEnd = [];
    private readonly Dictionary<int, NumberMention> _numbersByStart = [];

    private DateScanner(List<Token> tokens, List<NumberMention> numbers, Language language)
    {
        _tokens = tokens;
        _language = language;
        foreach (var number in numbers)
        {
            _numbersByEnd[number.EndToken] = number;
            _numbersByStart.TryAdd(number.FirstToken, number);
        }
    }

    /// <summary>Notes the tokens that name a weekday or a month of two words, so that none is taken for a number (الاثنين, كانون 2).</summary>
    public static void Claim(List<Token> tokens, TokenRole[] roles, Language language)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (Lookup(tokens[i].Folded, CalendarWords.WeekdayOf, language) is var weekday and > 0 && IsWeekday(tokens, i, weekday, language))
            {
                roles[i] = TokenRole.Date;
            }
            else if (CompoundMonth.At(tokens, i, out var length) > 0)
            {
                Array.Fill(roles, TokenRole.Date, i, length);
                i += length - 1;
            }
        }
    }

    /// <summary>The dates of a text whose numbers are known already.</summary>
    public static List<DateMention> Scan(List<Token> tokens, List<NumberMention> numbers, Language language)
    {
        var scanner = new DateScanner(tokens, numbers, language);
        var found = new List<DateMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                scanner.ScanWord(i, found);
            }
        }

        return found;
    }

    private void ScanWord(int position, List<DateMention> found)
    {
        var word = _tokens[position].Folded;
        var length = 1;
        var month = MonthAt(position, ref length);
        if (month > 0)
        {
            AddMonth(position, length, month, word, found);
            return;
        }

        var weekday = Lookup(word, CalendarWords.WeekdayOf, _language);
        if (weekday == 0 && CalendarWords.ForeignWeekdayOf(word) is var foreign and > 0 && _tokens[position].Shape is WordShape.Capitalized or WordShape.Arabic)
        {
            found.Add(new DateMention(_tokens[position].Span, 0, 0, foreign, false));
        }

        if (weekday > 0 && (IsWeekday(_tokens, position, weekday, _language) || !CalendarWords.IsShortWeekday(word)))
        {
            found.Add(new DateMention(_tokens[position].Span, 0, 0, weekday, IsWeekday(_tokens, position, weekday, _language)));
        }
    }

    /// <summary>The month at a token; Arabic names of two words (كانون الثاني, ربيع الأول, ذو القعدة) take two tokens.</summary>
    private int MonthAt(int position, ref int length)
    {
        var compound = CompoundMonth.At(_tokens, position, out var words);
        length = compound > 0 ? words : 1;
        return compound > 0 ? compound : Lookup(_tokens[position].Folded, CalendarWords.MonthOf, _language);
    }

    /// <summary>Looks a word up as it is and, in Arabic, without joined و ف ب ل ك.</summary>
    private static int Lookup(string word, Func<string, Language, int> find, Language language)
    {
        var value = find(word, language);
        if (value > 0 || language.Code is not ("ar" or "ary") || word.Length < 5 || word[0] is not ('و' or 'ف' or 'ب' or 'ل' or 'ك'))
        {
            return value;
        }

        value = find(word[1..], language);
        return value > 0 ? value : word[0] == 'ل' && word[1] == 'ل' ? find("ا" + word[1..], language) : 0;
    }

    private void AddMonth(int position, int length, int month, string word, List<DateMention> found)
    {
        var before = NumberBefore(position);
        var after = NumberAfter(position + length);
        var days = new List<NumberMention>(2);
        for (var number = before; number is not null && IsDay(number) && days.Count < 4; number = NumberBefore(number.FirstToken))
        {
            days.Add(number);
        }

        var next = days.Count == 0 ? after : null;
        while (next is not null && IsDay(next) && days.Count < 4)
        {
            days.Add(next);
            next = NextOfRange(next.EndToken);
        }

        var hasYear = after is { InDigits: true, Value: >= 1000 and < 2200 };
        var certain = !CalendarWords.IsAmbiguousMonth(word) || days.Count > 0 || hasYear || HasMonthCue(position);
        if (_language.Code == "en" && !_tokens[position].IsCapitalized)
        {
            certain = false;
        }

        var span = _tokens[position].Span;
        span = span with { Length = _tokens[position + length - 1].Span.End - span.Start };
        found.Add(new DateMention(days.Count == 0 ? span : Join(span, days[0].Span), month, days.Count == 0 ? 0 : (int)days[0].Value, 0, certain));
        found.AddRange(days.Skip(1).Select(day => new DateMention(day.Span, month, (int)day.Value, 0, false)));
    }

    private static TextSpan Join(TextSpan one, TextSpan other)
    {
        var start = Math.Min(one.Start, other.Start);
        return new TextSpan(start, Math.Max(one.End, other.End) - start);
    }

    private static bool IsDay(NumberMention number) =>
        number is { Kind: NumberKind.Cardinal or NumberKind.Ordinal, Value: >= 1 and <= 31, Unit: null } && number.Value % 1 == 0;

    /// <summary>The number that ends before a token, over one joining word or mark: 27 (of|de|من|-|and) September.</summary>
    private NumberMention? NumberBefore(int position)
    {
        if (_numbersByEnd.TryGetValue(position, out var number))
        {
            return number;
        }

        var isJoiner = position > 1 && (Array.IndexOf(JoinersBefore, _tokens[position - 1].Folded) >= 0 || _tokens[position - 1].IsDash);
        return isJoiner && _numbersByEnd.TryGetValue(position - 1, out number) && !IsBehindMonth(number) ? number : null;
    }

    /// <summary>In "February 28 to March 3" the day before March is one of February.</summary>
    private bool IsBehindMonth(NumberMention number)
    {
        var before = number.FirstToken - 1;
        before -= before > 0 && _tokens[before].Is('.') ? 1 : 0;
        return _language.Code == "en" && before >= 0 && CalendarWords.MonthOf(_tokens[before].Folded, _language) > 0;
    }

    /// <summary>The number that goes on a range or list of days: October 12-15, October 12 to 15, October 12, 13 and 14.</summary>
    private NumberMention? NextOfRange(int position)
    {
        if (!IsRangeJoiner(position) && !(position < _tokens.Count && _tokens[position].Is(',')))
        {
            return null;
        }

        var number = _numbersByStart.GetValueOrDefault(position + 1);
        return number is not null && (!_tokens[position].Is(',') || IsRangeJoiner(number.EndToken)) ? number : null;
    }

    private bool IsRangeJoiner(int position) =>
        position < _tokens.Count && (_tokens[position].IsDash || _tokens[position].Folded is "to" or "and" or "through" or "or");

    private NumberMention? NumberAfter(int position)
    {
        if (_numbersByStart.TryGetValue(position, out var number))
        {
            return number;
        }

        var isJoiner = position < _tokens.Count && (_tokens[position].Folded is "the" or "عام" or "سنه" or "من" || _tokens[position].Is(',')
            || _tokens[position].Is('.') || _tokens[position].Is('،') || _tokens[position].Is('/'));
        return isJoiner ? _numbersByStart.GetValueOrDefault(position + 1) : null;
    }

    private bool HasMonthCue(int position)
    {
        if (position == 0)
        {
            return false;
        }

        var before = _tokens[position - 1].Folded;
        var cues = _language.Code switch { "fr" => FrenchMonthCues, "en" => EnglishMonthCues, _ => ArabicMonthCues };
        if (_tokens[position].Folded == "march")
        {
            // A March in mid-sentence between small words is the month: "after the March elections".
            var next = position + 1 < _tokens.Count ? _tokens[position + 1] : default;
            return _tokens[position].IsCapitalized && !_tokens[position - 1].IsCapitalized && _tokens[position - 1].Kind == TokenKind.Word && !next.IsCapitalized;
        }

        return Array.IndexOf(cues, before) >= 0 && (_language.Code != "fr" || !_tokens[position].IsCapitalized);
    }

    /// <summary>
    /// Whether a word is a weekday here. الاثنين is "the two" behind what is counted so (البلدين الاثنين, كلا الاثنين), الأحد عشر
    /// "the eleven"; short names (sat, mar, jeu) are other words except beside a date.
    /// </summary>
    private static bool IsWeekday(List<Token> tokens, int position, int weekday, Language language)
    {
        var word = tokens[position].Folded;
        var before = position > 0 ? tokens[position - 1] : default;
        var after = position + 1 < tokens.Count ? tokens[position + 1] : default;
        if (language.Code is "ar" or "ary")
        {
            return !(weekday == 7 && after.Folded is "عشر" or "عشره") && !(weekday == 1 && IsCounted(before, after, language));
        }

        if (CalendarWords.IsShortWeekday(word))
        {
            var following = position + 1;
            while (following < tokens.Count && following < position + 3 && (tokens[following].Is('.') || tokens[following].Is(',')))
            {
                following++;
            }

            var next = following < tokens.Count ? tokens[following] : default;
            return next.Folded is not null && (next.Kind == TokenKind.Digits || CalendarWords.MonthOf(next.Folded, language) > 0);
        }

        return true;
    }

    private static bool IsCounted(Token before, Token after, Language language)
    {
        var word = before.Folded ?? "";
        return word is "كلا" or "كلتا" or "كلي" || after.Folded is "معا"
            || (word == "بين" && CalendarWords.WeekdayOf((after.Folded ?? "").TrimStart('و'), language) == 0)
            || (word.Length > 5 && word.StartsWith("ال", StringComparison.Ordinal)
                && (word.EndsWith("ين", StringComparison.Ordinal) || word.EndsWith("ان", StringComparison.Ordinal)));
    }
}
