using System.CommandLine;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Mujaz.LocalHost.CommandLine;

/// <summary><c>blob put|get|list</c>: puts files into blob storage and reads results, where the Azure CLI is not at hand.</summary>
internal static class BlobCommand
{
    private const string StorageSetting = "AzureWebJobsStorage";

    private static readonly Option<string> Connection = new("--connection")
    {
        Description = $"The connection string; by default {StorageSetting} of the environment, or the storage emulator.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(StorageSetting) ?? "UseDevelopmentStorage=true",
    };

    private static readonly Option<int> Wait = new("--wait")
    {
        Description = "How many seconds to wait for a blob that is not there yet.",
        DefaultValueFactory = _ => 30,
    };

    private static readonly Argument<FileInfo> File = new("file") { Description = "A file to upload." };

    private static readonly Argument<string> Blob = new("blob") { Description = "CONTAINER/NAME of the blob." };

    private static readonly Argument<string> Prefix = new("container") { Description = "CONTAINER, or CONTAINER/PREFIX." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        Blob.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>()?.IndexOf('/', StringComparison.Ordinal) is not > 0)
            {
                result.AddError("The blob must be given as CONTAINER/NAME.");
            }
            else if (result.GetValueOrDefault<string>()!.Split('/').Any(segment => segment is "." or ".."))
            {
                // An address is read without such segments, so it would be another blob.
                result.AddError("The name of a blob cannot have '.' or '..' between slashes.");
            }
        });
        var put = new Command("put", "Uploads a file.") { File.AcceptExistingOnly(), Blob };
        put.SetAction((result, token) => RunAsync(() => PutAsync(result, token)));
        var get = new Command("get", "Writes a blob to standard output.") { Blob, Wait };
        get.SetAction((result, token) => RunAsync(() => GetAsync(result, token)));
        var list = new Command("list", "Lists blobs.") { Prefix };
        list.SetAction((result, token) => RunAsync(() => ListAsync(result, token)));
        var command = new Command("blob", "Reads and writes blob storage.") { put, get, list };
        Connection.Recursive = true;
        command.Options.Add(Connection);
        return command;
    }

    private static async Task PutAsync(ParseResult result, CancellationToken cancellationToken)
    {
        await using var content = result.GetRequiredValue(File).OpenRead();
        await ClientOf(result, result.GetRequiredValue(Blob)).UploadAsync(content, overwrite: true, cancellationToken);
    }

    private static async Task GetAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var blob = ClientOf(result, result.GetRequiredValue(Blob));
        var deadline = DateTime.UtcNow.AddSeconds(result.GetValue(Wait));
        while (true)
        {
            try
            {
                var content = await blob.DownloadContentAsync(cancellationToken: cancellationToken);
                await using var output = Console.OpenStandardOutput();
                await output.WriteAsync(content.Value.Content.ToMemory(), cancellationToken);
                return;
            }
            catch (RequestFailedException exception) when (exception.Status == 404 && DateTime.UtcNow < deadline)
            {
                await Task.Delay(500, cancellationToken);
            }
        }
    }

    private static async Task ListAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var parts = result.GetRequiredValue(Prefix).Split('/', 2);
        var container = Account(result).GetBlobContainerClient(parts[0]);
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, parts.Length > 1 ? parts[1] : null, cancellationToken))
        {
            Console.WriteLine(blob.Name);
        }
    }

    private static async Task<int> RunAsync(Func<Task> action)
    {
        try
        {
            await action();
            return 0;
        }
        catch (Exception exception) when (Explain(exception) is not null)
        {
            await Console.Error.WriteLineAsync($"error: {Explain(exception)}");
            return 1;
        }
    }

    /// <summary>What to tell of a failure; <see langword="null"/> of one that nobody expects.</summary>
    private static string? Explain(Exception exception) => (exception, StorageFault.Of(exception)) switch
    {
        (_, { Status: 0 } fault) => $"The storage cannot be reached: {fault.Message}. Is LocalHost running?",
        (_, { Status: 404 } fault) => $"There is no such blob or container ({fault.ErrorCode}).",
        (_, { } fault) => $"The storage answered {fault.Status} ({fault.ErrorCode ?? "no code"}).",
        (FormatException or IOException or UnauthorizedAccessException, _) => exception.Message,
        _ => null,
    };

    private static BlobClient ClientOf(ParseResult result, string path)
    {
        var parts = path.Split('/', 2);
        return Account(result).GetBlobContainerClient(parts[0]).GetBlobClient(parts[1]);
    }

    private static BlobServiceClient Account(ParseResult result) => new(result.GetRequiredValue(Connection));
}
