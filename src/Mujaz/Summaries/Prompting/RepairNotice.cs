namespace Mujaz.Summaries.Prompting;

/// <summary>Tells the model why it is asked again.</summary>
internal static class RepairNotice
{
    /// <summary>The notice that names the problems of the answer before.</summary>
    public static string Of(IEnumerable<string> problems) =>
        "An answer to this input was rejected: " + string.Join(' ', problems)
        + " Answer again in full, in the languages of the options only, as the schema says.";
}
