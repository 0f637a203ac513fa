using Azure.Core;
using Azure.Core.Pipeline;

namespace Mujaz.Storage.Pipeline;

/// <summary>Dates and signs every try: the services refuse a date more than 15 minutes old, and retries may last longer.</summary>
/// <param name="account">The account's name.</param>
/// <param name="key">The account's key.</param>
/// <param name="stringToSign">The service's string to sign.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class SharedKeyPolicy(
    string account, byte[] key, Func<Request, string, string> stringToSign, TimeProvider timeProvider) : HttpPipelineSynchronousPolicy
{
    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        request.Headers.SetValue("x-ms-date", timeProvider.GetUtcNow().ToString("R"));
        var signature = SharedKeySignature.Sign(stringToSign(request, account), key);
        request.Headers.SetValue("Authorization", $"SharedKey {account}:{signature}");
    }
}
