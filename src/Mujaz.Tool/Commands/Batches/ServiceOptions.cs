using System.CommandLine;
using Mujaz.Tool.Batches.Service;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Commands.Batches;

/// <summary>Which service is meant, and how long its faults are ridden out.</summary>
internal static class ServiceOptions
{
    private const string DefaultUrl = "http://127.0.0.1:7071";
    private const string KeyVariable = "MUJAZ_KEY";
    private const int DefaultPatience = 120;

    private static readonly Option<string> Url = new("--url")
    {
        Description = $"The address of the service; {DefaultUrl} when not given.",
        Recursive = true,
    };

    private static readonly Option<string> Key = new("--key")
    {
        Description = $"A function key. Prefer the environment variable {KeyVariable}: other users can see command lines.",
        Recursive = true,
    };

    private static readonly Option<int?> PatienceSeconds = CommandOptions.Positive(
        "--patience", $"For how many seconds faults of network and service are ridden out; {DefaultPatience} when not given.");

    static ServiceOptions()
    {
        PatienceSeconds.Recursive = true;
        Url.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && ServiceAddress.Parse(result.Tokens[0].Value).Error is { } error)
            {
                result.AddError(error);
            }
        });
    }

    public static IEnumerable<Option> All => [Url, Key, PatienceSeconds];

    /// <summary>The address and the key.</summary>
    /// <exception cref="InputException">The key is none.</exception>
    public static ServiceAddress AddressOf(ParseResult command)
    {
        var key = (command.GetValue(Key) ?? Environment.GetEnvironmentVariable(KeyVariable))?.Trim();
        if (key?.All(letter => letter is > ' ' and <= '~') == false)
        {
            throw new InputException($"The key in --key or {KeyVariable} has characters that no key has.");
        }

        return new ServiceAddress(ServiceAddress.Parse(command.GetValue(Url) ?? DefaultUrl).Root!, string.IsNullOrEmpty(key) ? null : key);
    }

    public static TimeSpan PatienceOf(ParseResult command) => TimeSpan.FromSeconds(command.GetValue(PatienceSeconds) ?? DefaultPatience);
}
