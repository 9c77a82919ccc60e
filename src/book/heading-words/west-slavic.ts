import type { HeadingWords } from '../heading-words.ts';

export const WEST_SLAVIC: Readonly<Record<string, HeadingWords>> = {
  pl: {
    numbered: { chapter: 'rozdział', part: 'część|księga' },
    named: {
      dedication: 'dedykacja',
      epigraph: 'motto|epigraf',
      foreword: 'przedmowa|słowo wstępne',
      introduction: 'wstęp|wprowadzenie',
      'content-note':
        'ostrzeżenie dotyczące treści|ostrzeżenia dotyczące treści|ostrzeżenie o treści|trigger warning|' +
        'trigger warnings',
      'authors-note':
        'od autora|od autorki|od autorów|od autorek|nota od autora|nota od autorki|nota autora|' +
        'nota autorki|słowo od autora|słowo od autorki',
      prologue: 'prolog',
      interlude: 'interludium|intermezzo',
      epilogue: 'epilog',
      afterword: 'posłowie',
      acknowledgments: 'podziękowania|podziękowanie',
      appendix: 'dodatek|dodatki|aneks|aneksy|apendyks',
      notes: 'przypisy|przypisy końcowe',
      glossary: 'słowniczek|glosariusz|słownik pojęć',
      bibliography: 'bibliografia|spis literatury',
      copyright: 'strona redakcyjna|karta redakcyjna|prawa autorskie|copyright',
      'about-the-author': 'o autorze|o autorce|o autorach|o autorkach|nota o autorze|nota o autorce',
      'also-by':
        'tego samego autora|tej samej autorki|tych samych autorów|inne książki autora|inne książki autorki|' +
        'inne książki tego autora|inne książki tej autorki|książki tego autora|książki tej autorki',
    },
    cardinals:
      'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście ' +
      'czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia ' +
      'dwadzieścia_jeden dwadzieścia_dwa dwadzieścia_trzy dwadzieścia_cztery dwadzieścia_pięć ' +
      'dwadzieścia_sześć dwadzieścia_siedem dwadzieścia_osiem dwadzieścia_dziewięć trzydzieści ' +
      'trzydzieści_jeden trzydzieści_dwa trzydzieści_trzy trzydzieści_cztery trzydzieści_pięć ' +
      'trzydzieści_sześć trzydzieści_siedem trzydzieści_osiem trzydzieści_dziewięć czterdzieści',
    ordinals:
      'pierwszy|pierwsza drugi|druga trzeci|trzecia czwarty|czwarta piąty|piąta szósty|szósta ' +
      'siódmy|siódma ósmy|ósma dziewiąty|dziewiąta dziesiąty|dziesiąta jedenasty|jedenasta ' +
      'dwunasty|dwunasta trzynasty|trzynasta czternasty|czternasta piętnasty|piętnasta szesnasty|szesnasta ' +
      'siedemnasty|siedemnasta osiemnasty|osiemnasta dziewiętnasty|dziewiętnasta dwudziesty|dwudziesta ' +
      'dwudziesty_pierwszy|dwudziesta_pierwsza dwudziesty_drugi|dwudziesta_druga ' +
      'dwudziesty_trzeci|dwudziesta_trzecia dwudziesty_czwarty|dwudziesta_czwarta ' +
      'dwudziesty_piąty|dwudziesta_piąta dwudziesty_szósty|dwudziesta_szósta ' +
      'dwudziesty_siódmy|dwudziesta_siódma dwudziesty_ósmy|dwudziesta_ósma ' +
      'dwudziesty_dziewiąty|dwudziesta_dziewiąta trzydziesty|trzydziesta ' +
      'trzydziesty_pierwszy|trzydziesta_pierwsza trzydziesty_drugi|trzydziesta_druga ' +
      'trzydziesty_trzeci|trzydziesta_trzecia trzydziesty_czwarty|trzydziesta_czwarta ' +
      'trzydziesty_piąty|trzydziesta_piąta trzydziesty_szósty|trzydziesta_szósta ' +
      'trzydziesty_siódmy|trzydziesta_siódma trzydziesty_ósmy|trzydziesta_ósma ' +
      'trzydziesty_dziewiąty|trzydziesta_dziewiąta czterdziesty|czterdziesta',
  },
  cs: {
    numbered: { chapter: 'kapitola|hlava', part: 'část|díl|kniha' },
    named: {
      dedication: 'věnování',
      epigraph: 'motto|epigraf',
      foreword: 'předmluva|slovo úvodem',
      introduction: 'úvod',
      'content-note':
        'upozornění na citlivý obsah|varování před citlivým obsahem|upozornění na obsah|trigger warning|' +
        'trigger warnings',
      'authors-note':
        'poznámka autora|poznámka autorky|poznámka autorů|poznámky autora|poznámky autorky|' +
        'autorova poznámka|autorčina poznámka|slovo autora|slovo autorky',
      prologue: 'prolog',
      interlude: 'mezihra|interludium|intermezzo',
      epilogue: 'epilog',
      afterword: 'doslov',
      acknowledgments: 'poděkování',
      appendix: 'dodatek|dodatky|příloha|přílohy|apendix',
      notes: 'poznámky|vysvětlivky',
      glossary: 'slovníček|slovníček pojmů|glosář',
      bibliography: 'seznam literatury|použitá literatura|bibliografie',
      copyright: 'tiráž|copyright|autorská práva',
      'about-the-author': 'o autorovi|o autorce|o autorech|o autorkách',
      'also-by':
        'od stejného autora|od stejné autorky|od téhož autora|od téže autorky|další knihy autora|' +
        'další knihy autorky',
    },
    cardinals:
      'jedna|jeden|jedno dvě|dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct čtrnáct ' +
      'patnáct šestnáct sedmnáct osmnáct devatenáct dvacet ' +
      'dvacet_jedna|dvacet_jeden|dvacet_jedno|jednadvacet|jedenadvacet dvacet_dvě|dvacet_dva|dvaadvacet ' +
      'dvacet_tři|třiadvacet dvacet_čtyři|čtyřiadvacet dvacet_pět|pětadvacet dvacet_šest|šestadvacet ' +
      'dvacet_sedm|sedmadvacet dvacet_osm|osmadvacet dvacet_devět|devětadvacet třicet ' +
      'třicet_jedna|třicet_jeden|třicet_jedno|jednatřicet|jedenatřicet třicet_dvě|třicet_dva|dvaatřicet ' +
      'třicet_tři|třiatřicet třicet_čtyři|čtyřiatřicet třicet_pět|pětatřicet třicet_šest|šestatřicet ' +
      'třicet_sedm|sedmatřicet třicet_osm|osmatřicet třicet_devět|devětatřicet čtyřicet',
    ordinals:
      'první|prvá|prvý druhá|druhý třetí čtvrtá|čtvrtý pátá|pátý šestá|šestý sedmá|sedmý osmá|osmý ' +
      'devátá|devátý desátá|desátý jedenáctá|jedenáctý dvanáctá|dvanáctý třináctá|třináctý ' +
      'čtrnáctá|čtrnáctý patnáctá|patnáctý šestnáctá|šestnáctý sedmnáctá|sedmnáctý osmnáctá|osmnáctý ' +
      'devatenáctá|devatenáctý dvacátá|dvacátý ' +
      'dvacátá_první|dvacátý_první|jednadvacátá|jednadvacátý|jedenadvacátá|jedenadvacátý ' +
      'dvacátá_druhá|dvacátý_druhý|dvaadvacátá|dvaadvacátý ' +
      'dvacátá_třetí|dvacátý_třetí|třiadvacátá|třiadvacátý ' +
      'dvacátá_čtvrtá|dvacátý_čtvrtý|čtyřiadvacátá|čtyřiadvacátý ' +
      'dvacátá_pátá|dvacátý_pátý|pětadvacátá|pětadvacátý ' +
      'dvacátá_šestá|dvacátý_šestý|šestadvacátá|šestadvacátý ' +
      'dvacátá_sedmá|dvacátý_sedmý|sedmadvacátá|sedmadvacátý ' +
      'dvacátá_osmá|dvacátý_osmý|osmadvacátá|osmadvacátý ' +
      'dvacátá_devátá|dvacátý_devátý|devětadvacátá|devětadvacátý třicátá|třicátý ' +
      'třicátá_první|třicátý_první|jednatřicátá|jednatřicátý|jedenatřicátá|jedenatřicátý ' +
      'třicátá_druhá|třicátý_druhý|dvaatřicátá|dvaatřicátý ' +
      'třicátá_třetí|třicátý_třetí|třiatřicátá|třiatřicátý ' +
      'třicátá_čtvrtá|třicátý_čtvrtý|čtyřiatřicátá|čtyřiatřicátý ' +
      'třicátá_pátá|třicátý_pátý|pětatřicátá|pětatřicátý ' +
      'třicátá_šestá|třicátý_šestý|šestatřicátá|šestatřicátý ' +
      'třicátá_sedmá|třicátý_sedmý|sedmatřicátá|sedmatřicátý ' +
      'třicátá_osmá|třicátý_osmý|osmatřicátá|osmatřicátý ' +
      'třicátá_devátá|třicátý_devátý|devětatřicátá|devětatřicátý čtyřicátá|čtyřicátý',
  },
  sk: {
    numbered: { chapter: 'kapitola|hlava', part: 'časť|diel|kniha' },
    named: {
      dedication: 'venovanie',
      epigraph: 'motto|epigraf',
      foreword: 'predslov',
      introduction: 'úvod',
      'content-note':
        'upozornenie na citlivý obsah|varovanie pred citlivým obsahom|upozornenie na obsah|trigger warning|' +
        'trigger warnings',
      'authors-note':
        'poznámka autora|poznámka autorky|poznámka autorov|poznámky autora|poznámky autorky|' +
        'autorova poznámka|autorkina poznámka|slovo autora|slovo autorky',
      prologue: 'prológ',
      interlude: 'medzihra|interlúdium|intermezzo',
      epilogue: 'epilóg',
      afterword: 'doslov',
      acknowledgments: 'poďakovanie|poďakovania',
      appendix: 'dodatok|dodatky|príloha|prílohy|apendix',
      notes: 'poznámky|vysvetlivky',
      glossary: 'slovníček|slovníček pojmov|glosár',
      bibliography: 'zoznam literatúry|použitá literatúra|bibliografia',
      copyright: 'tiráž|copyright|autorské práva',
      'about-the-author': 'o autorovi|o autorke|o autoroch|o autorkách',
      'also-by':
        'od toho istého autora|od tej istej autorky|od rovnakého autora|od rovnakej autorky|' +
        'ďalšie knihy autora|ďalšie knihy autorky',
    },
    cardinals:
      'jedna|jeden|jedno dva|dve tri štyri päť šesť sedem osem deväť desať jedenásť dvanásť trinásť ' +
      'štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť dvadsať ' +
      'dvadsaťjedna|dvadsaťjeden|dvadsaťjedno dvadsaťdva|dvadsaťdve dvadsaťtri dvadsaťštyri dvadsaťpäť ' +
      'dvadsaťšesť dvadsaťsedem dvadsaťosem dvadsaťdeväť tridsať tridsaťjedna|tridsaťjeden|tridsaťjedno ' +
      'tridsaťdva|tridsaťdve tridsaťtri tridsaťštyri tridsaťpäť tridsaťšesť tridsaťsedem tridsaťosem ' +
      'tridsaťdeväť štyridsať',
    ordinals:
      'prvá|prvý druhá|druhý tretia|tretí štvrtá|štvrtý piata|piaty šiesta|šiesty siedma|siedmy ôsma|ôsmy ' +
      'deviata|deviaty desiata|desiaty jedenásta|jedenásty dvanásta|dvanásty trinásta|trinásty ' +
      'štrnásta|štrnásty pätnásta|pätnásty šestnásta|šestnásty sedemnásta|sedemnásty osemnásta|osemnásty ' +
      'devätnásta|devätnásty dvadsiata|dvadsiaty dvadsiata_prvá|dvadsiaty_prvý ' +
      'dvadsiata_druhá|dvadsiaty_druhý dvadsiata_tretia|dvadsiaty_tretí dvadsiata_štvrtá|dvadsiaty_štvrtý ' +
      'dvadsiata_piata|dvadsiaty_piaty dvadsiata_šiesta|dvadsiaty_šiesty dvadsiata_siedma|dvadsiaty_siedmy ' +
      'dvadsiata_ôsma|dvadsiaty_ôsmy dvadsiata_deviata|dvadsiaty_deviaty tridsiata|tridsiaty ' +
      'tridsiata_prvá|tridsiaty_prvý tridsiata_druhá|tridsiaty_druhý tridsiata_tretia|tridsiaty_tretí ' +
      'tridsiata_štvrtá|tridsiaty_štvrtý tridsiata_piata|tridsiaty_piaty tridsiata_šiesta|tridsiaty_šiesty ' +
      'tridsiata_siedma|tridsiaty_siedmy tridsiata_ôsma|tridsiaty_ôsmy tridsiata_deviata|tridsiaty_deviaty ' +
      'štyridsiata|štyridsiaty',
  },
};
