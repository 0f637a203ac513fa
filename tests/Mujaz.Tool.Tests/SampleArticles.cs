namespace Mujaz.Tool.Tests;

/// <summary>Short articles for the tests.</summary>
internal static class SampleArticles
{
    public const string French =
        """
        Le port de Tanger agrandit son quai nord

        Le port de Tanger a annoncé mardi l'agrandissement de son quai nord, un chantier de 340 millions de dirhams qui doit durer deux ans.
        Le nouveau quai accueillera des navires de 200 mètres, selon la direction du port.
        Les pêcheurs de la ville demandent que leur bassin ne soit pas touché par les travaux.
        La direction du port a promis de les recevoir avant la fin du mois de juin.
        Les premiers camions doivent arriver en septembre, et les dragues au printemps suivant.
        Une enquête publique reste ouverte à la mairie de Tanger jusqu'au 30 mai.
        """;

    public const string Arabic =
        """
        أعلنت وزارة النقل، اليوم الثلاثاء، عن إطلاق خط جديد للقطار بين فاس ووجدة، بكلفة تصل إلى 900 مليون درهم.
        وقالت الوزارة إن الأشغال ستنطلق في شهر شتنبر المقبل وستستمر ثلاث سنوات.
        وأضافت أن الخط الجديد سيقلص مدة السفر بين المدينتين إلى ثلاث ساعات.
        """;
}
