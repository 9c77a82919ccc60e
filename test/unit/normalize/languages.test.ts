import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/book/nodes.ts';
import { tongueOf } from '../../../src/normalize/quotes/locales.ts';
import { setTypography } from '../../../src/normalize/typography.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

/** Narrow no-break spaces where they can be seen. */
const seen = (text: string): string => text.replaceAll('\u202f', '⍽');

describe('the marks of a language', () => {
  test.each([
    [
      'fr',
      "\"Qu'est-ce que c'est?\" dit-il; \"rien: l''ami' d'hier!\"",
      '«⍽Qu’est-ce que c’est⍽?⍽» dit-il⍽; «⍽rien⍽: l’“ami” d’hier⍽!⍽»',
    ],
    ['fr', '" Oui " et « Non » et «peut-être»...', '«⍽Oui⍽» et «⍽Non⍽» et «⍽peut-être⍽»…'],
    ['fr', '« Il a dit "non" ! »', '«⍽Il a dit “non”⍽!⍽»'],
    ['fr-CA', '"Oui! Non?" Voici: rien', '«⍽Oui! Non?⍽» Voici⍽: rien'],
    ['fr-CH', '"Oui, \'non\'"', '«⍽Oui, ‹non›⍽»'],
    [
      'de',
      "\"Ich hab' 'ne Frage\", sagte er. \"Hans' Buch heißt 'Der Hof'.\"",
      '„Ich hab’ ’ne Frage“, sagte er. „Hans’ Buch heißt ‚Der Hof‘.“',
    ],
    ['de', '»Gut«, sagte sie. "Wirklich \'gut\'?"', '»Gut«, sagte sie. »Wirklich ›gut‹?«'],
    ['de', '„Gut“, sagte sie. "Wirklich?"', '„Gut“, sagte sie. „Wirklich?“'],
    ['de-CH', '"Grüezi \'mitenand\'"', '«Grüezi ‹mitenand›»'],
    ['de-AT', '"Servus"', '„Servus“'],
    ['es', '"Él dijo \'no\' ayer", contó.', '“Él dijo ‘no’ ayer”, contó.'],
    ['es', '«Hola», dijo. "Él dijo \'no\' ayer".', '«Hola», dijo. «Él dijo “no” ayer».'],
    [
      'it',
      "\"L'amico dell'altro\", disse. \"Un po' di 'vino'.\"",
      '«L’amico dell’altro», disse. «Un po’ di “vino”.»',
    ],
    ['it', "All'\"inizio\" c'era; gli anni '80.", 'All’«inizio» c’era; gli anni ’80.'],
    ['pt-BR', '"Ele disse \'não\'", contou.', '“Ele disse ‘não’”, contou.'],
    ['pt-PT', '"Ele disse \'não\'", contou.', '«Ele disse “não”», contou.'],
    [
      'nl',
      "'s Avonds zei hij: \"Dat is 't 'ding' niet, zo'n foto's.\"",
      '’s Avonds zei hij: ‘Dat is ’t “ding” niet, zo’n foto’s.’',
    ],
    ['nl', "'Hallo,' zei hij.\n\n'Zij zei \"ja\" toen.'", '‘Hallo,’ zei hij.\n\n‘Zij zei “ja” toen.’'],
    ['pl', '"To \'jest\' to", powiedział.', '„To «jest» to”, powiedział.'],
    ['cs', '"Slovo \'ne\' tu", řekl.', '„Slovo ‚ne‘ tu“, řekl.'],
    ['sv', '"Ordet \'nej\' här", sa han.', '”Ordet ’nej’ här”, sa han.'],
    ['da', '"Ordet \'nej\' her", sagde han.', '“Ordet ‘nej’ her”, sagde han.'],
    ['fi', "\"Sana 'ei' ja vaa'an\", hän sanoi.", '”Sana ’ei’ ja vaa’an”, hän sanoi.'],
    ['ru', '"Слово \'нет\' тут", сказал он.', '«Слово „нет“ тут», сказал он.'],
    ['el', "\"Το 'όχι' αυτό\", είπε. Σ' αγαπώ.", '«Το “όχι” αυτό», είπε. Σ’ αγαπώ.'],
  ])('%s: %s', (lang, typed, set) => {
    const once = setTypography(typed, 'text', {}, lang);
    expect(seen(once)).toBe(set);
    expect(setTypography(once, 'text', {}, lang)).toBe(once);
  });

  test.each([
    ['fr', '«\u202fBien\u202f!\u202f» dit-il. «\u00a0Ah\u00a0?\u00a0» À 10:30, c’est “ça”.'],
    ['de', '„Gut“, sagte er – „sehr ‚gut‘“. »Nun«, „so“.'],
    ['es', '—Hola —dijo Juan—. «¿Qué “tal”?».'],
    ['sv', '”Ja”, sa han. »Nej», sa hon.'],
  ])('%s that is already typeset passes unchanged', (lang, text) => {
    expect(setTypography(text, 'text', {}, lang)).toBe(text);
  });

  test('English is no language of the table, and its regions are English', () => {
    expect([tongueOf('en'), tongueOf('en-GB'), tongueOf('hu')]).toEqual(['english', 'english', undefined]);
  });
});

