import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/book/nodes.ts';
import { tongueOf } from '../../../src/normalize/quotes/locales.ts';
import { setTypography } from '../../../src/normalize/typography.ts';
import { answering, ask, queriesOf } from './asked.ts';
import { PASSAGES, typedOf } from './foreign-passages.ts';
import { bookOf, manuscript, normalized, sectionOf } from './manuscript.ts';

/** No-break spaces, narrow and of full width, where they can be seen. */
const seen = (text: string): string => text.replaceAll('\u202f', '⍽').replaceAll('\u00a0', '␣');

describe('the marks of a language', () => {
  test.each([
    [
      'fr',
      "\"Qu'est-ce que c'est?\" dit-il; \"rien: l''ami' d'hier!\"",
      '«⍽Qu’est-ce que c’est⍽?⍽» dit-il⍽; «⍽rien␣: l’“ami” d’hier⍽!⍽»',
    ],
    ['fr', '" Oui " et « Non » et «peut-être»...', '«⍽Oui⍽» et «⍽Non⍽» et «⍽peut-être⍽»…'],
    ['fr', '« Il a dit "non" ! »', '«⍽Il a dit “non”⍽!⍽»'],
    ['fr-CA', '"Oui! Non?" Voici: rien', '«⍽Oui! Non?⍽» Voici␣: rien'],
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
    expect([tongueOf('en'), tongueOf('en-GB'), tongueOf('zu')]).toEqual(['english', 'english', undefined]);
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

describe('a passage', () => {
  test.each(PASSAGES)('with $marks, typed on a keyboard, is set as printers set it: $lang', one => {
    expect(seen(setTypography(typedOf(one), 'text', {}, one.lang))).toBe(seen(one.set));
    const { blocks, book } = normalized(manuscript(typedOf(one), { lang: one.lang }));
    expect(book.sections.some(({ generated }) => generated)).toBe(true);
    expect(seen(blocks.join('\n\n'))).toBe(seen(one.set));
  });

  test.each(PASSAGES)('with $marks that is already set passes unchanged: $lang', ({ lang, set }) => {
    expect(seen(setTypography(set, 'text', {}, lang))).toBe(seen(set));
  });

  test('raises hardly a query', () => {
    const open = PASSAGES.flatMap(one => ask(manuscript(typedOf(one), { lang: one.lang })).open);
    expect(open.length).toBeLessThanOrEqual(1);
  });
});

describe('what is hard to read', () => {
  test.each([
    [
      'fr',
      '"Bonjour.\n\n- Salut.\n\n- Au revoir, l\'ami."',
      '«⍽Bonjour.\n\n— Salut.\n\n— Au revoir, l’ami.⍽»',
    ],
    ['fr', '"Oui?!" Quoi?... 3:2, 10 h 30: rien; :)', '«⍽Oui⍽?!⍽» Quoi⍽?… 3:2, 10 h 30␣: rien⍽; :)'],
    [
      'fr',
      "P'tit gars, y'a rien, j'te l'dis, v'là t'y pas.",
      'P’tit gars, y’a rien, j’te l’dis, v’là t’y pas.',
    ],
    ['de', '"Das", sagte er, "ist \'n Ding", und ging.', '„Das“, sagte er, „ist ’n Ding“, und ging.'],
    [
      'de',
      "Er sagte: 'Gut'. Und 's war Felix' und Fritz' Haus.",
      'Er sagte: ‚Gut‘. Und ’s war Felix’ und Fritz’ Haus.',
    ],
    ['de', '"Ich -" Er brach ab. "Nein ..." "Wa-"', '„Ich –“ Er brach ab. „Nein …“ „Wa-“'],
    [
      'es',
      '-¿Y tú? -preguntó Ana-. ¡Ven!\n\n-No... -dijo-, no sé.',
      '—¿Y tú? —preguntó Ana—. ¡Ven!\n\n—No… —dijo—, no sé.',
    ],
    ['es', "Pa' qué; el '68, 1936-1939, 10-12 días", 'Pa’ qué; el ’68, 1936-1939, 10-12 días'],
    [
      'it',
      "Gli disse: 'po' di pane'. C'e' ancora. E' vero.",
      'Gli disse: “po’ di pane”. C’e’ ancora. E’ vero.',
    ],
    ['it', "nell'800 e nel '900; l'80% degli anni '60", 'nell’800 e nel ’900; l’80% degli anni ’60'],
    ['pt', '-Olá - disse Ana. -Tudo bem?', '— Olá — disse Ana. — Tudo bem?'],
    ['nl', "''s Avonds,' zei hij, 'was 't stil.'", '‘’s Avonds,’ zei hij, ‘was ’t stil.’'],
    [
      'nl',
      "Hans' fiets in 's-Hertogenbosch; de jaren '90. Da's 'k zeg 't.",
      'Hans’ fiets in ’s-Hertogenbosch; de jaren ’90. Da’s ’k zeg ’t.',
    ],
    ['pl', "- Idę! - krzyknął. Lata 1939-1945, lata '80.", '— Idę! — krzyknął. Lata 1939–1945, lata ’80.'],
    ['cs', '"Slovo," řekl, "to je \'ne\'." - "Ano."', '„Slovo,“ řekl, „to je ‚ne‘.“ – „Ano.“'],
    [
      'sv',
      "Lars' bok på '80-talet. Barn- och ungdomar. Sa' du?",
      'Lars’ bok på ’80-talet. Barn- och ungdomar. Sa’ du?',
    ],
    [
      'da',
      "\"Hans' hus; i 80'erne. Ku' du?\" Den 'gode' mand.",
      '“Hans’ hus; i 80’erne. Ku’ du?” Den ‘gode’ mand.',
    ],
    ['fi', '- Niin, maito- ja voileipä sekä -tuotteet.', '– Niin, maito- ja voileipä sekä -tuotteet.'],
    ['ru', '-Да, -сказал он. - "Нет". 1914-1918 гг.', '— Да, — сказал он. — «Нет». 1914-1918 гг.'],
    ['uk', "\"Об'єкт 'так'\": п'ять.", '«Об’єкт „так“»: п’ять.'],
    ['el', "'Ηταν αργά. Μ' αρέσει. Γι' αυτό 'ναι.", '’Ηταν αργά. Μ’ αρέσει. Γι’ αυτό ’ναι.'],
  ])('%s: %s', (lang, typed, set) => {
    const once = setTypography(typed, 'text', {}, lang);
    expect(seen(once)).toBe(set);
    expect(setTypography(once, 'text', {}, lang)).toBe(once);
  });

  test.each([
    ['de', '"Wir waren \'68 in Berlin bei Max\' Tante."', 'apostrophe', 'open', 'waren ‚68 in'],
    ['el', "Είπε 'Οχι' σ' όλους.", 'apostrophe', 'open', 'Είπε “Οχι'],
  ])('in %s %s is asked about, and the answer is followed', (lang, text, done, answer, set) => {
    const before = ask(manuscript(text, { lang }));
    const [query] = queriesOf(before, 'uncertain-quote');
    expect([query?.done, before.open[0]]).toEqual([done, 'uncertain-quote']);
    expect(query?.alternatives.find(({ key }) => key === answer)?.meaning).toContain(set.match(/[‚“]/)?.[0]);
    const after = ask(manuscript(text, { lang }), answering(query?.id ?? '', 'uncertain-quote', answer));
    expect(after.text.join()).toContain(set);
    expect(after.rules).not.toContain('queries/stale-answer');
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
    const { blocks, rules } = normalized(manuscript('"Yebo" -- washo...', { lang: 'zu' }));
    expect(blocks).toEqual(['"Yebo" -- washo...']);
    expect(rules).toContain('normalize/language-without-rules');
    expect(rules).toContain('normalize/language-without-words');
    expect(normalized(manuscript('Tak.', { lang: 'pl' })).rules).not.toContain(
      'normalize/language-without-words',
    );
  });
});

describe('words in another language than those around them', () => {
  const text = (value: string): Inline => ({ type: 'text', value });
  const set = (lang: string, before: string, words: [lang: string, value: string], after: string): string => {
    const children: Inline[] = [
      text(before),
      { type: 'foreign', lang: words[0], children: [text(words[1])] },
      text(after),
    ];
    const book = bookOf([sectionOf([{ type: 'paragraph', children }])], { lang });
    return seen(normalized(book).blocks[0] ?? '');
  };

  test('have the spaces of their own language, and leave their neighbours theirs', () => {
    expect(set('en', 'He said ', ['fr', '« Tu viens ? »'], ' and left? Yes: no.')).toBe(
      'He said «⍽Tu viens⍽?⍽» and left? Yes: no.',
    );
    expect(set('fr', 'Il dit ', ['en', 'Really? Yes!'], ' et partit ? Oui !')).toBe(
      'Il dit Really? Yes! et partit⍽? Oui⍽!',
    );
  });
});
