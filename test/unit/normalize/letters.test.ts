import { describe, expect, test } from 'vitest';
import { blocksOf, manuscript, normalized } from './manuscript.ts';

/** What stands between the first and the last paragraph of a story. */
const within = (text: string): string[] => blocksOf(`He read it.\n\n${text}\n\nHe folded it.`).slice(1, -1);

describe('letters', () => {
  test.each([
    [
      'an address over the greeting, each part on a line of its own',
      '14 Quay Street,\nPort Ness.\n3rd May, 1911.\n\nDear Sir,\n\nThe lease is ended.\n\nYours truly,\nJ. Pell',
      'letter(dateline: 14 Quay Street, / dateline: Port Ness. / dateline: 3rd May, 1911. / salutation: Dear Sir, / The lease is ended. / valediction: Yours truly, / signature: J. Pell)',
    ],
    [
      'an address of capitals, which is no verse',
      'Pell & Rooke\nChandlers\n9 Quay Lane\nPort Ness\n\nDear Ruth,\n\nCome at once.\n\nLove,\nTom',
      'letter(dateline: Pell & Rooke / dateline: Chandlers / dateline: 9 Quay Lane / dateline: Port Ness / salutation: Dear Ruth, / Come at once. / valediction: Love, / signature: Tom)',
    ],
    [
      'a close that the sentence before leads up to',
      'Dear Sir,\n\nThe lease is ended.\n\nWe remain, Sir,\nYour obedient servants,\nPELL & ROOKE',
      'letter(salutation: Dear Sir, / The lease is ended. / valediction: We remain, Sir, / valediction: Your obedient servants, / signature: PELL & ROOKE)',
    ],
    [
      'a close of three lines',
      'Dear Madam,\n\nThe cat is found.\n\nI have the honour to be,\nMadam,\nYours faithfully,\nA. Rooke',
      'letter(salutation: Dear Madam, / The cat is found. / valediction: I have the honour to be, / valediction: Madam, / valediction: Yours faithfully, / signature: A. Rooke)',
    ],
    [
      'a close that begs to be believed',
      'My dear Ruth,\n\nI am late.\n\nBelieve me,\never yours,\nTom',
      'letter(salutation: My dear Ruth, / I am late. / valediction: Believe me, / valediction: ever yours, / signature: Tom)',
    ],
    [
      'we remain yours, on one line',
      'Dear Sirs,\n\nWe have paid.\n\nWe remain, yours truly,\nPell & Rooke',
      'letter(salutation: Dear Sirs, / We have paid. / valediction: We remain, yours truly, / signature: Pell & Rooke)',
    ],
    [
      'German, signed on the line of the close',
      'Lübeck, 3. Juni 1911\n\nLiebe Anna,\n\nich komme nicht.\n\nDein Max',
      'letter(dateline: Lübeck, 3. Juni 1911 / salutation: Liebe Anna, / ich komme nicht. / valediction: Dein Max)',
    ],
    [
      'German, to somebody unknown',
      'Sehr geehrter Herr Pell!\n\nDas Haus ist verkauft.\n\nMit freundlichen Grüßen\nRuth Lenz',
      'letter(salutation: Sehr geehrter Herr Pell! / Das Haus ist verkauft. / valediction: Mit freundlichen Grüßen / signature: Ruth Lenz)',
    ],
    [
      'French',
      'Ma chère Ruth,\n\nJe ne viendrai pas.\n\nBien à vous,\n\nPaul',
      'letter(salutation: Ma chère Ruth, / Je ne viendrai pas. / valediction: Bien à vous, / signature: Paul)',
    ],
    [
      'French, to a man',
      'Mon cher Paul,\n\nJe ne viendrai pas.\n\nBien à toi,\nRuth',
      'letter(salutation: Mon cher Paul, / Je ne viendrai pas. / valediction: Bien à toi, / signature: Ruth)',
    ],
    [
      'Spanish',
      'Querido Juan:\n\nNo iré.\n\nUn abrazo,\nInés',
      'letter(salutation: Querido Juan: / No iré. / valediction: Un abrazo, / signature: Inés)',
    ],
    [
      'Italian',
      'Cara Lucia,\n\nnon vengo.\n\nCon affetto,\nMarco',
      'letter(salutation: Cara Lucia, / non vengo. / valediction: Con affetto, / signature: Marco)',
    ],
    [
      'Portuguese',
      'Minha querida Inês,\n\nnão vou.\n\nCom carinho,\nTiago',
      'letter(salutation: Minha querida Inês, / não vou. / valediction: Com carinho, / signature: Tiago)',
    ],
    [
      'Dutch',
      'Lieve Anna,\n\nik kom niet.\n\nHartelijke groeten,\nJan',
      'letter(salutation: Lieve Anna, / ik kom niet. / valediction: Hartelijke groeten, / signature: Jan)',
    ],
    [
      'Swedish',
      'Kära Anna,\n\njag kommer inte.\n\nMed varma hälsningar\nErik',
      'letter(salutation: Kära Anna, / jag kommer inte. / valediction: Med varma hälsningar / signature: Erik)',
    ],
    [
      'in quotation marks, which open each paragraph and close only the last',
      '"17 August.\n\n"Dear Sirs--\n\n"The boat is sold.\n\n"We are, dear Sirs,\n"Faithfully yours,\n"J. Pell & Son."',
      'letter(dateline: “17 August. / salutation: “Dear Sirs— / “The boat is sold. / valediction: “We are, dear Sirs, / valediction: “Faithfully yours, / signature: “J. Pell & Son.”)',
    ],
    [
      'in quotation marks, signed by a name alone and once more under a postscript',
      '"14 Quay Street,\n"Wednesday.\n\n"My dear Ruth--\n\n"I am late.\n\n"Tom.\n\n"P.S.--Not very.\n\n"T."',
      'letter(dateline: “14 Quay Street, / dateline: “Wednesday. / salutation: “My dear Ruth— / “I am late. / signature: “Tom. / postscript: “P.S.—Not very. / signature: “T.”)',
    ],
    [
      'a close whose first line has no comma',
      'My dear Ruth,\n\nThe lamp is out.\n\nI remain\nyour obedient servant,\nTom Pell',
      'letter(salutation: My dear Ruth, / The lamp is out. / valediction: I remain / valediction: your obedient servant, / signature: Tom Pell)',
    ],
    [
      'kisses under the name',
      'Darling Tom,\n\nEat.\n\nAll my love,\nMum\nxx',
      'letter(salutation: Darling Tom, / Eat. / valediction: All my love, / signature: Mum / signature: xx)',
    ],
    [
      'an initial in a paragraph of its own',
      'Dear Tom,\n\nEat.\n\nLove,\n\nA.',
      'letter(salutation: Dear Tom, / Eat. / valediction: Love, / signature: A.)',
    ],
    [
      'nothing but an initial for a close',
      'Dearest,\n\nNo. Never mind.\n\nE.\n\nP.S. Really.',
      'letter(salutation: Dearest, / No. Never mind. / signature: E. / postscript: P.S. Really.)',
    ],
    [
      'yours, and so on',
      'Dear Sir,\n\nThe goat is out.\n\nYours, etc.,\nJ. Pell',
      'letter(salutation: Dear Sir, / The goat is out. / valediction: Yours, etc., / signature: J. Pell)',
    ],
    [
      'a mail, whose head belongs to it',
      'From: Ruth Pell\nTo: T. Pell\nSubject: the goat\n\nDear Tom,\n\nIt is out.\n\nBest,\nR.\n\nSent from my telephone',
      'letter(dateline: From: Ruth Pell / dateline: To: T. Pell / dateline: Subject: the goat / salutation: Dear Tom, / It is out. / valediction: Best, / signature: R. / postscript: Sent from my telephone)',
    ],
    [
      'a mail without a greeting',
      'From: T. Pell\nTo: Ruth Pell\n\nIt is in again.\n\nT.',
      'letter(dateline: From: T. Pell / dateline: To: Ruth Pell / It is in again. / signature: T.)',
    ],
    [
      'a name for a greeting, where a close follows',
      'Lucie,\n\nJe pars demain.\n\nJe t’embrasse,\nMarc',
      'letter(salutation: Lucie, / Je pars demain. / valediction: Je t’embrasse, / signature: Marc)',
    ],
    [
      'Polish',
      'Drogi Janie,\n\nodchodzę.\n\nTwoja\nAnna',
      'letter(salutation: Drogi Janie, / odchodzę. / valediction: Twoja / signature: Anna)',
    ],
    [
      'Polish, to somebody unknown',
      'Szanowna Pani,\n\ndom jest sprzedany.\n\nZ poważaniem\nJan Lis',
      'letter(salutation: Szanowna Pani, / dom jest sprzedany. / valediction: Z poważaniem / signature: Jan Lis)',
    ],
    [
      'Czech',
      'Milá Anno,\n\nnepřijdu.\n\nS láskou\nJan',
      'letter(salutation: Milá Anno, / nepřijdu. / valediction: S láskou / signature: Jan)',
    ],
    [
      'Russian',
      'Дорогая Анна!\n\nЯ не приду.\n\nТвой Иван',
      'letter(salutation: Дорогая Анна! / Я не приду. / valediction: Твой Иван)',
    ],
    [
      'of which only the close is certain',
      'Yours respectfully,\nJ. Pell & Son',
      'letter(valediction: Yours respectfully, / signature: J. Pell & Son)',
    ],
  ])('%s', (_, text, letter) => {
    expect(within(text)).toEqual([letter]);
  });

  test.each([
    'Love came in the morning,\nAnd went at night',
    'Always,\nhe said.',
    'Best of all\nWas the tide.',
  ])('that %j would close are none', lines => {
    expect(within(lines).join(' ')).not.toContain('letter(');
  });

  test.each([
    ['a name alone with no close below', 'Lucie,\n\nJe pars demain.\n\nEt elle partit.'],
    ['a name alone, and a close behind the end of the scene', 'Lucie,\n\nJe pars.\n\n* * *\n\n—Marc'],
    ['the number of a scene', 'Dear Tom,\n\nShe wrote no more.\n\nV.\n\nIt rained.'],
    ['the head of a mail that does not end', 'From: Ruth\nTo: Tom\n\nIt is out.'],
  ])('%s makes none', (_, text) => {
    expect(within(text).join(' ')).not.toContain('letter(');
  });

  test('may be of two parts with a line drawn between', () => {
    expect(within('Dear Ruth,\n\nI am late.\n\n* * *\n\nI am later.\n\nLove,\nTom')).toEqual([
      'letter(salutation: Dear Ruth, / I am late. / <ornament> / I am later. / valediction: Love, / signature: Tom)',
    ]);
  });

  test('that ends without a close does not run into the next', () => {
    const blocks = within(
      'Dear Ruth,\n\nI am late.\n\nShe put it away.\n\nDear Tom,\n\nSo am I.\n\nLove,\nRuth',
    );
    expect(blocks).toEqual([
      'Dear Ruth,',
      'I am late.',
      'She put it away.',
      'letter(salutation: Dear Tom, / So am I. / valediction: Love, / signature: Ruth)',
    ]);
  });

  test('are no words that somebody says', () => {
    const said = '"Dear Ruth,"\n\nhe wrote.\n\n"Yours."\n\n"Tom."';
    expect(within(said).join(' ')).not.toContain('letter(');
  });

  test('what leads up to a close is narrative where none follows', () => {
    expect(within('Dear Sir,\n\nThe lease is ended.\n\nWe remain, Sir,\nat home.')).toEqual([
      'Dear Sir,',
      'The lease is ended.',
      'We remain, Sir, at home.',
    ]);
  });

  test('speech before a greeting is no address', () => {
    const text = '"It is from 14 Quay Street,"\nhe said.\n\nDear Ruth,\n\nI am late.\n\nLove,\nTom';
    expect(within(text)).toEqual([
      '“It is from 14 Quay Street,” he said.',
      'letter(salutation: Dear Ruth, / I am late. / valediction: Love, / signature: Tom)',
    ]);
  });
});

