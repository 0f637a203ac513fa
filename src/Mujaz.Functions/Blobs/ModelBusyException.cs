using Mujaz.Summaries;

namespace Mujaz.Functions.Blobs;

/// <summary>Nothing was lost, but the model could not be asked now: the blob has to be tried again.</summary>
internal sealed class ModelBusyException(ModelOutcomeKind outcome) : Exception($"The model is {outcome}; the blob has to be tried again.");
