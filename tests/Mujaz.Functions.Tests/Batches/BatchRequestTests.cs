using Microsoft.AspNetCore.Http;
using Mujaz.Functions.Batches.Intake;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches;

public sealed class BatchRequestTests
{
    private static readonly BatchOptions Configured = new() { CallbackSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" };

    [Theory]
    [InlineData("/hook")]
    [InlineData("http://receiver.example/hook")]
    [InlineData("https://user:password@receiver.example/hook")]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://2130706433/hook")]
    [InlineData("https://0x7f.1/hook")]
    [InlineData("https://169.254.169.254/metadata")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[fd00::1]/")]
    public void A_callback_that_is_not_https_to_a_public_address_is_refused(string url) =>
        Assert.Equal(("callbackUrl", "invalidValue"), ErrorOf(url, Configured));

    [Fact]
    public void Without_a_secret_no_callback_is_promised() =>
        Assert.Equal(("callbackUrl", "notConfigured"), ErrorOf("https://receiver.example/hook", new BatchOptions()));

    [Fact]
    public void A_callback_is_taken_with_the_address_its_links_will_have()
    {
        var batch = BatchRequest.Read(Request("https://receiver.example/hook?key=1"), Configured);

        Assert.True(batch.Succeeded);
        Assert.Equal("https://receiver.example/hook?key=1", batch.Value.CallbackUrl!.AbsoluteUri);
        Assert.Equal("https://news.example/api/batches", batch.Value.Address);
    }

    private static (string, string) ErrorOf(string url, BatchOptions options)
    {
        var error = Assert.Single(BatchRequest.Read(Request(url), options).Problem!.Errors);
        return (error.Field, error.Code);
    }

    private static HttpRequest Request(string url)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("news.example");
        context.Request.QueryString = QueryString.Create("callbackUrl", url);
        return context.Request;
    }
}
