namespace Mujaz.Summaries.Prompting;

/// <summary>The conventions of French summaries, told in French: a model keeps to a language better when addressed in it.</summary>
internal static class FrenchInstructions
{
    /// <summary>The conventions.</summary>
    public const string Text = """
        # Français (fr)
        Rédige en français, dans le style neutre et précis d’une dépêche d’agence : l’information principale d’abord, verbes à l’indicatif, présent ou passé composé, conditionnel pour ce qui n’est pas établi. Traduis le sens, sans calque de l’arabe ni de l’anglais.
        Attribue chaque déclaration (« selon le ministère », « d’après des médias français »). Typographie française : guillemets « », espace insécable avant ; : ! ? » et après «, accents sur les capitales (État, À), dates « 14 avril 2025 », nombres « 1 500 » et « 3,5 % », minuscule aux jours, aux mois et aux fonctions (« le ministre de l’Intérieur »). Écris les noms marocains comme la presse francophone du Maroc.
        """;
}
