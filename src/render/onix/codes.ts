/** Codes of EDItEUR's lists for ONIX for Books, issue 62 and later: only those a book of ours can need. */

/** MARC relator to contributor role (list 17). */
export const ROLES: ReadonlyMap<string, string> = new Map([
  ['aut', 'A01'],
  ['ill', 'A12'],
  ['pht', 'A13'],
  ['aui', 'A24'],
  ['wpr', 'A15'],
  ['win', 'A24'],
  ['aft', 'A19'],
  ['cov', 'A36'],
  ['edt', 'B01'],
  ['trl', 'B06'],
  ['nrt', 'E03'],
  ['ctb', 'Z99'],
]);

/** BCP 47 primary language to ISO 639-2/B (list 74). */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'ara',
    bg: 'bul',
    ca: 'cat',
    cs: 'cze',
    cy: 'wel',
    da: 'dan',
    de: 'ger',
    el: 'gre',
    en: 'eng',
    eo: 'epo',
    es: 'spa',
    et: 'est',
    eu: 'baq',
    fa: 'per',
    fi: 'fin',
    fr: 'fre',
    ga: 'gle',
    gl: 'glg',
    he: 'heb',
    hi: 'hin',
    hr: 'hrv',
    hu: 'hun',
    id: 'ind',
    is: 'ice',
    it: 'ita',
    ja: 'jpn',
    ko: 'kor',
    la: 'lat',
    lt: 'lit',
    lv: 'lav',
    nb: 'nob',
    nl: 'dut',
    nn: 'nno',
    no: 'nor',
    pl: 'pol',
    pt: 'por',
    ro: 'rum',
    ru: 'rus',
    sk: 'slo',
    sl: 'slv',
    sr: 'srp',
    sv: 'swe',
    sw: 'swa',
    tr: 'tur',
    uk: 'ukr',
    vi: 'vie',
    zh: 'chi',
  }),
);

/** What schema.org calls an accessibility feature, as a detail of an e-book (list 196; W3C crosswalk). */
export const FEATURES: ReadonlyMap<string, string> = new Map([
  ['tableOfContents', '11'],
  ['readingOrder', '13'],
  ['alternativeText', '14'],
  ['pageBreakMarkers', '19'],
  ['structuralNavigation', '29'],
  ['ARIA', '30'],
  ['displayTransformability', '36'],
  ['pageNavigation', '41'],
]);

/** The version of WCAG and the level a conformance claim names (list 196). */
export const WCAG = { '2.0': '80', '2.1': '81', '2.2': '82' } as const;
export const LEVELS = { A: '84', AA: '85', AAA: '86' } as const;
