/**
 * How languages set quotations and dashes. Quotation marks are the delimiters of the Unicode Common Locale Data
 * Repository (CLDR 48), the outer level first, then the other sets that printers of the language use; a manuscript that
 * already has marks of such a set gets the rest from it.
 */

import { speechDashOf } from '../../book/speech-dash.ts';

/** Opening and closing marks of both levels: `„“‚‘`. */
export type MarkSet = readonly [open: string, close: string, innerOpen: string, innerClose: string];

export interface Locale {
  /** BCP 47, as looked up. */
  lang: string;
  /** The first is the rule. */
  sets: readonly [MarkSet, ...MarkSet[]];
  /** The dash inside a sentence: what is typed as `--` or a spaced hyphen. `typed` keeps the author's spaces. */
  dash: 'spaced-en' | 'typed-em';
  /** The dash that begins a paragraph of speech, where the language knows it. */
  speech?: '—' | '–' | undefined;
  /** True where nothing parts that dash from the speech: `—Hola —dijo—.` */
  speechTouches?: true;
  /** Signs that a narrow no-break space stands before, guillemets aside. */
  spacedSigns?: string;
  /** Signs that a no-break space of full width stands before. */
  widelySpacedSigns?: string;
  /** True where figures of a range have an en dash between them and not a hyphen: `1914–1918`. */
  dashedRanges?: true;
  /** Words in small letters that an apostrophe shortens in front: `'s`, `'n`. */
  fronts: ReadonlySet<string>;
  /** Capitals before which an apostrophe is an accent that a typewriter could not set over them: `'Ηταν`. */
  accented?: string;
  /** Words in small letters that an apostrophe shortens at the end, before a space or a quotation: `l'`, `po'`. */
  ends: ReadonlySet<string>;
}

const set = (marks: string): MarkSet => [...marks] as unknown as MarkSet;
const sets = (first: string, ...others: string[]): Locale['sets'] => [set(first), ...others.map(set)];
const words = (list = ''): ReadonlySet<string> => new Set(list.split(' ').filter(Boolean));

const FRENCH = {
  dash: 'typed-em',
  fronts: words('tain y'),
  ends: words('c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu'),
} as const;
const GERMAN = {
  dash: 'spaced-en',
  dashedRanges: true,
  fronts: words('s n ne nen nem ner nes ran rauf raus rein rüber runter rum'),
  ends: words('hab ich ist nich hatt wär könnt'),
} as const;
const PORTUGUESE = { dash: 'typed-em', fronts: words('tá tava'), ends: words('d n') } as const;
const NORWEGIAN = {
  sets: sets('«»‘’', '”“‘’'),
  dash: 'spaced-en',
  dashedRanges: true,
  fronts: words(),
  ends: words(),
} as const;
const PLAIN = { fronts: words(), ends: words() } as const;
const EN_DASHED = { ...PLAIN, dash: 'spaced-en', dashedRanges: true } as const;
const CATALAN = { dash: 'typed-em', fronts: words(), ends: words('d l m n s t') } as const;
/** High commas on both levels, as in English. */
const HIGH = sets('“”‘’', '«»“”');
const LOW = sets('„“‚‘', '„”‚’', '»«›‹', '«»„“');

