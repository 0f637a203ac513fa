namespace Mujaz.LocalHost.Triggers;

/// <summary>The six fields of an NCRONTAB expression.</summary>
internal enum NcrontabFieldKind
{
    /// <summary>0 to 59.</summary>
    Second,

    /// <summary>0 to 59.</summary>
    Minute,

    /// <summary>0 to 23.</summary>
    Hour,

    /// <summary>1 to 31.</summary>
    Day,

    /// <summary>1 to 12, or a name.</summary>
    Month,

    /// <summary>0 (Sunday) to 6, or a name; 7 is Sunday too.</summary>
    DayOfWeek,
}
