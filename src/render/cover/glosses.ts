/** Languages whose words are known here, in the order of the columns below. */
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl'] as const;

/**
 * What titles and shelves say in other languages, by the English word that art, colours and shelves are found by: a
 * column for each language, parted by `;`, ways to say it parted by `|`. No accents, small letters.
 */
const GLOSSES: Readonly<Record<string, string>> = {
  sea: 'meer|ozean|see; mer|ocean; mar|oceano; mare|oceano; mar|oceano; zee|oceaan',
  wave: 'welle; vague; ola; onda; onda; golf',
  tide: 'flut|ebbe|gezeiten; maree; marea; marea; mare; getij|vloed',
  ship: 'schiff|boot; navire|bateau; barco|navio|buque; nave|barca; navio|barco; schip|boot',
  island: 'insel; ile; isla; isola; ilha; eiland',
  coast: 'kuste|strand; cote|rivage|plage; costa|playa; costa|spiaggia; costa|praia; kust|strand',
  harbour: 'hafen; port; puerto; porto; porto; haven',
  lighthouse: 'leuchtturm; phare; faro; faro; farol; vuurtoren',
  storm: 'sturm|gewitter; tempete|orage; tormenta|tempestad; tempesta|temporale; tempestade; storm|onweer',
  rain: 'regen; pluie; lluvia; pioggia; chuva; regen',
  snow: 'schnee; neige; nieve; neve; neve; sneeuw',
  ice: 'eis; glace; hielo; ghiaccio; gelo; ijs',
  winter: 'winter; hiver; invierno; inverno; inverno; winter',
  spring: 'fruhling|fruhjahr; printemps; primavera; primavera; primavera; lente|voorjaar',
  summer: 'sommer; ete; verano; estate; verao; zomer',
  autumn: 'herbst; automne; otono; autunno; outono; herfst',
  river: 'fluss|strom; riviere|fleuve; rio; fiume; rio; rivier|stroom',
  lake: 'teich|weiher; lac|etang; lago; lago; lago; meer|plas',
  water: 'wasser; eau|eaux; agua; acqua; agua; water',
  forest: 'wald; foret|bois; bosque|selva; bosco|foresta; floresta|bosque; bos|woud',
  tree: 'baum; arbre; arbol; albero; arvore; boom',
  garden: 'garten; jardin; jardin; giardino; jardim; tuin',
  orchard: 'obstgarten; verger; huerto; frutteto; pomar; boomgaard',
  rose: 'rose|rosen; rose; rosa; rosa; rosa; roos|rozen',
  flower: 'blume|blute; fleur; flor; fiore|fiori; flor; bloem',
  leaf: 'blatt|blatter; feuille; hoja; foglia|foglie; folha; blad|bladeren',
  field: 'feld|acker; champ; campo; campo; campo; veld|akker',
  mountain: 'berg|gebirge; montagne|mont; montana|monte; montagna|monte; montanha|monte; berg|gebergte',
  desert: 'wuste; desert; desierto; deserto; deserto; woestijn',
  stone: 'stein; pierre; piedra; pietra; pedra; steen',
  road: 'strasse|weg; route|chemin; camino|carretera; strada|via; estrada|caminho; weg|straat',
  bridge: 'brucke; pont; puente; ponte; ponte; brug',
  journey: 'reise|fahrt; voyage; viaje; viaggio; viagem; reis|tocht',
  house: 'haus; maison; casa; casa; casa; huis',
  door: 'tur|tor|pforte; porte; puerta; porta; porta; deur|poort',
  window: 'fenster; fenetre; ventana; finestra; janela; raam|venster',
  tower: 'turm; tour; torre; torre; torre; toren',
  city: 'stadt; ville|cite; ciudad; citta; cidade; stad',
  village: 'dorf; village; pueblo|aldea; villaggio|paese; aldeia|vila; dorp',
  fire: 'feuer|brand|flamme; feu|flamme; fuego|llama; fuoco|fiamma; fogo|chama; vuur|vlam',
  light: 'licht; lumiere; luz; luce; luz; licht',
  shadow: 'schatten; ombre; sombra; ombra; sombra; schaduw',
  sun: 'sonne; soleil; sol; sole; sol; zon',
  moon: 'mond; lune; luna; luna; lua; maan',
  star: 'stern; etoile|astre; estrella|astro; stella|stelle; estrela; ster|sterren',
  sky: 'himmel; ciel; cielo; cielo; ceu; hemel|lucht',
  night: 'nacht; nuit; noche; notte|notti; noite; nacht',
  bird: 'vogel; oiseau; pajaro|ave; uccello|uccelli; passaro|ave; vogel',
  wing: 'flugel; aile; ala; ala|ali; asa; vleugel',
  wolf: 'wolf; loup; lobo; lupo|lupi; lobo; wolf',
  horse: 'pferd; cheval|chevaux; caballo; cavallo|cavalli; cavalo; paard',
  heart: 'herz; coeur|cœur; corazon; cuore; coracao; hart',
  love: 'liebe; amour; amor; amore|amori; amor; liefde',
  key: 'schlussel; cle|clef; llave; chiave|chiavi; chave; sleutel',
  crown: 'krone; couronne; corona; corona; coroa; kroon',
  king: 'konig; roi; rey; re; rei; koning',
  sword: 'schwert; epee; espada; spada; espada; zwaard',
  letter: 'brief; lettre; carta; lettera; carta; brief',
  salt: 'salz; sel; sal; sale; sal; zout',
  bread: 'brot; pain; pan; pane; pao; brood',
  song: 'lied|gesang; chanson|chant; cancion|canto; canzone|canto; cancao|canto; lied',
  mirror: 'spiegel; miroir; espejo; specchio; espelho; spiegel',
  war: 'krieg; guerre; guerra; guerra; guerra; oorlog',
  red: 'rot; rouge; rojo|roja; rosso|rossa; vermelho|vermelha; rood|rode',
  gold: 'gold; or|doree; oro|dorado; oro|dorato; ouro|dourado; goud|gouden',
  green: 'grun; vert|verte; verde; verde; verde; groen|groene',
  blue: 'blau; bleu|bleue; azul; azzurro|blu; azul; blauw|blauwe',
  black:
    'schwarz|finster|dunkel; noir|noire; negro|negra|oscuro; nero|nera|oscuro; preto|negro|negra; zwart|zwarte|donker',
  white: 'weiss; blanc|blanche; blanco|blanca; bianco|bianca; branco|branca; wit|witte',
  grey: 'grau|silber; gris|grise|argent; gris|plata; grigio|grigia|argento; cinza|prata; grijs|grijze|zilver',
  crime:
    'krimi|kriminalroman|mord; policier|polar|meurtre|crime; policiaca|policiaco|crimen|asesinato; giallo|poliziesco|delitto; policial|crime|assassinato; misdaad|moord',
  ghost:
    'geist|gespenst|spuk; fantome|spectre; fantasma|espectro; fantasma|spettro; fantasma|espectro; spook|geest',
  fairy: 'marchen|fee; conte|fee; hada|hadas; fiaba|fata|fate; fada|fadas; sprookje|fee',
  magic: 'zauber|magie; magie|sorcier; magia|magico; magia|magico; magia|magico; magie|tover',
  dragon: 'drache; dragon; dragon; drago|draghi; dragao; draak|draken',
  poetry: 'gedicht|lyrik; poeme|poesie; poesia|poemas; poesia|poesie; poesia|poemas; gedicht|poezie',
  historical: 'historisch; historique; historica|historico; storico|storica; historica|historico; historisch',
  children: 'kinderbuch|jugendbuch; jeunesse; infantil|juvenil; ragazzi; infantil|juvenil; kinderboek|jeugd',
  romance:
    'liebesroman|romanze; romantique; romantica|romantico; romantico|romantica; romantica|romantico; liefdesroman|romantisch',
  space: 'weltraum|weltall; espace; espacio; spazio|fantascienza; espaco; ruimte|heelal',
};

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');

