using Mujaz.Articles;

namespace Mujaz.Evaluation.Fuzzing;

/// <summary>An input for the article reader.</summary>
/// <param name="Name">What kind of input it is.</param>
/// <param name="Bytes">The input as bytes: it is decoded first, as a blob is.</param>
/// <param name="Format">How it is read.</param>
internal sealed record FuzzInput(string Name, byte[] Bytes, ArticleFormat Format);
