namespace Mujaz.Grounding;

/// <summary>Puts a spelled number together word by word, in any of the three languages, and says where it ends.</summary>
internal struct SpelledNumber
{
    private readonly bool _arabic;
    private readonly bool _french;
    private decimal _total;
    private decimal _group;
    private decimal _lastScale;
    private NumberWordRole _lastRole;
    private decimal _lastValue;
    private bool _startsInDigits;

    /// <summary>An empty number.</summary>
    public SpelledNumber(NumberVocabulary vocabulary)
    {
        _arabic = vocabulary is ArabicNumberVocabulary;
        _french = vocabulary is FrenchNumberVocabulary;
        _lastScale = decimal.MaxValue;
        IsEmpty = true;
    }

    /// <summary>Whether no word was accepted yet.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether an ordinal word was accepted.</summary>
    public bool IsOrdinal { get; private set; }

    /// <summary>Whether it is a part of a whole (a third, two thirds) and not a mixed number.</summary>
    public bool IsFraction { get; private set; }

    /// <summary>Whether it is a scale word alone: "million" with nothing before it.</summary>
    public bool IsBareScale { get; private set; }

    /// <summary>The magnitude it ends with (million: 1,000,000), or 1.</summary>
    public readonly decimal Magnitude => _lastScale != decimal.MaxValue && _lastRole is NumberWordRole.Scale ? ScaleUnit() : 1;

    /// <summary>The value so far.</summary>
    public readonly decimal Value => _total + _group;

    /// <summary>Starts with a number written in digits.</summary>
    public void Start(decimal digits)
    {
        _group = digits;
        _lastRole = NumberWordRole.Unit;
        _lastValue = -1;
        _startsInDigits = true;
        IsEmpty = false;
    }

    /// <summary>Adds the decimals said behind a whole number (three point one four); nothing but a magnitude can follow.</summary>
    public void AddDecimals(decimal part)
    {
        _group += part;
        _lastValue = -1;
        _startsInDigits = true;
    }

    /// <summary>Adds digits behind a scale word: "1 million 200 000", "مليون و200 ألف".</summary>
    public bool TryAddDigits(decimal digits, bool and)
    {
        if (IsEmpty || _lastRole != NumberWordRole.Scale || _group != 0 || digits >= _lastScale || (_arabic != and) || !(_arabic || _french))
        {
            return false;
        }

        _group = digits;
        _lastRole = NumberWordRole.Unit;
        _lastValue = -1;
        return true;
    }

    /// <summary>Adds a word when it can continue the number.</summary>
    /// <param name="word">The word.</param>
    /// <param name="and">Whether "and" stands between it and the word before.</param>
    public bool TryAdd(NumberWord word, bool and)
    {
        // "1.7 million four years ago": words do not go on what digits began, but for magnitudes, and in Arabic what و joins.
        if (_startsInDigits && !IsEmpty && !(and && _arabic) && word.Role is NumberWordRole.Unit or NumberWordRole.Teen or NumberWordRole.Ten)
        {
            return false;
        }

        if ((IsOrdinal && !_arabic) || (_lastRole == NumberWordRole.Fraction && !IsEmpty && (and || word.Role != NumberWordRole.Scale)))
        {
            return false;
        }

        var accepted = word.Role switch
        {
            NumberWordRole.Unit => TryAddUnit(word.Value, and),
            NumberWordRole.Teen => TryAddTeen(word, and),
            NumberWordRole.Ten => TryAddTen(word.Value, and),
            NumberWordRole.Hundred => TryAddHundred(word.Value, and),
            NumberWordRole.Scale => TryAddScale(word.Value, and),
            NumberWordRole.Fraction => TryAddFraction(word.Value, and),
            _ => false,
        };
        if (accepted)
        {
            _lastRole = word.Role;
            _lastValue = word.Value;
            IsOrdinal |= word.IsOrdinal;
            IsEmpty = false;
        }

        return accepted;
    }

    private bool TryAddUnit(decimal unit, bool and)
    {
        var place = _group % 100;
        var fits = IsEmpty
            || (_lastRole == NumberWordRole.Scale && (and || !_arabic))
            || (_lastRole == NumberWordRole.Hundred && (and || !_arabic))
            || (_lastRole == NumberWordRole.Ten && !_arabic && place >= 20 && place % 10 == 0 && (!and || (_french && unit == 1)))
            || (_french && !and && _lastRole == NumberWordRole.Teen && _lastValue == 10 && unit >= 7);
        if (!fits || unit == 0 && !IsEmpty)
        {
            return false;
        }

        _group += unit;
        return true;
    }

