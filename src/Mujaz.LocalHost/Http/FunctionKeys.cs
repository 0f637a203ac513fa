using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mujaz.LocalHost.Configuration;

namespace Mujaz.LocalHost.Http;

/// <summary>The keys that open functions, kept in a file of the data folder that only its owner can read.</summary>
internal sealed partial record FunctionKeys
{
    /// <summary>Opens everything.</summary>
    public required string Master { get; init; }

    /// <summary>Opens every function.</summary>
    public required string Host { get; init; }

    /// <summary>Opens the webhook of the blob trigger.</summary>
    public required string BlobsExtension { get; init; }

    /// <summary>One key for each HTTP function, by name.</summary>
    public required IReadOnlyDictionary<string, string> Functions { get; init; }

    /// <summary>Reads the keys of a data folder; makes those that are missing.</summary>
    /// <exception cref="LocalHostException">The file is broken.</exception>
    public static FunctionKeys LoadOrCreate(string dataFolder)
    {
        var path = PathIn(dataFolder);
        var keys = Read(path) ?? new FunctionKeys
        {
            Master = NewKey(),
            Host = NewKey(),
            BlobsExtension = NewKey(),
            Functions = new Dictionary<string, string>(),
        };
        Write(path, keys);
        return keys;
    }

    /// <summary>The same keys with one for each HTTP function, and stored: those that are missing are made.</summary>
    public FunctionKeys WithFunctions(string dataFolder, FunctionCatalog catalog)
    {
        var keys = this with
        {
            Functions = catalog.Functions
                .Where(function => function.Trigger is HttpTriggerBinding)
                .ToDictionary(function => function.Name, function => Functions.GetValueOrDefault(function.Name) ?? NewKey()),
        };
        Write(PathIn(dataFolder), keys);
        return keys;
    }

    /// <summary>Whether a key opens a function of a level. Compares in constant time.</summary>
    public bool Opens(string? key, AuthorizationLevel level, string functionName) => level switch
    {
        AuthorizationLevel.Anonymous => true,
        AuthorizationLevel.Function =>
            IsSame(key, Master) | IsSame(key, Host) | IsSame(key, Functions.GetValueOrDefault(functionName)),
        _ => IsSame(key, Master),
    };

    /// <summary>Whether a key opens the webhook of the blob trigger.</summary>
    public bool OpensBlobWebhook(string? key) => IsSame(key, BlobsExtension) | IsSame(key, Master);

    private static string PathIn(string dataFolder) => Path.Combine(dataFolder, "keys.json");

    private static bool IsSame(string? given, string? key) =>
        given is not null && key is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(key));

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_');

    private static FunctionKeys? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllBytes(path), KeysJson.Default.FunctionKeys) : null;
        }
        catch (JsonException exception)
        {
            throw new LocalHostException($"{path} is broken: {exception.Message} Delete it to get new keys.", exception);
        }
    }

    private static void Write(string path, FunctionKeys keys)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, keys, KeysJson.Default.FunctionKeys);
    }

    [JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(FunctionKeys))]
    private sealed partial class KeysJson : JsonSerializerContext;
}