describe('short lines', () => {
  test('of an inscription stay as they are broken', () => {
    expect(within('HERE LIES\nJACOB PELL\nDrowned 4 June 1862\nAged 19 years')).toEqual([
      'verse(HERE LIES / JACOB PELL / Drowned 4 June 1862 / Aged 19 years)',
    ]);
  });

  test('of a list with figures are not joined without a question', () => {
    const list =
      'The list was short.\n\n2 lb. flour\n1 lb. sugar\nCandles\nRope\n\nShe crossed out the rope.';
    const { blocks, rules } = normalized(manuscript(list));
    expect(blocks[1]).toBe('2 lb. flour 1 lb. sugar Candles Rope');
    expect(rules).toEqual(['normalize/verse']);
  });

  test.each([
    'Hola!\n\nNo iré.\n\nUn abrazo,\nInés',
    'Liebe Anna,\n\nich komme nicht.\n\nIhr Haus.',
    'Die liebe Anna,\n\nich komme nicht.\n\nDein Max',
    'Cher Paul,\n\nJe ne viendrai pas.\n\nIl est à vous de le dire.',
  ])('greet nobody: %j', text => {
    expect(within(text).join('\n')).not.toContain('salutation:');
  });
});

const outlineOf = (text: string) => normalized(manuscript(text)).outline;

test('a letter is known by its salutation and its close', () => {
  expect(
    outlineOf(
      'He read:\n\nLondon, 3 June 1921\n\nDear Ned,\n\nI am here.\n\nYours ever,\nLucy\n\nP.S. Write.\n\nHe folded it.',
    ),
  ).toEqual([
    '[story]',
    'He read:',
    'letter(dateline: London, 3 June 1921 / salutation: Dear Ned, / I am here. / valediction: Yours ever, / signature: Lucy / postscript: P.S. Write.)',
    'He folded it.',
  ]);
});

test('a salutation without a close is narrative', () => {
  expect(outlineOf('Dear Ned,\n\nI am here.\n\nHe folded it.')).toEqual([
    '[story]',
    'Dear Ned,',
    'I am here.',
    'He folded it.',
  ]);
});
