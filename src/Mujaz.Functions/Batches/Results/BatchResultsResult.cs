
namespace Mujaz.Functions.Batches.Results;

/// <summary>Streams results as they are read.</summary>
internal sealed class BatchResultsResult(IAsyncEnumerable<BatchResultLine> lines, BatchResultFormat format) : IResult
{
    private const int FlushBytes = 64 * 1024;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = format.MediaType + "; charset=utf-8";
        response.Headers.Vary = "Accept";
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        var output = response.BodyWriter;
        if (format == BatchResultFormat.Csv)
        {
            BatchResultCsv.WriteHeader(output);
        }

        await foreach (var line in lines)
        {
            if (format == BatchResultFormat.Csv)
            {
                BatchResultCsv.Write(output, line);
            }
            else
            {
                BatchResultLineWriter.Write(output, line);
            }

            if (output.UnflushedBytes >= FlushBytes)
            {
                await output.FlushAsync(httpContext.RequestAborted);
            }
        }

        await output.FlushAsync(httpContext.RequestAborted);
    }
}
