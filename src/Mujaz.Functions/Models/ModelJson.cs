using System.Text.Json.Serialization;

namespace Mujaz.Functions.Models;

/// <summary>JSON without reflection for the model client.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class ModelJson : JsonSerializerContext;
