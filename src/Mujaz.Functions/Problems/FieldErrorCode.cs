namespace Mujaz.Functions.Problems;

/// <summary>What can be wrong with one field of a request. The values are part of the public contract.</summary>
internal static class FieldErrorCode
{
    public const string ConflictingFields = "conflictingFields";
    public const string DuplicateField = "duplicateField";
    public const string Empty = "empty";
    public const string InvalidValue = "invalidValue";
    public const string Missing = "missing";
    public const string NotConfigured = "notConfigured";
    public const string OutOfRange = "outOfRange";
    public const string TooLong = "tooLong";
    public const string UnknownField = "unknownField";
    public const string WrongType = "wrongType";
}