describe('dashes', () => {
  test.each([
    ['fr', '- Bonjour, dit-il.', '— Bonjour, dit-il.'],
    ['fr', '-- Bonjour -- dit-il -- là.', '— Bonjour — dit-il — là.'],
    ['es', '-Hola -dijo Juan-. ¿Qué tal?', '—Hola —dijo Juan—. ¿Qué tal?'],
    ['es', '— Hola', '— Hola'],
    ['pl', '- Dobrze - powiedział.', '— Dobrze — powiedział.'],
    ['ru', '- Да, - сказал он.', '— Да, — сказал он.'],
    ['sv', '- Nej.', '– Nej.'],
    ['de', "Er ging--langsam -- fort, und 'so' -- ja.", 'Er ging – langsam – fort, und ‚so‘ – ja.'],
    ['de', '- kein Gespräch', '- kein Gespräch'],
    ['es', 'bajó a -5 grados', 'bajó a -5 grados'],
  ])('%s: %s', (lang, typed, set) => {
    expect(setTypography(typed, 'text', {}, lang)).toBe(set);
    expect(setTypography(set, 'text', {}, lang)).toBe(set);
  });

  test('those that open speech keep their space in every house style', () => {
    expect(setTypography('- Oui -- non.', 'text', { dashes: 'em' }, 'fr')).toBe('— Oui—non.');
  });

  test('in Markdown a sentence behind a hyphen is speech, and anything else a list', () => {
    const typed = '- Bonjour.\n- Salut!\n\n- pain\n- lait\n';
    expect(seen(setTypography(typed, 'markdown', {}, 'fr'))).toBe(
      '— Bonjour.\n— Salut⍽!\n\n- pain\n- lait\n',
    );
  });

  test('are told once', () => {
    const { blocks, rules } = normalized(manuscript('- Oui.\n\n- Non.', { lang: 'fr' }));
    expect(blocks).toEqual(['— Oui.', '— Non.']);
    expect(rules.filter(rule => rule === 'normalize/speech-dash')).toHaveLength(1);
  });
});

describe('languages beside each other', () => {
  const typed = (value: string): Inline[] => [{ type: 'text', value }];

  test('a section in another language has its marks', () => {
    const french = { ...sectionOf([{ type: 'paragraph', children: typed('"Oui"') }], 'chapter'), lang: 'fr' };
    const english = sectionOf([{ type: 'paragraph', children: typed('"Yes"') }], 'chapter');
    expect(normalized(bookOf([english, french])).blocks.map(seen)).toEqual(['“Yes”', '«⍽Oui⍽»']);
  });

  test('words in another language are not judged by English words', () => {
    const paragraph = (lang: string) => [
      { type: 'text' as const, value: 'He said ' },
      { type: 'foreign' as const, lang, children: typed("I-yes 'em d'") },
    ];
    const blocks = ['fr', 'en'].map(lang => ({ type: 'paragraph' as const, children: paragraph(lang) }));
    const [french] = normalized(bookOf([sectionOf(blocks)])).blocks;
    expect(french).toBe('He said I-yes ‘em d’');
  });

  test('a language without rules is left alone, and that is said', () => {
    const { blocks, rules } = normalized(manuscript('"Igen" -- mondta...', { lang: 'hu' }));
    expect(blocks).toEqual(['"Igen" -- mondta...']);
    expect(rules).toContain('normalize/language-without-rules');
  });
});
