using System.Diagnostics.CodeAnalysis;

namespace Mujaz.Functions.Http;

/// <summary>What reading a request gave: the value, or the problem to answer with.</summary>
/// <typeparam name="T">What was read.</typeparam>
internal readonly struct ReadResult<T>
    where T : class
{
    private ReadResult(T? value, Problem? problem)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>The value, unless <see cref="Problem"/> is set.</summary>
    public T? Value { get; }

    /// <summary>The problem, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Problem is null;

    /// <summary>A result with a value; for interfaces, which the language does not convert implicitly.</summary>
    public static ReadResult<T> Of(T value) => new(value, null);

    public static implicit operator ReadResult<T>(T value) => new(value, null);

    public static implicit operator ReadResult<T>(Problem problem) => new(null, problem);
}
