using System.Net.Http.Headers;
using System.Text.Json;

namespace Mujaz.Functions.Models.Resilience;

/// <summary>
/// A call taken out of the client's request, so that every attempt gets a request of its own: a request sent twice is how
/// an <c>Authorization</c> header comes to be there twice.
/// </summary>
internal sealed class ModelCall
{
    // UTF-8 bytes a token, at the low end for English (4.5) and Arabic (5 to 6), so that the estimate is on the safe side.
    private const int BytesPerToken = 4;

    private readonly Uri _path;
    private readonly HttpMethod _method;
    private readonly byte[]? _body;
    private readonly MediaTypeHeaderValue? _contentType;
    private readonly Range _modelValue;
    private readonly List<KeyValuePair<string, string>> _headers;

    private ModelCall(HttpRequestMessage request, Uri baseAddress, byte[]? body)
    {
        _path = baseAddress.MakeRelativeUri(request.RequestUri!);
        _method = request.Method;
        _headers = [.. request.Headers.NonValidated.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()))];
        _body = body;
        _contentType = request.Content?.Headers.ContentType;
        if (body is not null && _contentType?.MediaType == "application/json")
        {
            (_modelValue, var outputLimit) = Scan(body);
            EstimatedTokens = (body.Length / BytesPerToken) + outputLimit;
        }
    }

    /// <summary>What the provider will count the call as before it runs: prompt plus output limit. 0 for what is no JSON.</summary>
    public int EstimatedTokens { get; }

    /// <summary>Reads a request the client made for an endpoint with this base address.</summary>
    public static async Task<ModelCall> ReadAsync(HttpRequestMessage request, Uri baseAddress, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new ModelCall(request, baseAddress, body);
    }

    /// <summary>A new request of this call for an endpoint.</summary>
    /// <param name="baseAddress">The endpoint's base address.</param>
    /// <param name="deployment">The endpoint's name for the model.</param>
    public HttpRequestMessage CreateRequest(Uri baseAddress, string deployment)
    {
        var request = new HttpRequestMessage(_method, new Uri(baseAddress, _path));
        if (_body is not null)
        {
            request.Content = new ByteArrayContent(BodyFor(_body, deployment));
            request.Content.Headers.ContentType = _contentType;
        }

        foreach (var (name, value) in _headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private byte[] BodyFor(byte[] body, string deployment)
    {
        if (_modelValue.Equals(default))
        {
            return body;
        }

        var value = JsonSerializer.SerializeToUtf8Bytes(deployment, ModelJson.Default.String);
        return [.. body.AsSpan(.._modelValue.Start.Value), .. value, .. body.AsSpan(_modelValue.End.Value..)];
    }

    /// <summary>Finds where the top-level <c>model</c> stands, and the value of the output limit.</summary>
    private static (Range Model, int OutputLimit) Scan(ReadOnlySpan<byte> body)
    {
        var model = default(Range);
        var outputLimit = 0;
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            var isModel = reader.ValueTextEquals("model"u8);
            var isLimit = reader.ValueTextEquals("max_completion_tokens"u8) || reader.ValueTextEquals("max_tokens"u8);
            reader.Read();
            if (isModel)
            {
                model = (int)reader.TokenStartIndex..(int)reader.BytesConsumed;
            }
            else if (isLimit && reader.TryGetInt32(out var limit))
            {
                outputLimit = limit;
            }

            reader.Skip();
        }

        return (model, outputLimit);
    }
}
