using System.Text.Json.Nodes;

namespace Mujaz.LocalHost.Triggers;

/// <summary>The payload of a timer: a real JSON object, nothing in it encoded twice.</summary>
internal static class TimerPayload
{
    /// <summary>Builds it.</summary>
    /// <param name="bindingName">The binding's name.</param>
    /// <param name="status">The status before this run; <see langword="null"/> when none is kept.</param>
    /// <param name="isPastDue">Whether this run makes up for a missed one.</param>
    public static InvocationPayload Create(string bindingName, TimerStatus? status, bool isPastDue) => new(
        bindingName,
        PayloadValue.FromObject(new JsonObject
        {
            ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
            ["ScheduleStatus"] = status is null ? null : new JsonObject
            {
                ["Last"] = Text(status.Last),
                ["LastUpdated"] = Text(status.LastUpdated),
                ["Next"] = Text(status.Next),
            },
            ["IsPastDue"] = isPastDue,
        }));

    private static string Text(DateTimeOffset time) => NewtonsoftJson.Quote(time).Trim('"');
}
