import type { HeadingWords } from '../heading-words.ts';

export const GERMANIC: Readonly<Record<string, HeadingWords>> = {
  de: {
    numbered: { chapter: 'kapitel', part: 'teil|buch' },
    named: {
      dedication: 'Widmung',
      epigraph: 'Motto|Epigraph|Epigraf',
      // “Vorwort” is by the author or by another.
      foreword: 'Vorwort|Geleitwort|Zum Geleit',
      preface: 'Vorbemerkung|Vorbemerkungen',
      introduction: 'Einleitung|Einführung',
      'content-note':
        'Triggerwarnung|Triggerwarnungen|Inhaltswarnung|Inhaltswarnungen|Content-Warnung|Content-Warnungen|' +
        'Content Note|Content Notes',
      'authors-note':
        'Anmerkung des Autors|Anmerkung der Autorin|Anmerkung der Autoren|Anmerkungen des Autors|' +
        'Anmerkungen der Autorin|Nachbemerkung des Autors|Nachbemerkung der Autorin|' +
        'Vorbemerkung des Autors|Vorbemerkung der Autorin|Hinweis des Autors|Hinweis der Autorin',
      prologue: 'Prolog',
      interlude: 'Zwischenspiel|Intermezzo|Interludium',
      epilogue: 'Epilog',
      afterword: 'Nachwort|Nachbemerkung',
      acknowledgments: 'Danksagung|Danksagungen',
      appendix: 'Anhang|Anhänge',
      notes: 'Anmerkungen|Endnoten',
      glossary: 'Glossar|Worterklärungen',
      bibliography: 'Literaturverzeichnis|Bibliografie|Bibliographie|Quellenverzeichnis',
      copyright: 'Impressum|Copyright',
      'about-the-author':
        'Über den Autor|Über die Autorin|Über die Autoren|Über die Autorinnen|Zum Autor|Zur Autorin|' +
        'Zu den Autoren|Zu den Autorinnen|Der Autor|Die Autorin|Die Autoren|Die Autorinnen',
      'also-by':
        'Vom selben Autor|Von derselben Autorin|Von denselben Autoren|Vom gleichen Autor|' +
        'Von der gleichen Autorin|Weitere Bücher des Autors|Weitere Bücher der Autorin|' +
        'Weitere Werke des Autors|Weitere Werke der Autorin|Weitere Titel des Autors|' +
        'Weitere Titel der Autorin',
    },
    cardinals:
      'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn ' +
      'siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig ' +
      'fünfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig dreißig|dreissig ' +
      'einunddreißig|einunddreissig zweiunddreißig|zweiunddreissig dreiunddreißig|dreiunddreissig ' +
      'vierunddreißig|vierunddreissig fünfunddreißig|fünfunddreissig sechsunddreißig|sechsunddreissig ' +
      'siebenunddreißig|siebenunddreissig achtunddreißig|achtunddreissig neununddreißig|neununddreissig ' +
      'vierzig',
    ordinals:
      'erstes|erster|erste|ersten zweites|zweiter|zweite|zweiten drittes|dritter|dritte|dritten ' +
      'viertes|vierter|vierte|vierten fünftes|fünfter|fünfte|fünften sechstes|sechster|sechste|sechsten ' +
      'siebtes|siebter|siebte|siebten|siebentes|siebenter|siebente|siebenten achtes|achter|achte|achten ' +
      'neuntes|neunter|neunte|neunten zehntes|zehnter|zehnte|zehnten elftes|elfter|elfte|elften ' +
      'zwölftes|zwölfter|zwölfte|zwölften dreizehntes|dreizehnter|dreizehnte|dreizehnten ' +
      'vierzehntes|vierzehnter|vierzehnte|vierzehnten fünfzehntes|fünfzehnter|fünfzehnte|fünfzehnten ' +
      'sechzehntes|sechzehnter|sechzehnte|sechzehnten siebzehntes|siebzehnter|siebzehnte|siebzehnten ' +
      'achtzehntes|achtzehnter|achtzehnte|achtzehnten neunzehntes|neunzehnter|neunzehnte|neunzehnten ' +
      'zwanzigstes|zwanzigster|zwanzigste|zwanzigsten ' +
      'einundzwanzigstes|einundzwanzigster|einundzwanzigste|einundzwanzigsten ' +
      'zweiundzwanzigstes|zweiundzwanzigster|zweiundzwanzigste|zweiundzwanzigsten ' +
      'dreiundzwanzigstes|dreiundzwanzigster|dreiundzwanzigste|dreiundzwanzigsten ' +
      'vierundzwanzigstes|vierundzwanzigster|vierundzwanzigste|vierundzwanzigsten ' +
      'fünfundzwanzigstes|fünfundzwanzigster|fünfundzwanzigste|fünfundzwanzigsten ' +
      'sechsundzwanzigstes|sechsundzwanzigster|sechsundzwanzigste|sechsundzwanzigsten ' +
      'siebenundzwanzigstes|siebenundzwanzigster|siebenundzwanzigste|siebenundzwanzigsten ' +
      'achtundzwanzigstes|achtundzwanzigster|achtundzwanzigste|achtundzwanzigsten ' +
      'neunundzwanzigstes|neunundzwanzigster|neunundzwanzigste|neunundzwanzigsten ' +
      'dreißigstes|dreißigster|dreißigste|dreißigsten|dreissigstes|dreissigster|dreissigste|dreissigsten ' +
      'einunddreißigstes|einunddreißigster|einunddreißigste|einunddreißigsten|einunddreissigstes|' +
      'einunddreissigster|einunddreissigste|einunddreissigsten ' +
      'zweiunddreißigstes|zweiunddreißigster|zweiunddreißigste|zweiunddreißigsten|zweiunddreissigstes|' +
      'zweiunddreissigster|zweiunddreissigste|zweiunddreissigsten ' +
      'dreiunddreißigstes|dreiunddreißigster|dreiunddreißigste|dreiunddreißigsten|dreiunddreissigstes|' +
      'dreiunddreissigster|dreiunddreissigste|dreiunddreissigsten ' +
      'vierunddreißigstes|vierunddreißigster|vierunddreißigste|vierunddreißigsten|vierunddreissigstes|' +
      'vierunddreissigster|vierunddreissigste|vierunddreissigsten ' +
      'fünfunddreißigstes|fünfunddreißigster|fünfunddreißigste|fünfunddreißigsten|fünfunddreissigstes|' +
      'fünfunddreissigster|fünfunddreissigste|fünfunddreissigsten ' +
      'sechsunddreißigstes|sechsunddreißigster|sechsunddreißigste|sechsunddreißigsten|sechsunddreissigstes|' +
      'sechsunddreissigster|sechsunddreissigste|sechsunddreissigsten ' +
      'siebenunddreißigstes|siebenunddreißigster|siebenunddreißigste|siebenunddreißigsten|' +
      'siebenunddreissigstes|siebenunddreissigster|siebenunddreissigste|siebenunddreissigsten ' +
      'achtunddreißigstes|achtunddreißigster|achtunddreißigste|achtunddreißigsten|achtunddreissigstes|' +
      'achtunddreissigster|achtunddreissigste|achtunddreissigsten ' +
      'neununddreißigstes|neununddreißigster|neununddreißigste|neununddreißigsten|neununddreissigstes|' +
      'neununddreissigster|neununddreissigste|neununddreissigsten ' +
      'vierzigstes|vierzigster|vierzigste|vierzigsten',
  },
  nl: {
    numbered: { chapter: 'hoofdstuk', part: 'deel|boek' },
    named: {
      dedication: 'opdracht',
      epigraph: 'motto|epigraaf',
      foreword: 'voorwoord|ten geleide',
      preface: 'woord vooraf',
      introduction: 'inleiding|introductie',
      'content-note':
        'triggerwaarschuwing|triggerwaarschuwingen|trigger warning|trigger warnings|inhoudswaarschuwing|' +
        'contentwaarschuwing',
      'authors-note':
        'noot van de auteur|noot van de auteurs|noot van de schrijver|noot van de schrijfster|' +
        'opmerking van de auteur|aantekening van de auteur',
      prologue: 'proloog',
      interlude: 'intermezzo|tussenspel|interludium',
      epilogue: 'epiloog',
      afterword: 'nawoord',
      acknowledgments: 'dankwoord|woord van dank|dankbetuiging|dankbetuigingen',
      appendix: 'bijlage|bijlagen|appendix|aanhangsel',
      notes: 'noten|eindnoten|aantekeningen',
      glossary: 'verklarende woordenlijst|woordenlijst|begrippenlijst|glossarium',
      bibliography: 'bibliografie|literatuurlijst|geraadpleegde literatuur',
      copyright: 'colofon|copyright',
      'about-the-author':
        'over de auteur|over de auteurs|over de schrijver|over de schrijfster|over de schrijvers',
      'also-by':
        'van dezelfde auteur|van dezelfde auteurs|van dezelfde schrijver|van dezelfde schrijfster|' +
        'andere boeken van deze auteur|andere boeken van dezelfde auteur|ander werk van deze auteur|' +
        'eerder verschenen van dezelfde auteur',
    },
    cardinals:
      'één|een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien ' +
      'zeventien achttien negentien twintig eenentwintig|een-en-twintig tweeëntwintig|twee-en-twintig ' +
      'drieëntwintig|drie-en-twintig vierentwintig|vier-en-twintig vijfentwintig|vijf-en-twintig ' +
      'zesentwintig|zes-en-twintig zevenentwintig|zeven-en-twintig achtentwintig|acht-en-twintig ' +
      'negenentwintig|negen-en-twintig dertig eenendertig|een-en-dertig tweeëndertig|twee-en-dertig ' +
      'drieëndertig|drie-en-dertig vierendertig|vier-en-dertig vijfendertig|vijf-en-dertig ' +
      'zesendertig|zes-en-dertig zevenendertig|zeven-en-dertig achtendertig|acht-en-dertig ' +
      'negenendertig|negen-en-dertig veertig',
    ordinals:
      'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende ' +
      'veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste ' +
      'eenentwintigste|een-en-twintigste tweeëntwintigste|twee-en-twintigste ' +
      'drieëntwintigste|drie-en-twintigste vierentwintigste|vier-en-twintigste ' +
      'vijfentwintigste|vijf-en-twintigste zesentwintigste|zes-en-twintigste ' +
      'zevenentwintigste|zeven-en-twintigste achtentwintigste|acht-en-twintigste ' +
      'negenentwintigste|negen-en-twintigste dertigste eenendertigste|een-en-dertigste ' +
      'tweeëndertigste|twee-en-dertigste drieëndertigste|drie-en-dertigste ' +
      'vierendertigste|vier-en-dertigste vijfendertigste|vijf-en-dertigste zesendertigste|zes-en-dertigste ' +
      'zevenendertigste|zeven-en-dertigste achtendertigste|acht-en-dertigste ' +
      'negenendertigste|negen-en-dertigste veertigste',
  },
  sv: {
    numbered: { chapter: 'kapitel|kapitlet', part: 'del|delen|bok|boken' },
    named: {
      dedication: 'dedikation|tillägnan',
      epigraph: 'motto|epigraf',
      foreword: 'förord|företal',
      introduction: 'inledning|introduktion',
      'content-note': 'innehållsvarning|innehållsvarningar|triggervarning|triggervarningar',
      'authors-note':
        'författarens kommentar|författarens kommentarer|författarens anmärkning|författarens anmärkningar|' +
        'författarens not',
      prologue: 'prolog',
      interlude: 'mellanspel|interludium|intermezzo',
      epilogue: 'epilog',
      afterword: 'efterord|författarens efterord',
      // “Tack” alone is the usual heading, and a line of dialogue.
      acknowledgments: 'författarens tack|tackord',
      appendix: 'appendix|bilaga|bilagor',
      notes: 'noter|slutnoter',
      glossary: 'ordlista|ordförklaringar',
      bibliography: 'litteraturförteckning|källförteckning|bibliografi',
      copyright: 'copyright|upphovsrätt|kolofon',
      'about-the-author': 'om författaren|om författarna',
      'also-by': 'av samma författare|andra böcker av samma författare|tidigare böcker av samma författare',
    },
    cardinals:
      'ett|en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton ' +
      'arton|aderton nitton tjugo tjugoett|tjugoen tjugotvå tjugotre tjugofyra tjugofem tjugosex tjugosju ' +
      'tjugoåtta tjugonio trettio trettioett|trettioen trettiotvå trettiotre trettiofyra trettiofem ' +
      'trettiosex trettiosju trettioåtta trettionio fyrtio',
    ordinals:
      'första|förste andra|andre tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte ' +
      'trettonde fjortonde femtonde sextonde sjuttonde artonde|adertonde nittonde tjugonde ' +
      'tjugoförsta|tjugoförste tjugoandra|tjugoandre tjugotredje tjugofjärde tjugofemte tjugosjätte ' +
      'tjugosjunde tjugoåttonde tjugonionde trettionde trettioförsta|trettioförste ' +
      'trettioandra|trettioandre trettiotredje trettiofjärde trettiofemte trettiosjätte trettiosjunde ' +
      'trettioåttonde trettionionde fyrtionde',
  },
  da: {
    numbered: { chapter: 'kapitel', part: 'del|bog' },
    named: {
      dedication: 'dedikation|tilegnelse',
      epigraph: 'motto|epigraf',
      foreword: 'forord',
      introduction: 'indledning|introduktion',
      'content-note':
        'triggeradvarsel|triggeradvarsler|trigger warning|trigger warnings|indholdsadvarsel|' +
        'indholdsadvarsler',
      'authors-note':
        'forfatterens note|forfatterens noter|forfatterens bemærkning|forfatterens bemærkninger|' +
        'note fra forfatteren',
      prologue: 'prolog',
      interlude: 'mellemspil|interludium|intermezzo',
      epilogue: 'epilog',
      afterword: 'efterord|efterskrift|forfatterens efterord',
      // “Tak” alone is the usual heading, and a line of dialogue.
      acknowledgments: 'forfatterens tak|taksigelser|tak til',
      appendix: 'appendiks|bilag|tillæg',
      notes: 'noter|slutnoter',
      glossary: 'ordliste|ordforklaringer',
      bibliography: 'litteraturliste|litteraturfortegnelse|bibliografi',
      copyright: 'kolofon|copyright|ophavsret',
      'about-the-author': 'om forfatteren|om forfatterne',
      'also-by': 'af samme forfatter|andre bøger af samme forfatter|tidligere bøger af samme forfatter',
    },
    cardinals:
      'et|en|ét|én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten ' +
      'atten nitten tyve enogtyve toogtyve treogtyve fireogtyve femogtyve seksogtyve syvogtyve otteogtyve ' +
      'niogtyve tredive|tredve enogtredive|enogtredve toogtredive|toogtredve treogtredive|treogtredve ' +
      'fireogtredive|fireogtredve femogtredive|femogtredve seksogtredive|seksogtredve ' +
      'syvogtredive|syvogtredve otteogtredive|otteogtredve niogtredive|niogtredve fyrre|fyrretyve',
    ordinals:
      'første andet|anden tredje|tredie fjerde femte sjette syvende ottende niende tiende ellevte tolvte ' +
      'trettende fjortende femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende ' +
      'treogtyvende fireogtyvende femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende ' +
      'tredivte|tredvte enogtredivte|enogtredvte toogtredivte|toogtredvte treogtredivte|treogtredvte ' +
      'fireogtredivte|fireogtredvte femogtredivte|femogtredvte seksogtredivte|seksogtredvte ' +
      'syvogtredivte|syvogtredvte otteogtredivte|otteogtredvte niogtredivte|niogtredvte ' +
      'fyrretyvende|fyrrende',
  },
  nb: {
    numbered: { chapter: 'kapittel|kapitel', part: 'del|bok' },
    named: {
      dedication: 'dedikasjon|tilegnelse',
      epigraph: 'motto|epigraf',
      foreword: 'forord',
      introduction: 'innledning|introduksjon',
      'content-note': 'innholdsadvarsel|innholdsadvarsler|triggeradvarsel|triggeradvarsler',
      'authors-note':
        'forfatterens merknad|forfatterens merknader|forfatterens kommentar|forfatterens note|' +
        'merknad fra forfatteren',
      prologue: 'prolog',
      interlude: 'mellomspill|interludium|intermesso',
      epilogue: 'epilog',
      afterword: 'etterord|forfatterens etterord',
      // “Takk” alone is the usual heading, and a line of dialogue.
      acknowledgments: 'forfatterens takk|takksigelser|takk til',
      appendix: 'appendiks|tillegg|vedlegg',
      notes: 'noter|sluttnoter',
      glossary: 'ordliste|ordforklaringer',
      bibliography: 'litteraturliste|kildeliste|bibliografi',
      copyright: 'kolofon|copyright|opphavsrett',
      'about-the-author': 'om forfatteren|om forfatterne',
      'also-by': 'av samme forfatter|andre bøker av samme forfatter|tidligere bøker av samme forfatter',
    },
    cardinals:
      'én|en|ett|et to tre fire fem seks sju|syv åtte ni ti elleve tolv tretten fjorten femten seksten ' +
      'sytten atten nitten tjue|tyve tjueen|tjueén|tjueett|enogtyve tjueto|toogtyve tjuetre|treogtyve ' +
      'tjuefire|fireogtyve tjuefem|femogtyve tjueseks|seksogtyve tjuesju|tjuesyv|syvogtyve ' +
      'tjueåtte|åtteogtyve tjueni|niogtyve tretti|tredve trettien|trettién|trettiett|enogtredve ' +
      'trettito|toogtredve trettitre|treogtredve trettifire|fireogtredve trettifem|femogtredve ' +
      'trettiseks|seksogtredve trettisju|trettisyv|syvogtredve trettiåtte|åtteogtredve trettini|niogtredve ' +
      'førti|førr',
    ordinals:
      'første andre|annet|annen tredje fjerde femte sjette sjuende|syvende åttende niende tiende ellevte ' +
      'tolvte trettende fjortende femtende sekstende syttende attende nittende tjuende|tyvende ' +
      'tjueførste|enogtyvende tjueandre|toogtyvende tjuetredje|treogtyvende tjuefjerde|fireogtyvende ' +
      'tjuefemte|femogtyvende tjuesjette|seksogtyvende tjuesjuende|tjuesyvende|syvogtyvende ' +
      'tjueåttende|åtteogtyvende tjueniende|niogtyvende trettiende|tredevte trettiførste|enogtredevte ' +
      'trettiandre|toogtredevte trettitredje|treogtredevte trettifjerde|fireogtredevte ' +
      'trettifemte|femogtredevte trettisjette|seksogtredevte trettisjuende|trettisyvende|syvogtredevte ' +
      'trettiåttende|åtteogtredevte trettiniende|niogtredevte førtiende',
  },
  is: {
    numbered: { chapter: 'kafli|kapítuli', part: 'hluti|bók' },
    named: {
      dedication: 'tileinkun',
      epigraph: 'einkunnarorð',
      // “Formáli” and “eftirmáli” are the words for a prologue and an epilogue too.
      foreword: 'formáli|formálsorð|aðfaraorð|inngangsorð',
      introduction: 'inngangur',
      'authors-note': 'athugasemd höfundar|athugasemdir höfundar',
      prologue: 'forspjall',
      interlude: 'millispil',
      epilogue: 'lokaorð',
      afterword: 'eftirmáli',
      acknowledgments: 'þakkir|þakkarorð',
      appendix: 'viðauki|viðaukar',
      notes: 'athugasemdir|aftanmálsgreinar|tilvísanir',
      glossary: 'orðalisti|orðskýringar',
      bibliography: 'heimildaskrá|ritaskrá',
      copyright: 'höfundarréttur',
      'about-the-author': 'um höfundinn|um höfund|um höfundana|um höfunda',
      'also-by': 'eftir sama höfund|eftir sömu höfunda|aðrar bækur eftir sama höfund',
    },
    cardinals:
      'einn|eitt|ein tveir|tvö|tvær þrír|þrjú|þrjár fjórir|fjögur|fjórar fimm sex sjö átta níu tíu ellefu ' +
      'tólf þrettán fjórtán fimmtán sextán sautján|seytján átján nítján tuttugu ' +
      'tuttugu_og_einn|tuttugu_og_eitt|tuttugu_og_ein tuttugu_og_tveir|tuttugu_og_tvö|tuttugu_og_tvær ' +
      'tuttugu_og_þrír|tuttugu_og_þrjú|tuttugu_og_þrjár ' +
      'tuttugu_og_fjórir|tuttugu_og_fjögur|tuttugu_og_fjórar tuttugu_og_fimm tuttugu_og_sex tuttugu_og_sjö ' +
      'tuttugu_og_átta tuttugu_og_níu þrjátíu þrjátíu_og_einn|þrjátíu_og_eitt|þrjátíu_og_ein ' +
      'þrjátíu_og_tveir|þrjátíu_og_tvö|þrjátíu_og_tvær þrjátíu_og_þrír|þrjátíu_og_þrjú|þrjátíu_og_þrjár ' +
      'þrjátíu_og_fjórir|þrjátíu_og_fjögur|þrjátíu_og_fjórar þrjátíu_og_fimm þrjátíu_og_sex þrjátíu_og_sjö ' +
      'þrjátíu_og_átta þrjátíu_og_níu fjörutíu',
    ordinals:
      'fyrsti|fyrsta annar|önnur þriðji|þriðja fjórði|fjórða fimmti|fimmta sjötti|sjötta sjöundi|sjöunda ' +
      'áttundi|áttunda níundi|níunda tíundi|tíunda ellefti|ellefta tólfti|tólfta þrettándi|þrettánda ' +
      'fjórtándi|fjórtánda fimmtándi|fimmtánda sextándi|sextánda sautjándi|sautjánda|seytjándi|seytjánda ' +
      'átjándi|átjánda nítjándi|nítjánda tuttugasti|tuttugasta tuttugasti_og_fyrsti|tuttugasta_og_fyrsta ' +
      'tuttugasti_og_annar|tuttugasta_og_önnur tuttugasti_og_þriðji|tuttugasta_og_þriðja ' +
      'tuttugasti_og_fjórði|tuttugasta_og_fjórða tuttugasti_og_fimmti|tuttugasta_og_fimmta ' +
      'tuttugasti_og_sjötti|tuttugasta_og_sjötta tuttugasti_og_sjöundi|tuttugasta_og_sjöunda ' +
      'tuttugasti_og_áttundi|tuttugasta_og_áttunda tuttugasti_og_níundi|tuttugasta_og_níunda ' +
      'þrítugasti|þrítugasta þrítugasti_og_fyrsti|þrítugasta_og_fyrsta ' +
      'þrítugasti_og_annar|þrítugasta_og_önnur þrítugasti_og_þriðji|þrítugasta_og_þriðja ' +
      'þrítugasti_og_fjórði|þrítugasta_og_fjórða þrítugasti_og_fimmti|þrítugasta_og_fimmta ' +
      'þrítugasti_og_sjötti|þrítugasta_og_sjötta þrítugasti_og_sjöundi|þrítugasta_og_sjöunda ' +
      'þrítugasti_og_áttundi|þrítugasta_og_áttunda þrítugasti_og_níundi|þrítugasta_og_níunda ' +
      'fertugasti|fertugasta',
  },
  af: {
    numbered: { chapter: 'hoofstuk', part: 'deel|boek' },
    named: {
      dedication: 'opdrag',
      epigraph: 'motto|epigraaf',
      foreword: 'voorwoord',
      preface: 'woord vooraf',
      introduction: 'inleiding',
      'content-note': 'inhoudswaarskuwing|inhoudswaarskuwings|snellerwaarskuwing|snellerwaarskuwings',
      'authors-note': 'skrywersnota|outeursnota|nota van die skrywer|nota van die outeur',
      prologue: 'proloog',
      interlude: 'tussenspel|intermezzo',
      epilogue: 'epiloog',
      afterword: 'nawoord',
      acknowledgments: 'bedankings|erkennings|dankbetuigings|dankwoord',
      appendix: 'bylae|bylaag|bylaes|aanhangsel|aanhangsels',
      notes: 'eindnotas|notas|aantekeninge',
      glossary: 'woordelys|glossarium',
      bibliography: 'bibliografie|bronnelys',
      copyright: 'kopiereg|copyright',
      'about-the-author': 'oor die skrywer|oor die skryfster|oor die skrywers|oor die outeur|oor die outeurs',
      'also-by':
        'deur dieselfde skrywer|deur dieselfde skryfster|deur dieselfde outeur|ook deur dieselfde skrywer|' +
        'ook deur dieselfde outeur|ander boeke deur dieselfde skrywer',
    },
    cardinals:
      'een|één twee drie vier vyf ses sewe|sewen agt|ag nege|negen tien elf twaalf dertien veertien ' +
      'vyftien sestien sewentien agtien|agttien negentien|neëntien twintig ' +
      'een-en-twintig|eenentwintig|een_en_twintig twee-en-twintig|tweeëntwintig|twee_en_twintig ' +
      'drie-en-twintig|drieëntwintig|drie_en_twintig vier-en-twintig|vierentwintig|vier_en_twintig ' +
      'vyf-en-twintig|vyfentwintig|vyf_en_twintig ses-en-twintig|sesentwintig|ses_en_twintig ' +
      'sewe-en-twintig|seweëntwintig|sewenentwintig|sewe_en_twintig ' +
      'agt-en-twintig|ag-en-twintig|agtentwintig|agt_en_twintig ' +
      'nege-en-twintig|negeëntwintig|negenentwintig|nege_en_twintig dertig ' +
      'een-en-dertig|eenendertig|een_en_dertig twee-en-dertig|tweeëndertig|twee_en_dertig ' +
      'drie-en-dertig|drieëndertig|drie_en_dertig vier-en-dertig|vierendertig|vier_en_dertig ' +
      'vyf-en-dertig|vyfendertig|vyf_en_dertig ses-en-dertig|sesendertig|ses_en_dertig ' +
      'sewe-en-dertig|seweëndertig|sewenendertig|sewe_en_dertig ' +
      'agt-en-dertig|ag-en-dertig|agtendertig|agt_en_dertig ' +
      'nege-en-dertig|negeëndertig|negenendertig|nege_en_dertig veertig',
    ordinals:
      'eerste tweede derde vierde vyfde sesde sewende agtste|agste negende tiende elfde twaalfde dertiende ' +
      'veertiende vyftiende sestiende sewentiende agtiende|agttiende negentiende|neëntiende twintigste ' +
      'een-en-twintigste|eenentwintigste|een_en_twintigste ' +
      'twee-en-twintigste|tweeëntwintigste|twee_en_twintigste ' +
      'drie-en-twintigste|drieëntwintigste|drie_en_twintigste ' +
      'vier-en-twintigste|vierentwintigste|vier_en_twintigste ' +
      'vyf-en-twintigste|vyfentwintigste|vyf_en_twintigste ' +
      'ses-en-twintigste|sesentwintigste|ses_en_twintigste ' +
      'sewe-en-twintigste|seweëntwintigste|sewenentwintigste|sewe_en_twintigste ' +
      'agt-en-twintigste|ag-en-twintigste|agtentwintigste|agt_en_twintigste ' +
      'nege-en-twintigste|negeëntwintigste|negenentwintigste|nege_en_twintigste dertigste ' +
      'een-en-dertigste|eenendertigste|een_en_dertigste ' +
      'twee-en-dertigste|tweeëndertigste|twee_en_dertigste ' +
      'drie-en-dertigste|drieëndertigste|drie_en_dertigste ' +
      'vier-en-dertigste|vierendertigste|vier_en_dertigste ' +
      'vyf-en-dertigste|vyfendertigste|vyf_en_dertigste ses-en-dertigste|sesendertigste|ses_en_dertigste ' +
      'sewe-en-dertigste|seweëndertigste|sewenendertigste|sewe_en_dertigste ' +
      'agt-en-dertigste|ag-en-dertigste|agtendertigste|agt_en_dertigste ' +
      'nege-en-dertigste|negeëndertigste|negenendertigste|nege_en_dertigste veertigste',
  },
};
