namespace Mujaz.Summaries.Requests;

/// <summary>The type that the value of a field has in JSON.</summary>
public enum ArticleFieldType
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A string with an RFC 3339 time, where the field allows it also a day.</summary>
    Time,

    /// <summary>An array of language codes.</summary>
    Languages,
}