/** A shorter word is a word alone, and none that others begin with. */
const LONG_ENOUGH = 4;
/** Endings of plurals and cases. */
const LONGEST_ENDING = 3;

const tables = new Map<string, ReadonlyMap<string, string>>();

function tableFor(column: number, language: string): ReadonlyMap<string, string> {
  let table = tables.get(language);
  if (!table) {
    const entries = Object.entries(GLOSSES).flatMap(([english, columns]) =>
      (columns.split(';')[column] ?? '').split('|').map(word => [word.trim(), english] as const),
    );
    table = new Map(entries);
    tables.set(language, table);
  }
  return table;
}

/** Whether a word says another with an ending; in German and Dutch it may be the beginning of a compound. */
function says(word: string, stem: string, compounds: boolean): boolean {
  if (word === stem) return true;
  if (stem.length < LONG_ENOUGH || !word.startsWith(stem)) return false;
  return compounds || word.length <= stem.length + LONGEST_ENDING;
}

/**
 * A title, or the name of a shelf, followed by what its words are called in English where they are known: `Die Insel`
 * is about an island whatever it is called.
 * @param lang of the book (BCP 47)
 */
export function inEnglish(text: string, lang: string): string {
  const [language = ''] = lang.toLowerCase().split('-');
  const column = LANGUAGES.findIndex(known => known === language);
  if (column < 0 || text === '') return text;
  const table = tableFor(column, language);
  const compounds = language === 'de' || language === 'nl';
  const found = (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(word => {
    const stems = [...table.keys()].filter(stem => says(word, stem, compounds));
    const longest = stems.toSorted((a, b) => b.length - a.length)[0];
    return longest === undefined ? [] : [table.get(longest) as string];
  });
  return [text, ...found].join(' ');
}
