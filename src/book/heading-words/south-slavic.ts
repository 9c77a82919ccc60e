import type { HeadingWords } from '../heading-words.ts';

export const SOUTH_SLAVIC: Readonly<Record<string, HeadingWords>> = {
  sl: {
    numbered: { chapter: 'poglavje', part: 'del|knjiga' },
    named: {
      dedication: 'posvetilo',
      epigraph: 'moto|motto|epigraf',
      foreword: 'predgovor',
      introduction: 'uvod',
      'content-note': 'opozorilo o vsebini|opozorila o vsebini|opozorilo glede vsebine',
      'authors-note':
        'opomba avtorja|opomba avtorice|opomba avtorjev|avtorjeva opomba|avtoričina opomba|beseda avtorja|' +
        'beseda avtorice',
      prologue: 'prolog',
      interlude: 'medigra|interludij|intermezzo',
      epilogue: 'epilog',
      // The “spremna beseda” nearly always stands behind the text.
      afterword: 'spremna beseda|sklepna beseda',
      acknowledgments: 'zahvala|zahvale',
      appendix: 'dodatek|dodatki|priloga|priloge',
      notes: 'opombe|končne opombe',
      glossary: 'slovarček|glosar',
      bibliography: 'bibliografija|seznam literature|viri in literatura',
      copyright: 'kolofon|avtorske pravice|copyright',
      'about-the-author': 'o avtorju|o avtorici|o avtorjih|o avtoricah',
      'also-by':
        'druge knjige istega avtorja|druge knjige iste avtorice|druga dela istega avtorja|' +
        'druga dela iste avtorice|od istega avtorja|od iste avtorice',
    },
    cardinals:
      'ena|eno|eden dva|dve tri štiri pet šest sedem osem devet deset enajst dvanajst trinajst štirinajst ' +
      'petnajst šestnajst sedemnajst osemnajst devetnajst dvajset enaindvajset dvaindvajset triindvajset ' +
      'štiriindvajset petindvajset šestindvajset sedemindvajset osemindvajset devetindvajset trideset ' +
      'enaintrideset dvaintrideset triintrideset štiriintrideset petintrideset šestintrideset ' +
      'sedemintrideset osemintrideset devetintrideset štirideset',
    ordinals:
      'prvo|prva|prvi drugo|druga|drugi tretje|tretja|tretji četrto|četrta|četrti peto|peta|peti ' +
      'šesto|šesta|šesti sedmo|sedma|sedmi osmo|osma|osmi deveto|deveta|deveti deseto|deseta|deseti ' +
      'enajsto|enajsta|enajsti dvanajsto|dvanajsta|dvanajsti trinajsto|trinajsta|trinajsti ' +
      'štirinajsto|štirinajsta|štirinajsti petnajsto|petnajsta|petnajsti šestnajsto|šestnajsta|šestnajsti ' +
      'sedemnajsto|sedemnajsta|sedemnajsti osemnajsto|osemnajsta|osemnajsti ' +
      'devetnajsto|devetnajsta|devetnajsti dvajseto|dvajseta|dvajseti ' +
      'enaindvajseto|enaindvajseta|enaindvajseti dvaindvajseto|dvaindvajseta|dvaindvajseti ' +
      'triindvajseto|triindvajseta|triindvajseti štiriindvajseto|štiriindvajseta|štiriindvajseti ' +
      'petindvajseto|petindvajseta|petindvajseti šestindvajseto|šestindvajseta|šestindvajseti ' +
      'sedemindvajseto|sedemindvajseta|sedemindvajseti osemindvajseto|osemindvajseta|osemindvajseti ' +
      'devetindvajseto|devetindvajseta|devetindvajseti trideseto|trideseta|trideseti ' +
      'enaintrideseto|enaintrideseta|enaintrideseti dvaintrideseto|dvaintrideseta|dvaintrideseti ' +
      'triintrideseto|triintrideseta|triintrideseti štiriintrideseto|štiriintrideseta|štiriintrideseti ' +
      'petintrideseto|petintrideseta|petintrideseti šestintrideseto|šestintrideseta|šestintrideseti ' +
      'sedemintrideseto|sedemintrideseta|sedemintrideseti osemintrideseto|osemintrideseta|osemintrideseti ' +
      'devetintrideseto|devetintrideseta|devetintrideseti štirideseto|štirideseta|štirideseti',
  },
  hr: {
    numbered: { chapter: 'poglavlje|glava', part: 'dio|knjiga' },
    named: {
      dedication: 'posveta',
      epigraph: 'moto|motto|epigraf',
      foreword: 'predgovor',
      introduction: 'uvod',
      'content-note': 'upozorenje o sadržaju|upozorenja o sadržaju|upozorenje na sadržaj',
      'authors-note':
        'napomena autora|napomena autorice|napomene autora|napomene autorice|bilješka autora|' +
        'bilješka autorice|autorova napomena|autoričina napomena|autorova bilješka|autoričina bilješka|' +
        'riječ autora|riječ autorice',
      prologue: 'prolog',
      interlude: 'međuigra|interludij|intermezzo',
      epilogue: 'epilog',
      afterword: 'pogovor',
      acknowledgments: 'zahvale|zahvala',
      appendix: 'dodatak|dodaci|prilog|prilozi',
      notes: 'bilješke|napomene|završne bilješke',
      glossary: 'pojmovnik|glosar',
      bibliography: 'bibliografija|popis literature',
      copyright: 'impresum|impressum|autorska prava|copyright',
      'about-the-author':
        'o autoru|o autorici|o autorima|o autoricama|bilješka o autoru|bilješka o autorici|bilješka o piscu',
      'also-by':
        'od istog autora|od iste autorice|druge knjige istog autora|druge knjige iste autorice|' +
        'ostale knjige istog autora|ostale knjige iste autorice',
    },
    cardinals:
      'jedan|jedno|jedna dva|dvije tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest ' +
      'četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest dvadeset ' +
      'dvadeset_jedan|dvadeset_jedno|dvadeset_jedna|dvadeset_i_jedan|dvadeset_i_jedno|dvadeset_i_jedna ' +
      'dvadeset_dva|dvadeset_dvije|dvadeset_i_dva|dvadeset_i_dvije dvadeset_tri|dvadeset_i_tri ' +
      'dvadeset_četiri|dvadeset_i_četiri dvadeset_pet|dvadeset_i_pet dvadeset_šest|dvadeset_i_šest ' +
      'dvadeset_sedam|dvadeset_i_sedam dvadeset_osam|dvadeset_i_osam dvadeset_devet|dvadeset_i_devet ' +
      'trideset ' +
      'trideset_jedan|trideset_jedno|trideset_jedna|trideset_i_jedan|trideset_i_jedno|trideset_i_jedna ' +
      'trideset_dva|trideset_dvije|trideset_i_dva|trideset_i_dvije trideset_tri|trideset_i_tri ' +
      'trideset_četiri|trideset_i_četiri trideset_pet|trideset_i_pet trideset_šest|trideset_i_šest ' +
      'trideset_sedam|trideset_i_sedam trideset_osam|trideset_i_osam trideset_devet|trideset_i_devet ' +
      'četrdeset',
    ordinals:
      'prvo|prva|prvi drugo|druga|drugi treće|treća|treći četvrto|četvrta|četvrti peto|peta|peti ' +
      'šesto|šesta|šesti sedmo|sedma|sedmi osmo|osma|osmi deveto|deveta|deveti deseto|deseta|deseti ' +
      'jedanaesto|jedanaesta|jedanaesti dvanaesto|dvanaesta|dvanaesti trinaesto|trinaesta|trinaesti ' +
      'četrnaesto|četrnaesta|četrnaesti petnaesto|petnaesta|petnaesti šesnaesto|šesnaesta|šesnaesti ' +
      'sedamnaesto|sedamnaesta|sedamnaesti osamnaesto|osamnaesta|osamnaesti ' +
      'devetnaesto|devetnaesta|devetnaesti dvadeseto|dvadeseta|dvadeseti ' +
      'dvadeset_prvo|dvadeset_prva|dvadeset_prvi|dvadeset_i_prvo|dvadeset_i_prva|dvadeset_i_prvi ' +
      'dvadeset_drugo|dvadeset_druga|dvadeset_drugi|dvadeset_i_drugo|dvadeset_i_druga|dvadeset_i_drugi ' +
      'dvadeset_treće|dvadeset_treća|dvadeset_treći|dvadeset_i_treće|dvadeset_i_treća|dvadeset_i_treći ' +
      'dvadeset_četvrto|dvadeset_četvrta|dvadeset_četvrti|dvadeset_i_četvrto|dvadeset_i_četvrta|' +
      'dvadeset_i_četvrti ' +
      'dvadeset_peto|dvadeset_peta|dvadeset_peti|dvadeset_i_peto|dvadeset_i_peta|dvadeset_i_peti ' +
      'dvadeset_šesto|dvadeset_šesta|dvadeset_šesti|dvadeset_i_šesto|dvadeset_i_šesta|dvadeset_i_šesti ' +
      'dvadeset_sedmo|dvadeset_sedma|dvadeset_sedmi|dvadeset_i_sedmo|dvadeset_i_sedma|dvadeset_i_sedmi ' +
      'dvadeset_osmo|dvadeset_osma|dvadeset_osmi|dvadeset_i_osmo|dvadeset_i_osma|dvadeset_i_osmi ' +
      'dvadeset_deveto|dvadeset_deveta|dvadeset_deveti|dvadeset_i_deveto|dvadeset_i_deveta|' +
      'dvadeset_i_deveti trideseto|trideseta|trideseti ' +
      'trideset_prvo|trideset_prva|trideset_prvi|trideset_i_prvo|trideset_i_prva|trideset_i_prvi ' +
      'trideset_drugo|trideset_druga|trideset_drugi|trideset_i_drugo|trideset_i_druga|trideset_i_drugi ' +
      'trideset_treće|trideset_treća|trideset_treći|trideset_i_treće|trideset_i_treća|trideset_i_treći ' +
      'trideset_četvrto|trideset_četvrta|trideset_četvrti|trideset_i_četvrto|trideset_i_četvrta|' +
      'trideset_i_četvrti ' +
      'trideset_peto|trideset_peta|trideset_peti|trideset_i_peto|trideset_i_peta|trideset_i_peti ' +
      'trideset_šesto|trideset_šesta|trideset_šesti|trideset_i_šesto|trideset_i_šesta|trideset_i_šesti ' +
      'trideset_sedmo|trideset_sedma|trideset_sedmi|trideset_i_sedmo|trideset_i_sedma|trideset_i_sedmi ' +
      'trideset_osmo|trideset_osma|trideset_osmi|trideset_i_osmo|trideset_i_osma|trideset_i_osmi ' +
      'trideset_deveto|trideset_deveta|trideset_deveti|trideset_i_deveto|trideset_i_deveta|' +
      'trideset_i_deveti četrdeseto|četrdeseta|četrdeseti',
  },
  sr: {
    // In both scripts, and as said in the east and in the west (“deo”, “dio”).
    numbered: { chapter: 'поглавље|глава|poglavlje|glava', part: 'део|дио|књига|deo|dio|knjiga' },
    named: {
      dedication: 'посвета|posveta',
      epigraph: 'мото|епиграф|moto|epigraf',
      foreword: 'предговор|predgovor',
      introduction: 'увод|uvod',
      'content-note': 'упозорење о садржају|упозорења о садржају|upozorenje o sadržaju|upozorenja o sadržaju',
      'authors-note':
        'напомена аутора|напомена ауторке|напомене аутора|белешка аутора|белешка ауторке|ауторова напомена|' +
        'ауторкина напомена|реч аутора|реч ауторке|napomena autora|napomena autorke|napomene autora|' +
        'beleška autora|beleška autorke|autorova napomena|autorkina napomena|reč autora|reč autorke',
      prologue: 'пролог|prolog',
      interlude: 'међуигра|интерлудијум|интермецо|međuigra|interludijum|intermeco',
      epilogue: 'епилог|epilog',
      afterword: 'поговор|pogovor',
      acknowledgments:
        'изјаве захвалности|захвалница|захвалнице|захвалност|изрази захвалности|речи захвалности|' +
        'izjave zahvalnosti|zahvalnica|zahvalnice|zahvalnost|izrazi zahvalnosti|reči zahvalnosti',
      appendix: 'додатак|додаци|прилог|прилози|dodatak|dodaci|prilog|prilozi',
      notes: 'напомене|белешке|napomene|beleške',
      glossary: 'појмовник|глосар|pojmovnik|glosar',
      bibliography: 'библиографија|списак литературе|bibliografija|spisak literature',
      copyright: 'импресум|ауторска права|impresum|autorska prava',
      'about-the-author':
        'о аутору|о ауторки|о ауторима|о ауторкама|о писцу|белешка о аутору|белешка о ауторки|' +
        'белешка о писцу|o autoru|o autorki|o autorima|o autorkama|o piscu|beleška o autoru|' +
        'beleška o autorki|beleška o piscu',
      'also-by':
        'од истог аутора|од исте ауторке|друге књиге истог аутора|друге књиге исте ауторке|' +
        'остале књиге истог аутора|остале књиге исте ауторке|od istog autora|od iste autorke|' +
        'druge knjige istog autora|druge knjige iste autorke|ostale knjige istog autora|' +
        'ostale knjige iste autorke',
    },
    cardinals:
      'један|једно|једна|jedan|jedno|jedna два|две|двије|dva|dve|dvije три|tri четири|četiri пет|pet ' +
      'шест|šest седам|sedam осам|osam девет|devet десет|deset једанаест|jedanaest дванаест|dvanaest ' +
      'тринаест|trinaest четрнаест|četrnaest петнаест|petnaest шеснаест|šesnaest седамнаест|sedamnaest ' +
      'осамнаест|osamnaest деветнаест|devetnaest двадесет|dvadeset ' +
      'двадесет_један|двадесет_једно|двадесет_једна|двадесет_и_један|двадесет_и_једно|двадесет_и_једна|' +
      'dvadeset_jedan|dvadeset_jedno|dvadeset_jedna|dvadeset_i_jedan|dvadeset_i_jedno|dvadeset_i_jedna ' +
      'двадесет_два|двадесет_две|двадесет_двије|двадесет_и_два|двадесет_и_две|двадесет_и_двије|' +
      'dvadeset_dva|dvadeset_dve|dvadeset_dvije|dvadeset_i_dva|dvadeset_i_dve|dvadeset_i_dvije ' +
      'двадесет_три|двадесет_и_три|dvadeset_tri|dvadeset_i_tri ' +
      'двадесет_четири|двадесет_и_четири|dvadeset_četiri|dvadeset_i_četiri ' +
      'двадесет_пет|двадесет_и_пет|dvadeset_pet|dvadeset_i_pet ' +
      'двадесет_шест|двадесет_и_шест|dvadeset_šest|dvadeset_i_šest ' +
      'двадесет_седам|двадесет_и_седам|dvadeset_sedam|dvadeset_i_sedam ' +
      'двадесет_осам|двадесет_и_осам|dvadeset_osam|dvadeset_i_osam ' +
      'двадесет_девет|двадесет_и_девет|dvadeset_devet|dvadeset_i_devet тридесет|trideset ' +
      'тридесет_један|тридесет_једно|тридесет_једна|тридесет_и_један|тридесет_и_једно|тридесет_и_једна|' +
      'trideset_jedan|trideset_jedno|trideset_jedna|trideset_i_jedan|trideset_i_jedno|trideset_i_jedna ' +
      'тридесет_два|тридесет_две|тридесет_двије|тридесет_и_два|тридесет_и_две|тридесет_и_двије|' +
      'trideset_dva|trideset_dve|trideset_dvije|trideset_i_dva|trideset_i_dve|trideset_i_dvije ' +
      'тридесет_три|тридесет_и_три|trideset_tri|trideset_i_tri ' +
      'тридесет_четири|тридесет_и_четири|trideset_četiri|trideset_i_četiri ' +
      'тридесет_пет|тридесет_и_пет|trideset_pet|trideset_i_pet ' +
      'тридесет_шест|тридесет_и_шест|trideset_šest|trideset_i_šest ' +
      'тридесет_седам|тридесет_и_седам|trideset_sedam|trideset_i_sedam ' +
      'тридесет_осам|тридесет_и_осам|trideset_osam|trideset_i_osam ' +
      'тридесет_девет|тридесет_и_девет|trideset_devet|trideset_i_devet четрдесет|četrdeset',
    ordinals:
      'прво|прва|први|prvo|prva|prvi друго|друга|други|drugo|druga|drugi ' +
      'треће|трећа|трећи|treće|treća|treći четврто|четврта|четврти|četvrto|četvrta|četvrti ' +
      'пето|пета|пети|peto|peta|peti шесто|шеста|шести|šesto|šesta|šesti ' +
      'седмо|седма|седми|sedmo|sedma|sedmi осмо|осма|осми|osmo|osma|osmi ' +
      'девето|девета|девети|deveto|deveta|deveti десето|десета|десети|deseto|deseta|deseti ' +
      'једанаесто|једанаеста|једанаести|jedanaesto|jedanaesta|jedanaesti ' +
      'дванаесто|дванаеста|дванаести|dvanaesto|dvanaesta|dvanaesti ' +
      'тринаесто|тринаеста|тринаести|trinaesto|trinaesta|trinaesti ' +
      'четрнаесто|четрнаеста|четрнаести|četrnaesto|četrnaesta|četrnaesti ' +
      'петнаесто|петнаеста|петнаести|petnaesto|petnaesta|petnaesti ' +
      'шеснаесто|шеснаеста|шеснаести|šesnaesto|šesnaesta|šesnaesti ' +
      'седамнаесто|седамнаеста|седамнаести|sedamnaesto|sedamnaesta|sedamnaesti ' +
      'осамнаесто|осамнаеста|осамнаести|osamnaesto|osamnaesta|osamnaesti ' +
      'деветнаесто|деветнаеста|деветнаести|devetnaesto|devetnaesta|devetnaesti ' +
      'двадесето|двадесета|двадесети|dvadeseto|dvadeseta|dvadeseti ' +
      'двадесет_прво|двадесет_прва|двадесет_први|двадесет_и_прво|двадесет_и_прва|двадесет_и_први|' +
      'dvadeset_prvo|dvadeset_prva|dvadeset_prvi|dvadeset_i_prvo|dvadeset_i_prva|dvadeset_i_prvi ' +
      'двадесет_друго|двадесет_друга|двадесет_други|двадесет_и_друго|двадесет_и_друга|двадесет_и_други|' +
      'dvadeset_drugo|dvadeset_druga|dvadeset_drugi|dvadeset_i_drugo|dvadeset_i_druga|dvadeset_i_drugi ' +
      'двадесет_треће|двадесет_трећа|двадесет_трећи|двадесет_и_треће|двадесет_и_трећа|двадесет_и_трећи|' +
      'dvadeset_treće|dvadeset_treća|dvadeset_treći|dvadeset_i_treće|dvadeset_i_treća|dvadeset_i_treći ' +
      'двадесет_четврто|двадесет_четврта|двадесет_четврти|двадесет_и_четврто|двадесет_и_четврта|' +
      'двадесет_и_четврти|dvadeset_četvrto|dvadeset_četvrta|dvadeset_četvrti|dvadeset_i_četvrto|' +
      'dvadeset_i_četvrta|dvadeset_i_četvrti ' +
      'двадесет_пето|двадесет_пета|двадесет_пети|двадесет_и_пето|двадесет_и_пета|двадесет_и_пети|' +
      'dvadeset_peto|dvadeset_peta|dvadeset_peti|dvadeset_i_peto|dvadeset_i_peta|dvadeset_i_peti ' +
      'двадесет_шесто|двадесет_шеста|двадесет_шести|двадесет_и_шесто|двадесет_и_шеста|двадесет_и_шести|' +
      'dvadeset_šesto|dvadeset_šesta|dvadeset_šesti|dvadeset_i_šesto|dvadeset_i_šesta|dvadeset_i_šesti ' +
      'двадесет_седмо|двадесет_седма|двадесет_седми|двадесет_и_седмо|двадесет_и_седма|двадесет_и_седми|' +
      'dvadeset_sedmo|dvadeset_sedma|dvadeset_sedmi|dvadeset_i_sedmo|dvadeset_i_sedma|dvadeset_i_sedmi ' +
      'двадесет_осмо|двадесет_осма|двадесет_осми|двадесет_и_осмо|двадесет_и_осма|двадесет_и_осми|' +
      'dvadeset_osmo|dvadeset_osma|dvadeset_osmi|dvadeset_i_osmo|dvadeset_i_osma|dvadeset_i_osmi ' +
      'двадесет_девето|двадесет_девета|двадесет_девети|двадесет_и_девето|двадесет_и_девета|' +
      'двадесет_и_девети|dvadeset_deveto|dvadeset_deveta|dvadeset_deveti|dvadeset_i_deveto|' +
      'dvadeset_i_deveta|dvadeset_i_deveti тридесето|тридесета|тридесети|trideseto|trideseta|trideseti ' +
      'тридесет_прво|тридесет_прва|тридесет_први|тридесет_и_прво|тридесет_и_прва|тридесет_и_први|' +
      'trideset_prvo|trideset_prva|trideset_prvi|trideset_i_prvo|trideset_i_prva|trideset_i_prvi ' +
      'тридесет_друго|тридесет_друга|тридесет_други|тридесет_и_друго|тридесет_и_друга|тридесет_и_други|' +
      'trideset_drugo|trideset_druga|trideset_drugi|trideset_i_drugo|trideset_i_druga|trideset_i_drugi ' +
      'тридесет_треће|тридесет_трећа|тридесет_трећи|тридесет_и_треће|тридесет_и_трећа|тридесет_и_трећи|' +
      'trideset_treće|trideset_treća|trideset_treći|trideset_i_treće|trideset_i_treća|trideset_i_treći ' +
      'тридесет_четврто|тридесет_четврта|тридесет_четврти|тридесет_и_четврто|тридесет_и_четврта|' +
      'тридесет_и_четврти|trideset_četvrto|trideset_četvrta|trideset_četvrti|trideset_i_četvrto|' +
      'trideset_i_četvrta|trideset_i_četvrti ' +
      'тридесет_пето|тридесет_пета|тридесет_пети|тридесет_и_пето|тридесет_и_пета|тридесет_и_пети|' +
      'trideset_peto|trideset_peta|trideset_peti|trideset_i_peto|trideset_i_peta|trideset_i_peti ' +
      'тридесет_шесто|тридесет_шеста|тридесет_шести|тридесет_и_шесто|тридесет_и_шеста|тридесет_и_шести|' +
      'trideset_šesto|trideset_šesta|trideset_šesti|trideset_i_šesto|trideset_i_šesta|trideset_i_šesti ' +
      'тридесет_седмо|тридесет_седма|тридесет_седми|тридесет_и_седмо|тридесет_и_седма|тридесет_и_седми|' +
      'trideset_sedmo|trideset_sedma|trideset_sedmi|trideset_i_sedmo|trideset_i_sedma|trideset_i_sedmi ' +
      'тридесет_осмо|тридесет_осма|тридесет_осми|тридесет_и_осмо|тридесет_и_осма|тридесет_и_осми|' +
      'trideset_osmo|trideset_osma|trideset_osmi|trideset_i_osmo|trideset_i_osma|trideset_i_osmi ' +
      'тридесет_девето|тридесет_девета|тридесет_девети|тридесет_и_девето|тридесет_и_девета|' +
      'тридесет_и_девети|trideset_deveto|trideset_deveta|trideset_deveti|trideset_i_deveto|' +
      'trideset_i_deveta|trideset_i_deveti ' +
      'четрдесето|четрдесета|четрдесети|četrdeseto|četrdeseta|četrdeseti',
  },
  bg: {
    numbered: { chapter: 'глава', part: 'част|книга' },
    named: {
      dedication: 'посвещение',
      epigraph: 'мото|епиграф',
      foreword: 'предговор',
      introduction: 'въведение|увод',
      'content-note': 'предупреждение за съдържанието|предупреждения за съдържанието|бележка за съдържанието',
      'authors-note':
        'бележка на автора|бележка от автора|бележки на автора|бележка на авторката|бележка от авторката|' +
        'бележка на авторите|авторска бележка',
      prologue: 'пролог',
      interlude: 'интерлюдия|интермецо',
      epilogue: 'епилог',
      afterword: 'послеслов',
      acknowledgments: 'благодарности',
      appendix: 'приложение|приложения',
      notes: 'бележки',
      glossary: 'глосар|речник на термините',
      bibliography: 'библиография|използвана литература',
      copyright: 'авторски права|библиографско каре',
      'about-the-author': 'за автора|за авторката|за авторите|за авторките',
      'also-by':
        'от същия автор|от същата авторка|от същите автори|други книги от същия автор|' +
        'други книги от същата авторка',
    },
    cardinals:
      'едно|един|една две|два три четири пет шест седем осем девет десет единадесет|единайсет ' +
      'дванадесет|дванайсет тринадесет|тринайсет четиринадесет|четиринайсет петнадесет|петнайсет ' +
      'шестнадесет|шестнайсет седемнадесет|седемнайсет осемнадесет|осемнайсет деветнадесет|деветнайсет ' +
      'двадесет|двайсет ' +
      'двадесет_и_едно|двадесет_и_един|двадесет_и_една|двайсет_и_едно|двайсет_и_един|двайсет_и_една ' +
      'двадесет_и_две|двадесет_и_два|двайсет_и_две|двайсет_и_два двадесет_и_три|двайсет_и_три ' +
      'двадесет_и_четири|двайсет_и_четири двадесет_и_пет|двайсет_и_пет двадесет_и_шест|двайсет_и_шест ' +
      'двадесет_и_седем|двайсет_и_седем двадесет_и_осем|двайсет_и_осем двадесет_и_девет|двайсет_и_девет ' +
      'тридесет|трийсет ' +
      'тридесет_и_едно|тридесет_и_един|тридесет_и_една|трийсет_и_едно|трийсет_и_един|трийсет_и_една ' +
      'тридесет_и_две|тридесет_и_два|трийсет_и_две|трийсет_и_два тридесет_и_три|трийсет_и_три ' +
      'тридесет_и_четири|трийсет_и_четири тридесет_и_пет|трийсет_и_пет тридесет_и_шест|трийсет_и_шест ' +
      'тридесет_и_седем|трийсет_и_седем тридесет_и_осем|трийсет_и_осем тридесет_и_девет|трийсет_и_девет ' +
      'четиридесет|четирийсет',
    ordinals:
      'първа втора трета четвърта пета шеста седма осма девета десета единадесета|единайсета ' +
      'дванадесета|дванайсета тринадесета|тринайсета четиринадесета|четиринайсета петнадесета|петнайсета ' +
      'шестнадесета|шестнайсета седемнадесета|седемнайсета осемнадесета|осемнайсета ' +
      'деветнадесета|деветнайсета двадесета|двайсета двадесет_и_първа|двайсет_и_първа ' +
      'двадесет_и_втора|двайсет_и_втора двадесет_и_трета|двайсет_и_трета ' +
      'двадесет_и_четвърта|двайсет_и_четвърта двадесет_и_пета|двайсет_и_пета ' +
      'двадесет_и_шеста|двайсет_и_шеста двадесет_и_седма|двайсет_и_седма двадесет_и_осма|двайсет_и_осма ' +
      'двадесет_и_девета|двайсет_и_девета тридесета|трийсета тридесет_и_първа|трийсет_и_първа ' +
      'тридесет_и_втора|трийсет_и_втора тридесет_и_трета|трийсет_и_трета ' +
      'тридесет_и_четвърта|трийсет_и_четвърта тридесет_и_пета|трийсет_и_пета ' +
      'тридесет_и_шеста|трийсет_и_шеста тридесет_и_седма|трийсет_и_седма тридесет_и_осма|трийсет_и_осма ' +
      'тридесет_и_девета|трийсет_и_девета четиридесета|четирийсета',
  },
  mk: {
    numbered: { chapter: 'глава|поглавје', part: 'дел|книга' },
    named: {
      dedication: 'посвета',
      epigraph: 'мото|епиграф',
      foreword: 'предговор',
      introduction: 'вовед',
      'content-note': 'предупредување за содржината|предупредувања за содржината',
      'authors-note':
        'белешка на авторот|белешка од авторот|белешка на авторката|белешка од авторката|' +
        'забелешка на авторот|забелешка од авторот|забелешка на авторката|забелешка од авторката',
      prologue: 'пролог',
      interlude: 'интерлудиум|меѓуигра|интермецо',
      epilogue: 'епилог',
      afterword: 'поговор',
      acknowledgments: 'благодарност|благодарности|изрази на благодарност',
      appendix: 'додаток|додатоци|прилог|прилози',
      notes: 'белешки|забелешки',
      glossary: 'глосар|речник на поими',
      bibliography: 'библиографија|користена литература',
      copyright: 'импресум|авторски права',
      'about-the-author':
        'за авторот|за авторката|за авторите|за авторките|белешка за авторот|белешка за авторката',
      'also-by':
        'од истиот автор|од истата авторка|други книги од истиот автор|други книги од истата авторка',
    },
    cardinals:
      'еден|едно|една два|две три четири пет шест седум осум девет десет единаесет дванаесет тринаесет ' +
      'четиринаесет петнаесет шеснаесет седумнаесет осумнаесет деветнаесет дваесет ' +
      'дваесет_и_еден|дваесет_и_едно|дваесет_и_една дваесет_и_два|дваесет_и_две дваесет_и_три ' +
      'дваесет_и_четири дваесет_и_пет дваесет_и_шест дваесет_и_седум дваесет_и_осум дваесет_и_девет ' +
      'триесет триесет_и_еден|триесет_и_едно|триесет_и_една триесет_и_два|триесет_и_две триесет_и_три ' +
      'триесет_и_четири триесет_и_пет триесет_и_шест триесет_и_седум триесет_и_осум триесет_и_девет ' +
      'четириесет',
    ordinals:
      'прва|прво|прв|први втора|второ|втор|втори трета|трето|трет|трети четврта|четврто|четврт|четврти ' +
      'петта|петто|петти шеста|шесто|шести седма|седмо|седми осма|осмо|осми деветта|деветто|деветти ' +
      'десетта|десетто|десетти единаесетта|единаесетто|единаесетти дванаесетта|дванаесетто|дванаесетти ' +
      'тринаесетта|тринаесетто|тринаесетти четиринаесетта|четиринаесетто|четиринаесетти ' +
      'петнаесетта|петнаесетто|петнаесетти шеснаесетта|шеснаесетто|шеснаесетти ' +
      'седумнаесетта|седумнаесетто|седумнаесетти осумнаесетта|осумнаесетто|осумнаесетти ' +
      'деветнаесетта|деветнаесетто|деветнаесетти дваесетта|дваесетто|дваесетти ' +
      'дваесет_и_прва|дваесет_и_прво|дваесет_и_прв|дваесет_и_први ' +
      'дваесет_и_втора|дваесет_и_второ|дваесет_и_втор|дваесет_и_втори ' +
      'дваесет_и_трета|дваесет_и_трето|дваесет_и_трет|дваесет_и_трети ' +
      'дваесет_и_четврта|дваесет_и_четврто|дваесет_и_четврт|дваесет_и_четврти ' +
      'дваесет_и_петта|дваесет_и_петто|дваесет_и_петти дваесет_и_шеста|дваесет_и_шесто|дваесет_и_шести ' +
      'дваесет_и_седма|дваесет_и_седмо|дваесет_и_седми дваесет_и_осма|дваесет_и_осмо|дваесет_и_осми ' +
      'дваесет_и_деветта|дваесет_и_деветто|дваесет_и_деветти триесетта|триесетто|триесетти ' +
      'триесет_и_прва|триесет_и_прво|триесет_и_прв|триесет_и_први ' +
      'триесет_и_втора|триесет_и_второ|триесет_и_втор|триесет_и_втори ' +
      'триесет_и_трета|триесет_и_трето|триесет_и_трет|триесет_и_трети ' +
      'триесет_и_четврта|триесет_и_четврто|триесет_и_четврт|триесет_и_четврти ' +
      'триесет_и_петта|триесет_и_петто|триесет_и_петти триесет_и_шеста|триесет_и_шесто|триесет_и_шести ' +
      'триесет_и_седма|триесет_и_седмо|триесет_и_седми триесет_и_осма|триесет_и_осмо|триесет_и_осми ' +
      'триесет_и_деветта|триесет_и_деветто|триесет_и_деветти четириесетта|четириесетто|четириесетти',
  },
};
