using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mujaz.Glossaries;

/// <summary>The glossary that comes with the product: Moroccan, French, Belgian and Iraqi institutions and office-holders.</summary>
public static class SeedGlossary
{
    /// <summary>The entries, by id.</summary>
    public static IReadOnlyList<GlossaryEntry> Entries { get; } = Read();

    private static List<GlossaryEntry> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Mujaz.Glossaries.seed.json")
            ?? throw new InvalidOperationException("The embedded seed glossary is missing.");
        var entries = JsonSerializer.Deserialize(stream, SeedGlossaryContext.Default.ListGlossaryEntry)
            ?? throw new InvalidOperationException("The embedded seed glossary is empty.");
        return [.. entries.OrderBy(entry => entry.Id, StringComparer.Ordinal)];
    }
}

/// <summary>Reads <c>seed.json</c> without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(List<GlossaryEntry>))]
internal sealed partial class SeedGlossaryContext : JsonSerializerContext;
