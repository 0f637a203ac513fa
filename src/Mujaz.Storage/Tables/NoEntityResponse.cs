using Azure;

namespace Mujaz.Storage.Tables;

/// <summary>The answer for an entity that does not exist.</summary>
/// <param name="response">The service's 404.</param>
internal sealed class NoEntityResponse(Response response) : NullableResponse<TableEntity>
{
    /// <inheritdoc/>
    public override bool HasValue => false;

    /// <inheritdoc/>
    public override TableEntity? Value => throw new InvalidOperationException("The entity does not exist; look at HasValue first.");

    /// <inheritdoc/>
    public override Response GetRawResponse() => response;
}
