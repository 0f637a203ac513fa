namespace Mujaz.ModelStub;

/// <summary>A chat call as it arrived, for assertions.</summary>
/// <param name="Path">The path.</param>
/// <param name="Headers">The headers; every value of one that came more than once.</param>
/// <param name="Body">The body's text.</param>
public sealed record ModelStubRequest(string Path, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, string Body);
