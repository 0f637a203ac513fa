namespace Mujaz.Summaries.Requests;

/// <summary>What can be wrong with one field of a request. The values are part of the public contract.</summary>
public static class FieldErrorCode
{
    /// <summary>Two fields exclude each other.</summary>
    public const string ConflictingFields = "conflictingFields";

    /// <summary>A field is there twice.</summary>
    public const string DuplicateField = "duplicateField";

    /// <summary>A field has nothing in it.</summary>
    public const string Empty = "empty";

    /// <summary>The value is none of those allowed.</summary>
    public const string InvalidValue = "invalidValue";

    /// <summary>A field is required.</summary>
    public const string Missing = "missing";

    /// <summary>The service is not set up for it.</summary>
    public const string NotConfigured = "notConfigured";

    /// <summary>A number or time is beyond its limits.</summary>
    public const string OutOfRange = "outOfRange";

    /// <summary>A text has too many characters.</summary>
    public const string TooLong = "tooLong";

    /// <summary>There is no such field.</summary>
    public const string UnknownField = "unknownField";

    /// <summary>The value is of another type.</summary>
    public const string WrongType = "wrongType";
}
