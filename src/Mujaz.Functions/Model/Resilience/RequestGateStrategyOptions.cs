using Polly;

namespace Mujaz.Functions.Model.Resilience;

/// <summary>Names a <see cref="RequestGateStrategy"/> in its pipeline.</summary>
internal sealed class RequestGateStrategyOptions : ResilienceStrategyOptions;
