using System.Text.Encodings.Web;
using System.Text.Json;
using Mujaz.Functions.Batches.Storing;
using Mujaz.Functions.Model;
using Mujaz.Functions.Model.ProviderBatches;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;

namespace Mujaz.Functions.Batches.ProviderBatches;

/// <summary>Writes a request file: JSON Lines, UTF-8 without a byte order mark, one model in all of it.</summary>
internal sealed class ProviderBatchRequestFile(ModelOptions options, long maxBytes) : IDisposable
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly MemoryStream _content = new();
    private readonly List<string> _asked = [];

    /// <summary>The fingerprints of its calls.</summary>
    public IReadOnlyList<string> Asked => _asked;

    /// <summary>Its content from the beginning.</summary>
    public Stream Open()
    {
        _content.Position = 0;
        return _content;
    }

    /// <summary>The fingerprint of a call, by the body that a normal call would have.</summary>
    public static string FingerprintOf(ModelRequest request, ModelOptions options) =>
        ProviderBatchLineId.FingerprintOf(ChatRequest.Write(request, options, options.Deployment!));

    /// <summary>Adds a call; one that finds no room is left to a normal call.</summary>
    public void Add(ProviderBatchLineId id, ModelRequest request)
    {
        var body = ChatRequest.Write(request, options, options.BatchDeployment ?? options.Deployment!).ToMemory();
        if (_content.Length + body.Length > maxBytes)
        {
            return;
        }

        using (var json = new Utf8JsonWriter(_content, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("custom_id", id.ToString());
            json.WriteString("method", "POST");
            json.WriteString("url", ProviderBatchClient.ChatPath);
            json.WritePropertyName("body");
            json.WriteRawValue(body.Span, skipInputValidation: true);
            json.WriteEndObject();
        }

        _content.WriteByte((byte)'\n');
        _asked.Add(id.Request);
    }

    public void Dispose() => _content.Dispose();
}
