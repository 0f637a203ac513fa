namespace Mujaz.Summaries.Verification;

/// <summary>A sentence to judge as it stands in the prompt.</summary>
/// <param name="Sentence">Its number in the request, from 1.</param>
/// <param name="Language">The code of its language.</param>
/// <param name="Text">Its text, on one line.</param>
internal sealed record NumberedSentence(int Sentence, string Language, string Text);
