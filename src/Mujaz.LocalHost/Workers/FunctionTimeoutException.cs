namespace Mujaz.LocalHost.Workers;

/// <summary>A function took longer than host.json allows.</summary>
internal sealed class FunctionTimeoutException(string function, TimeSpan timeout) : Exception($"{function} ran past functionTimeout ({timeout}).");
