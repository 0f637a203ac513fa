using System.Text;
using Mujaz.LocalHost.Triggers;

namespace Mujaz.LocalHost.Tests.Triggers;

public sealed class InvocationResponseTests
{
    [Theory]
    [InlineData(200, "application/json", "{}")]
    [InlineData(202, "text/json", "{\"Outputs\":{},\"ReturnValue\":null}")]
    public void A_json_object_with_2xx_is_success(int status, string mediaType, string body) => Assert.Null(Read(status, mediaType, body).FailureReason);

    [Theory]
    [InlineData(200, "application/json", "")]
    [InlineData(204, null, "")]
    [InlineData(200, "application/json", "null")]
    public void Nothing_is_a_failure_that_names_the_hang_it_would_cause(int status, string? mediaType, string body) =>
        Assert.Contains("would hang until functionTimeout", Read(status, mediaType, body).FailureReason);

    [Theory]
    [InlineData(200, "text/plain", "{}")]
    [InlineData(200, "application/problem+json", "{}")]
    [InlineData(200, null, "{}")]
    public void Another_content_type_is_a_failure(int status, string? mediaType, string body) =>
        Assert.Contains("must be application/json", Read(status, mediaType, body).FailureReason);

    [Theory]
    [InlineData("[]")]
    [InlineData("\"done\"")]
    [InlineData("{\"a\":")]
    public void Json_that_is_no_object_is_a_failure(string body) => Assert.NotNull(Read(200, "application/json", body).FailureReason);

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(500)]
    public void A_status_outside_2xx_is_a_failure_whatever_the_body_says(int status) =>
        Assert.Contains($"{status}", Read(status, "application/json", "{}").FailureReason);

    [Fact]
    public void Log_lines_are_found_under_a_name_in_any_case() =>
        Assert.Equal(["a", "b"], InvocationResponse.Read(200, "application/json", """{"logs":["a","b"]}"""u8.ToArray()).Logs);

    private static InvocationResult Read(int status, string? mediaType, string body) =>
        InvocationResponse.Read(status, mediaType, Encoding.UTF8.GetBytes(body)).Result;
}
