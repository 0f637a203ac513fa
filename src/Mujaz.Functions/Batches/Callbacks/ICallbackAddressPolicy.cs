using System.Net;

namespace Mujaz.Functions.Batches.Callbacks;

/// <summary>Which addresses a callback may connect to.</summary>
internal interface ICallbackAddressPolicy
{
    bool Allows(IPAddress address);
}
