/**
 * Lines that say when the next scene is, in other languages than English. All are in small letters with straight
 * apostrophes; alternatives are parted by `|`.
 */
export interface TimeWords {
  /** What stands before a count: “about”. */
  vague: string;
  /** Counts in words, besides the numbers up to forty of `HEADING_WORDS`. */
  counts: string;
  units: string;
  /** What stands behind a count and its unit: “later”. */
  behind: string;
  /** What stands before them: “ago”, where it does. */
  before?: string;
  /** How much later, where it is not counted: “much later”. */
  uncounted: string;
  /** Whole lines: “the next morning”; `#` stands for a number. */
  lines: readonly string[];
  months: string;
  weekdays: string;
  seasons: string;
  /** A day and its month; `@` stands for the day, `#` for the month. */
  date: string;
  /** What may stand between a month, a date or a season and its year. */
  ofYear?: string;
  /** Hours of the clock, where they are not `10:42`. */
  clock?: string;
}

/** By BCP 47 language, without regions. */
export const TIME_WORDS: Readonly<Record<string, TimeWords>> = {
  de: {
    vague: 'etwa|ungefähr|fast|beinahe|genau|nur|gut|knapp|kaum',
    counts:
      'ein|eine|einen|einem|einer|fünfzig|hundert|tausend|einige|mehrere|viele|wenige|ein paar|' +
      'anderthalb|eineinhalb|eine halbe|ein halbes|ein viertel',
    units:
      'sekunden?|minuten?|viertelstunden?|stunden?|tage?n?|nacht|nächten?|wochen?|monate?n?|sommer|winter|' +
      'jahre?n?|jahrzehnten?|jahrhunderte?n?|generationen?|augenblicke?',
    behind: 'später|danach|darauf|zuvor|vorher|früher|davor',
    before: 'vor|nach|seit',
    uncounted:
      '(?:viel|etwas|wenig|kurz|kurze zeit|einige zeit|bald|lange|lange zeit|tags|am tag) (?:später|danach|darauf|zuvor|vorher|davor)',
    lines: [
      'später|früher|unterdessen|inzwischen|währenddessen|zur gleichen zeit|zur selben zeit|anderswo',
      'heute|gestern|heute abend|heute nacht|gegenwart|damals|vor langer zeit|es war einmal',
      '(?:später |früh |spät )?(?:noch )?(?:am|an diesem|an jenem|im) (?:(?:nächsten|folgenden|selben|gleichen|darauffolgenden|anderen) )?(?:tag|morgen|vormittag|mittag|nachmittag|abend|monat|jahr|frühling|frühjahr|sommer|herbst|winter|wochenende)(?: darauf| danach| später)?',
      '(?:später )?(?:noch )?in (?:derselben |(?:der|dieser|jener) (?:(?:nächsten|folgenden|gleichen) )?)(?:nacht|woche)',
      '(?:tag|nacht|woche|monat|jahr) #',
    ],
    months: 'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
    weekdays: '(?:am )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)',
    seasons: '(?:im )?(?:frühling|frühjahr|sommer|herbst|winter)',
    date: '(?:den |der |am )?@\\. #',
    ofYear: 'des jahres',
    clock: '(?:gegen |um )?\\d{1,2}(?:[:.]\\d{2})? uhr(?: \\d{1,2})?',
  },
  fr: {
    vague: 'environ|presque|à peine|exactement|quelque',
    counts:
      'une|cinquante|soixante|cent|mille|quelques|plusieurs|bien des|une (?:dizaine|quinzaine|vingtaine|' +
      "trentaine|centaine) (?:de |d')|un quart d'|une demi-",
    units:
      'secondes?|minutes?|heures?|jours?|journées?|nuits?|semaines?|mois|saisons?|étés?|hivers?|ans?|années?|' +
      'décennies?|siècles?|générations?|instants?|moments?',
    behind: 'plus tard|plus tôt|après|avant|auparavant',
    before: 'il y a|depuis|voilà|dans',
    uncounted:
      '(?:un peu|bien|beaucoup|peu|quelque temps|peu de temps|longtemps|peu|juste) (?:plus tard|plus tôt|après|avant|auparavant)',
    lines: [
      'plus tard|plus tôt|plus tard (?:ce|cette|dans la|le même) (?:jour|jour-là|soir|soir-là|nuit|nuit-là|soirée|journée|matinée|après-midi)',
      "pendant ce temps|au même moment|au même instant|ailleurs|aujourd'hui|demain|hier|autrefois|de nos jours|il y a longtemps|il était une fois",
      "le (?:lendemain|surlendemain)(?: (?:matin|midi|soir|après-midi|à l'aube))?|la veille(?: au soir)?|l'avant-veille",
      "(?:le|la|l'|ce|cet|cette) ?(?:même )?(?:jour|matin|matinée|midi|après-midi|soir|soirée|nuit|semaine|mois|an|année|été|hiver|automne|printemps)(?:-là|(?: même)?(?: suivante?| précédente?| d'après| d'avant))?",
      '(?:jour|nuit|semaine|mois|année|an) #',
    ],
    months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
    weekdays: '(?:le )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)',
    seasons: "(?:au )?printemps|(?:en )?(?:été|automne|hiver)|l'(?:été|automne|hiver)|le printemps",
    date: '(?:le )?(?:@|1er) #',
    clock: '(?:vers )?\\d{1,2} ?(?:h|heures)(?: ?\\d{2})?',
  },
  es: {
    vague: 'casi|unos|unas|apenas|exactamente|solo|sólo',
    counts:
      'una?|cincuenta|cien|mil|varios|varias|algunos|algunas|muchos|muchas|pocos|pocas|un par de|media|' +
      'un cuarto de',
    units:
      'segundos?|minutos?|horas?|días?|noches?|semanas?|mes|meses|veranos?|inviernos?|años?|décadas?|siglos?|' +
      'generaciones|instantes?|momentos?|rato',
    behind: 'después|más tarde|antes|atrás|más adelante',
    before: 'hace|tras|dentro de|al cabo de',
    uncounted:
      '(?:poco|mucho|algo|un poco|tiempo|poco tiempo|mucho tiempo) (?:después|más tarde|antes|atrás)',
    lines: [
      'más tarde|más tarde (?:ese|aquel|esa|aquella) (?:mismo |misma )?(?:día|mañana|tarde|noche)',
      'mientras tanto|entretanto|al mismo tiempo|en otro lugar|en otra parte|hoy|ayer|mañana|en la actualidad|hace mucho tiempo|érase una vez',
      'al (?:día|mes|año|verano|invierno) siguiente|a la (?:mañana|noche|tarde|semana) siguiente',
      '(?:el|ese|aquel) (?:mismo )?(?:día|mes|año|verano|invierno|otoño)(?: siguiente| anterior| después)?',
      '(?:la|esa|aquella) (?:misma )?(?:mañana|tarde|noche|semana|primavera)(?: siguiente| anterior| después)?',
      '(?:día|noche|semana|mes|año) #',
    ],
    months:
      'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre',
    weekdays: '(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
    seasons: '(?:en )?(?:la )?primavera|(?:en )?(?:el )?(?:verano|otoño|invierno)',
    date: '(?:el )?@ de #',
    ofYear: 'de|del',
    clock: '(?:a )?las \\d{1,2}(?:[:.]\\d{2})?(?: (?:horas|de la mañana|de la tarde|de la noche))?',
  },
  it: {
    vague: 'circa|quasi|appena|esattamente|solo',
    counts:
      "un|una|un'|cinquanta|cento|mille|alcuni|alcune|qualche|diversi|diverse|parecchi|parecchie|molti|molte|pochi|poche|mezz'|" +
      "un paio d'|un paio di|un quarto d'",
    units:
      'secondi|secondo|minut[oi]|or[ae]|giorn[oi]|nott[ei]|settiman[ae]|mes[ei]|estat[ei]|invern[oi]|ann[oi]|decenn[io]|' +
      'secol[oi]|generazioni|istant[ei]|moment[oi]',
    behind: 'dopo|più tardi|prima|addietro|fa',
    before: 'dopo|tra|fra',
    uncounted: "(?:poco|molto|qualche tempo|tempo|poco tempo|un po') (?:dopo|più tardi|prima|fa)",
    lines: [
      'più tardi|più tardi (?:quel|quella|lo|la) (?:stesso |stessa )?(?:giorno|mattina|pomeriggio|sera|notte)',
      "intanto|nel frattempo|altrove|allo stesso tempo|oggi|ieri|domani|molto tempo fa|c'era una volta",
      '(?:il|quel|lo stesso) (?:giorno|mattino|pomeriggio|mese|inverno)(?: dopo| seguente| successivo| prima| stesso)?',
      '(?:la|quella|la stessa) (?:mattina|sera|notte|settimana|primavera)(?: dopo| seguente| successiva| prima| stessa)?',
      "l'(?:indomani(?: mattina)?|anno (?:dopo|seguente|successivo|prima)|estate (?:dopo|seguente|successiva))",
      '(?:giorno|notte|settimana|mese|anno) #',
    ],
    months: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
    weekdays: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
    seasons: 'primavera|estate|autunno|inverno',
    date: '(?:il )?(?:@|1º) #',
    ofYear: 'del',
    clock: '(?:ore|alle) \\d{1,2}(?:[:.]\\d{2})?',
  },
  pt: {
    vague: 'quase|cerca de|apenas|exatamente|uns|umas',
    counts:
      'uma?|duas|cinquenta|cem|mil|vários|várias|alguns|algumas|muitos|muitas|poucos|poucas|um par de|meia',
    units:
      'segundos?|minutos?|horas?|dias?|noites?|semanas?|m[eê]s|meses|verões|verão|invernos?|anos?|décadas?|séculos?|' +
      'gerações|instantes?|momentos?',
    behind: 'depois|mais tarde|antes|atrás',
    before: 'há|após|dentro de',
    uncounted:
      '(?:pouco|muito|algum tempo|pouco tempo|muito tempo|um pouco) (?:depois|mais tarde|antes|atrás)',
    lines: [
      'mais tarde|mais tarde (?:naquele|naquela|nesse|nessa) (?:mesmo |mesma )?(?:dia|manhã|tarde|noite)',
      'enquanto isso|entretanto|ao mesmo tempo|noutro lugar|em outro lugar|hoje|ontem|amanhã|há muito tempo|era uma vez',
      'no (?:dia|mês|ano|verão|inverno) seguinte|na (?:manhã|noite|tarde|semana) seguinte',
      '(?:naquele|nesse|no) (?:mesmo )?(?:dia|mês|ano|verão|inverno|outono)|(?:naquela|nessa|na) (?:mesma )?(?:manhã|tarde|noite|semana|primavera)',
      '(?:dia|noite|semana|mês|ano) #',
    ],
    months: 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
    weekdays: 'segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo',
    seasons: 'primavera|verão|outono|inverno',
    date: '@ de #',
    ofYear: 'de',
    clock: '\\d{1,2}h(?:\\d{2})?',
  },
  nl: {
    vague: "ongeveer|bijna|precies|slechts|ruim|zo'n",
    counts:
      'vijftig|honderd|duizend|enkele|enige|een paar|verscheidene|vele|anderhalf|anderhalve|een half|een halve',
    units:
      'seconden?|minuten?|minuut|kwartier|uur|uren|dag|dagen|nacht|nachten|weken?|week|maand|maanden|zomers?|winters?|' +
      'jaar|jaren|decennia|eeuwen?|eeuw|generaties|ogenblikken',
    behind: 'later|daarna|nadien|eerder|ervoor|daarvoor|geleden|tevoren',
    before: 'na|over|sinds',
    uncounted:
      '(?:veel|iets|wat|kort|niet lang|een tijdje|enige tijd|even|lang) (?:later|daarna|eerder|geleden|ervoor|daarvoor)',
    lines: [
      'later|later (?:die|diezelfde) (?:dag|ochtend|middag|avond|nacht|week)',
      'ondertussen|intussen|tegelijkertijd|elders|vandaag|gisteren|morgen|vanavond|lang geleden|er was eens',
      'de (?:volgende|andere) (?:dag|ochtend|morgen|middag|avond|nacht|week|maand|zomer|winter)|het (?:volgende|jaar daarop) ?(?:jaar|voorjaar|najaar)?',
      '(?:die|diezelfde|dezelfde) (?:dag|ochtend|morgen|middag|avond|nacht|week|zomer|winter)',
      '(?:dag|nacht|week|maand|jaar) #',
    ],
    months: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
    weekdays: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
    seasons: '(?:de )?(?:lente|zomer|herfst|winter)|(?:het )?(?:voorjaar|najaar)',
    date: '@ #',
    ofYear: 'van',
    clock: '\\d{1,2}(?:[:.]\\d{2})? uur',
  },
};
