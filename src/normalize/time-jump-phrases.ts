/** The families of lines that say when the next scene is. Each is matched against the whole line. */
import { HEADING_WORDS } from '../book/heading-words.ts';
import { TIME_WORDS, type TimeWords } from './time-jump-words.ts';

const UNIT =
  '(?:second|minute|hour|day|night|week|fortnight|month|season|summer|winter|year|decade|centur|generation|moment|evening|morning)(?:s|ies|y)?';
const COUNT =
  '(?:(?:about|around|almost|nearly|exactly|just|some|over|roughly|maybe) )?(?:\\d[\\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:an? |one )?(?:hundred|thousand|million)|several|some|many|a few|a couple(?: of)?|half an?|a half|(?:one|two|three) and a half|countless)(?: (?:long|short|more|full|standard|solar|earth))?';
const TIME_OF_DAY =
  '(?:day|morning|afternoon|evening|night|week|month|year|spring|summer|autumn|fall|winter|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|dawn|midnight|noon)';
const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const NAMED_DAY = '(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\\.?';
const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|apr\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:\\d{3,4}(?: ?(?:ad|a\\.d\\.|bc|b\\.c\\.|bce|ce))?)';
const DATE = `(?:(?:${WEEKDAY}|${NAMED_DAY}),? )?(?:the )?(?:${MONTH} ${DAY}(?:,? ${YEAR})?|${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?|${MONTH},? ${YEAR})`;
const CLOCK =
  '(?:\\d{1,2}[:.]\\d{2}(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|hours|hrs))?|\\d{1,2} ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{4} (?:hours|hrs))';
const SEASON = `(?:early |late |mid-?)?(?:spring|summer|autumn|fall|winter)(?: of)?,? ${YEAR}`;

const FAMILIES: readonly string[] = [
  `${COUNT} ${UNIT} (?:later|earlier|before|after|ago|on|hence|prior|previously|from now)`,
  `${UNIT} (?:later|earlier|before)`,
  `(?:much|a little(?: while)?|a while|some time|sometime|shortly|soon|not long|moments?|long) (?:later|earlier|after|before|afterwards?)`,
  `(?:later|earlier|early|late)(?: on)? (?:that|the same|the next|the following|this) ${TIME_OF_DAY}`,
  `(?:later|earlier)(?: on)?`,
  `(?:early |late )?(?:the|that) (?:very )?(?:next|following|same|previous|other) ${TIME_OF_DAY}(?: ${TIME_OF_DAY})?`,
  `(?:the )?(?:next|following) ${TIME_OF_DAY}`,
  `(?:early |late )?that (?:same )?${TIME_OF_DAY}`,
  `the (?:day|night|morning|evening|week|month|year) (?:before|after|of .{3,30})`,
  `(?:meanwhile|elsewhere|present day|the present|today|tonight|tomorrow|yesterday|years ago|long ago|once upon a time)`,
  `(?:day|night|week|month|year|hour) (?:\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:, ${CLOCK})?`,
  `${DATE}(?:,? ${CLOCK})?`,
  `${WEEKDAY}(?:,? ${CLOCK}|,? ${TIME_OF_DAY})`,
  `${CLOCK}(?:,? (?:${DATE}|${WEEKDAY}))?`,
  SEASON,
];

/** For a line in small letters: to ignore case would double the time in which so long a pattern is compiled. */
const WHOLE = new RegExp(`^(?:${FAMILIES.join('|')})$`);
/** A place and a date or an hour on one line: “Berlin, June 1948”, “Terminal B, 05:40”. */
const PLACE_AND_DATE = new RegExp(`^(.{2,40}?), (?:${DATE}(?:,? ${CLOCK})?|${SEASON}|${CLOCK}|\\d{4})$`, 'i');
const PLACE = /^\p{Lu}[\p{L}.'’-]*(?:,? (?:\p{Lu}[\p{L}.'’-]*|of|the|on|upon|de|la|le|du|sur|am)){0,5}$/u;
/** Every family has one of these somewhere. */
const HINT =
  /\d|later|earlier|before|after|ago\b|hence|prior|previous|from now|next|following|same|other|that|while|where|the |day|night|morrow|once|spring|summer|autumn|fall|winter|^on$/i;
