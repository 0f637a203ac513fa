using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mujaz.Functions.Tests.Batches.Callbacks;

/// <summary>A receiver of callbacks: a real https server on the loopback address with a certificate of its own.</summary>
internal sealed class CallbackReceiver : IAsyncDisposable
{
    private readonly WebApplication _server;

    private CallbackReceiver(WebApplication server, X509Certificate2 certificate)
    {
        _server = server;
        Certificate = certificate;
    }

    public X509Certificate2 Certificate { get; }

    /// <summary>What came, in order.</summary>
    public ConcurrentQueue<ReceivedCallback> Received { get; } = new();

    /// <summary>Answers a callback; 204 unless set.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context =>
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    };

    public Uri Address => new(_server.Urls.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/hook");

    public static async Task<CallbackReceiver> StartAsync()
    {
        var certificate = NewCertificate();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listener => listener.UseHttps(certificate)));
        var server = builder.Build();
        var receiver = new CallbackReceiver(server, certificate);
        server.Run(receiver.ReceiveAsync);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public void AnswerWith(int status, string? location = null) => Answer = context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Certificate.Dispose();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received.Enqueue(new ReceivedCallback(
            context.Request.Path,
            context.Request.ContentType,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()));
        await Answer(context);
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        // Through PKCS #12, since a key that lives in memory alone cannot be used by every platform's TLS.
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
