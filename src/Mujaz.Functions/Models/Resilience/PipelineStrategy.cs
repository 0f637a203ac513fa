using Polly;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>
/// One strategy of a resilience pipeline, described: pipelines are built from lists of these, so that a test can read the
/// very list a pipeline was built from.
/// </summary>
/// <param name="Name">What it does.</param>
/// <param name="Settings">Its options: Polly's own, or what ours go by.</param>
/// <param name="AddTo">Adds it to a builder, inside of what was added before.</param>
internal sealed record PipelineStrategy(string Name, object Settings, Action<ResiliencePipelineBuilder<HttpResponseMessage>> AddTo);
