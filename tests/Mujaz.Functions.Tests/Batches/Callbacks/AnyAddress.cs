using System.Net;
using Mujaz.Functions.Batches.Callbacks;

namespace Mujaz.Functions.Tests.Batches.Callbacks;

/// <summary>Lets a callback reach a receiver on this machine.</summary>
internal sealed class AnyAddress : ICallbackAddressPolicy
{
    public bool Allows(IPAddress address) => true;
}
