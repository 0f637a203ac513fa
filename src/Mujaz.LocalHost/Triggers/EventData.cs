using Google.Protobuf;
using Microsoft.Azure.WebJobs;
using Mujaz.LocalHost.Workers.Rpc;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Mujaz.LocalHost.Triggers;

/// <summary>Writes an event's values in the protocol's form, by the host's rules.</summary>
internal static class EventData
{
    /// <summary>Converts a value: text, bytes and references as they are, all else as JSON.</summary>
    public static TypedData Convert(object? value) => value switch
    {
        null => new TypedData(),
        string text => new TypedData { String = text },
        byte[] bytes => new TypedData { Bytes = ByteString.CopyFrom(bytes) },
        double number => new TypedData { Double = number },
        JObject json => new TypedData { Json = json.ToString(Formatting.None) },
        ParameterBindingData reference => new TypedData
        {
            ModelBindingData = new ModelBindingData
            {
                Version = reference.Version,
                Source = reference.Source,
                ContentType = reference.ContentType,
                Content = ByteString.CopyFrom(reference.Content),
            },
        },
        _ => new TypedData { Json = JsonConvert.SerializeObject(value, Formatting.None) },
    };
}