const TABLE: Readonly<Record<string, Omit<Locale, 'lang' | 'speech'>>> = {
  // CLDR repeats the guillemets inside themselves; printers set “ ” there, which readers can tell apart.
  // A space of full width stands before the colon only (Imprimerie nationale); in Switzerland all are narrow.
  fr: { ...FRENCH, sets: sets('«»“”', '“”‘’'), spacedSigns: ';!?', widelySpacedSigns: ':' },
  'fr-ca': { ...FRENCH, sets: sets('«»“”', '“”‘’'), spacedSigns: '', widelySpacedSigns: ':' },
  'fr-ch': { ...FRENCH, sets: sets('«»‹›', '«»“”'), spacedSigns: ';:!?' },
  de: { ...GERMAN, sets: sets('„“‚‘', '»«›‹', '«»‹›') },
  'de-ch': { ...GERMAN, sets: sets('«»‹›', '„“‚‘', '»«›‹') },
  'de-li': { ...GERMAN, sets: sets('«»‹›', '„“‚‘', '»«›‹') },
  es: {
    sets: sets('“”‘’', '«»“”'),
    dash: 'typed-em',
    speechTouches: true,
    fronts: words('ta tá toy'),
    ends: words('pa na to'),
  },
  it: {
    sets: sets('«»“”', '“”‘’'),
    dash: 'typed-em',
    fronts: words('sto sta ste sti ndrangheta l un na'),
    ends: words(
      'l un d c s m t v n gl dell nell all dall sull coll quell quest bell sant cent po mo ca fa va da di sta be to ve de ne co pe',
    ),
  },
  pt: { ...PORTUGUESE, sets: sets('“”‘’', '«»“”') },
  'pt-pt': { ...PORTUGUESE, sets: sets('«»“”', '“”‘’') },
  nl: {
    sets: sets('‘’“”', '“”‘’', '„”‚’'),
    dash: 'spaced-en',
    fronts: words('s t n k m r ns tis twas er ie em'),
    ends: words('da'),
  },
  pl: { ...PLAIN, sets: sets('„”«»', '„”»«', '«»„”'), dash: 'typed-em', dashedRanges: true },
  cs: { ...PLAIN, sets: sets('„“‚‘', '»«›‹'), dash: 'spaced-en', dashedRanges: true },
  sv: {
    sets: sets('””’’', '»»››', '»«›‹'),
    dash: 'spaced-en',
    dashedRanges: true,
    fronts: words('n na nen et'),
    ends: words('ha ta ska'),
  },
  da: {
    sets: sets('“”‘’', '»«›‹', '””’’', '„“‚‘'),
    dash: 'spaced-en',
    dashedRanges: true,
    fronts: words('n et en'),
    ends: words('ha ka la ta sku ku vil be gi si bli'),
  },
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  no: NORWEGIAN,
  fi: { sets: sets('””’’', '»»››'), dash: 'spaced-en', dashedRanges: true, fronts: words(), ends: words() },
  ru: { ...PLAIN, sets: sets('«»„“'), dash: 'typed-em' },
  uk: { ...PLAIN, sets: sets('«»„“'), dash: 'typed-em' },
  el: {
    sets: sets('«»“”'),
    dash: 'typed-em',
    accented: 'ΑΕΗΙΟΥΩ',
    fronts: words('χω χεις χει χουμε χετε χουν ναι ταν μαι σαι σουν ρθω ρθει λα λεγα'),
    ends: words('σ τ μ θ κ ν απ αλλ γι κι παρ κατ μετ ούτ μήτ φέρ πάρ κάν'),
  },
  // CLDR has one pair for both levels in Bulgarian and Lithuanian; single marks inside let readers tell them apart.
  bg: { ...EN_DASHED, sets: LOW },
  hr: { ...EN_DASHED, sets: LOW },
  lt: { ...EN_DASHED, sets: LOW },
  mk: { ...EN_DASHED, sets: LOW },
  sk: { ...EN_DASHED, sets: LOW },
  sl: { ...EN_DASHED, sets: LOW },
  et: { ...EN_DASHED, sets: LOW },
  is: { ...EN_DASHED, sets: LOW },
  hsb: { ...EN_DASHED, sets: LOW },
  dsb: { ...EN_DASHED, sets: LOW },
  lb: { ...EN_DASHED, sets: LOW, ends: words('d'), fronts: words('t') },
  sr: { ...EN_DASHED, sets: sets('„”’’', '„“‚‘', '»«›‹', '«»„“') },
  bs: { ...EN_DASHED, sets: sets('„”‘’', '„“‚‘', '»«›‹') },
  ro: { ...EN_DASHED, sets: sets('„”«»', '“”‘’', '«»„”'), fronts: words('nainte napoi ntâi') },
  hu: { ...EN_DASHED, sets: sets('„”»«', '»«›‹', '“”‘’'), fronts: words('sz') },
  be: { ...PLAIN, sets: sets('«»„“', '„“‚‘'), dash: 'typed-em' },
  kk: { ...PLAIN, sets: sets('«»“”', '“”‘’'), dash: 'typed-em' },
  lv: { ...EN_DASHED, sets: sets('“”‘’', '„“‚‘', '«»“”') },
  sq: { ...EN_DASHED, sets: sets('“”‘’', '«»“”', '„“‚‘') },
  tr: { ...PLAIN, sets: HIGH, dash: 'typed-em' },
  az: { ...PLAIN, sets: HIGH, dash: 'typed-em' },
  vi: { ...PLAIN, sets: HIGH, dash: 'spaced-en' },
  ca: { ...CATALAN, sets: sets('«»“”', '“”‘’'), speechTouches: true },
  oc: { ...CATALAN, sets: sets('«»“”', '“”‘’') },
  ast: { ...CATALAN, sets: sets('«»“”', '“”‘’'), speechTouches: true },
  gl: { ...PLAIN, sets: HIGH, dash: 'typed-em', speechTouches: true },
  eu: { ...PLAIN, sets: sets('«»“”', '“”‘’'), dash: 'typed-em', speechTouches: true },
  af: { ...EN_DASHED, sets: HIGH, fronts: words('n k t s') },
  fy: { ...EN_DASHED, sets: sets('“”‘’', '‘’“”'), fronts: words('n k t s m r e') },
  fo: { ...EN_DASHED, sets: sets('“”‘’', '„“‚‘') },
  cy: {
    ...PLAIN,
    sets: sets('“”‘’', '‘’“”'),
    dash: 'typed-em',
    fronts: words('r n w i m u ch th run na nac sdim'),
    ends: words('a'),
  },
  ga: {
    ...PLAIN,
    sets: sets('“”‘’', '‘’“”'),
    dash: 'typed-em',
    fronts: words('s sé sí sea bhfuil'),
    ends: words('d b m'),
  },
  gd: {
    ...PLAIN,
    sets: sets('“”‘’', '‘’“”'),
    dash: 'typed-em',
    fronts: words('s san nam na n'),
    ends: words('a d b m'),
  },
  br: { ...PLAIN, sets: sets('«»“”', '“”‘’'), dash: 'typed-em' },
  mt: { ...PLAIN, sets: HIGH, dash: 'typed-em', ends: words('ta ma sa ħa bħal fi bi ġo') },
  eo: { ...PLAIN, sets: sets('“”«»', '„“‚‘', '«»“”'), dash: 'typed-em', ends: words('l d') },
  id: { ...PLAIN, sets: HIGH, dash: 'typed-em' },
  ms: { ...PLAIN, sets: HIGH, dash: 'typed-em' },
  fil: { ...PLAIN, sets: HIGH, dash: 'typed-em', fronts: words('yo di to pag no') },
  sw: { ...PLAIN, sets: HIGH, dash: 'typed-em' },
  la: { ...PLAIN, sets: sets('“”‘’', '«»“”', '„“‚‘'), dash: 'typed-em' },
};

/** What Quoin knows of a language: English by heart, others from the table, nothing of the rest. */
export type Tongue = 'english' | Locale | undefined;

const LOCALES = new Map(
  Object.entries(TABLE).map(([lang, facts]): [string, Locale] => [
    lang,
    { lang, speech: speechDashOf(lang), ...facts },
  ]),
);

/** The rules of a language by its BCP 47 tag, of the region where it has its own: `fr-CA` before `fr`. */
export function tongueOf(lang: string): Tongue {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  if (language === 'en') return 'english';
  const region = rest.find(part => /^(?:[a-z]{2}|\d{3})$/.test(part));
  return LOCALES.get(`${language}-${region}`) ?? LOCALES.get(language);
}
