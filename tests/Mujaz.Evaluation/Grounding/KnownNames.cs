namespace Mujaz.Evaluation.Grounding;

/// <summary>Plausible names in the three languages that are planted instead of a document's own.</summary>
internal static class KnownNames
{
    /// <summary>Arabic, French and English renderings of persons, places and organisations.</summary>
    public static IReadOnlyList<(string Arabic, string French, string English)> All { get; } =
    [
        .. """
        أنجيلا ميركل|Angela Merkel|Angela Merkel
        بوريس جونسون|Boris Johnson|Boris Johnson
        إيمانويل ماكرون|Emmanuel Macron|Emmanuel Macron
        فلاديمير بوتين|Vladimir Poutine|Vladimir Putin
        رجب طيب أردوغان|Recep Tayyip Erdogan|Recep Tayyip Erdogan
        عبد الفتاح السيسي|Abdel Fattah al-Sissi|Abdel Fattah el-Sisi
        محمد بن سلمان|Mohammed ben Salmane|Mohammed bin Salman
        ناصر بوريطة|Nasser Bourita|Nasser Bourita
        عزيز أخنوش|Aziz Akhannouch|Aziz Akhannouch
        هيلاري كلينتون|Hillary Clinton|Hillary Clinton
        ريتشاردسون|Richardson|Richardson
        كوفالسكي|Kowalski|Kowalski
        ناكامورا|Nakamura|Nakamura
        أوكونكو|Okonkwo|Okonkwo
        فرنانديز|Fernandez|Fernandez
        بيترسون|Peterson|Peterson
        هندرسون|Henderson|Henderson
        مورينيو|Mourinho|Mourinho
        جورجينا رودريغيز|Georgina Rodriguez|Georgina Rodriguez
        يوسف النصيري|Youssef En-Nesyri|Youssef En-Nesyri
        سعيد بلقاسم|Said Belkacem|Said Belkacem
        فاطمة الزهراء المنصوري|Fatima Zahra Mansouri|Fatima Zahra Mansouri
        جيفري مكدونالد|Jeffrey McDonald|Jeffrey McDonald
        إليزابيث وارن|Elizabeth Warren|Elizabeth Warren
        كاثرين هيبورن|Katharine Hepburn|Katharine Hepburn
        توماس شفارتز|Thomas Schwartz|Thomas Schwartz
        ديفيد بيكهام|David Beckham|David Beckham
        سيرينا ويليامز|Serena Williams|Serena Williams
        طوكيو|Tokyo|Tokyo
        مدريد|Madrid|Madrid
        بودابست|Budapest|Budapest
        ستوكهولم|Stockholm|Stockholm
        مراكش|Marrakech|Marrakesh
        الدار البيضاء|Casablanca|Casablanca
        القاهرة|Le Caire|Cairo
        الجزائر|Algérie|Algeria
        تونس|Tunisie|Tunisia
        المجر|Hongrie|Hungary
        البرازيل|Brésil|Brazil
        النرويج|Norvège|Norway
        اليونان|Grèce|Greece
        كولومبيا|Colombie|Colombia
        نيجيريا|Nigéria|Nigeria
        فيتنام|Vietnam|Vietnam
        مانشستر|Manchester|Manchester
        ليفربول|Liverpool|Liverpool
        شيكاغو|Chicago|Chicago
        سان فرانسيسكو|San Francisco|San Francisco
        ملبورن|Melbourne|Melbourne
        جوهانسبرغ|Johannesburg|Johannesburg
        كاراكاس|Caracas|Caracas
        هلسنكي|Helsinki|Helsinki
        مايكروسوفت|Microsoft|Microsoft
        سامسونغ|Samsung|Samsung
        فولكس فاجن|Volkswagen|Volkswagen
        تويوتا|Toyota|Toyota
        أمازون|Amazon|Amazon
        نستله|Nestlé|Nestlé
        بوينغ|Boeing|Boeing
        إيرباص|Airbus|Airbus
        بلومبرغ|Bloomberg|Bloomberg
        يوفنتوس|Juventus|Juventus
        برشلونة|Barcelone|Barcelona
        اليونسكو|Unesco|UNESCO
        الناتو|l'Otan|NATO
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).Select(parts => (parts[0].Trim(), parts[1].Trim(), parts[2].Trim())),
    ];

    /// <summary>Family names of Arabs, as they stand alone.</summary>
    public static IReadOnlyList<(string Arabic, string French, string English)> FamilyNames { get; } = Read(
        """
        المنصوري|Mansouri|Mansouri
        العلوي|Alaoui|Alaoui
        الفاسي الفهري|Fassi Fihri|Fassi Fihri
        لقجع|Lekjaa|Lekjaa
        بنموسى|Benmoussa|Benmoussa
        الركراكي|Regragui|Regragui
        الحموشي|Hammouchi|Hammouchi
        أوجار|Aujjar|Aujjar
        بنعتيق|Benatiq|Benatiq
        الجواهري|Jouahri|Jouahri
        الخلفي|Khalfi|Khalfi
        بوصوف|Boussouf|Boussouf
        الشوباني|Choubani|Choubani
        بنشماش|Benchamach|Benchamach
        الناجم أبهي|Najem Abhi|Najem Abhi
        أفيلال|Afilal|Afilal
        الصديقي|Seddiki|Seddiki
        المصلي|Moussali|Moussali
        بوانو|Bouanou|Bouanou
        الغامدي|Ghamdi|Ghamdi
        القحطاني|Qahtani|Qahtani
        بن زايد|Ben Zayed|bin Zayed
        آل الشيخ|Al Cheikh|Al Sheikh
        أبو ردينة|Abou Roudeina|Abu Rudeineh
        بوقدوم|Boukadoum|Boukadoum
        تبون|Tebboune|Tebboune
        المشيشي|Mechichi|Mechichi
        الفخفاخ|Fakhfakh|Fakhfakh
        """);

    /// <summary>Towns of Morocco, capitals of provinces and small ones.</summary>
    public static IReadOnlyList<(string Arabic, string French, string English)> Towns { get; } = Read(
        """
        الصويرة|Essaouira|Essaouira
        العيون|Laâyoune|Laayoune
        خنيفرة|Khénifra|Khenifra
        خريبكة|Khouribga|Khouribga
        سطات|Settat|Settat
        الناظور|Nador|Nador
        تارودانت|Taroudant|Taroudant
        ورزازات|Ouarzazate|Ouarzazate
        زاكورة|Zagora|Zagora
        شفشاون|Chefchaouen|Chefchaouen
        القصر الكبير|Ksar El Kébir|Ksar el-Kebir
        تيفلت|Tiflet|Tiflet
        بوزنيقة|Bouznika|Bouznika
        أزمور|Azemmour|Azemmour
        آيت ملول|Aït Melloul|Ait Melloul
        أولاد تايمة|Oulad Teïma|Oulad Teima
        إمزورن|Imzouren|Imzouren
        دمنات|Demnate|Demnate
        أرفود|Erfoud|Erfoud
        الريصاني|Rissani|Rissani
        سيدي إفني|Sidi Ifni|Sidi Ifni
        بوسكورة|Bouskoura|Bouskoura
        ميسور|Missour|Missour
        تنجداد|Tinejdad|Tinejdad
        قلعة مكونة|Kelâat M’Gouna|Kalaat M'Gouna
        زايو|Zaïo|Zaio
        جرسيف|Guercif|Guercif
        طانطان|Tan-Tan|Tan-Tan
        """);

    private static List<(string Arabic, string French, string English)> Read(string lines) =>
        [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).Select(parts => (parts[0].Trim(), parts[1].Trim(), parts[2].Trim()))];
}