    private bool TryAddTeen(NumberWord word, bool and)
    {
        var value = word.Value;
        var place = _group % 100;
        if (_arabic && value == 10 && !and && _lastRole == NumberWordRole.Unit && place is >= 1 and <= 9 && _lastValue > 0 && !IsEmpty && !word.IsOrdinal)
        {
            _group += 10;
            return true;
        }

        // dix-sept is a teen and a unit; soixante-dix and quatre-vingt-dix are a ten and a teen.
        var fits = IsEmpty
            || ((_lastRole is NumberWordRole.Scale or NumberWordRole.Hundred) && (and || !_arabic))
            || (_french && _lastRole == NumberWordRole.Ten && place is 60 or 80 && (!and || value == 11));
        if (!fits)
        {
            return false;
        }

        _group += value;
        return true;
    }

    private bool TryAddTen(decimal ten, bool and)
    {
        var place = _group % 100;
        if (_arabic && and && _lastRole == NumberWordRole.Unit && place is >= 1 and <= 9 && _lastValue > 0)
        {
            _group += ten;
            return true;
        }

        if (_french && !and && ten == 20 && _lastRole == NumberWordRole.Unit && place == 4 && _lastValue == 4)
        {
            _group += 76;
            return true;
        }

        if (!IsEmpty && !((_lastRole is NumberWordRole.Scale or NumberWordRole.Hundred) && (and || !_arabic)))
        {
            return false;
        }

        _group += ten;
        return true;
    }

    private bool TryAddHundred(decimal hundred, bool and)
    {
        if (!and && hundred == 100 && _group is >= 1 and < 100 && (_lastRole is NumberWordRole.Unit or NumberWordRole.Teen or NumberWordRole.Ten)
            && (_group < 10 || (!_arabic && !_french)))
        {
            _group *= 100;
            return true;
        }

        if (_group != 0 || (!IsEmpty && (_lastRole != NumberWordRole.Scale || (_arabic && !and))))
        {
            return false;
        }

        _group = hundred;
        return true;
    }

    private bool TryAddScale(decimal scale, bool and)
    {
        if (_lastRole == NumberWordRole.Fraction && !IsEmpty)
        {
            return TryAddScaleToFraction(scale);
        }

        // "Et" or و is needed before a scale word alone, but French mille takes none: deux millions mille trois cents.
        var isJoined = and || (_french && scale == 1_000 && _lastRole == NumberWordRole.Scale);
        if (IsEmpty || (isJoined && _group == 0 && scale < _lastScale))
        {
            IsBareScale = IsEmpty;
            _total += scale;
            _lastScale = scale;
            return true;
        }

        if (!and && _group > 0 && scale < _lastScale && _group < decimal.MaxValue / (scale * 10))
        {
            _total += _group * scale;
            _group = 0;
            _lastScale = scale;
            return true;
        }

        // A thousand million, mille milliards, ألف مليار: the scale before is multiplied.
        if (!and && _group == 0 && _lastRole == NumberWordRole.Scale && scale > _lastScale && _total < 1_000_000_000)
        {
            _total *= scale;
            _lastScale = scale;
            return true;
        }

        return false;
    }

    /// <summary>Half a million; three and a half million; and ثلاثة ملايين ونصف المليون, where the scale is only repeated.</summary>
    private bool TryAddScaleToFraction(decimal scale)
    {
        if (_lastScale != decimal.MaxValue)
        {
            return ScaleUnit() == scale;
        }

        IsFraction = false;
        _total = _group * scale;
        _group = 0;
        _lastScale = scale;
        return true;
    }

    private bool TryAddFraction(decimal part, bool and)
    {
        if (IsEmpty)
        {
            IsFraction = true;
            _group = part;
            return true;
        }

        if (and)
        {
            // "trois millions et demi": half of the last scale; "deux et demi": a half.
            _group += part * (_lastRole == NumberWordRole.Scale ? ScaleUnit() : 1);
            return true;
        }

        if (_total == 0 && _group is >= 1 and <= 9 && part < 1 && (_lastRole == NumberWordRole.Unit))
        {
            IsFraction = true;
            _group *= part;
            return true;
        }

        return false;
    }

    /// <summary>The last scale; a dual (two million) counts as one.</summary>
    private readonly decimal ScaleUnit() =>
        _lastScale is 2_000 or 2_000_000 or 2_000_000_000 or 2_000_000_000_000 ? _lastScale / 2 : _lastScale;
}
