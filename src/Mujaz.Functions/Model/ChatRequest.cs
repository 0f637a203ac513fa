using System.ClientModel.Primitives;
using System.Text;
using Mujaz.Functions.Model.Settings;
using Mujaz.Summaries;
using OpenAI;
using OpenAI.Chat;

namespace Mujaz.Functions.Model;

#pragma warning disable OPENAI001, SCME0001 // Reasoning effort, and parameters the client has no property for, are marked experimental.

/// <summary>
/// A call as the chat-completions API takes it, made of the client's own types. Only what is configured is sent: models
/// refuse parameters they do not know, and which they know cannot be told from their names.
/// </summary>
internal static class ChatRequest
{
    private const string SchemaInstruction =
        "\n\nAnswer with one JSON object and nothing else: no introduction, no code fence. It follows this JSON schema:\n";

    /// <summary>The body of the call, in UTF-8. Made anew for each call: the client's options are changed by being sent.</summary>
    /// <param name="request">The call.</param>
    /// <param name="options">The settings.</param>
    /// <param name="deployment">The name of the model.</param>
    public static BinaryData Write(ModelRequest request, ModelOptions options, string deployment)
    {
        var chat = new ChatCompletionOptions
        {
            ResponseFormat = FormatOf(request, options),
            Temperature = options.Temperature,
        };
        if (!string.IsNullOrEmpty(options.ReasoningEffort))
        {
            chat.ReasoningEffortLevel = new ChatReasoningEffortLevel(options.ReasoningEffort);
        }

        if (!string.IsNullOrEmpty(options.Verbosity))
        {
            chat.Patch.Set("$.verbosity"u8, options.Verbosity);
        }

        chat.Patch.Set(Encoding.UTF8.GetBytes("$." + options.TokenLimitParameter), OutputLimit(request, options));

        // The client adds these two by itself only where it also reads the answer, and it cannot read every server's.
        chat.Patch.Set("$.model"u8, deployment);
        chat.Patch.Set("$.messages"u8, ModelReaderWriter.Write(MessagesOf(request, options), ModelReaderWriterOptions.Json, OpenAIContext.Default));
        return ModelReaderWriter.Write(chat, ModelReaderWriterOptions.Json, OpenAIContext.Default);
    }

    /// <summary>The most output tokens the call may be given: the visible answer's and the hidden reasoning's.</summary>
    public static int OutputLimit(ModelRequest request, ModelOptions options) =>
        (int)Math.Min((long)request.MaxAnswerTokens + options.EffectiveReasoningTokens, options.MaxOutputTokens);

    private static List<ChatMessage> MessagesOf(ModelRequest request, ModelOptions options)
    {
        var instructions = options.StructuredOutput == StructuredOutputMode.Strict
            ? request.Instructions
            : request.Instructions + SchemaInstruction + Encoding.UTF8.GetString(request.Schema.Span);
        return [new SystemChatMessage(instructions), new UserChatMessage(request.Input)];
    }

    private static ChatResponseFormat? FormatOf(ModelRequest request, ModelOptions options) => options.StructuredOutput switch
    {
        StructuredOutputMode.None => null,
        StructuredOutputMode.JsonObject => ChatResponseFormat.CreateJsonObjectFormat(),
        _ => ChatResponseFormat.CreateJsonSchemaFormat(request.SchemaName, BinaryData.FromBytes(request.Schema), jsonSchemaIsStrict: true),
    };
}
