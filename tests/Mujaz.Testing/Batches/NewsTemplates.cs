namespace Mujaz.Testing.Batches;

/// <summary>The parts of generated articles in one language. Places: 0 the city, 1 the person, 2 a number, 3 a day.</summary>
internal sealed record NewsTemplates(
    string Title,
    string Lead,
    IReadOnlyList<string> Cities,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Sentences)
{
    public static NewsTemplates Arabic { get; } = new(
        "مجلس مدينة {0} يصادق على المشروع رقم {1}",
        "صادق مجلس مدينة {0} في دورته العادية على المشروع رقم {2} الخاص بتهيئة الأحياء الشمالية، بعد نقاش طويل حضره {1} وعدد من ممثلي السكان.",
        ["فاس", "مكناس", "وجدة", "تطوان", "أكادير", "الجديدة", "بني ملال", "سطات", "تازة", "العرائش"],
        ["كريم العلوي", "سعاد بناني", "يوسف الإدريسي", "ليلى التازي", "حسن المنصوري", "نادية الفاسي", "عمر الصقلي", "هند برادة"],
        [
            "وأوضح {1} أن الأشغال ستنطلق قبل نهاية الفصل المقبل وستهم في مرحلتها الأولى {2} مسكنا تضررت من الأمطار الأخيرة.",
            "وأضاف المتحدث نفسه أن الكلفة الإجمالية تناهز {2} مليون درهم، تساهم الجماعة بنصفها وتتكفل الجهة بالباقي.",
            "وينتظر أن تستفيد من المشروع أسر تقطن الأحياء القريبة من الوادي، حيث تغيب شبكات التطهير منذ سنوات.",
            "وقال رئيس جمعية محلية إن السكان انتظروا هذه الخطوة طويلا، داعيا إلى احترام الآجال المعلنة في دفتر التحملات.",
            "وكان فريق من المهندسين قد أنجز دراسة ميدانية شملت {2} زقاقا، وخلص إلى أن أغلب القنوات لم تعد صالحة للاستعمال.",
            "ويتضمن البرنامج كذلك غرس أشجار على جنبات الطرق وتهيئة ساحة عمومية قرب المحطة القديمة في {0}.",
            "ومن المقرر أن تجتمع لجنة التتبع يوم {3} من الشهر المقبل لتقييم تقدم الأشغال ورفع تقريرها إلى المجلس.",
            "وأثار بعض الأعضاء مسألة حركة السير خلال الأشغال، فتعهدت المصالح التقنية بفتح مسالك مؤقتة للحافلات والشاحنات.",
            "وتشير معطيات المجلس إلى أن عدد الطلبات المسجلة بلغ {2} طلبا منذ فتح باب التسجيل في مقر الجماعة.",
            "وأكد المسؤول ذاته أن الأولوية ستعطى للمدارس والمستوصفات، على أن تليها الأسواق والمرافق الرياضية.",
            "وتعول المدينة على هذا المشروع لجلب استثمارات جديدة في الصناعة التقليدية والسياحة القروية.",
            "وفي المقابل طالب تجار السوق المركزي بتعويض عادل عن الأيام التي ستغلق فيها محلاتهم بسبب الحفر.",
        ]);

    public static NewsTemplates French { get; } = new(
        "Le conseil de {0} adopte le projet numéro {1}",
        "Le conseil municipal de {0} a adopté en session ordinaire le projet numéro {2}, consacré à l’aménagement des quartiers nord, après un long débat auquel {1} et des représentants des habitants ont pris part.",
        ["Fès", "Meknès", "Oujda", "Tétouan", "Agadir", "El Jadida", "Béni Mellal", "Settat", "Taza", "Larache"],
        ["Karim Alaoui", "Souad Bennani", "Youssef Idrissi", "Leïla Tazi", "Hassan Mansouri", "Nadia Fassi", "Omar Skalli", "Hind Berrada"],
        [
            "Selon {1}, les travaux commenceront avant la fin du trimestre et concerneront d’abord {2} logements touchés par les dernières pluies.",
            "Le coût total atteint {2} millions de dirhams, dont la commune prend la moitié à sa charge et la région le reste.",
            "Les familles qui vivent près de la rivière, où les réseaux d’assainissement manquent depuis des années, devraient en profiter les premières.",
            "Le président d’une association locale a dit que les habitants attendaient ce geste depuis longtemps et a demandé le respect des délais annoncés.",
            "Une équipe d’ingénieurs avait étudié {2} ruelles sur le terrain et conclu que la plupart des conduites n’étaient plus utilisables.",
            "Le programme prévoit aussi de planter des arbres au bord des routes et d’aménager une place publique près de l’ancienne gare de {0}.",
            "Le comité de suivi se réunira le {3} du mois prochain pour évaluer l’avancement du chantier et remettre son rapport au conseil.",
            "Plusieurs élus ont soulevé la question de la circulation, et les services techniques ont promis des voies provisoires pour les bus et les camions.",
            "D’après les données du conseil, {2} demandes ont été enregistrées depuis l’ouverture des inscriptions au siège de la commune.",
            "Le même responsable a assuré que la priorité irait aux écoles et aux dispensaires, puis aux marchés et aux équipements sportifs.",
            "La ville compte sur ce chantier pour attirer de nouveaux investissements dans l’artisanat et le tourisme rural.",
            "Les commerçants du marché central réclament en revanche une indemnité juste pour les jours où les fouilles fermeront leurs boutiques.",
        ]);

    public static NewsTemplates English { get; } = new(
        "{0} council approves project number {1}",
        "The city council of {0} has approved project number {2}, which will rebuild the northern districts, after a long debate attended by {1} and representatives of the residents.",
        ["Fez", "Meknes", "Oujda", "Tetouan", "Agadir", "El Jadida", "Beni Mellal", "Settat", "Taza", "Larache"],
        ["Karim Alaoui", "Souad Bennani", "Youssef Idrissi", "Leila Tazi", "Hassan Mansouri", "Nadia Fassi", "Omar Skalli", "Hind Berrada"],
        [
            "According to {1}, work will begin before the end of the quarter and will first cover {2} homes damaged by the recent rain.",
            "The total cost comes to {2} million dirhams, half of which the municipality pays while the region provides the rest.",
            "Families living near the river, where sewers have been missing for years, are expected to be the first to benefit.",
            "The head of a local association said that residents had waited a long time for this step and asked that the announced deadlines be kept.",
            "A team of engineers had surveyed {2} streets and found that most of the pipes could no longer be used.",
            "The programme also includes planting trees along the roads and building a public square near the old station of {0}.",
            "The follow-up committee will meet on day {3} of next month to assess the progress of the work and report to the council.",
            "Several members raised the question of traffic, and the technical services promised temporary lanes for buses and lorries.",
            "The council’s figures show that {2} applications have been registered since the office at the town hall was opened.",
            "The same official said that schools and clinics would come first, followed by markets and sports grounds.",
            "The city relies on the project to bring new investment to its crafts and to rural tourism.",
            "Traders of the central market, on the other hand, demand fair compensation for the days on which the digging will close their shops.",
        ]);
}
