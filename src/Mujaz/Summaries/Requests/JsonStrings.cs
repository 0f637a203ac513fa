using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Mujaz.Summaries.Requests;

/// <summary>Reads strings out of JSON that may have been written carelessly.</summary>
public static class JsonStrings
{
    /// <summary>The text of a JSON string, unless it contains half a surrogate pair (<c>"\ud800"</c>), which no .NET reader gives out.</summary>
    public static bool TryRead(JsonElement value, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    /// <summary>The name of a property, unless it contains half a surrogate pair.</summary>
    public static bool TryReadName(JsonProperty property, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = property.Name;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }
}
