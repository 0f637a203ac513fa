using Azure;

namespace Mujaz.LocalHost;

/// <summary>Finds what the storage said in what its client throws.</summary>
internal static class StorageFault
{
    /// <summary>The storage's answer, or that there was none; <see langword="null"/> when the exception is about something else.</summary>
    /// <remarks>When all tries fail, <c>Azure.Core</c> throws all their failures together.</remarks>
    public static RequestFailedException? Of(Exception exception) => exception switch
    {
        RequestFailedException failure => failure,
        AggregateException all => all.Flatten().InnerExceptions.OfType<RequestFailedException>().LastOrDefault(),
        _ => null,
    };
}
