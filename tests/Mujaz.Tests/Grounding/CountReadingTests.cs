namespace Mujaz.Tests.Grounding;

public sealed class CountReadingTests
{
    [Theory]
    [InlineData("ar", "قتل شخصان في حريق شب بمعمل.", "en", "The fire killed 2 people.")]
    [InlineData("ar", "أصيبت سيدتان وطفلة بجروح.", "fr", "2 femmes ont été blessées.")]
    [InlineData("ar", "سجل اللاعب هدفين في المباراة.", "fr", "Le joueur a marqué 2 buts.")]
    [InlineData("ar", "استغرقت الرحلة ساعتين.", "en", "The trip took 2 hours.")]
    [InlineData("ar", "قضت المحكمة بسجنه سنتين نافذتين.", "fr", "Le tribunal l’a condamné à 2 ans de prison ferme.")]
    [InlineData("ar", "قتل شخصان في حريق.", "en", "Two people were killed in a fire.")]
    [InlineData("ar", "انتهت المباراة بفوز الرجاء بهدف لصفر.", "fr", "Le Raja a gagné 1-0.")]
    [InlineData("ar", "وبلغ السعر مليونين ونصف مليون درهم.", "fr", "Le prix est de 2,5 millions de dirhams.")]
    [InlineData("en", "Two people were killed in a crash.", "ar", "قتل شخصان في حادث سير.")]
    [InlineData("fr", "Le contrat dure deux ans.", "ar", "مدة العقد سنتان.")]
    [InlineData("fr", "La trêve dure quinze jours.", "ar", "تدوم الهدنة أسبوعين.")]
    [InlineData("en", "The strike lasts 48 hours.", "ar", "يدوم الإضراب يومين.")]
    [InlineData("fr", "Le film A et le film B seront projetés.", "en", "Two films will be shown.")]
    public void One_and_two_are_said_by_Arabic_nouns(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "قتل تسعة أشخاص في حريق شب بمعمل.", "en", "The fire killed 2 people.")]
    [InlineData("ar", "أسفر الانفجار عن مصرع خمسة عمال.", "fr", "L’explosion a tué 1 ouvrier.")]
    [InlineData("ar", "قتل سبعة أشخاص في حادث سير.", "fr", "Deux personnes sont mortes dans un accident.")]
    [InlineData("fr", "Sept personnes ont été tuées dans un accident.", "ar", "قتل شخصان في حادث سير.")]
    [InlineData("en", "Seven people were injured in a fire.", "ar", "أصيب جريحان في حريق.")]
    [InlineData("fr", "Le contrat dure cinq ans.", "ar", "مدة العقد سنتان.")]
    [InlineData("en", "The crash left seven dead.", "fr", "L’accident a fait deux morts.")]
    public void One_and_two_in_digits_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "فاز الوداد برباعية نظيفة على الجيش.", "en", "Wydad beat AS FAR 4-0.")]
    [InlineData("ar", "فاز الوداد بهدف نظيف على الجيش.", "fr", "Le Wydad a gagné 1-0.")]
    [InlineData("ar", "فاز الوداد بهدفين دون رد.", "en", "Wydad won 2-0.")]
    [InlineData("ar", "فاز الوداد بثلاثة أهداف لهدف.", "fr", "Le Wydad a gagné 3-1.")]
    [InlineData("ar", "تعادل الفريقان سلبيا.", "fr", "Les deux équipes ont fait 0-0.")]
    [InlineData("fr", "Le Wydad a gagné 3-0.", "ar", "فاز الوداد بثلاثية نظيفة.")]
    [InlineData("en", "Wydad won 3-nil.", "fr", "Le Wydad a gagné 3-0.")]
    [InlineData("en", "The match was goalless.", "fr", "Le match s’est soldé par un 0-0.")]
    [InlineData("fr", "Match nul et vierge entre les deux.", "en", "The sides drew 0-0.")]
    [InlineData("ar", "فاز الوداد بهدفين مقابل هدف واحد.", "en", "Wydad won 2-1.")]
    public void Scores_in_words_agree(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "فاز الوداد بثلاثية نظيفة.", "en", "Wydad won 4-0.")]
    [InlineData("fr", "Le Wydad a gagné 3-0.", "ar", "فاز الوداد برباعية نظيفة.")]
    [InlineData("ar", "فاز الوداد بهدفين نظيفين.", "en", "Wydad won 5-0.")]
    public void Scores_in_words_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "توفي الملك الحسن الثاني في الرباط.", "en", "King Hassan II died in Rabat.")]
    [InlineData("ar", "افتتح الملك محمد السادس المعرض.", "fr", "Le roi Mohammed VI a ouvert le salon.")]
    [InlineData("fr", "Le roi Mohammed VI a ouvert le salon.", "ar", "افتتح الملك محمد السادس المعرض.")]
    [InlineData("en", "The airport Mohammed V is in Casablanca.", "ar", "مطار محمد الخامس يوجد في الدار البيضاء.")]
    [InlineData("en", "Queen Elizabeth II visited Rabat.", "ar", "زارت الملكة إليزابيث الثانية الرباط.")]
    public void Numbers_of_kings_agree(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "توفي الملك الحسن الثاني في الرباط.", "en", "King Hassan III died in Rabat.")]
    [InlineData("en", "Pope Leo XIV spoke to the crowd.", "fr", "Le pape Léon XIII a parlé à la foule.")]
    [InlineData("fr", "Le roi Mohammed VI a reçu 5 ministres.", "en", "King Mohammed V received 5 ministers.")]
    [InlineData("fr", "Le roi Mohammed VI a ouvert le salon.", "ar", "افتتح الملك محمد الخامس المعرض.")]
    public void Another_king_is_a_finding(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "Mustapha Bouachrine spoke in Rabat.", "ar", "تحدث مصطفى بوعشرين في الرباط.")]
    [InlineData("en", "A large quantity of drugs was seized.", "ar", "تم حجز كمية كبيرة من المخدرات.")]
    [InlineData("en", "He is not sure.", "ar", "لست متأكدا من ذلك.")]
    public void Words_that_only_begin_like_numbers_are_none(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le conseil a voté le budget. Il a nommé un directeur.", "fr", "1. Le conseil a voté le budget.")]
    [InlineData("en", "The council voted the budget. It named a director.", "en", "2) The council named a director.")]
    [InlineData("ar", "صوت المجلس على الميزانية.", "ar", "1- صوت المجلس على الميزانية.")]
    [InlineData("en", "The films are Casa and Zero, shown in Rabat.", "en", "Two films, Casa and Zero, were shown in Rabat.")]
    [InlineData("fr", "Des ateliers ont lieu à Rabat, Fès et Agadir.", "fr", "Des ateliers ont lieu dans trois villes : Rabat, Fès et Agadir.")]
    [InlineData("en", "The city had 1.7 million four years ago.", "fr", "La ville comptait 1,7 million il y a quatre ans.")]
    [InlineData("ar", "تقدم القناة الثانية برنامجا جديدا عن المدارس.", "fr", "La chaîne 2M propose une émission sur les écoles.")]
    [InlineData("fr", "La chaîne 2M propose une émission.", "ar", "تقدم قناة 2M برنامجا.")]
    [InlineData("ar", "فاز باريس سان جيرمان بلقب الدوري الفرنسي.", "fr", "Le PSG a gagné la Ligue 1.")]
    [InlineData("ar", "اتصلوا بالرقم الأخضر.", "fr", "Appelez le 05 22 33 44 55.")]
    public void Marks_of_a_list_and_its_own_counts_are_no_claims(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le conseil a voté le budget. Il a nommé un directeur.", "fr", "Le conseil a nommé 2 directeurs.")]
    [InlineData("en", "The video has 3M views.", "fr", "La vidéo compte 5 millions de vues.")]
    [InlineData("fr", "La vidéo compte 5 millions de vues.", "en", "The video has 3M views.")]
    [InlineData("ar", "اندلعت ثلاثة حرائق في الغابة.", "fr", "Raja 2-1 Wydad.")]
    public void Counts_in_digits_and_magnitudes_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));
}
