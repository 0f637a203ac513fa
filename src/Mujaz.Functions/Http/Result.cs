using System.Diagnostics.CodeAnalysis;

namespace Mujaz.Functions.Http;

/// <summary>What came of some work: a value, or the problem to answer with.</summary>
/// <typeparam name="T">The value.</typeparam>
internal readonly struct Result<T>
    where T : class
{
    private Result(T? value, Problem? problem)
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
    public static Result<T> Of(T value) => new(value, null);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(null, problem);
}
