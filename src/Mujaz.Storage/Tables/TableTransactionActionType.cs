namespace Mujaz.Storage.Tables;

/// <summary>What an action of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Inserts; fails when the entity exists.</summary>
    Add,

    /// <summary>Updates, keeping stored properties; fails when the entity does not exist or has another version.</summary>
    UpdateMerge,

    /// <summary>Replaces; fails when the entity does not exist or has another version.</summary>
    UpdateReplace,

    /// <summary>Deletes; fails when the entity does not exist or has another version.</summary>
    Delete,

    /// <summary>Inserts or updates, keeping stored properties.</summary>
    UpsertMerge,

    /// <summary>Inserts or replaces.</summary>
    UpsertReplace,
}
