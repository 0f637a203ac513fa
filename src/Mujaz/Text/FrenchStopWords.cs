namespace Mujaz.Text;

/// <summary>French words that carry no topic.</summary>
internal static class FrenchStopWords
{
    public const string Function = """
        le la les l un une des du de d au aux à en dans sur sous avec sans pour par contre vers chez entre depuis pendant avant après
        jusque jusqu dès lors lorsque lorsqu puisque puisqu quoique quand comme si que qu qui quoi dont où lequel laquelle lesquels lesquelles
        auquel auxquels auxquelles duquel desquels desquelles et ou mais donc or ni car puis ensuite alors ainsi aussi encore toujours jamais
        souvent parfois déjà bientôt ici là ailleurs partout très trop peu beaucoup plus moins assez presque environ tout toute tous toutes
        même mêmes autre autres chaque quelque quelques plusieurs aucun aucune certain certaine certains certaines tel telle tels telles rien
        personne ce cet cette ces cela ça c celui celle ceux celles mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je j tu il
        elle on nous vous ils elles me m te t se s lui y n ne pas point guère eux soi afin tandis selon outre malgré parmi envers hors voici
        voilà via non oui parce pourquoi comment combien cependant toutefois néanmoins pourtant notamment surtout également seulement plutôt
        quant lui-même elle-même eux-mêmes celui-ci celle-ci ceux-ci celles-ci celui-là ci là-bas aujourd'hui hier demain aujourd hui
        être suis es est sommes êtes sont étais était étions étaient fut furent sera seront serait seraient soit soient été étant avoir ai as
        a avons avez ont avais avait avaient eut eurent aura auront aurait auraient ait aient eu ayant
        """;

    public const string Weak = """
        faire fait faits faite faites font faisait faisant fera ferait aller va vont allait ira allé allée pouvoir peux peut peuvent pouvait
        pourra pourrait pourraient puisse vouloir veux veut veulent voulait voulu devoir doit doivent devait devra devrait devraient dû savoir
        sait savent su voir voit voient vu vue venir vient viennent venu venue tenir tient tenu tenue prendre prend prennent pris prise mettre
        met mettent mis mise dire dit disent disait donner donne donnent donné donnée trouver trouve trouvent trouvé passer passe passé
        permettre permet permettent permis permettant parler parle croire croit falloir faut fallait rester reste restent resté demander demande
        demandé annoncer annonce annoncé annoncée annoncent déclarer déclare déclaré indiquer indique indiqué affirmer affirme affirmé ajouter
        ajoute ajouté préciser précise précisé expliquer explique expliqué estimer estime estimé souligner souligne souligné rappeler rappelle
        rappelé confirmer confirme confirmé assurer assure assuré évoquer évoque évoqué considérer considère considéré appeler appelle appelé
        appelée nommé nommée commencer commence commencé continuer continue devenir devient devenu devenue recevoir reçoit reçu reçue rendre rend
        rendu porter porte porté poursuivre poursuit poursuivi présenter présente présenté proposer propose proposé publier publie publié publiée
        quitter quitte quitté remporter remporte remporté remportent rejoindre rejoint réunir réunit réuni sortir sort sorti suivre suit suivi
        suivie suivant suivante suivants suivantes servir sert toucher touche touché tuer tue tué tués tuée tuées blesser blessé blessée perdre
        perd perdu perdue gagner gagne gagné ouvrir ouvre ouvert ouverte fermer ferme fermé entrer entre entré arriver arrive arrivé arrivée
        accuser accuse accusé accusés refuser refuse refusé accepter accepte accepté décider décide décidé vouloir obtenir obtient obtenu
        utiliser utilise utilisé utilisée créer crée créé créée lancer lance lancé lancée situé située situés situées
        causé causée provoqué provoquée concernant concerne concernent visant vise dénoncer dénonce dénoncé compter compte comptent
        organisé organisée organiser organise découvert découverte retrouvé retrouvée condamné condamnée
        petit petite petits petites grand grande grands grandes nouveau nouvelle nouveaux nouvelles nouvel premier première premiers premières
        dernier dernière derniers dernières prochain prochaine prochains prochaines bon bonne bons bonnes mauvais meilleur meilleure vrai vraie
        seul seule seuls seules propre ancien ancienne anciens anciennes jeune important importante importants importantes différent différents
        différentes divers diverses nombreux nombreuses possible impossible actuel actuelle récent récente récents récentes présent
        jour jours journée semaine semaines mois an ans année années heure heures minute minutes matin soir soirée nuit midi temps moment fois
        fin début cours suite partie part lieu cas côté nombre fait chose choses façon manière titre exemple ensemble plupart moitié tiers
        lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille million
        millions milliard milliards zéro pourcent euro euros dollar dollars kilomètre kilomètres mètre mètres km
        dizaine dizaines centaine centaines millier milliers douzaine soixantaine vingtaine trentaine quinzaine
        m mm mme mlle monsieur madame mr bien mal mieux tard tôt loin près dessus dessous dedans dehors ensemble peut-être vraiment
        actuellement récemment immédiatement rapidement particulièrement essentiellement simplement notamment directement officiellement
        face grâce cause raison raisons faveur sein cadre base niveau plan ordre place mise occasion issue lors environ près point
        source sources article lire photo photos voir
        """;
}
