import type { HeadingWords } from '../heading-words.ts';

export const BALTIC: Readonly<Record<string, HeadingWords>> = {
  lv: {
    numbered: { chapter: 'nodaļa', part: 'daļa|grāmata' },
    named: {
      dedication: 'veltījums',
      epigraph: 'moto|epigrāfs',
      foreword: 'priekšvārds|priekšvārdi',
      introduction: 'ievads',
      'content-note': 'satura brīdinājums|satura brīdinājumi|brīdinājums par saturu',
      'authors-note': 'autora piezīme|autores piezīme|autoru piezīme|autora piezīmes|autores piezīmes',
      prologue: 'prologs',
      interlude: 'interlūdija|starpspēle|intermēdija',
      epilogue: 'epilogs',
      afterword: 'pēcvārds|pēcvārdi',
      acknowledgments: 'pateicības|pateicība|pateicības vārdi',
      appendix: 'pielikums|pielikumi',
      notes: 'piezīmes|beigu piezīmes',
      glossary: 'glosārijs|terminu vārdnīca',
      bibliography: 'bibliogrāfija|literatūras saraksts|izmantotā literatūra',
      copyright: 'autortiesības',
      'about-the-author': 'par autoru|par autori|par autoriem|par autorēm',
      'also-by':
        'citas autora grāmatas|citas autores grāmatas|citi autora darbi|citi autores darbi|' +
        'tā paša autora grāmatas|tās pašas autores grāmatas',
    },
    cardinals:
      'viens|viena divi|divas trīs četri|četras pieci|piecas seši|sešas septiņi|septiņas astoņi|astoņas ' +
      'deviņi|deviņas desmit vienpadsmit divpadsmit trīspadsmit četrpadsmit piecpadsmit sešpadsmit ' +
      'septiņpadsmit astoņpadsmit deviņpadsmit divdesmit divdesmit_viens|divdesmit_viena ' +
      'divdesmit_divi|divdesmit_divas divdesmit_trīs divdesmit_četri|divdesmit_četras ' +
      'divdesmit_pieci|divdesmit_piecas divdesmit_seši|divdesmit_sešas ' +
      'divdesmit_septiņi|divdesmit_septiņas divdesmit_astoņi|divdesmit_astoņas ' +
      'divdesmit_deviņi|divdesmit_deviņas trīsdesmit trīsdesmit_viens|trīsdesmit_viena ' +
      'trīsdesmit_divi|trīsdesmit_divas trīsdesmit_trīs trīsdesmit_četri|trīsdesmit_četras ' +
      'trīsdesmit_pieci|trīsdesmit_piecas trīsdesmit_seši|trīsdesmit_sešas ' +
      'trīsdesmit_septiņi|trīsdesmit_septiņas trīsdesmit_astoņi|trīsdesmit_astoņas ' +
      'trīsdesmit_deviņi|trīsdesmit_deviņas četrdesmit',
    ordinals:
      'pirmā otrā trešā ceturtā piektā sestā septītā astotā devītā desmitā vienpadsmitā divpadsmitā ' +
      'trīspadsmitā četrpadsmitā piecpadsmitā sešpadsmitā septiņpadsmitā astoņpadsmitā deviņpadsmitā ' +
      'divdesmitā divdesmit_pirmā divdesmit_otrā divdesmit_trešā divdesmit_ceturtā divdesmit_piektā ' +
      'divdesmit_sestā divdesmit_septītā divdesmit_astotā divdesmit_devītā trīsdesmitā trīsdesmit_pirmā ' +
      'trīsdesmit_otrā trīsdesmit_trešā trīsdesmit_ceturtā trīsdesmit_piektā trīsdesmit_sestā ' +
      'trīsdesmit_septītā trīsdesmit_astotā trīsdesmit_devītā četrdesmitā',
  },
  lt: {
    numbered: { chapter: 'skyrius', part: 'dalis|knyga' },
    named: {
      dedication: 'dedikacija',
      epigraph: 'epigrafas|moto',
      foreword: 'pratarmė|įžanginis žodis',
      introduction: 'įvadas|įžanga',
      'content-note': 'įspėjimas dėl turinio|turinio įspėjimas|įspėjimas apie turinį',
      'authors-note':
        'autoriaus pastaba|autorės pastaba|autorių pastaba|autoriaus pastabos|autorės pastabos|' +
        'autoriaus žodis|autorės žodis',
      prologue: 'prologas',
      interlude: 'interliudija|intermedija',
      epilogue: 'epilogas',
      afterword: 'pabaigos žodis|baigiamasis žodis',
      acknowledgments: 'padėka|padėkos|padėkos žodis|padėkos žodžiai',
      appendix: 'priedas|priedai',
      notes: 'pastabos|išnašos',
      glossary: 'žodynėlis|glosarijus',
      bibliography: 'bibliografija|literatūros sąrašas',
      copyright: 'autorių teisės|autoriaus teisės|knygos metrika',
      'about-the-author': 'apie autorių|apie autorę|apie autorius|apie autores',
      'also-by':
        'kitos autoriaus knygos|kitos autorės knygos|kiti autoriaus kūriniai|kiti autorės kūriniai|' +
        'to paties autoriaus knygos|tos pačios autorės knygos',
    },
    cardinals:
      'vienas|viena du|dvi trys keturi|keturios penki|penkios šeši|šešios septyni|septynios ' +
      'aštuoni|aštuonios devyni|devynios dešimt vienuolika dvylika trylika keturiolika penkiolika ' +
      'šešiolika septyniolika aštuoniolika devyniolika dvidešimt dvidešimt_vienas|dvidešimt_viena ' +
      'dvidešimt_du|dvidešimt_dvi dvidešimt_trys dvidešimt_keturi|dvidešimt_keturios ' +
      'dvidešimt_penki|dvidešimt_penkios dvidešimt_šeši|dvidešimt_šešios ' +
      'dvidešimt_septyni|dvidešimt_septynios dvidešimt_aštuoni|dvidešimt_aštuonios ' +
      'dvidešimt_devyni|dvidešimt_devynios trisdešimt trisdešimt_vienas|trisdešimt_viena ' +
      'trisdešimt_du|trisdešimt_dvi trisdešimt_trys trisdešimt_keturi|trisdešimt_keturios ' +
      'trisdešimt_penki|trisdešimt_penkios trisdešimt_šeši|trisdešimt_šešios ' +
      'trisdešimt_septyni|trisdešimt_septynios trisdešimt_aštuoni|trisdešimt_aštuonios ' +
      'trisdešimt_devyni|trisdešimt_devynios keturiasdešimt',
    ordinals:
      'pirmas|pirmasis|pirma|pirmoji antras|antrasis|antra|antroji trečias|trečiasis|trečia|trečioji ' +
      'ketvirtas|ketvirtasis|ketvirta|ketvirtoji penktas|penktasis|penkta|penktoji ' +
      'šeštas|šeštasis|šešta|šeštoji septintas|septintasis|septinta|septintoji ' +
      'aštuntas|aštuntasis|aštunta|aštuntoji devintas|devintasis|devinta|devintoji ' +
      'dešimtas|dešimtasis|dešimta|dešimtoji vienuoliktas|vienuoliktasis|vienuolikta|vienuoliktoji ' +
      'dvyliktas|dvyliktasis|dvylikta|dvyliktoji tryliktas|tryliktasis|trylikta|tryliktoji ' +
      'keturioliktas|keturioliktasis|keturiolikta|keturioliktoji ' +
      'penkioliktas|penkioliktasis|penkiolikta|penkioliktoji ' +
      'šešioliktas|šešioliktasis|šešiolikta|šešioliktoji ' +
      'septynioliktas|septynioliktasis|septyniolikta|septynioliktoji ' +
      'aštuonioliktas|aštuonioliktasis|aštuoniolikta|aštuonioliktoji ' +
      'devynioliktas|devynioliktasis|devyniolikta|devynioliktoji ' +
      'dvidešimtas|dvidešimtasis|dvidešimta|dvidešimtoji ' +
      'dvidešimt_pirmas|dvidešimt_pirmasis|dvidešimt_pirma|dvidešimt_pirmoji ' +
      'dvidešimt_antras|dvidešimt_antrasis|dvidešimt_antra|dvidešimt_antroji ' +
      'dvidešimt_trečias|dvidešimt_trečiasis|dvidešimt_trečia|dvidešimt_trečioji ' +
      'dvidešimt_ketvirtas|dvidešimt_ketvirtasis|dvidešimt_ketvirta|dvidešimt_ketvirtoji ' +
      'dvidešimt_penktas|dvidešimt_penktasis|dvidešimt_penkta|dvidešimt_penktoji ' +
      'dvidešimt_šeštas|dvidešimt_šeštasis|dvidešimt_šešta|dvidešimt_šeštoji ' +
      'dvidešimt_septintas|dvidešimt_septintasis|dvidešimt_septinta|dvidešimt_septintoji ' +
      'dvidešimt_aštuntas|dvidešimt_aštuntasis|dvidešimt_aštunta|dvidešimt_aštuntoji ' +
      'dvidešimt_devintas|dvidešimt_devintasis|dvidešimt_devinta|dvidešimt_devintoji ' +
      'trisdešimtas|trisdešimtasis|trisdešimta|trisdešimtoji ' +
      'trisdešimt_pirmas|trisdešimt_pirmasis|trisdešimt_pirma|trisdešimt_pirmoji ' +
      'trisdešimt_antras|trisdešimt_antrasis|trisdešimt_antra|trisdešimt_antroji ' +
      'trisdešimt_trečias|trisdešimt_trečiasis|trisdešimt_trečia|trisdešimt_trečioji ' +
      'trisdešimt_ketvirtas|trisdešimt_ketvirtasis|trisdešimt_ketvirta|trisdešimt_ketvirtoji ' +
      'trisdešimt_penktas|trisdešimt_penktasis|trisdešimt_penkta|trisdešimt_penktoji ' +
      'trisdešimt_šeštas|trisdešimt_šeštasis|trisdešimt_šešta|trisdešimt_šeštoji ' +
      'trisdešimt_septintas|trisdešimt_septintasis|trisdešimt_septinta|trisdešimt_septintoji ' +
      'trisdešimt_aštuntas|trisdešimt_aštuntasis|trisdešimt_aštunta|trisdešimt_aštuntoji ' +
      'trisdešimt_devintas|trisdešimt_devintasis|trisdešimt_devinta|trisdešimt_devintoji ' +
      'keturiasdešimtas|keturiasdešimtasis|keturiasdešimta|keturiasdešimtoji',
  },
};
