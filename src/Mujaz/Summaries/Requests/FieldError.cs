namespace Mujaz.Summaries.Requests;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">The field's name as the caller wrote it, with the index for a list's item: <c>languages[1]</c>.</param>
/// <param name="Code">A value of <see cref="FieldErrorCode"/>.</param>
/// <param name="Detail">One sentence for people.</param>
public sealed record FieldError(string Field, string Code, string Detail);
