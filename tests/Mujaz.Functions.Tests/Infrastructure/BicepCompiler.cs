using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;
using Mujaz.Testing;

namespace Mujaz.Functions.Tests.Infrastructure;

/// <summary>Runs the pinned Bicep compiler over files of <c>infra/</c>.</summary>
internal static class BicepCompiler
{
    private static readonly string Executable =
        typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Bicep").Value!;

    /// <summary>What a compilation gave.</summary>
    /// <param name="Template">The resulting JSON, or null when there was an error.</param>
    /// <param name="Diagnostics">Errors, warnings and findings of the linter; empty when there are none.</param>
    public sealed record Compilation(JsonObject? Template, string Diagnostics);

    /// <summary>Compiles and lints a template or a parameter file.</summary>
    /// <param name="path">The file below <c>infra/</c>.</param>
    /// <returns>The ARM template, or the parameters.</returns>
    public static async Task<Compilation> CompileAsync(string path)
    {
        var verb = path.EndsWith(".bicepparam", StringComparison.Ordinal) ? "build-params" : "build";
        var (exitCode, output, errors) = await RunAsync(verb, RepositoryRoot.Combine("infra", path), "--stdout");
        return new Compilation(exitCode == 0 ? JsonNode.Parse(output)!.AsObject() : null, errors.Trim());
    }

    /// <summary>The file as the compiler's formatter writes it.</summary>
    public static async Task<string> FormatAsync(string path) =>
        (await RunAsync("format", RepositoryRoot.Combine("infra", path), "--stdout")).Output;

    private static Task<ProgramRun> RunAsync(params string[] arguments)
    {
        // A package's files lose their right to be executed on some systems.
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Executable, File.GetUnixFileMode(Executable) | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo(Executable, arguments);
        // The compiler is self-contained and needs no culture data, which a bare machine may lack.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        return ProgramRun.OfAsync(start);
    }
}
