using System.Text;

namespace Mujaz.Storage.Pipeline;

/// <summary>Builds a percent-encoded query string.</summary>
internal sealed class QueryString
{
    private readonly StringBuilder _text = new();

    /// <summary>An empty query.</summary>
    public QueryString()
    {
    }

    /// <summary>A query of one parameter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public QueryString(string name, string value) => Add(name, value);

    /// <summary>Adds a parameter unless it is null.</summary>
    /// <param name="name">Its name, which needs no escaping.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This query.</returns>
    public QueryString Add(string name, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.Length == 0 ? string.Empty : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    /// <summary>Adds a duration in whole seconds unless it is null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The duration; parts of a second are rounded up.</param>
    /// <returns>This query.</returns>
    public QueryString AddSeconds(string name, TimeSpan? value) =>
        Add(name, value is { } time ? ((long)Math.Ceiling(time.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
