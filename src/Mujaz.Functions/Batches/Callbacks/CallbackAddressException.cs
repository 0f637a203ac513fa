namespace Mujaz.Functions.Batches.Callbacks;

/// <summary>A callback's host has no address that may be connected to.</summary>
internal sealed class CallbackAddressException() : Exception("The host has no public address.");
