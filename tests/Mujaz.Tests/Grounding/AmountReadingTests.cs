namespace Mujaz.Tests.Grounding;

public sealed class AmountReadingTests
{
    [Theory]
    [InlineData("ar", "ارتفع المعدل بنسبة 3 بالمئة هذا العام.", "en", "The rate rose by 3% this year.")]
    [InlineData("ar", "ارتفع المعدل بنسبة 4 بالمئة هذا العام.", "en", "The rate rose by 4% this year.")]
    [InlineData("ar", "ارتفع المعدل بنسبة 7 بالمئة هذا العام.", "en", "The rate rose by 7% this year.")]
    [InlineData("ar", "ارتفع المعدل بنسبة 9 بالمئة هذا العام.", "en", "The rate rose by 9% this year.")]
    [InlineData("ar", "بلغ المعدل 12.3 بالمائة في المدينة.", "fr", "Le taux atteint 12,3 % dans la ville.")]
    [InlineData("ar", "بلغت النسبة 8,9 بالمئة.", "fr", "La part est de 8,9 %.")]
    [InlineData("ar", "بلغت النسبة خمسة بالمئة.", "fr", "La part est de 5 %.")]
    [InlineData("fr", "La part est de 6 pour cent.", "ar", "بلغت النسبة ستة في المئة.")]
    public void Percentages_of_one_value_are_the_same_in_words_and_signs(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "ارتفع المعدل بنسبة 3 بالمئة هذا العام.", "en", "The rate rose by 300 this year.")]
    [InlineData("ar", "ارتفع المعدل بنسبة 4 بالمئة هذا العام.", "en", "The rate rose by 400 this year.")]
    [InlineData("ar", "ارتفع المعدل بنسبة 7 بالمئة هذا العام.", "en", "The rate rose by 700 this year.")]
    [InlineData("ar", "ارتفع المعدل بنسبة 9 بالمئة هذا العام.", "en", "The rate rose by 900 this year.")]
    [InlineData("ar", "بلغت النسبة 8,9 بالمئة.", "fr", "La part est de 890.")]
    public void A_percentage_is_no_other_number(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Les exportations ont baissé de 4,2 %.", "en", "Exports: −4.2%.")]
    [InlineData("en", "Exports fell 4.2% in May.", "fr", "Les exportations ont évolué de -4,2 % en mai.")]
    [InlineData("ar", "تراجعت الصادرات بنسبة 4,2 في المائة.", "fr", "Les exportations varient de -4,2 %.")]
    [InlineData("fr", "La température est descendue à -6 °C.", "ar", "نزلت الحرارة إلى 6 درجات تحت الصفر.")]
    [InlineData("fr", "La température est descendue à moins 6 degrés.", "en", "The temperature fell to -6 degrees.")]
    [InlineData("en", "The index moved by +2.5%.", "fr", "L’indice a gagné 2,5 %.")]
    [InlineData("fr", "Le déficit atteint 5 %.", "en", "The balance is -5%.")]
    public void A_minus_sign_may_say_a_fall(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "La croissance est de 3,1 % cette année.", "en", "Growth is -3.1% this year.")]
    [InlineData("ar", "سجلت المدينة 6 درجات مئوية ليلا.", "en", "The city recorded −6 °C at night.")]
    [InlineData("fr", "La température est montée à -6 °C cette nuit à Ifrane.", "en", "It was 6°C in Ifrane.")]
    public void A_sign_that_the_article_does_not_have_is_a_finding(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le port a coûté 2,4 MMDH.", "en", "The port cost 2.4 billion dirhams.")]
    [InlineData("fr", "Le port a coûté 2,4 MMDH.", "ar", "كلف الميناء 2,4 مليار درهم.")]
    [InlineData("fr", "Un budget de 35 MDhs est prévu.", "en", "A budget of 35 million dirhams is planned.")]
    [InlineData("fr", "Une aide de 12 M$ arrive.", "en", "Aid of $12 million is coming.")]
    [InlineData("fr", "Le marché pèse 3,2 Mds€.", "ar", "السوق يساوي 3,2 مليار يورو.")]
    [InlineData("fr", "Le marché pèse 3,2 Mds d’euros.", "en", "The market is worth 3.2 billion euros.")]
    [InlineData("fr", "Le marché pèse 3,2 Md€.", "en", "The market is worth €3.2bn.")]
    [InlineData("en", "The firm raised 15 MEUR in May.", "fr", "La société a levé 15 millions d’euros en mai.")]
    [InlineData("en", "The firm raised USD 15m in May.", "fr", "La société a levé 15 millions de dollars en mai.")]
    [InlineData("en", "The firm raised €2.5bn.", "fr", "La société a levé 2,5 milliards d’euros.")]
    [InlineData("fr", "Le prix est de 250 KDH.", "en", "The price is 250,000 dirhams.")]
    [InlineData("fr", "Le prix est de 250 k€.", "en", "The price is 250,000 euros.")]
    [InlineData("en", "The salary is $90k a year.", "fr", "Le salaire est de 90 000 dollars par an.")]
    [InlineData("fr", "Une aide de 40 M DH est prévue.", "en", "Aid of 40 million dirhams is planned.")]
    [InlineData("fr", "Un chiffre de 4,5 MMAD.", "en", "A turnover of 4.5 million dirhams.")]
    [InlineData("fr", "Le fonds a reçu 7 Mrd DH.", "ar", "تلقى الصندوق 7 مليارات درهم.")]
    [InlineData("fr", "Le fonds a reçu 7 milliards DH.", "en", "The fund got 7 billion dirhams.")]
    [InlineData("en", "The fund got 1.2 billion dirhams.", "fr", "Le fonds a reçu 1,2 MMDH.")]
    [InlineData("ar", "تلقى الصندوق 300 مليون درهم.", "fr", "Le fonds a reçu 300 MDH.")]
    [InlineData("en", "The video has 3M views.", "fr", "La vidéo compte 3 millions de vues.")]
    [InlineData("en", "The grant is £750k.", "ar", "المنحة 750 ألف جنيه إسترليني.")]
    [InlineData("fr", "Un financement de 100 MFCFA.", "en", "Funding of 100 million CFA francs.")]
    [InlineData("ar", "استثمرت الشركة 20 مليون دولار.", "fr", "La société a investi 20 MUSD.")]
    [InlineData("fr", "L’usine a coûté 80 mdh.", "en", "The plant cost 80 million dirhams.")]
    public void House_forms_of_magnitudes_are_amounts(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le port a coûté 2,4 MMDH.", "en", "The port cost 2.4 million dirhams.")]
    [InlineData("fr", "Le projet coûte 120 MDH.", "en", "The project costs 120 billion dirhams.")]
    [InlineData("fr", "Le projet coûte 120 MDH.", "ar", "كلف المشروع 120 ألف درهم.")]
    public void House_forms_do_not_hide_another_magnitude(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "The state spent Rs 3 lakh crore on roads.", "fr", "L’État a dépensé 3 000 milliards de roupies pour les routes.")]
    [InlineData("en", "He won 50 lakh rupees.", "ar", "ربح 5 ملايين روبية.")]
    [InlineData("en", "Some 1,25,000 homes were built.", "fr", "Quelque 125 000 logements ont été construits.")]
    [InlineData("fr", "Le programme a touché 500 000 familles.", "en", "The scheme reached five lakh families.")]
    public void Lakh_and_crore_are_magnitudes(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "He won 50 lakh rupees.", "fr", "Il a gagné 50 millions de roupies.")]
    public void Lakh_and_crore_do_not_hide_another_magnitude(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "L’accord date de mil neuf cent quatre-vingt-dix-neuf.", "en", "The deal dates from 1999.")]
    [InlineData("en", "The index gained two point two five per cent.", "fr", "L’indice a gagné 2,25 %.")]
    [InlineData("fr", "Le taux est de zéro virgule huit pour cent.", "en", "The rate is 0.8%.")]
    [InlineData("ar", "بلغ المعدل ثلاثة فاصلة خمسة في المائة.", "fr", "Le taux est de 3,5 %.")]
    [InlineData("en", "The rate is 3.5%.", "ar", "بلغ المعدل ثلاثة فاصل خمسة في المئة.")]
    [InlineData("fr", "Ils étaient quatre-vingt-dix mille.", "en", "They were 90,000.")]
    [InlineData("ar", "بلغ عددهم ألفا وتسعمائة وستة وخمسين.", "fr", "Ils étaient 1 956.")]
    public void Decimals_and_years_in_words_are_read(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le taux est de trois virgule cinq pour cent.", "en", "The rate is 5.3%.")]
    public void Decimals_in_words_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "Three in ten voters stayed home.", "fr", "30 % des électeurs sont restés chez eux.")]
    [InlineData("fr", "Un électeur sur trois s’est abstenu.", "en", "A third of voters abstained.")]
    [InlineData("ar", "واحد من كل خمسة تلاميذ رسب.", "en", "20% of pupils failed.")]
    [InlineData("fr", "20 % des élèves ont échoué.", "en", "One in five pupils failed.")]
    [InlineData("fr", "20 % des élèves ont échoué.", "ar", "واحد من كل خمسة تلاميذ رسب.")]
    [InlineData("en", "A fifth of pupils failed.", "fr", "20 % des élèves ont échoué.")]
    [InlineData("en", "20% of pupils failed.", "fr", "Un cinquième des élèves ont échoué.")]
    [InlineData("en", "20% of pupils failed.", "ar", "رسب خمس التلاميذ.")]
    [InlineData("ar", "رسب خمس التلاميذ.", "en", "A fifth of pupils failed.")]
    [InlineData("fr", "Trois quarts des élèves ont réussi.", "en", "75% of pupils passed.")]
    [InlineData("ar", "ثلاثة أرباع التلاميذ نجحوا.", "en", "Three quarters of pupils passed.")]
    [InlineData("fr", "Deux tiers des sièges sont vacants.", "ar", "ثلثا المقاعد شاغرة.")]
    [InlineData("en", "Two out of three seats are vacant.", "fr", "Deux sièges sur trois sont vacants.")]
    [InlineData("en", "Two out of every three seats are vacant.", "fr", "Deux tiers des sièges sont vacants.")]
    [InlineData("fr", "La moitié des élèves ont échoué.", "en", "50% of pupils failed.")]
    [InlineData("en", "Half a dozen towns are concerned.", "fr", "Six villes sont concernées.")]
    [InlineData("fr", "Une demi-douzaine de villes sont concernées.", "ar", "يشمل القرار ست مدن.")]
    [InlineData("en", "Two dozen towns are concerned.", "fr", "24 villes sont concernées.")]
    [InlineData("fr", "Une douzaine de villes sont concernées.", "en", "A dozen towns are concerned.")]
    [InlineData("en", "One-in-four pupils failed.", "fr", "25 % des élèves ont échoué.")]
    [InlineData("fr", "Un élève sur dix est absent.", "ar", "واحد من كل عشرة تلاميذ غائب.")]
    [InlineData("fr", "Quelque 15 personnes sur 20 ont voté.", "en", "15 out of 20 people voted.")]
    [InlineData("en", "The bill got 2/3 of the votes.", "fr", "Le texte a obtenu deux tiers des voix.")]
    [InlineData("ar", "نصف دزينة من المدن معنية.", "en", "Six towns are concerned.")]
    public void Parts_of_a_whole_agree_in_every_form(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "One in four pupils failed the exam.", "fr", "Un élève sur six a échoué.")]
    [InlineData("fr", "Un quart des élèves ont échoué.", "en", "A third of pupils failed.")]
    [InlineData("en", "One in four pupils failed the exam.", "fr", "40 % des élèves ont échoué.")]
    public void Parts_of_a_whole_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le litre coûte 13 dirhams et 75 centimes.", "en", "A litre costs 13.75 dirhams.")]
    [InlineData("en", "A litre costs 13.75 dirhams.", "fr", "Le litre coûte 13 dirhams 75 centimes.")]
    [InlineData("ar", "سعر اللتر 13,75 درهما.", "fr", "Le litre coûte 13 dirhams et 75 centimes.")]
    [InlineData("ar", "كلف الملعب 40 مليار سنتيم.", "fr", "Le stade a coûté 400 millions de dirhams.")]
    [InlineData("ar", "حكمت المحكمة بغرامة 200 مليون سنتيم.", "en", "The court imposed a fine of 2 million dirhams.")]
    [InlineData("fr", "Le stade a coûté 400 millions de dirhams.", "ar", "كلف الملعب 40 مليار سنتيم.")]
    [InlineData("en", "The bread costs two euros fifty cents.", "fr", "Le pain coûte 2,50 euros.")]
    [InlineData("en", "The toll is 5 dollars and 20 cents.", "ar", "رسم المرور 5.20 دولار.")]
    [InlineData("fr", "Le quintal est à 300 dirhams.", "ar", "القنطار بـ300 درهم.")]
    [InlineData("en", "The harvest reached 80 million quintals.", "ar", "بلغ المحصول 80 مليون قنطار.")]
    [InlineData("en", "The harvest reached 8 million tonnes.", "fr", "La récolte atteint 80 millions de quintaux.")]
    public void Money_agrees_with_its_hundredths(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "كلف الملعب 40 مليار سنتيم.", "fr", "Le stade a coûté 4 milliards de dirhams.")]
    [InlineData("ar", "سعر اللتر 13 درهما و75 سنتيما.", "fr", "Le litre coûte 13,57 dirhams.")]
    public void Money_and_its_hundredths_are_checked(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "It was 104°F in Phoenix.", "fr", "Il faisait 40 °C à Phoenix.")]
    [InlineData("fr", "Il faisait 40 °C à Phoenix.", "en", "It was 104 degrees Fahrenheit in Phoenix.")]
    [InlineData("ar", "بلغت الحرارة 40 درجة مئوية.", "fr", "Il faisait 40 °C.")]
    public void Temperatures_agree_between_scales(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("en", "It was 104°F in Phoenix.", "fr", "Il faisait 50 °C à Phoenix.")]
    public void Temperatures_are_checked_between_scales(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("ar", "بلغ المعدل 24، 25 في المائة.", "fr", "Le taux est de 25,24 %.")]
    [InlineData("en", "Some 3, 800 people came.", "fr", "Quelque 3 800 personnes sont venues.")]
    [InlineData("ar", "بلغ العدد 5، 2 مليون مسافر.", "fr", "Ils sont 2,5 millions de passagers.")]
    public void Figures_broken_by_marks_of_direction_or_spaces_are_one(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Le texte a été voté par 120 voix contre 34.", "ar", "صوت 120 نائبا لصالح النص مقابل 34.")]
    [InlineData("ar", "صوت لصالح النص 120 نائبا وعارضه 34.", "en", "The text passed by 120 to 34.")]
    [InlineData("fr", "Le prix passe de 5 à 7 euros.", "en", "The price goes from €5 to €7.")]
    [InlineData("ar", "ارتفع السعر من خمسة إلى سبعة دراهم.", "fr", "Le prix passe de 5 à 7 dirhams.")]
    [InlineData("en", "The price rose from $1.2bn to $1.5bn.", "ar", "ارتفع من 1,2 إلى 1,5 مليار دولار.")]
    [InlineData("ar", "ما بين 20 و30 في المائة من التلاميذ.", "en", "Between 20% and 30% of pupils.")]
    [InlineData("fr", "Entre 20 et 30 % des élèves.", "ar", "ما بين 20 و30 في المائة من التلاميذ.")]
    [InlineData("fr", "De 2 à 3 millions de touristes.", "en", "2 to 3 million tourists.")]
    [InlineData("ar", "بين 3 و4 آلاف سائح.", "fr", "3 000 à 4 000 touristes.")]
    [InlineData("ar", "بين ثلاثة وأربعة آلاف سائح.", "en", "Between 3,000 and 4,000 tourists.")]
    [InlineData("en", "Three to four thousand tourists.", "fr", "De 3 000 à 4 000 touristes.")]
    [InlineData("fr", "Trois à quatre mille touristes.", "en", "3,000 to 4,000 tourists.")]
    [InlineData("fr", "Un touriste sur deux est français.", "en", "Half of tourists are French.")]
    [InlineData("ar", "نصف السياح فرنسيون.", "fr", "50 % des touristes sont français.")]
    [InlineData("ar", "ثلث السكان فقراء.", "fr", "33 % des habitants sont pauvres.")]
    [InlineData("en", "33% of residents are poor.", "ar", "ثلث السكان فقراء.")]
    [InlineData("fr", "Un dixième des habitants.", "en", "10% of residents.")]
    [InlineData("ar", "عشر السكان فقراء.", "fr", "Un dixième des habitants est pauvre.")]
    [InlineData("ar", "ثلاثة أخماس السكان.", "en", "Three fifths of residents.")]
    [InlineData("fr", "Les trois cinquièmes des habitants.", "en", "60% of residents.")]
    [InlineData("en", "Two and a half years later.", "fr", "Deux ans et demi plus tard.")]
    [InlineData("ar", "بعد سنتين ونصف.", "en", "Two and a half years later.")]
    [InlineData("fr", "Deux ans et demi plus tard.", "ar", "بعد سنتين ونصف.")]
    [InlineData("ar", "سنة ونصف حبسا نافذا.", "fr", "Un an et demi de prison ferme.")]
    [InlineData("fr", "Un an et demi de prison ferme.", "en", "18 months in prison.")]
    [InlineData("ar", "ثمانية عشر شهرا.", "fr", "Un an et demi.")]
    [InlineData("ar", "بلغ طوله مترا ونصف المتر.", "fr", "Il mesure 1,5 mètre.")]
    [InlineData("ar", "ساعة ونصف.", "en", "An hour and a half.")]
    [InlineData("fr", "Une heure et demie.", "ar", "ساعة ونصف.")]
    [InlineData("ar", "نصف ساعة.", "en", "30 minutes.")]
    [InlineData("fr", "Un quart d’heure.", "en", "15 minutes.")]
    [InlineData("ar", "ربع ساعة.", "fr", "Quinze minutes.")]
    [InlineData("en", "The fire burned 12 acres.", "ar", "أتى الحريق على 5 هكتارات.")]
    [InlineData("en", "The car hit 60 mph.", "fr", "La voiture roulait à 97 km/h.")]
    [InlineData("en", "It weighs 10 pounds.", "fr", "Il pèse 4,5 kilos.")]
    [InlineData("ar", "بدرجة حرارة تبلغ ناقص 5.", "fr", "À une température de -5 degrés.")]
    [InlineData("en", "The temperature fell 5 degrees below zero.", "fr", "La température est tombée à −5 °C.")]
    [InlineData("fr", "5 degrés sous zéro à Ifrane.", "en", "-5°C in Ifrane.")]
    [InlineData("ar", "فاز الفريق بثنائية نظيفة.", "fr", "L’équipe a gagné 2-0.")]
    [InlineData("ar", "انتهت بالتعادل هدف لمثله.", "en", "It ended 1-1.")]
    [InlineData("ar", "انتهت بالتعادل هدفين لمثلهما.", "en", "It ended 2-2.")]
    [InlineData("ar", "تعادلا بهدف لهدف.", "fr", "Score final 1-1.")]
    [InlineData("ar", "فاز بأربعة أهداف مقابل هدفين.", "en", "They won 4-2.")]
    [InlineData("en", "King Henry the Eighth.", "fr", "Le roi Henri VIII.")]
    [InlineData("fr", "Le pape François Ier.", "en", "Pope Francis I.")]
    [InlineData("ar", "لويس الرابع عشر.", "fr", "Louis XIV.")]
    [InlineData("en", "Louis XIV.", "ar", "الملك لويس الرابع عشر.")]
    [InlineData("en", "Mohammed VI Foundation.", "fr", "Fondation Mohammed VI.")]
    [InlineData("ar", "شارع الحسن الثاني.", "fr", "Avenue Hassan II.")]
    [InlineData("fr", "Il a payé 12 DH 50.", "en", "He paid 12.50 dirhams.")]
    [InlineData("fr", "Il a payé 4 000 000 de centimes.", "ar", "دفع 4 ملايين سنتيم.")]
    [InlineData("ar", "دفع 4 ملايين سنتيم.", "en", "He paid 40,000 dirhams.")]
    [InlineData("en", "He paid $3.50.", "fr", "Il a payé 3 dollars et 50 cents.")]
    [InlineData("ar", "مليون و200 ألف نسمة.", "en", "1.2 million people.")]
    [InlineData("en", "1.2 million people.", "ar", "مليون ومائتي ألف نسمة.")]
    [InlineData("ar", "مليون و٢٠٠ ألف نسمة.", "fr", "1,2 million d’habitants.")]
    [InlineData("ar", "ألف ومئتا تلميذ.", "en", "1,200 pupils.")]
    [InlineData("ar", "ألفا تلميذ.", "en", "2,000 pupils.")]
    [InlineData("ar", "مئتا تلميذ.", "fr", "200 élèves.")]
    [InlineData("ar", "ثلاثمائة وخمسين تلميذا.", "fr", "350 élèves.")]
    [InlineData("fr", "Plus de deux mille personnes.", "en", "More than 2,000 people.")]
    [InlineData("ar", "قرابة ثلاثة آلاف شخص.", "en", "Nearly 3,000 people.")]
    [InlineData("en", "The 90th-minute goal.", "ar", "هدف في الدقيقة 90.")]
    [InlineData("fr", "Dans le temps additionnel (90+3).", "ar", "في الدقيقة 90+3.")]
    [InlineData("en", "He is 45.", "ar", "يبلغ من العمر 45 سنة.")]
    [InlineData("fr", "La trentenaire a gagné.", "en", "She is in her thirties.")]
    [InlineData("ar", "في الثلاثينيات من عمره.", "fr", "La trentaine.")]
    [InlineData("fr", "Ils étaient une quinzaine.", "en", "About 15 people.")]
    [InlineData("fr", "Une cinquantaine de personnes.", "en", "Some 50 people.")]
    [InlineData("ar", "نحو خمسين شخصا.", "fr", "Une cinquantaine de personnes.")]
    [InlineData("fr", "Une centaine de personnes.", "en", "About 100 people.")]
    [InlineData("fr", "Des centaines de personnes.", "ar", "مئات الأشخاص.")]
    public void Amounts_agree_across_languages(string articleLanguage, string article, string language, string sentence) =>
        Assert.Empty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));

    [Theory]
    [InlineData("fr", "Entre 20 et 30 % des élèves.", "ar", "ما بين 20 و40 في المائة من التلاميذ.")]
    [InlineData("ar", "فاز الفريق بثنائية نظيفة.", "fr", "L’équipe a gagné 3-0.")]
    [InlineData("ar", "شارع الحسن الثاني.", "fr", "Avenue Hassan III.")]
    [InlineData("fr", "De 2 à 3 millions de touristes.", "en", "2 to 3 billion tourists.")]
    [InlineData("fr", "Un dixième des habitants.", "en", "A fifth of residents.")]
    [InlineData("ar", "بعد سنتين ونصف.", "fr", "Trois ans et demi plus tard.")]
    [InlineData("ar", "سنة ونصف حبسا نافذا.", "fr", "Deux ans et demi de prison ferme.")]
    [InlineData("ar", "مليون و200 ألف نسمة.", "en", "1.3 million people.")]
    [InlineData("ar", "ثلث السكان فقراء.", "fr", "43 % des habitants sont pauvres.")]
    [InlineData("fr", "Une cinquantaine de personnes.", "en", "Some 70 people.")]
    [InlineData("ar", "دفع 4 ملايين سنتيم.", "en", "He paid 400,000 dirhams.")]
    [InlineData("en", "The price rose from $1.2bn to $1.5bn.", "ar", "ارتفع من 1,2 إلى 1,5 مليون دولار.")]
    [InlineData("en", "It weighs 10 pounds.", "fr", "Il pèse 6 kilos.")]
    [InlineData("en", "Growth of 2.5% was recorded.", "ar", "تراجع بنسبة ناقص 2,5 في المائة.")]
    public void Amounts_are_checked_across_languages(string articleLanguage, string article, string language, string sentence) =>
        Assert.NotEmpty(TestArticle.ValueFindings(articleLanguage, article, language, sentence));
}