/** A stop that ends a shortened word and no sentence: “6 p.m.”, “3 Aug.” */
const SHORTENED = /(?:[ap]\.m|\d(?:st|nd|rd|th)?,? \p{L}{3,4})\.$/iu;
const LONGEST = 60;

/** The lines of another language, in small letters with straight apostrophes. */
interface OtherLines {
  whole: RegExp;
  /** What may stand behind a place. */
  dated: RegExp;
}

/** @param numbers in words, parted by `|` */
function linesOf(words: TimeWords, numbers: string): OtherLines {
  const { vague, counts, units, behind, before, uncounted, lines, months, weekdays, seasons, clock } = words;
  const counted = `(?:(?:${vague}) )?(?:\\d[\\d.]*|${numbers}|${counts}) ?(?:${units})`;
  const of = words.ofYear === undefined ? '' : `(?:(?:${words.ofYear}) )?`;
  const behindYear = words.behindYear === undefined ? '' : `(?: (?:${words.behindYear}))?`;
  const year = `${of}\\d{3,4}${behindYear}`;
  const day = words.date.replace('@', '\\d{1,2}').replace('#', `(?:${months})`);
  const hours = `(?:\\d{1,2}[:.]\\d{2}${clock === undefined ? '' : `|${clock}`})`;
  const date = `(?:(?:${weekdays}),? )?${day}(?:,? ${year})?`;
  const dated = [`${date}(?:,? ${hours})?`, `(?:${months}) ${year}`, `(?:${seasons}) ${year}`];
  const families = [
    `${counted} (?:${behind})`,
    ...(before === undefined ? [] : [`(?:${before}) ${counted}`]),
    uncounted,
    ...lines.map(line => line.replace('#', `(?:\\d{1,4}|${numbers})`)),
    ...dated,
    `(?:${weekdays}),? ${hours}`,
    `${hours}(?:,? (?:${date}|${weekdays}))?`,
  ];
  const oneOf = (patterns: readonly string[]): RegExp => new RegExp(`^(?:${patterns.join('|')})$`, 'u');
  return { whole: oneOf(families), dated: oneOf([...dated, hours, '\\d{4}']) };
}

const others = new Map<string, OtherLines | undefined>();

function otherLines(lang: string): OtherLines | undefined {
  if (!others.has(lang)) {
    const [language = ''] = lang.toLowerCase().split('-');
    const words = Object.hasOwn(TIME_WORDS, language) ? TIME_WORDS[language] : undefined;
    const numbers = HEADING_WORDS[language]?.cardinals.replaceAll('_', ' ').split(' ').join('|') ?? '';
    others.set(lang, words && linesOf(words, numbers));
  }
  return others.get(lang);
}

function isOtherJump(bare: string, { whole, dated }: OtherLines): boolean {
  const small = bare.toLowerCase().replaceAll('’', "'");
  const comma = bare.indexOf(', ');
  return (
    whole.test(small) || (comma > 0 && PLACE.test(bare.slice(0, comma)) && dated.test(small.slice(comma + 2)))
  );
}

/**
 * Whether a line, and nothing less than the whole of it, says when the next scene is.
 * @param lang of the text (BCP 47); its phrases are known besides those of English
 */
export function isTimeJump(line: string, lang: string): boolean {
  if (line.length > LONGEST) return false;
  const other = otherLines(lang);
  if (!other && !HINT.test(line)) return false;
  const bare = line
    .replace(/^[[(*_~=–—-]+\s*|\s*[\])*_~=–—-]+$/gu, '')
    .replace(/\s*(?:\.{3}|…|:)$/, '')
    .replace(/\s+/g, ' ');
  // The families are long patterns, which in most books no line need be held against.
  if (bare === '' || /["“”!?;]/.test(bare) || (bare.endsWith('.') && !SHORTENED.test(bare))) return false;
  if (other && isOtherJump(bare, other)) return true;
  return WHOLE.test(bare.toLowerCase()) || PLACE.test(PLACE_AND_DATE.exec(bare)?.[1] ?? '');
}
