namespace Mujaz.LocalHost.Configuration;

/// <summary>A function called over HTTP.</summary>
/// <param name="Name">The binding's name.</param>
/// <param name="Route">The route below the prefix, without slashes at its ends.</param>
/// <param name="Methods">The methods in upper case; empty means every method.</param>
/// <param name="Authorization">The key a caller needs.</param>
internal sealed record HttpTriggerBinding(
    string Name, string Route, IReadOnlyList<string> Methods, AuthorizationLevel Authorization) : TriggerBinding(Name);
