using System.Buffers;
using System.IO.Pipelines;

namespace Mujaz.Functions.Http;

/// <summary>Reads a whole request body up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The body's bytes; a problem when there are more than <paramref name="maxBytes"/>.</summary>
    public static async Task<Result<byte[]>> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            return TooLarge(maxBytes);
        }

        var reader = request.BodyReader;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(result.Buffer.End);
                return TooLarge(maxBytes);
            }

            if (result.IsCompleted)
            {
                var bytes = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return bytes;
            }

            // Nothing consumed, all examined: the pipe keeps the bytes until the rest has come.
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>The problem of a body over the limit.</summary>
    public static Problem TooLarge(long maxBytes) => new(
        StatusCodes.Status413PayloadTooLarge,
        ProblemCode.BodyTooLarge,
        $"The request body may have {maxBytes} bytes.");
}
