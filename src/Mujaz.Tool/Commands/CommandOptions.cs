using System.CommandLine;
using System.Globalization;
using Mujaz.Summaries.Requests;

namespace Mujaz.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommandOptions
{
    /// <summary>A number of 1 or more, or nothing.</summary>
    public static Option<int?> Positive(string name, string description)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var value) && value < 1)
            {
                result.AddError($"{name} must be 1 or more.");
            }
        });
        return option;
    }

    /// <summary>The batch that a command is about.</summary>
    public static Argument<string> BatchId() => new("id") { Description = "The id of the batch, as 'batch submit' prints it." };

    /// <summary>Whether to stay until batches have ended; <c>--watch</c> is what people look for who want to see the bar.</summary>
    public static Option<bool> Wait(string description) => new("--wait", "--watch") { Description = description };

    /// <summary>What a field of an article means and may hold, for the help page.</summary>
    public static string DescriptionOf(ArticleField field)
    {
        var limits = field switch
        {
            { Values: { } values } => $" One of {string.Join(", ", values)}.",
            { Minimum: { } minimum, Maximum: { } maximum } => string.Create(CultureInfo.InvariantCulture, $" {minimum} to {maximum}."),
            { MaxLength: { } length } => string.Create(CultureInfo.InvariantCulture, $" Up to {length} characters."),
            _ => "",
        };
        limits = field.Type == ArticleFieldType.Languages ? limits.Replace("One of", "Any of", StringComparison.Ordinal) : limits;
        return field.Description + limits + (field.Default is null ? "" : $" {field.Default} when not given.");
    }
}
