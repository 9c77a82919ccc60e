/** Passages as printers of each language set them, with the traps of that language; written for these tests. */

export interface ForeignPassage {
  lang: string;
  /** Opening and closing marks of both levels. */
  marks: readonly [string, string, string, string];
  set: string;
  /** True where the marks are not those that the language has by default, so that the manuscript must show them. */
  shown: boolean;
}

const passage = (lang: string, marks: string, ...paragraphs: string[]): ForeignPassage => ({
  lang,
  marks: [...marks] as unknown as ForeignPassage['marks'],
  shown: false,
  // ⍽ stands for a narrow no-break space, ␣ for one of full width.
  set: paragraphs.join('\n\n').replaceAll('⍽', '\u202f').replaceAll('␣', '\u00a0'),
});

/** The same with other marks than the language has by default. */
const other = (...of: Parameters<typeof passage>): ForeignPassage => ({ ...passage(...of), shown: true });

export const PASSAGES: readonly ForeignPassage[] = [
  passage(
    'fr',
    '«»“”',
    '«⍽L’hiver, dit-elle, c’est l’affaire d’Aline␣: qu’en penses-tu⍽?⍽»',
    '— Rien du tout⍽! répondit-il. Jusqu’à l’aube, j’ai lu «⍽L’Île⍽» d’un trait.',
    'Il l’appelait «⍽l’ami des années “folles”⍽»⍽; puis, à 10:30, aujourd’hui, plus rien…',
    '«⍽Quelqu’un vient⍽?⍽» Lorsqu’elle ouvrit, c’était la presqu’île, s’étirant jusqu’à l’“autre” rive.',
    'De 1914-1918, elle n’avait rien dit␣: «⍽T’as vu l’heure⍽!⍽»',
  ),
  passage(
    'fr-CA',
    '«»“”',
    '«⍽L’hiver, c’est l’affaire d’Aline␣: qu’en penses-tu?⍽»',
    '— Rien du tout! répondit-il; c’est “non”.',
  ),
  passage('fr-CH', '«»‹›', '«⍽L’hiver, c’est l’‹ami› d’Aline⍽: qu’en penses-tu⍽?⍽»'),
  passage(
    'de',
    '„“‚‘',
    '„Ich hab’s gewusst“, sagte Ruth. „Geht’s dir gut? Er hat ‚nein‘ gesagt – zweimal.“',
    'Hans’ Hof lag still. „Da war ’ne Katze“, sagte er, „und ’n Hund.“',
    'Von 1914–1918 war ’s Haus leer – so hieß es …',
    '„Wir waren ’68 in Berlin, am Ku’damm, bei Max’ Tante.“',
  ),
  other(
    'de',
    '»«›‹',
    '»Ich hab’s gewusst«, sagte Ruth. »Geht’s dir gut? Er hat ›nein‹ gesagt.«',
    'Hans’ Hof lag still. »Da war ’ne Katze«, sagte er.',
  ),
  passage(
    'de-CH',
    '«»‹›',
    '«Ich hab’s gewusst», sagte Ruth. «Er hat ‹nein› gesagt.»',
    'Hans’ Hof lag still.',
  ),
  passage(
    'es',
    '“”‘’',
    '—Hola —dijo Ana—. ¿Cómo estás?',
    '—¡Ven! —gritó él—. ¡No hay nadie!',
    '“¿Quién dijo ‘basta’?”, preguntó. “¡Nadie!”.',
    'Entre 1936-1939 calló…; “¡qué ‘cosas’!”.',
  ),
  other('es', '«»“”', '«¿Quién dijo “basta”?», preguntó. «¡Nadie!».', '—No —dijo ella—, en los 80.'),
  passage(
    'it',
    '«»“”',
    '«L’ho visto», disse. «Un po’ di vino “buono”, all’alba; dell’altro?»',
    '— Dimmi — disse Carla. — Va’ via!',
    'Gli anni ’80 e l’“estate” del ’68; quell’anno c’era mezz’ora d’attesa…',
    '«Di’ pure», fece l’uomo. «Com’è ’sto fatto?»',
  ),
  passage(
    'pt',
    '“”‘’',
    '— Olá — disse Ana. — Queres um copo d’água?',
    '“Ele falou ‘não’ ontem”, contou. “E tu?”',
    'Entre 1914-1918 ninguém soube…',
  ),
  passage('pt-PT', '«»“”', '«Ele disse “não” ontem», contou. «E tu?»', '— Vem cá! — gritou ela.'),
  passage(
    'nl',
    '‘’“”',
    '‘Dat zijn foto’s van m’n “beste” vriend,’ zei hij. ‘Kom je?’',
    '’s Avonds was ’t stil in zo’n huis; ’s morgens ook.',
    '‘In de jaren ’80 had ik ’n auto’s vol,’ zei Hans’ zus – en ze lachte.',
    '‘Als ’t kan, om 10 uur.’',
  ),
  other(
    'nl',
    '“”‘’',
    '“Dat zijn foto’s van m’n ‘beste’ vriend,” zei hij.',
    '’s Avonds was ’t stil in zo’n huis.',
  ),
  passage(
    'pl',
    '„”«»',
    '— Dobrze — powiedział Jan. — Przyjdź o 10:30.',
    '„To «stary» dom”, rzekł. „Od Joyce’a, nie od Kennedy’ego.”',
    'W latach 1939–1945 milczał…',
  ),
  passage(
    'cs',
    '„“‚‘',
    '„To je ‚starý‘ dům,“ řekl. „Přijdeš?“',
    '– Ano, řekla. – Tak pojď!',
    'V letech 1939–1945 mlčel – dlouho…',
  ),
  other('cs', '»«›‹', '»Ano,« řekl.', '»To je ›starý‹ dům,« řekl. »Přijdeš?«'),
  passage(
    'sv',
    '””’’',
    '”Det är ’sista’ gången”, sa hon. ”Kommer du?”',
    '– Kom nu! sa han. – Ta ’n med dig.',
    'Åren 1939–1945 teg han – länge…',
  ),
  passage(
    'da',
    '“”‘’',
    '“Det er ‘sidste’ gang,” sagde hun. “Kommer du?”',
    'Lars’ bog lå der. – Kom nu! sagde han.',
    'I 1980’erne tav han – længe…',
  ),
  other('da', '»«›‹', '»Det er ›sidste‹ gang,« sagde hun. »Ku’ du se det?«', 'Lars’ bog lå der.'),
  other('da', '””’’', '”Det er ’sidste’ gang,” sagde hun.', 'Lars’ bog lå der.'),
  passage(
    'nb',
    '«»‘’',
    '«Det er ‘siste’ gang», sa hun. «Kommer du?»',
    '– Kom nå! sa han. Lars’ bok lå der.',
    'I årene 1939–1945 tidde han – lenge…',
  ),
  passage(
    'fi',
    '””’’',
    '”Se on ’viimeinen’ kerta”, hän sanoi. ”Tuletko?”',
    '– Tule tänne! Vaa’an luona, Bordeaux’n tiellä.',
    'Vuosina 1939–1945 hän oli vaiti – kauan…',
  ),
  other('fi', '»»››', '»Niin», hän sanoi.', '»Se on ›viimeinen› kerta», hän sanoi.'),
  passage(
    'ru',
    '«»„“',
    '«Это „старый“ дом», — сказал он.',
    '— Пойдём! — сказала она. — Уже пора…',
    'Он молчал — долго — и ушёл.',
  ),
  passage('uk', '«»„“', '«Це „старий“ дім», — сказав він.', '— Ходімо, п’ять хвилин! Об’єкт зник…'),
  passage(
    'el',
    '«»“”',
    '«Το “παλιό” σπίτι», είπε. «Θα ’ρθεις;»',
    '— Έλα! είπε εκείνη. Σ’ αγαπώ, κι απ’ όλους μ’ άρεσε.',
    'Τη δεκαετία του ’60 σώπασε…',
  ),
  passage(
    'hu',
    '„”»«',
    '„Ez a »régi« ház”, mondta. „Jössz?”',
    '– Gyere! – kiáltotta. – Már késő…',
    'Az 1939–1945 közötti években hallgatott – sokáig.',
  ),
  other('hu', '»«›‹', '»Ez a régi ház«, mondta.', '»Ez a ›régi‹ ház«, mondta. »Jössz?«'),
  passage(
    'ro',
    '„”«»',
    '„Asta e casa «veche»”, spuse el. „Vii?”',
    '— Vino! spuse ea. Într-o zi, n-a mai venit…',
    'Între 1939–1945 a tăcut – mult timp.',
  ),
  passage('tr', '“”‘’', '“Bu ‘eski’ ev,” dedi. “Geliyor musun?”', '— Gel! dedi. İstanbul’da, saat 10’da…'),
  passage('hr', '„“‚‘', '„To je ‚stara‘ kuća“, reče. „Dolaziš li?“', '– Dođi! reče ona. – Već je kasno…'),
  other('hr', '„”‚’', '„Idemo”, reče.', '„To je ‚stara’ kuća”, reče. „Dolaziš li?”'),
  other('hr', '»«›‹', '»Idemo«, reče.', '»To je ›stara‹ kuća«, reče.'),
  passage('sr', '„”’’', '„То је ’стара’ кућа”, рече. „Долазиш ли?”', '– Дођи! рече она.'),
  passage('sk', '„“‚‘', '„To je ‚starý‘ dom,“ povedal. „Prídeš?“', '– Áno, povedala. – Tak poď!'),
  passage('sl', '„“‚‘', '„To je ‚stara‘ hiša,“ je rekel.', '– Pridi! je rekla. – Pozno je…'),
  passage('bg', '„“‚‘', '„Това е ‚старата‘ къща“, каза той.', '– Ела! – каза тя. – Късно е…'),
  passage('be', '«»„“', '«Гэта „стары“ дом», — сказаў ён.', '— Хадзем! Аб’ект знік…'),
  passage('et', '„“‚‘', '„See on ‚vana‘ maja,“ ütles ta. „Kas tuled?“'),
  passage('lt', '„“‚‘', '„Tai ‚senas‘ namas“, – tarė jis. „Ateisi?“', '– Ateik! – tarė ji.'),
  passage('lv', '“”‘’', '“Tā ir ‘vecā’ māja,” viņš teica.', '– Nāc! – viņa teica.'),
  passage('is', '„“‚‘', '„Þetta er ‚gamla‘ húsið,“ sagði hann. „Kemurðu?“'),
  passage(
    'ca',
    '«»“”',
    '«L’home vell», va dir. «Vine a la “nova” casa d’estiu.»',
    '—Vine —va dir ella—. Se’n va.',
  ),
  passage('gl', '“”‘’', '“É a ‘vella’ casa”, dixo. “Vés?”', '—Ven —dixo ela—. É tarde…'),
  passage('eu', '«»“”', '«Hau etxe “zaharra” da», esan zuen.', '—Zatoz —esan zuen—. Berandu da…'),
  passage('af', '“”‘’', '“Dit is ’n ‘ou’ huis,” sê hy. “Kom jy?”', 'Hy’t ’n boek; ’n mens weet nooit…'),
  passage('vi', '“”‘’', '“Đây là ngôi nhà ‘cũ’,” anh nói.', '– Lại đây! cô nói.'),
  passage('id', '“”‘’', '“Itu rumah ‘tua’,” katanya. “Kamu ikut?”'),
  passage('cy', '“”‘’', '“Dyma’r tŷ ‘hen’,” meddai. “Wyt ti’n dod?”', '’R oedd hi’n hwyr…'),
  passage('ga', '“”‘’', '“Seo an ‘sean’ teach,” ar sé. “B’fhéidir,” ar sise, “d’imigh sé.”'),
];

/**
 * The same as it is typed: straight marks, hyphens for dashes, dots, and no spaces that a keyboard lacks. Where the
 * marks must be shown, the first paragraph keeps them.
 */
export function typedOf({ marks, set, shown }: ForeignPassage): string {
  const [first = '', ...rest] = set.split('\n\n');
  return [shown ? first : typed(first, marks), ...rest.map(text => typed(text, marks))].join('\n\n');
}

function typed(text: string, [open, close, innerOpen, innerClose]: ForeignPassage['marks']): string {
  const isSingle = /[‘’]/.test(open);
  const outer = new RegExp(`[${open}${close}]`, 'g');
  const inner = new RegExp(`[${innerOpen}${innerClose}]`, 'g');
  const doubles = isSingle ? inner : outer;
  const singles = isSingle ? outer : inner;
  return text
    .replace(/[\u202f\u00a0]/g, '')
    .replace(doubles, '"')
    .replace(singles, "'")
    .replaceAll('’', "'")
    .replace(/[—–]/g, '-')
    .replaceAll('…', '...');
}
