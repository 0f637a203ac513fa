using System.Reflection;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Limits;
using Mujaz.Functions.Model.Settings;
using Mujaz.Functions.Storage;
using Mujaz.Functions.Summaries;
using Mujaz.Summaries;

namespace Mujaz.Functions.Tests.Infrastructure;

/// <summary>The names of every setting that the app binds, as environment variables write them.</summary>
internal static class AppSettings
{
    private static readonly Dictionary<string, Type> Sections = new()
    {
        [ModelOptions.Section] = typeof(ModelOptions),
        ["Mujaz:Batches"] = typeof(BatchOptions),
        ["Mujaz:Claims"] = typeof(ClaimOptions),
        ["Mujaz:Glossary"] = typeof(GlossaryOptions),
        ["Mujaz:Limits"] = typeof(LimitOptions),
        ["Mujaz:Pipeline"] = typeof(SummaryPipelineOptions),
        ["Mujaz:Summaries"] = typeof(SummarizingOptions),
    };

    /// <summary>The names; <c>NAME</c> and <c>0</c> stand for the keys of dictionaries and the indexes of lists.</summary>
    public static IReadOnlySet<string> Names { get; } =
        Sections.SelectMany(section => Of(section.Value, section.Key.Replace(":", "__", StringComparison.Ordinal))).ToHashSet();

    private static IEnumerable<string> Of(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property => Of(property, prefix));

    private static IEnumerable<string> Of(PropertyInfo property, string prefix)
    {
        var name = $"{prefix}__{property.Name}";
        var arguments = property.PropertyType.GetGenericArguments();
        return arguments switch
        {
            [_, var value] => Of(value, $"{name}__NAME"),
            [var item] when item.IsClass && item != typeof(string) => Of(item, $"{name}__0"),
            _ when property.PropertyType is { IsClass: true } single && single != typeof(string) => Of(single, name),
            _ => [name],
        };
    }
}
