using System.Text.Json.Serialization;
using Mujaz.Tool.Input;

namespace Mujaz.Tool.Output;

/// <summary>The JSON types of the command line, with serializers made at compile time.</summary>
[JsonSerializable(typeof(Request))]
[JsonSerializable(typeof(SummarizeResult))]
[JsonSerializable(typeof(KeywordsResult))]
[JsonSerializable(typeof(CleanResult))]
[JsonSerializable(typeof(DetectResult))]
[JsonSerializable(typeof(CheckResult))]
[JsonSerializable(typeof(ErrorResult))]
[JsonSerializable(typeof(string))]
internal sealed partial class ToolJson : JsonSerializerContext;
