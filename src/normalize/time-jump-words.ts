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
  /** What may stand behind the year: “1914 roku”. */
  behindYear?: string;
  /** Hours of the clock, where they are not `10:42`. */
  clock?: string;
}

const NORWEGIAN: TimeWords = {
  vague: 'omtrent|cirka|nesten|drøyt|knapt|bare|nøyaktig',
  counts:
    'en|et|ett|ei|femti|hundre|tusen|noen|noen få|mange|flere|et par|en halv|et halvt|et kvarter|halvannen|halvannet',
  units:
    'sekunde?r?|minutte?r?|kvarter|time?r?|dage?r?|døgn|natt|netter|uker?|uke|månede?r?|somre|sommer|vintre|vinter|år|' +
    'tiår|århundre?r?|øyeblikk|stund',
  behind: 'senere|etterpå|tidligere|før|forut|etter|deretter',
  before: 'for|etter|om',
  uncounted:
    '(?:mye|litt|noe|kort|kort tid|en tid|en stund|lenge|ikke lenge) (?:senere|etterpå|etter|deretter|tidligere|før)',
  lines: [
    'senere|tidligere|senere (?:samme|den) (?:dag|dagen|kveld|kvelden|natt|natten|morgen|uke)',
    'imens|i mellomtiden|samtidig|et annet sted|i dag|i går|i morgen|i kveld|nåtid|for lenge siden|det var en gang',
    '(?:neste|følgende|samme) (?:dag|morgen|formiddag|ettermiddag|kveld|natt|uke|måned|år|vår|sommer|høst|vinter)|dagen (?:etter|før|derpå)|(?:morgenen|natten|kvelden|uken|uka|måneden|året) (?:etter|før)',
    'for (?:#|noen|mange|et par|hundre|tusen) (?:dager|uker|måneder|år) siden',
    '(?:dag|natt|uke|måned|år) #',
  ],
  months: 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
  weekdays: '(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)',
  seasons: '(?:våren|sommeren|høsten|vinteren|vår|sommer|høst|vinter)',
  date: '(?:den )?@\\. #',
  clock: '(?:klokken|klokka|kl\\.?) \\d{1,2}(?:[:.]\\d{2})?',
};

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
  sv: {
    vague: 'ungefär|cirka|nästan|drygt|knappt|bara|exakt',
    counts:
      'ett|femtio|hundra|tusen|några|många|flera|ett par|en halv|ett halvt|en kvart|ett och ett halvt|en och en halv',
    units:
      'sekunde?r?|minute?r?|kvart|timm(?:e|ar)|dag(?:ar)?|dygn|natt|nätter|veck(?:a|or)|månade?r?|somrar|sommar|vintrar|vinter|år|' +
      'årtionden?|decennie?r?|sekle?r?|århundraden?|ögonblick|stund',
    behind: 'senare|efteråt|tidigare|innan|dessförinnan|därefter',
    before: 'för|efter|om',
    uncounted:
      '(?:mycket|lite|något|strax|kort|kort tid|en tid|en stund|långt|inte långt) (?:senare|efteråt|därefter|tidigare|innan)',
    lines: [
      'senare|tidigare|senare (?:samma|den) (?:dag|kväll|natt|morgon|vecka)(?:en)?',
      'under tiden|samtidigt|på annat håll|någon annanstans|idag|i dag|igår|i går|imorgon|i morgon|ikväll|i kväll|nutid|för länge sedan|det var en gång',
      '(?:nästa|följande|samma) (?:dag|morgon|förmiddag|eftermiddag|kväll|natt|vecka|månad|år|vår|sommar|höst|vinter)|dagen (?:därpå|efter|innan)|(?:morgonen|natten|kvällen|veckan|månaden|året) (?:därpå|efter|innan)',
      'för (?:#|några|många|ett par|hundra|tusen) (?:dagar|veckor|månader|år) sedan',
      '(?:dag|natt|vecka|månad|år) #',
    ],
    months: 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
    weekdays: '(?:på )?(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag)(?:en)?',
    seasons: '(?:våren|sommaren|hösten|vintern|vår|sommar|höst|vinter)',
    date: '(?:den )?@ #',
    clock: '(?:klockan|kl\\.?) \\d{1,2}(?:[:.]\\d{2})?',
  },
  da: {
    vague: 'omkring|cirka|næsten|godt|knap|kun|præcis',
    counts:
      'en|et|halvtreds|hundrede|tusind|nogle|nogle få|mange|flere|et par|en halv|et halvt|et kvarter|halvanden|halvandet',
    units:
      'sekunde?r?|minutt?e?r?|kvarter|timer?|dage?|døgn|nat|nætter|uger?|måneder?|somre|sommer|vintre|vinter|år|' +
      'årtier?|århundreder?|øjeblikke?|stund',
    behind: 'senere|efter|tidligere|før|forinden|derefter',
    before: 'for|efter|om',
    uncounted:
      '(?:meget|lidt|noget|kort|kort tid|nogen tid|en tid|længe|ikke længe) (?:senere|efter|derefter|tidligere|før)',
    lines: [
      'senere|tidligere|senere (?:samme|den) (?:dag|aften|nat|morgen|uge)',
      'imens|i mellemtiden|samtidig|et andet sted|i dag|i går|i morgen|i aften|nutiden|for længe siden|der var engang',
      '(?:næste|følgende|samme) (?:dag|morgen|formiddag|eftermiddag|aften|nat|uge|måned|år|forår|sommer|efterår|vinter)|dagen (?:efter|før)|(?:morgenen|natten|aftenen|ugen|måneden|året) (?:efter|før)|den (?:næste|følgende) (?:dag|morgen|aften|nat)',
      'for (?:#|nogle|mange|et par|hundrede|tusind) (?:dage|uger|måneder|år) siden',
      '(?:dag|nat|uge|måned|år) #',
    ],
    months: 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
    weekdays: '(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)',
    seasons: '(?:foråret|sommeren|efteråret|vinteren|forår|sommer|efterår|vinter)',
    date: '(?:den )?@\\. #',
    clock: '(?:klokken|kl\\.?) \\d{1,2}(?:[:.]\\d{2})?',
  },
  nb: NORWEGIAN,
  no: NORWEGIAN,
  pl: {
    vague: 'około|prawie|niemal|dokładnie|zaledwie|ponad|niespełna|jakieś',
    counts:
      'jeden|jedną|dwóch|trzech|czterech|pięćdziesiąt|sto|tysiąc|kilka|kilkanaście|kilkadziesiąt|parę|wiele|półtora|półtorej|pół|kwadrans|' +
      'dwie|dwa i pół',
    units:
      'sekund[aęy]?|minut[aęy]?|kwadrans(?:e|y)?|godzin[aęy]?|dzień|dni|dob[aęy]|noc|nocy|noce|tydzień|tygodni[ea]?|miesi[ąe]c[ey]?|' +
      'miesięcy|rok|roku|lat|lata|zim[aęy]?|dekad[aęy]?|wiek|wieki|wieków|stuleci[ea]?|pokole(?:nie|nia|ń)|chwil[aęiy]?',
    behind: 'później|potem|wcześniej|przedtem|temu|po tym',
    before: 'po|przed|za',
    uncounted:
      '(?:dużo|znacznie|wiele|trochę|nieco|niewiele|chwilę|jakiś czas|niedługo|krótko|wkrótce) (?:później|potem|wcześniej|temu)|wkrótce|niebawem',
    lines: [
      'później|potem|wcześniej|jednocześnie|równocześnie|tymczasem|w tym samym czasie|gdzie indziej|dziś|dzisiaj|wczoraj|jutro|obecnie|współcześnie|dawno temu|dawno, dawno temu|pewnego (?:razu|dnia)',
      '(?:później )?(?:tego samego|tego|następnego|kolejnego|poprzedniego) (?:dnia|ranka|poranka|popołudnia|wieczoru|wieczora|tygodnia|miesiąca|roku|lata)',
      '(?:później )?(?:tej samej|tej|następnej|kolejnej|poprzedniej) (?:nocy|godziny|wiosny|jesieni|zimy)',
      'nazajutrz(?: rano| wieczorem)?|następnego dnia (?:rano|wieczorem|po południu)|(?:dzień|tydzień|miesiąc|rok) (?:później|wcześniej|temu)|(?:nad )?ranem|rano|wieczorem|o świcie|o północy|w południe',
      'w (?:następnym|kolejnym|tym samym) (?:tygodniu|miesiącu|roku)',
      '(?:dzień|noc|tydzień|miesiąc|rok) #',
    ],
    months:
      'stycze(?:ń|nia)|lut(?:y|ego)|mar(?:zec|ca)|kwie(?:cień|tnia)|maja?|czerw(?:iec|ca)|lip(?:iec|ca)|sierp(?:ień|nia)|wrze(?:sień|śnia)|' +
      'październik(?:a)?|listopada?|grud(?:zień|nia)',
    weekdays: '(?:w |we )?(?:poniedziałek|wtorek|środ[aę]|czwartek|piątek|sobot[aę]|niedziel[aę])',
    seasons: 'wiosn[aą]|latem|lato|jesień|jesienią|zim[aą]',
    date: '@ #',
    behindYear: 'roku',
    clock: '(?:godz(?:ina|\\.)|o godzinie) \\d{1,2}(?:[:.]\\d{2})?',
  },
  cs: {
    vague: 'asi|přibližně|téměř|skoro|přesně|sotva|necel[ýéá]',
    counts: 'jeden|jednu|padesát|sto|tisíc|několik|pár|mnoho|půl|půldruhého|čtvrt|dvě|dvě a půl',
    units:
      'sekund[auy]?|vteřin[auy]?|minut[auy]?|hodin[auy]?|den|dny|dní|dnů|noc|noci|nocí|týden|týdny|týdnů|měsíce?|měsíců|rok|roky|roku|let|léta|' +
      'desetiletí|století|generac[eí]|chvíl[ei]|okamžik',
    behind: 'později|poté|potom|předtím|dříve|nato|zpátky',
    before: 'po|před|za',
    uncounted:
      '(?:mnohem|o něco|o mnoho|krátce|chvíli|nedlouho|dlouho|o chvíli|o pár chvil) (?:později|poté|potom|předtím|dříve|nato)|zanedlouho|brzy poté',
    lines: [
      'později|dříve|mezitím|zatím|současně|ve stejnou dobu|ve stejné době|jinde|dnes|včera|zítra|současnost|kdysi dávno|dávno|bylo nebylo',
      '(?:později )?(?:téhož|toho|příštího|následujícího|dalšího|druhého) (?:dne|rána|odpoledne|večera|týdne|měsíce|roku|léta)',
      '(?:později )?(?:téže|té|příští|následující|další) (?:noci|hodiny|zimy)',
      'nazítří|druhý den(?: ráno| večer)?|(?:příští|další|následující) (?:den|ráno|večer|týden|měsíc|rok|léto|jaro|zima|podzim|noc)|týž den|ten den|té noci|toho večera',
      'o (?:hodinu|den|týden|měsíc|rok|chvíli) (?:později|dříve)',
      '(?:den|noc|týden|měsíc|rok) #',
    ],
    months:
      'led(?:en|na)|února?|březe?na?|dube?na?|květe?na?|červe?na?|červen(?:ec|ce)|srpe?na?|září|říje?na?|listopadu?|prosin(?:ec|ce)',
    weekdays: '(?:v |ve )?(?:pondělí|úterý|střed[au]|čtvrtek|pátek|sobot[au]|neděl[ei])',
    seasons: '(?:na )?jaře?o?|léto|v létě|podzim|na podzim|zima|v zimě',
    date: '@\\. #',
    ofYear: 'roku',
    clock: '(?:v )?\\d{1,2}(?:[:.]\\d{2})? hodin',
  },
  ru: {
    vague: 'около|почти|примерно|ровно|всего|чуть больше',
    counts:
      'один|одну|пятьдесят|сто|тысячу|тысяча|несколько|пару|пара|много|полтора|полторы|пол|четверть|две|двое|трое',
    units:
      'секунд[ауы]?|минут[ауы]?|час|часа|часов|получаса?|день|дня|дней|сутки|суток|ночь|ночи|ночей|недел[яюиь]|месяца?|месяцев|год|года|лет|' +
      'десятилети[еяй]|столети[еяй]|век|века|веков|мгновени[еяй]|мгновение',
    behind: 'спустя|назад|позже|ранее|раньше',
    before: 'через|спустя|за|после',
    uncounted:
      '(?:намного|гораздо|немного|чуть|некоторое время|незадолго|вскоре|долгое время) (?:позже|спустя|раньше|ранее|назад)|вскоре|немного погодя',
    lines: [
      'позже|раньше|тем временем|между тем|в то же время|в это время|где-то ещё|в другом месте|сегодня|вчера|завтра|наши дни|давным-давно|давно|жили-были|однажды',
      '(?:позже )?(?:в )?(?:тот же|этот же|следующий|другой|тот) (?:день|вечер|месяц|год|час)|(?:позже )?(?:в )?(?:ту же|следующую|эту) (?:ночь|зиму|весну|осень)|(?:на )?следующе(?:е|й) (?:утро|лето|недел[еи]|весной|зимой|осенью)|следующим (?:утром|вечером|летом)|следующей (?:ночью|весной|осенью|зимой)',
      '(?:на )?(?:следующий|другой) день(?: утром| вечером)?|наутро|накануне|(?:тем же|этим же) (?:утром|вечером|днём|днем|летом)|(?:той же|этой же) (?:ночью|зимой|весной|осенью)|утром|вечером|ночью|на рассвете|в полночь|в полдень',
      'год спустя|месяц спустя|час спустя|день спустя|неделю спустя|(?:через|спустя) (?:год|месяц|час|день|неделю|минуту|полчаса|полгода)|(?:год|месяц|час|день|неделю|минуту) (?:назад|позже)|полгода (?:спустя|назад)',
      '(?:день|ночь|неделя|месяц|год) #',
    ],
    months:
      'январ[ья]|феврал[ья]|марта?|апрел[ья]|ма[йя]|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]',
    weekdays: '(?:в |во )?(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)',
    seasons: 'весна|весной|лето|летом|осень|осенью|зима|зимой',
    date: '@ #',
    behindYear: 'года|г',
    clock: '(?:в )?\\d{1,2}(?:[:.]\\d{2})? (?:часов|часа|час|утра|вечера|ночи|дня)',
  },
};
