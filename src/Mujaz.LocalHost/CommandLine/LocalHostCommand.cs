using System.CommandLine;
using System.Net;
using Mujaz.ModelStub;

namespace Mujaz.LocalHost.CommandLine;

/// <summary>The options of the program.</summary>
internal static class LocalHostCommand
{
    private static readonly LocalHostOptions Defaults = new();

    private static readonly Option<DirectoryInfo> ScriptRoot = new("--script-root")
    {
        Description = "The folder with host.json, worker.config.json and the worker.",
        DefaultValueFactory = _ => new DirectoryInfo(Defaults.ScriptRoot),
    };

    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port to listen on; 0 takes a free one.",
        DefaultValueFactory = _ => LocalHostOptions.DefaultPort,
    };

    private static readonly Option<string> Address = new("--address")
    {
        Description = "The address to listen on; one that others can reach needs --require-keys.",
        DefaultValueFactory = _ => Defaults.Address.ToString(),
    };

    private static readonly Option<DirectoryInfo> Data = new("--data")
    {
        Description = "The folder that keeps storage and keys.",
        DefaultValueFactory = _ => new DirectoryInfo(Defaults.DataFolder),
    };

    private static readonly Option<bool> RequireKeys = new("--require-keys")
    {
        Description = "Ask callers for function keys, as Azure does; the keys are printed.",
    };

    private static readonly Option<int> Instances = new("--instances")
    {
        Description = "How many workers run on the same storage.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string> AzuritePorts = new("--azurite-ports")
    {
        Description = "The ports of the storage emulator: the well-known ones, or free ones.",
        DefaultValueFactory = _ => "default",
    };

    private static readonly Option<string[]> Settings = new("--setting")
    {
        Description = "An app setting as NAME=VALUE; can be given many times.",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Log more.",
    };

    /// <summary>Builds the command.</summary>
    /// <param name="runAsync">Runs the host; the answer is the exit code.</param>
    public static RootCommand Create(Func<LocalHostOptions, CancellationToken, Task<int>> runAsync)
    {
        AzuritePorts.AcceptOnlyFromAmong("default", "free");
        Port.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 0 and <= 65535, result, "--port must be 0 to 65535."));
        Instances.Validators.Add(result => Require(result.GetValueOrDefault<int>() is >= 1 and <= 64, result, "--instances must be 1 to 64."));
        Address.Validators.Add(result => Require(IPAddress.TryParse(result.GetValueOrDefault<string>(), out _), result, "--address must be an IP address."));
        Settings.Validators.Add(result => Require(
            result.GetValueOrDefault<string[]>()!.All(setting => setting.IndexOf('=', StringComparison.Ordinal) > 0), result, "--setting must be NAME=VALUE."));
        var command = new RootCommand("Runs the function app on this machine, in place of the Azure Functions host.")
        {
            ScriptRoot, Port, Address, Data, RequireKeys, Instances, AzuritePorts, Settings, Verbose,
        };
        command.Subcommands.Add(ModelStubCommand.Create());
        command.Subcommands.Add(BlobCommand.Create());
        command.SetAction((result, cancellationToken) => runAsync(Read(result), cancellationToken));
        return command;
    }

    private static LocalHostOptions Read(ParseResult result) => new()
    {
        ScriptRoot = result.GetRequiredValue(ScriptRoot).FullName,
        Port = result.GetValue(Port),
        Address = IPAddress.Parse(result.GetRequiredValue(Address)),
        DataFolder = result.GetRequiredValue(Data).FullName,
        RequireKeys = result.GetValue(RequireKeys),
        Instances = result.GetValue(Instances),
        FreeAzuritePorts = result.GetValue(AzuritePorts) == "free",
        Settings = result.GetRequiredValue(Settings)
            .Select(setting => setting.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1]),
        LogLevel = result.GetValue(Verbose) ? LogLevel.Debug : LogLevel.Information,
        Output = Console.Out,
    };

    private static void Require(bool condition, System.CommandLine.Parsing.SymbolResult result, string message)
    {
        if (!condition)
        {
            result.AddError(message);
        }
    }
}
