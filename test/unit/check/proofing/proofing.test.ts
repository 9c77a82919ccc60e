import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { explain, listRules } from '../../../../src/check/proofing/explain.ts';
import { proofread } from '../../../../src/check/proofing/proofing.ts';
import { RULES } from '../../../../src/check/proofing/registry.ts';
import { isOneSlip } from '../../../../src/check/proofing/rules/name-spelling.ts';
import { manuscript } from '../../normalize/manuscript.ts';

const messagesOf = (text: string, lang = 'en') => {
  const report = new VFile();
  proofread(manuscript(text, { lang }), report);
  return report.messages;
};
const rulesOf = (text: string, lang = 'en'): string[] =>
  messagesOf(text, lang).map(message => `${message.source}/${message.ruleId}`);

const times = (count: number, sentence: string): string => new Array(count).fill(sentence).join(' ');

/** For each rule texts that a proof-reader would mark, and texts that look like them and are right. */
const CASES: Record<string, { told: string[]; silent: string[] }> = {
  'proof/name-spelling': {
    told: [`${times(30, 'Then came Connor again.')} Later came Conner too.`],
    silent: [
      `${times(30, 'Then came Anna again.')} ${times(30, 'Then came Hanna again.')}`,
      `${times(30, 'Then came Jake again.')} Later came Jakie too.`,
      `${times(30, 'He met Frenchmen there.')} One Frenchman stayed, the Frenchman of old.`,
    ],
  },
  'proof/doubled-word': {
    told: ['She went to the the door.', 'He took it from\nfrom the shelf.', 'The the door was shut.'],
    silent: [
      'She had had enough.',
      'He said that that was that.',
      '“No, no,” he said.',
      'What it is is a boat, her her a hat gave.',
    ],
  },
  'proof/article': {
    told: ['He was a old man.', 'She carried an gun.'],
    silent: [
      'A one-eyed man saw a unicorn, a euro and an hour.',
      '“He was a old man,” said Tom.',
      'An honest man, an heir.',
      'Grade a is not a or b.',
    ],
  },
  'proof/unclosed-quote': {
    told: [
      '“I never saw him, she said.',
      'I never saw him,” she said.',
      '“Go. He left at once.\n\nThe road was white.',
      '“I saw him,” she said. “I saw him twice.\n\nHe left.',
    ],
    silent: [
      '“I never saw him,” she said.',
      '“It began so.\n\n“And it ended so.”',
      '“He told me, ‘I said “go” and he went.’ I know no more.”',
      'The sign said:\n\n“Keep out,\n\nBeware of the dog”',
    ],
  },
  'proof/unclosed-bracket': {
    told: ['He left (it was late.', 'He left, it was late).'],
    silent: [
      'He left (it was late).',
      'a) the boat',
      'She wrote :) and left.',
      '(It was late.\n\nVery late.)',
    ],
  },
  'proof/doubled-punctuation': {
    told: ['He left,, then.', 'He left..', 'He stayed;, then.', '“This doesn’t mean?—”', 'Yes?, he said.'],
    silent: ['At 5 p.m., he left!?', 'He left…', 'Boats, nets, etc., and so on.', 'He left... and stayed.'],
  },
  'proof/space-before-punctuation': {
    told: ['He left , and she stayed.', 'He left .', '“Go !” he said.'],
    silent: ['He left, and she stayed.', 'He left … and came.', 'It cost .5 then.', 'Wait . . . he said.'],
  },
  'proof/missing-space': {
    told: ['He left.She stayed.', 'He left,and she stayed.'],
    silent: ['See www.example.com,please.', 'He got a Ph.D. at 5 p.m. and left.', 'At ten:thirty.'],
  },
  'proof/straight-quote': { told: ['A " alone.'], silent: ['A “word”.'] },
  'proof/unended-paragraph': {
    told: [
      'He closed the door and went up to bed\n\nMorning came, and nobody had slept at all in that house.',
      'He closed the door and went up to the old\n\nbed in the attic, where nobody had slept for years and years.',
    ],
    silent: [
      'He closed the door and went up to bed.\n\nMorning came.',
      'No Entry\n\nHe went in.',
      'The House of the Seven Winds and Its Keeper\n\nHe went in.',
      'Whatever he says, it is true for ever.”1\n\nHe went in.',
    ],
  },
  'proof/paragraph-ends-with-comma': {
    told: ['Ana turned and said,\n\n“Go.”'],
    silent: ['The moon is down tonight,\n\nThe stars are cold.', '“Go,” she said.'],
  },
  'proof/repeated-paragraph': {
    told: [
      `${'The road ran white to the sea and nobody had walked it since the storm came in.\n\n'.repeat(2)}He left.`,
    ],
    silent: ['The road ran on.\n\nThe road ran on.'],
  },
  'proof/mixed-spelling': {
    told: ['The colour and the grey harbour had a flavour of colour and honour; the neighbor saw it.'],
    silent: ['The colour and the grey harbour had the honour to realize it.', 'The color and the colour.'],
  },
  'proof/mixed-dashes': {
    told: [`${times(20, 'He ran—fast.')} He ran – slow.`],
    silent: [times(20, 'He ran—fast.'), `${times(20, 'He ran—fast.')} Pages 3–5.`],
  },
};

describe('proof-reading', () => {
  it('has a case for every rule', () => {
    expect(Object.keys(CASES).sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  for (const [rule, { told, silent }] of Object.entries(CASES)) {
    it.each(told)(`${rule} marks %j`, text => expect(rulesOf(text)).toContain(rule));
    it.each(silent)(`${rule} leaves %j alone`, text => expect(rulesOf(text)).not.toContain(rule));
  }

  it('names the line and column of a slip', () => {
    const [message] = messagesOf('He left.\n\nShe went to the the door.');
    expect(message).toMatchObject({ file: 'tide.txt', line: 3, column: 13, actual: 'the the', fatal: false });
  });

  it('tells a bounded number of slips of one rule and sums up the rest', () => {
    const messages = messagesOf(times(500, 'He went to the the door.'));
    expect(messages).toHaveLength(21);
    expect(messages.at(-1)?.reason).toContain('480 more');
  });

  it('holds no language to the habits of another', () => {
    expect(rulesOf('Où est-il ? Là !', 'fr')).toEqual([]);
    expect(rulesOf('Eine Frau an der der Tür', 'de')).toEqual([]);
  });

  it('reads a long text in linear time', () => {
    const cost = (text: string): number => {
      const from = performance.now();
      messagesOf(text);
      return performance.now() - from;
    };
    const text = '“One, two (three the the four, said Ana, ';
    cost(text.repeat(1000));
    expect(cost(text.repeat(40_000)) / Math.max(5, cost(text.repeat(4000)))).toBeLessThan(60);
  });

  it('explains every rule with an example', () => {
    for (const { name } of RULES) expect(explain(name)).toMatch(/told: .+\n.+not told: .+/);
    expect(explain('doubled-word')).toContain('proof/doubled-word');
    expect(explain('nothing')).toBeUndefined();
    expect(listRules().trim().split('\n')).toHaveLength(RULES.length);
  });
});

describe('a slip in a name', () => {
  it.each([
    ['Conner', 'Connor'],
    ['Connnor', 'Connor'],
    ['Conor', 'Connor'],
    ['Cnonor', 'Connor'],
  ])('%s is one letter from %s', (a, b) => expect(isOneSlip(a, b)).toBe(true));
  it.each([
    ['Connor', 'Connor'],
    ['Corner', 'Connor'],
    ['Con', 'Connor'],
  ])('%s is another name than %s', (a, b) => expect(isOneSlip(a, b)).toBe(false));
});
