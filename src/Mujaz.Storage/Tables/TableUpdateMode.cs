namespace Mujaz.Storage.Tables;

/// <summary>What happens to the stored properties that a written entity does not have.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge,

    /// <summary>They go.</summary>
    Replace,
}
