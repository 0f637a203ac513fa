using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Workers;

/// <summary>A function failed in the worker.</summary>
internal sealed class FunctionFailedException(RpcException? exception)
    : Exception(exception?.Message is { Length: > 0 } message ? message.Split('\n', 2)[0].TrimEnd() : "The function failed.");
