/**
 * What a person did for a book: the codes of the MARC Code List for Relators (Library of Congress) that a book can need,
 * and the words that people use for them.
 */
const CODES = new Set(
  `abr act adp aft ann ant arr art aud aui aus aut bjd bkd blw bpd brl chr clr cmp cns com con cov cph cre crr csl ctb ctg
  cwt dnr drt dsr dte dto edc edt egr etr fac fmo fnd his hnr ill ilu ins inv ive ivr lbt let ltg lyr mod mus nrt oth
  pbd pbl pfr pht plt ppm prf prm prt rbr rcd red ren res rev rtm scr sgn spk spn srv std stg tcd ths trc trl tyd tyg vac
  wac wal wam wat wde win wpr wst`.split(/\s+/),
);

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    author: 'aut',
    'co-author': 'aut',
    writer: 'aut',
    translator: 'trl',
    editor: 'edt',
    'copy editor': 'edt',
    'developmental editor': 'edt',
    'line editor': 'edt',
    compiler: 'com',
    adapter: 'adp',
    illustrator: 'ill',
    artist: 'art',
    photographer: 'pht',
    cartographer: 'ctg',
    'map maker': 'ctg',
    colourist: 'clr',
    colorist: 'clr',
    'cover designer': 'cov',
    'cover artist': 'cov',
    'cover design': 'cov',
    cover: 'cov',
    designer: 'bkd',
    'book designer': 'bkd',
    'interior designer': 'bkd',
    typesetter: 'tyg',
    'type designer': 'tyd',
    proofreader: 'pfr',
    'proof-reader': 'pfr',
    researcher: 'res',
    consultant: 'csl',
    'sensitivity reader': 'csl',
    narrator: 'nrt',
    reader: 'nrt',
    foreword: 'wpr',
    preface: 'wpr',
    'author of foreword': 'wpr',
    'author of preface': 'wpr',
    introduction: 'aui',
    'author of introduction': 'aui',
    afterword: 'aft',
    'author of afterword': 'aft',
    annotator: 'ann',
    commentator: 'cwt',
    interviewer: 'ivr',
    interviewee: 'ive',
    lyricist: 'lyr',
    composer: 'cmp',
    reviewer: 'rev',
    publisher: 'pbl',
    contributor: 'ctb',
    other: 'oth',
  }),
);

/** The MARC code of a role by its code or its word, whatever its case; undefined when nobody does that for a book. */
export function relatorOf(written: string): string | undefined {
  const role = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  return CODES.has(role) ? role : (WORDS.get(role) ?? WORDS.get(role.replaceAll('-', ' ')));
}
