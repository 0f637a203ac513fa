using System.Text.Json.Nodes;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>A batch of requests on its way. What it is now follows from the time, when somebody looks. Thread-safe.</summary>
internal sealed class StubBatch
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly ModelStubBatchOptions _options;
    private readonly StubBatchRunner _runner;
    private readonly JsonObject? _metadata;
    private readonly string _endpoint;
    private readonly IReadOnlyList<StubBatchLine> _lines;
    private readonly (string? Code, int Line) _error;
    private readonly DateTimeOffset _createdAt = DateTimeOffset.UtcNow;
    private DateTimeOffset? _endedAt;
    private StubBatchResult _result = new(null, null, 0, 0);

    /// <summary>Takes a batch in: its input is looked at at once, its lines are answered when its time has come.</summary>
    public StubBatch(StubFile input, string endpoint, JsonObject? metadata, ModelStubBatchOptions options, StubBatchRunner runner)
    {
        (InputFileId, _endpoint, _metadata, _options, _runner) = (input.Id, endpoint, metadata, options, runner);
        (_lines, var code, var line) = StubBatchInput.Read(input.Content, endpoint);
        _error = code is null && options.Outcome == ModelStubBatchOutcome.Failed ? (options.ErrorCode, 0) : (code, line);
    }

    /// <summary>Its id.</summary>
    public string Id { get; } = "batch_" + Guid.NewGuid().ToString("N");

    /// <summary>The file its requests are in.</summary>
    public string InputFileId { get; }

    private string Status { get; set; } = "validating";

    /// <summary>The batch as it is now, in the wire format.</summary>
    public JsonObject Look()
    {
        lock (_lock)
        {
            Advance();
            return ToJson();
        }
    }

    /// <summary>The batch as it is answered to its creation: nobody has looked at its lines yet.</summary>
    public JsonObject ToCreated()
    {
        lock (_lock)
        {
            return ToJson();
        }
    }

    /// <summary>Stops it; the next look finds it cancelled.</summary>
    /// <returns>The batch, or null when it has ended already.</returns>
    public JsonObject? Cancel()
    {
        lock (_lock)
        {
            Advance();
            if (_endedAt is not null)
            {
                return null;
            }

            Status = "cancelling";
            return ToJson();
        }
    }

    private void Advance()
    {
        if (_endedAt is not null)
        {
            return;
        }

        if (Status == "cancelling")
        {
            End("cancelled", _options.AnsweredLines ?? (_options.Outcome == ModelStubBatchOutcome.Stalled ? _lines.Count : 0));
        }
        else if (_error.Code is not null)
        {
            End("failed", 0);
        }
        else if (_options.Outcome == ModelStubBatchOutcome.Stalled || DateTimeOffset.UtcNow < _createdAt + _options.Delay)
        {
            Status = "in_progress";
        }
        else if (_options.Outcome == ModelStubBatchOutcome.Expired)
        {
            End("expired", _options.AnsweredLines ?? _lines.Count);
        }
        else
        {
            End("completed", _lines.Count);
        }
    }

    private void End(string status, int answered)
    {
        Status = status;
        _endedAt = DateTimeOffset.UtcNow;
        if (_error.Code is null)
        {
            _result = _runner.Run(_lines, answered);
        }
    }

    private JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["object"] = "batch",
            ["endpoint"] = _endpoint,
            ["errors"] = _endedAt is null || _error.Code is null ? null : Errors(),
            ["input_file_id"] = InputFileId,
            ["completion_window"] = "24h",
            ["status"] = Status,
            ["output_file_id"] = _result.OutputFileId,
            ["error_file_id"] = _result.ErrorFileId,
            ["created_at"] = _createdAt.ToUnixTimeSeconds(),
            ["expires_at"] = (_createdAt + Window).ToUnixTimeSeconds(),
            ["request_counts"] = new JsonObject
            {
                ["total"] = _lines.Count,
                ["completed"] = _result.Completed,
                ["failed"] = _result.Failed,
            },
            ["metadata"] = _metadata?.DeepClone(),
        };
        if (_endedAt is { } endedAt)
        {
            json[Status + "_at"] = endedAt.ToUnixTimeSeconds();
        }

        return json;
    }

    private JsonObject Errors() => new()
    {
        ["object"] = "list",
        ["data"] = new JsonArray(new JsonObject
        {
            ["code"] = _error.Code,
            ["message"] = "The batch cannot be processed.",
            ["param"] = null,
            ["line"] = _error.Line == 0 ? null : _error.Line,
        }),
    };
}
