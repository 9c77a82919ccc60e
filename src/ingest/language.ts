import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import type { BookSettings } from './config-schema.ts';
import type { Reading } from './reading.ts';

/**
 * The language of a text whose author did not name it. A book that is taken for an English one gets English quotation
 * marks, hyphens and pages, and is read aloud in English.
 */

/** The small words that nearly every sentence has, by BCP 47. They are a fifth to a third of the words of prose. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to a in he was that it his her with i you for had as on she at not be but they is said from have him',
  de: 'der die und in das den sie er es nicht ein eine ich zu ist war mit von auf sich dem des hatte im wie so aber als sagte an',
  fr: 'le la les et de des un une il elle à dans que qui ne pas je en est du pour ce se sur était avec au plus son sa',
  es: 'el la los las y de que en un una no se lo su con por era del al le como más pero para había me él ella dijo',
  it: 'il la le di che e un una non in per si era con del della lo gli da al come ma più nel suo sua ho disse è',
  pt: 'o a os as de que e do da em um uma não se com por para no na ele ela mas era como mais dos ao eu disse',
  nl: 'de het een en van in dat hij niet ze is was met op te voor zijn er aan maar ik haar hem die had zei om als ook',
  sv: 'och att det i en som på är av för inte med den han hon jag till var hade ett sig om men sa så från hans när',
  da: 'og at det i en som på er af for ikke med den han hun jeg til var havde et sig om men sagde så fra der de ham',
  nb: 'og å det i en som på er av for ikke med den han hun jeg til var hadde et seg om men sa så fra hun de ham etter',
  is: 'og að í það á ekki hann hún var sem við er en ég um til sér með þá því af hafði fyrir eins þegar upp',
  af: 'die en van in dit het is nie hy sy was met op te vir n ek om wat hulle haar sal maar aan toe sê so by',
  pl: 'i w nie na się z do to że jest był była jak ale po tak co jego jej za od już o ona on go mu tego powiedział',
  cs: 'a v se na je že to s do jsem ale byl byla jako by si tak co jeho pro po z jen už ho mu když ještě řekl',
  sk: 'a v sa na je že to s do som ale bol bola ako by si tak čo jeho pre po z len už ho mu keď ešte povedal',
  sl: 'in v se na je da to s do sem ali bil bila kot bi si tako kaj njegov za po iz samo že ga mu ko še rekel',
  hr: 'i u se na je da to s do sam ali bio bila kao bi si tako što njegov za po iz samo već ga mu kad još rekao',
  hu: 'a az és hogy nem is egy volt de meg ez azt csak mint már el mondta még ha ki be le vagy sem olyan arra után aki',
  ro: 'și de la în a nu o un să cu pe se că era din mai ce lui ei îi îl am ca dar sau după spuse fost avea',
  tr: 've bir bu da de için o ne ki gibi çok ama daha kadar dedi var yok onun sonra ben sen değil olan her diye mi',
  fi: 'ja on ei että se oli hän mutta kun niin ole en sen minä kuin mitä sitä jo vain hänen myös nyt siitä joka sanoi',
  et: 'ja on ei et see oli ta aga kui nii ma ole mis seda ka oma siis tema veel välja juba üle pole mu sa ütles',
  lv: 'un ir ka ar no uz tas bija viņš viņa bet es kā par tā vai pie jau lai tad vēl mani to ne teica nav',
  lt: 'ir kad į iš su bet buvo jis ji ar kaip tai jau tik savo dar man nuo po prie jo aš taip yra sakė ne',
  ca: 'el la els les i de que en un una no es va amb per del al dels com més però era li què aquest ell ella seva dir',
  eu: 'eta da ez zen zuen bat du dut baina ere egin hori esan zuten hura nuen dago oso beste bere nola egon izan',
  vi: 'và của là không một có cho anh tôi đã người trong được với những như cô này đó nhưng thì ra khi đến',
  id: 'dan yang di itu dengan tidak ini untuk dari dia aku pada akan ada ke seperti sudah juga saya kata mereka lagi',
  ru: 'и в не на он что я с как она это было но его к по из за так у же все был была ее бы сказал мне',
  uk: 'і в не на що він я з як вона це було але його до та й за так у же все був була її би сказав мені',
  be: 'і ў не на што ён я з як яна гэта было але яго да па за так у жа ўсё быў была яе бы сказаў мне',
  bg: 'и на да се не в от за че с е той тя си го като ще но това беше по му до ли каза какво само',
  mk: 'и на да се не во од за дека со е тој таа го како ќе но тоа беше по му ли рече што само',
  sr: 'и у се на је да то с до сам али био била као би си тако што његов за по из само већ га му кад још рече',
  el: 'και το να του η της δεν που με ο την τα για είναι στο μου ήταν από σε τον θα τι στη οι είπε ένα μια',
};

/** Scripts that one language is written in, or nearly. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Hiragana}|\p{sc=Katakana}/gu, 'ja'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/[پچگژ]/gu, 'fa'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Devanagari}/gu, 'hi'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Armenian}/gu, 'hy'],
];

/** Languages of each small word. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [lang, words] of Object.entries(SMALL_WORDS)) {
  for (const word of new Set(words.split(' '))) {
    const known = LANGUAGES_OF.get(word);
    if (known) known.push(lang);
    else LANGUAGES_OF.set(word, [lang]);
  }
}

/** Characters of a text that are looked at, and of each file of a book. */
const ENOUGH = 30_000;
const ENOUGH_OF_FILE = 4000;
/** Fewer words show nothing, nor do so few small ones among them. */
const FEWEST_WORDS = 20;
const FEWEST_SMALL = 6;
const LEAST_SHARE = 0.12;
/** How much more another language must show than English, which a text without words for itself is taken for. */
const MORE_THAN_ENGLISH = 1.8;
/** Share of the letters that a script must have. */
const LEAST_OF_SCRIPT = 0.2;

/** @returns undefined when the text does not show another language than English */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, ENOUGH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = SCRIPTS.find(([of]) => (sample.match(of)?.length ?? 0) > LEAST_OF_SCRIPT * letters);
  if (script && letters >= FEWEST_WORDS) return script[1];
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words)
    for (const lang of LANGUAGES_OF.get(word) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[0] === 'en' || words.length < FEWEST_WORDS) return undefined;
  const [lang, small] = most;
  const shows =
    small >= FEWEST_SMALL &&
    small >= LEAST_SHARE * words.length &&
    small >= MORE_THAN_ENGLISH * (counts.get('en') ?? 0);
  return shows ? lang : undefined;
}

/** Gives a book whose settings name no language the one that its words show. */
export function settleLanguage(settings: BookSettings, readings: readonly Reading[], report: VFile): void {
  const [first] = readings;
  if (settings.lang || !first) return;
  const lang = languageOf(readings.map(({ work }) => work.slice(0, ENOUGH_OF_FILE)).join('\n'));
  if (lang === undefined) return;
  settings.lang = lang;
  tell(report, {
    rule: 'ingest/language-found',
    severity: 'warning',
    message: `The book names no language; its words show \`${lang}\`, and it is set in that`,
    hint: `Write \`lang: ${lang}\` in the settings, or another language`,
    at: { file: first.source.file, point: { line: 1, column: 1 } },
  });
}
