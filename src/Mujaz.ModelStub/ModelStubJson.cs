using System.Text.Json.Serialization;
using Mujaz.ModelStub.Faults;

namespace Mujaz.ModelStub;

/// <summary>JSON of the stub's own routes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ModelStubFault[]))]
[JsonSerializable(typeof(ModelStubStatistics))]
internal sealed partial class ModelStubJson : JsonSerializerContext;
