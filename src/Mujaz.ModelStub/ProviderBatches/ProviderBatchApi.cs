using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub.ProviderBatches;

/// <summary>The Files and the Batch API of the stub with what they keep.</summary>
internal sealed class ProviderBatchApi
{
    private readonly StubFileStore _files = new();
    private readonly FileEndpoints _fileEndpoints;
    private readonly BatchEndpoints _batchEndpoints;
    private readonly ProviderBatchGate _gate;
    private volatile ModelStubBatchOptions _options;

    public ProviderBatchApi(ChatResponder responder, FaultPlan plan, ModelStubJournal journal, ModelStubOptions options)
    {
        _options = options.Batches;
        _fileEndpoints = new FileEndpoints(_files);
        _batchEndpoints = new BatchEndpoints(new StubBatchStore(), _files, new StubBatchRunner(responder, plan, journal, _files), journal, () => _options);
        _gate = new ProviderBatchGate(options.ApiKey, () => _options);
    }

    /// <summary>How it behaves from now on.</summary>
    public ModelStubBatchOptions Options
    {
        get => _options;
        set => _options = value;
    }

    /// <summary>The names of the files it has now.</summary>
    public IReadOnlyList<string> FileNames => [.. _files.List(purpose: null).Select(file => file.Name)];

    /// <summary>Maps its routes below a prefix without a closing slash.</summary>
    public void Map(IEndpointRouteBuilder routes, string prefix)
    {
        Map(HttpMethods.Post, "/files", _fileEndpoints.UploadAsync);
        Map(HttpMethods.Get, "/files", _fileEndpoints.ListAsync);
        Map(HttpMethods.Get, "/files/{id}", _fileEndpoints.GetAsync);
        Map(HttpMethods.Delete, "/files/{id}", _fileEndpoints.DeleteAsync);
        Map(HttpMethods.Get, "/files/{id}/content", _fileEndpoints.GetContentAsync);
        Map(HttpMethods.Post, "/batches", _batchEndpoints.CreateAsync);
        Map(HttpMethods.Get, "/batches", _batchEndpoints.ListAsync);
        Map(HttpMethods.Get, "/batches/{id}", _batchEndpoints.GetAsync);
        Map(HttpMethods.Post, "/batches/{id}/cancel", _batchEndpoints.CancelAsync);

        void Map(string method, string route, RequestDelegate handler) => routes.MapMethods(prefix + route, [method], _gate.Guard(handler));
    }
}
