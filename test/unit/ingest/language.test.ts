/** The language of a book that does not name it. */
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/ingest/language.ts';
import { PASSAGES } from '../normalize/foreign-passages.ts';
import { ingestBook, ingestFile } from './on-disk.ts';

const GERMAN =
  'Sie ging in das alte Haus, und er blieb vor der Tür. Es war nicht viel, aber es war genug für sie.';
const ENGLISH = 'She went into the old house, and he stayed at the door. It was not much, but it was enough.';
const langOf = ({ manuscript }: Awaited<ReturnType<typeof ingestFile>>) => manuscript?.book.metadata.lang;

describe('the language of a text', () => {
  it.each([...new Set(PASSAGES.map(({ lang }) => lang.split('-')[0] ?? ''))])(
    'is never taken for another: %s',
    lang => {
      const all = PASSAGES.filter(passage => passage.lang.split('-')[0] === lang).map(({ set }) => set);
      expect([undefined, lang]).toContain(languageOf(all.join(' ')));
    },
  );

  it.each(['fr', 'de', 'es', 'it', 'pt', 'nl', 'cs', 'sv', 'da', 'nb', 'fi', 'hu', 'ro', 'hr'])(
    'is known from a few sentences: %s',
    lang => {
      const all = PASSAGES.filter(passage => passage.lang.split('-')[0] === lang).map(({ set }) => set);
      expect(languageOf(all.join(' '))).toBe(lang);
    },
  );

  it.each([
    [
      'pl',
      'Był wieczór i nie było już nikogo. Ale ona się nie bała, bo to był jej dom, a on już na nią czekał za rogiem.',
    ],
    [
      'ru',
      'Был вечер, и она не знала, что он уже был в доме. Но это было так давно, что я не помню его слов.',
    ],
    [
      'uk',
      'Був вечір, і вона не знала, що він уже був у домі. Але це було так давно, що я не пам’ятаю його слів.',
    ],
    [
      'el',
      'Ήταν βράδυ και δεν ήξερε ότι ήταν στο σπίτι. Και του είπε για την πόλη που είχε δει από το πλοίο.',
    ],
    ['ja', '「行こう」と彼は言った。海は静かだった。夜が来た。雨が降っていた。'],
    ['zh', '“走吧，”他说。海很平静。夜晚来了，下雨了，谁也没有说话。'],
    ['ar', 'قال هيا بنا وكان البحر هادئا ثم جاء الليل وكان المطر يهطل'],
  ])('is known from its words, or its script: %s', (lang, text) => {
    expect(languageOf(text)).toBe(lang);
  });

  it.each([
    ['English', ENGLISH],
    [
      'English with French in it',
      `${ENGLISH} “Je ne sais pas,” she said. “Il est dans la maison.” ${ENGLISH}`,
    ],
    ['too short', 'Er kam.'],
    ['no language', 'x '.repeat(500)],
    ['nothing', ''],
  ])('is not guessed: %s', (_, text) => {
    expect(languageOf(text)).toBeUndefined();
  });
});

describe('a book without a language', () => {
  it('has the one that its words show, and says so', async () => {
    const ingested = await ingestFile('a.md', `# Eins\n\n${GERMAN}`);
    expect(langOf(ingested)).toBe('de');
    expect(ingested.told.filter(({ rule }) => rule === 'ingest/language-found')).toMatchObject([
      {
        rule: 'ingest/language-found',
        severity: 'warning',
        hint: 'Write `lang: de` in the settings, or another language',
      },
    ]);
  });

  it('is English where nothing shows another', async () => {
    const ingested = await ingestFile('a.md', `# One\n\n${ENGLISH}`);
    expect(langOf(ingested)).toBe('en');
    expect(ingested.rules).not.toContain('ingest/language-found');
  });

  it('has the one that is named, whatever its words show', async () => {
    expect(langOf(await ingestFile('a.md', `---\nlang: en\n---\n\n# Eins\n\n${GERMAN}`))).toBe('en');
  });

  it('is judged by all of its files', async () => {
    const files = { 'book.yaml': 'title: A', '01.md': '# Eins\n\nFür Ida.', '02.md': `# Zwei\n\n${GERMAN}` };
    expect(langOf(await ingestBook(files))).toBe('de');
  });
});
