using Mujaz.Functions.Http;

namespace Mujaz.Functions.Tests.Http;

public sealed class PreferHeaderTests
{
    [Theory]
    [InlineData("respond-async")]
    [InlineData("Respond-Async")]
    [InlineData("respond-async, wait=10")]
    [InlineData("wait=10,respond-async")]
    [InlineData("return=minimal , respond-async ; foo=bar")]
    public void Respond_async_is_found_among_preferences(string header) => Assert.True(PreferHeader.WantsAsync(header));

    [Theory]
    [InlineData("")]
    [InlineData("respond-asynchronously")]
    [InlineData("return=representation; respond-async")]
    [InlineData("handling=strict")]
    public void Other_preferences_are_not_taken_for_it(string header) => Assert.False(PreferHeader.WantsAsync(header));
}
