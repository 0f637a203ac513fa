using System.Diagnostics;
using Mujaz.LocalHost.Workers.Rpc;

namespace Mujaz.LocalHost.Workers;

/// <summary>Makes the trace context of an invocation.</summary>
internal static class TraceContexts
{
    /// <summary>A context of a caller, or a new one that is recorded when the caller has sent none that is valid.</summary>
    public static RpcTraceContext Create(string? traceParent = null, string? traceState = null) =>
        ActivityContext.TryParse(traceParent, traceState, out _)
            ? new RpcTraceContext { TraceParent = traceParent, TraceState = traceState ?? "" }
            : new RpcTraceContext { TraceParent = $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01" };
}
