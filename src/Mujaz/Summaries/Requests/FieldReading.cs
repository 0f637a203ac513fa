namespace Mujaz.Summaries.Requests;

/// <summary>What the value of a field says: a change of the options, or what is wrong with it.</summary>
/// <param name="Change">Applies the value; null when it is wrong.</param>
/// <param name="Errors">What is wrong; empty when nothing is.</param>
public readonly record struct FieldReading(Func<ArticleOptions, ArticleOptions>? Change, IReadOnlyList<FieldError> Errors)
{
    internal static FieldReading Of(Func<ArticleOptions, ArticleOptions> change) => new(change, []);

    internal static FieldReading Wrong(string field, string code, string detail) => new(null, [new FieldError(field, code, detail)]);
}
