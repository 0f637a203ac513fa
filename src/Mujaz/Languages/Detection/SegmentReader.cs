namespace Mujaz.Languages.Detection;

/// <summary>
/// Cuts a text into segments of about a sentence, scores each, and keeps one <see cref="Piece"/> for every script
/// in it. Takes one pass and constant memory a segment, whatever the text.
/// </summary>
internal ref struct SegmentReader
{
    // A sentence ends a segment only when there is enough of it to tell a language.
    private const int FewestLetters = 40;

    private const int FewLetters = 12;

    // Text without any sentence end is cut here, at the next word.
    private const int MostLetters = 600;

    // N-grams overlap, so the same evidence counts about this many times; confidence takes it back.
    private const double EvidenceOverlap = 6;

    private readonly ReadOnlySpan<char> _text;
    private readonly LanguageModel _model;
    // A quotation shorter than this is a word or a title in the sentence around it.
    private const int ShortestQuotation = 40;

    // A quotation that is not closed is followed no further.
    private const int LongestQuotation = 1000;

    // Names keep their spelling in every language: beside other words they count a quarter.
    private const int WeightOfNames = 4;
    private const int FewestOrdinaryLetters = 8;
    private const int MostParticles = 2;

    // Letters that a language does not have: a few come with names, more of them are another language.
    private const int FewestForeignLetters = 3;
    private const double ForeignShare = 0.03;

    private readonly int[] _scores;
    private readonly int[] _nameScores;
    private readonly int[] _ordinaryLetters = new int[Scripts.Count];
    private readonly List<char> _rareLetters = [];
    private readonly int[] _letters = new int[Scripts.Count];
    private readonly int[] _words = new int[Scripts.Count];
    private readonly uint[] _features = new uint[NgramFeatures.MaxPerWord];
    private readonly byte[] _orders = new byte[NgramFeatures.MaxPerWord];
    private WordScanner _scanner;
    private int _segmentLetters;
    private int _markers;
    private int _quotedMarkers;
    private int _quotedWords;
    private bool _inQuotation;
    private bool _inLongQuotation;
    private bool _afterName;

    public SegmentReader(ReadOnlySpan<char> text, LanguageModel model)
    {
        _text = text;
        _model = model;
        _scores = new int[Scripts.Count * model.MaxClasses];
        _nameScores = new int[Scripts.Count * model.MaxClasses];
        _scanner = new WordScanner(text);
    }

    /// <summary>Reads the whole text.</summary>
    /// <returns>The pieces in order of the text.</returns>
    public List<Piece> ReadAll()
    {
        var pieces = new List<Piece>();
        var previousEnd = 0;
        while (_scanner.MoveNext())
        {
            if (_segmentLetters >= MostLetters
                || (_segmentLetters >= FewestLetters && HoldsSentenceEnd(_text[previousEnd.._scanner.Start])))
            {
                CloseSegment(pieces);
            }

            var wasInLongQuotation = _inLongQuotation;
            FollowQuotation(_text[previousEnd.._scanner.Start]);
            if (wasInLongQuotation != _inLongQuotation)
            {
                var now = _inLongQuotation;
                _inLongQuotation = wasInLongQuotation;
                CloseSegment(pieces);
                _inLongQuotation = now;
            }

            AddWord();
            previousEnd = _scanner.Position;
        }

        CloseSegment(pieces);
        return pieces;
    }

    private static bool HoldsSentenceEnd(ReadOnlySpan<char> gap) => gap.IndexOfAny(SentenceEnds) >= 0;

    private static readonly System.Buffers.SearchValues<char> SentenceEnds =
        System.Buffers.SearchValues.Create(".!?؟؛…\n\r।。");

    // A quotation ends with its paragraph at the latest, so that one mark too few does not turn the rest of the text inside out.
    private void FollowQuotation(ReadOnlySpan<char> gap)
    {
        foreach (var character in gap)
        {
            _inQuotation = character switch
            {
                '«' or '“' or '„' => true,
                '»' or '”' or '\n' => false,
                '"' => !_inQuotation,
                _ => _inQuotation,
            };
        }

        _inLongQuotation = _inQuotation && (_inLongQuotation || LengthOfQuotation() >= ShortestQuotation);
    }

    private readonly int LengthOfQuotation()
    {
        var rest = _text[_scanner.Start..Math.Min(_text.Length, _scanner.Start + LongestQuotation)];
        var end = rest.IndexOfAny(QuotationEnds);
        return end < 0 ? rest.Length : end;
    }

    private static readonly System.Buffers.SearchValues<char> QuotationEnds = System.Buffers.SearchValues.Create("»”\"\n");

    private void AddWord()
    {
        Span<char> word = stackalloc char[WordScanner.MaxLetters];
        word = word[.._scanner.CopyTo(word)];
        var script = _scanner.Script;
        _letters[(int)script] += word.Length;
        _words[(int)script]++;
        _segmentLetters += word.Length;
        if (script == Script.Arabic)
        {
            CountArabic(word);
        }

        if (_model.Of(script) is { } model)
        {
            var count = NgramFeatures.Write(word, _features, _orders);
            var isName = IsName();
            model.Add(_features.AsSpan(0, count), (isName ? _nameScores : _scores).AsSpan((int)script * _model.MaxClasses, _model.MaxClasses));
            CountOrdinary(word, script, isName);
        }
    }

    private void CountArabic(scoped ReadOnlySpan<char> word)
    {
        var marker = DarijaMarkers.IsMarker(word) ? 1 : 0;
        _markers += _inQuotation ? 0 : marker;
        _quotedMarkers += _inQuotation ? marker : 0;
        _quotedWords += _inQuotation ? 1 : 0;
    }

    // A capital inside a sentence, and the particles between two of them ("von der", "bin", "de la").
    private bool IsName()
    {
        if (_scanner.IsCapitalised)
        {
            return _afterName = _segmentLetters > _scanner.Length;
        }

        if (!_afterName || !IsParticle(_scanner))
        {
            return _afterName = false;
        }

        var ahead = _scanner;
        for (var word = 0; word < MostParticles && ahead.MoveNext() && IsParticle(ahead); word++)
        {
        }

        return _afterName = ahead.IsCapitalised;
    }

    private static bool IsParticle(WordScanner word)
    {
        Span<char> letters = stackalloc char[WordScanner.MaxLetters];
        return !word.IsCapitalised && Particles.Contains(letters[..word.CopyTo(letters)]);
    }

    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = System.Collections.Frozen.FrozenSet
        .ToFrozenSet("af al bin bint ben da das de del della den der des di do dos du el ibn la las le los of ould ten ter van von zu zum zur y".Split(' '))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private void CountOrdinary(scoped ReadOnlySpan<char> word, Script script, bool isName)
    {
        if (isName)
        {
            return;
        }

        _ordinaryLetters[(int)script] += word.Length;
        foreach (var letter in word)
        {
            // Turkish that was read in the wrong code page has the last three.
            if (letter >= 0x80 && letter is not ((>= '\u0621' and <= '\u064A') or 'ý' or 'þ' or 'ð') && Scripts.Of(letter) == script)
            {
                _rareLetters.Add(letter);
            }
        }
    }

    private void CloseSegment(List<Piece> pieces)
    {
        var main = (Script)_letters.AsSpan().IndexOf(_letters.Max());
        for (var script = Script.Latin; (int)script < Scripts.Count; script++)
        {
            if (_letters[(int)script] > 0 && !IsForeignName(script, main))
            {
                pieces.Add(Recognise(script));
            }
        }

        Array.Clear(_letters);
        Array.Clear(_words);
        Array.Clear(_scores);
        Array.Clear(_nameScores);
        Array.Clear(_ordinaryLetters);
        _rareLetters.Clear();
        _afterName = false;
        _segmentLetters = 0;
        _markers = 0;
        _quotedMarkers = 0;
        _quotedWords = 0;
    }

    // A few letters of another script are a name or an abbreviation, not a language.
    private readonly bool IsForeignName(Script script, Script main) =>
        script != main && _letters[(int)script] < FewLetters && _letters[(int)script] * 2 < _letters[(int)main];

    private readonly Piece Recognise(Script script)
    {
        var letters = _letters[(int)script];
        var words = _words[(int)script];
        if (_model.Of(script) is not { } model)
        {
            return new Piece(script, letters, words, 0, 0, 0, _inLongQuotation, 0, 1);
        }

        var first = (int)script * _model.MaxClasses;
        var scores = _scores.AsSpan(first, model.Classes.Count);
        var weight = _ordinaryLetters[(int)script] >= FewestOrdinaryLetters ? WeightOfNames : 1;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] += _nameScores[first + i] / weight;
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var confidence = ConfidenceIn(model, scores, best);
        var found = IsForeign(model, script, best) ? -1 : best;
        return script == Script.Arabic
            ? new Piece(script, letters, words, _quotedWords, _markers, _quotedMarkers, _inLongQuotation, found, confidence)
            : new Piece(script, letters, words, 0, 0, 0, _inLongQuotation, found, confidence);
    }

    /// <summary>
    /// Whether the words have so many letters that the most likely language does not have that they are in another, which nobody knows here.
    /// </summary>
    private readonly bool IsForeign(ScriptModel model, Script script, int best)
    {
        var foreign = 0;
        var first = '\0';
        var areSeveral = false;
        foreach (var letter in _rareLetters)
        {
            if (Scripts.Of(letter) == script && !model.Has(NgramFeatures.OfLetter(letter), best))
            {
                foreign++;
                areSeveral |= first != '\0' && letter != first;
                first = first == '\0' ? letter : first;
            }
        }

        return (areSeveral || script == Script.Arabic) && foreign >= FewestForeignLetters && foreign >= ForeignShare * _ordinaryLetters[(int)script];
    }

    private static double ConfidenceIn(ScriptModel model, ReadOnlySpan<int> scores, int best)
    {
        double same = 0;
        double all = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            var likelihood = Math.Exp((scores[i] - scores[best]) / (ScriptModel.UnitsPerNat * EvidenceOverlap));
            all += likelihood;
            same += model.Classes[i].Language == model.Classes[best].Language ? likelihood : 0;
        }

        return same / all;
    }
}
