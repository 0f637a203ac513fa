namespace Mujaz.Articles.Html;

/// <summary>How far a page's signs of boilerplate are believed.</summary>
internal enum BoilerplateTrust
{
    /// <summary>Elements, roles, shapes and the names that the template gives.</summary>
    Names,

    /// <summary>Elements, roles and shapes.</summary>
    Shapes,

    /// <summary>Elements and roles.</summary>
    Elements,
}
