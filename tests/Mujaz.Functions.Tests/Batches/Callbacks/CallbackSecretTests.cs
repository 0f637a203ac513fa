using System.Text;
using Mujaz.Functions.Batches.Storing;

namespace Mujaz.Functions.Tests.Batches.Callbacks;

public sealed class CallbackSecretTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Other = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";

    /// <summary>The worked example of the convention's reference libraries.</summary>
    [Fact]
    public void A_body_is_signed_as_Standard_Webhooks_has_it()
    {
        Assert.True(CallbackSecret.TryParse(Secret, out var secret));

        var signature = secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, Encoding.UTF8.GetBytes("""{"test": 2432232314}"""));

        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Fact]
    public void While_a_secret_is_exchanged_both_sign()
    {
        Assert.True(CallbackSecret.TryParse(Secret, out var old));
        Assert.True(CallbackSecret.TryParse(Other, out var coming));
        Assert.True(CallbackSecret.TryParse($"{Other} {Secret}", out var both));

        Assert.Equal($"{coming.Sign("a", 1, [2])} {old.Sign("a", 1, [2])}", both.Sign("a", 1, [2]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("password")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData(Secret + " short")]
    public void A_secret_that_could_be_guessed_or_is_no_base64_is_refused_at_start_up(string secret)
    {
        Assert.False(CallbackSecret.TryParse(secret, out _));

        var result = new BatchOptionsValidator().Validate(null, new BatchOptions { CallbackSecret = secret });

        Assert.Contains("Mujaz:Batches:CallbackSecret", Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
