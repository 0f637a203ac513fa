namespace Mujaz.Functions.Model.Settings;

/// <summary>How the answer's schema reaches the model: a capability of the server, not of a model name.</summary>
internal enum StructuredOutputMode
{
    /// <summary><c>response_format: json_schema</c> with <c>strict: true</c>: the server only samples what fits the schema.</summary>
    Strict,

    /// <summary><c>response_format: json_object</c>: some JSON object; the schema stands in the instructions.</summary>
    JsonObject,

    /// <summary>No <c>response_format</c>: the schema stands in the instructions, and the JSON is cut out of the text.</summary>
    None,
}
