using System.CommandLine;

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
}
