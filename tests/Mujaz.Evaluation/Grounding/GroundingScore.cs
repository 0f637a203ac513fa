namespace Mujaz.Evaluation.Grounding;

/// <summary>Counts of one direction: sentences, false alarms, and plants caught of each kind.</summary>
internal sealed class GroundingScore
{
    private readonly Dictionary<PlantKind, (int Caught, int Planted)> _plants = [];

    public int Sentences { get; set; }

    public int NumberAlarms { get; set; }

    public int NameAlarms { get; set; }

    public int OtherAlarms { get; set; }

    public void AddPlant(PlantKind kind, bool isCaught)
    {
        var (caught, planted) = _plants.GetValueOrDefault(kind);
        _plants[kind] = (caught + (isCaught ? 1 : 0), planted + 1);
    }

    public (int Caught, int Planted) Of(params ReadOnlySpan<PlantKind> kinds)
    {
        var sum = (Caught: 0, Planted: 0);
        foreach (var kind in kinds)
        {
            var (caught, planted) = _plants.GetValueOrDefault(kind);
            sum = (sum.Caught + caught, sum.Planted + planted);
        }

        return sum;
    }

    public void Add(GroundingScore other)
    {
        Sentences += other.Sentences;
        NumberAlarms += other.NumberAlarms;
        NameAlarms += other.NameAlarms;
        OtherAlarms += other.OtherAlarms;
        foreach (var (kind, (caught, planted)) in other._plants)
        {
            var (mine, all) = _plants.GetValueOrDefault(kind);
            _plants[kind] = (mine + caught, all + planted);
        }
    }
}
