using Mujaz.Articles;
using Mujaz.Articles.Reading;

namespace Mujaz.Tests.Offline;

internal static class TestArticles
{
    public const string French = """
        Grève des contrôleurs aériens

        La grève des contrôleurs aériens a entraîné vendredi l'annulation d'un vol sur trois dans les aéroports parisiens. La Direction générale de l'aviation civile avait demandé aux compagnies de réduire leur programme.

        Les contrôleurs aériens protestent contre une réforme de leurs horaires de travail. Leur syndicat réclame l'ouverture de négociations avec le ministère des Transports. À Orly, des centaines de passagers attendaient des informations dans la matinée. Il pleuvait. La grève des contrôleurs aériens doit prendre fin samedi soir, selon la direction d'Air France.
        """;

    public const string Arabic = """
        زلزال يضرب غرب تركيا

        ضرب زلزال بقوة 6,1 درجات غرب تركيا فجر الأربعاء، وشعر به سكان إسطنبول وإزمير. وقالت إدارة الكوارث إن الزلزال وقع على عمق عشرة كيلومترات.

        وأعلن الوزير فخر الدين أوزكان إصابة ثلاثين شخصا بجروح طفيفة، معظمهم قفزوا من النوافذ. وأغلقت المدارس أبوابها في ولاية إزمير ليومين. وكان زلزال مدمر قد أودى بحياة عشرات الآلاف جنوب تركيا عام 2023، كما تضررت إزمير من زلزال آخر.
        """;

    public static Article Read(string text) => ArticleReader.Read(new ArticleSource(text));

    public static Article ReadSeed(string number) =>
        Read(File.ReadAllText(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), number + "_*.txt").Single()));
}
