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
    private readonly int[] _scores;
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

    public SegmentReader(ReadOnlySpan<char> text, LanguageModel model)
    {
        _text = text;
        _model = model;
        _scores = new int[Scripts.Count * model.MaxClasses];
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

            FollowQuotation(_text[previousEnd.._scanner.Start]);
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
    }

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
            model.Add(_features.AsSpan(0, count), ScoresOf(script));
        }
    }

    private void CountArabic(scoped ReadOnlySpan<char> word)
    {
        var marker = DarijaMarkers.IsMarker(word) ? 1 : 0;
        _markers += _inQuotation ? 0 : marker;
        _quotedMarkers += _inQuotation ? marker : 0;
        _quotedWords += _inQuotation ? 1 : 0;
    }

    private readonly Span<int> ScoresOf(Script script) =>
        _scores.AsSpan((int)script * _model.MaxClasses, _model.MaxClasses);

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
            return new Piece(script, letters, words, 0, 0, 0, 0, 1);
        }

        var scores = ScoresOf(script)[..model.Classes.Count];
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        var confidence = ConfidenceIn(model, scores, best);
        return script == Script.Arabic
            ? new Piece(script, letters, words, _quotedWords, _markers, _quotedMarkers, best, confidence)
            : new Piece(script, letters, words, 0, 0, 0, best, confidence);
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
