using Mujaz.Functions.Model.Settings;

namespace Mujaz.Functions.Tests.Model;

public sealed class EndpointAddressTests
{
    [Theory]
    [InlineData("https://news.openai.azure.com", "https://news.openai.azure.com/openai/v1/")]
    [InlineData("https://news.openai.azure.com/", "https://news.openai.azure.com/openai/v1/")]
    [InlineData("https://news.services.ai.azure.com", "https://news.services.ai.azure.com/openai/v1/")]
    [InlineData("https://news.openai.azure.com/openai/v1", "https://news.openai.azure.com/openai/v1/")]
    [InlineData("https://api.openai.com/v1", "https://api.openai.com/v1/")]
    [InlineData("http://127.0.0.1:11434/v1/", "http://127.0.0.1:11434/v1/")]
    [InlineData("http://models.internal", "http://models.internal/")]
    public void The_base_address_is_completed(string configured, string expected) =>
        Assert.Equal(expected, EndpointAddress.Complete(new Uri(configured)).ToString());

    [Theory]
    [InlineData("https://news.openai.azure.com", true)]
    [InlineData("https://news.services.ai.azure.com/", true)]
    [InlineData("https://news.openai.azure.com/openai/v1/", false)]
    [InlineData("http://models.internal", false)]
    public void An_azure_resource_is_one_of_its_hosts_without_a_path(string endpoint, bool expected) =>
        Assert.Equal(expected, EndpointAddress.IsAzureResource(new Uri(endpoint)));

    [Theory]
    [InlineData("https://news.openai.azure.com", true)]
    [InlineData("https://NEWS.OpenAI.Azure.com", true)]
    [InlineData("https://openai.azure.com.example.org", false)]
    [InlineData("https://api.openai.com", false)]
    public void Only_azures_own_hosts_get_an_identitys_token(string endpoint, bool expected) =>
        Assert.Equal(expected, EndpointAddress.IsAzure(new Uri(endpoint)));
}
