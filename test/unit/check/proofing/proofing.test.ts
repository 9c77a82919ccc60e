import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { allRules, explain } from '../../../../src/check/proofing/explain.ts';
import { proofread } from '../../../../src/check/proofing/proofing.ts';
import { RULES } from '../../../../src/check/proofing/registry.ts';
import { isOneSlip } from '../../../../src/check/proofing/rules/name-spelling.ts';
import { manuscript } from '../../normalize/manuscript.ts';
import { bookOf, p, section, text } from '../../xhtml/every-node.ts';

const messagesOf = (text: string, lang = 'en') => {
  const report = new VFile();
  proofread(manuscript(text, { lang }), report);
  return report.messages;
};
const rulesOf = (text: string, lang = 'en'): string[] =>
  messagesOf(text, lang).map(message => `${message.source}/${message.ruleId}`);

const times = (count: number, sentence: string): string => new Array(count).fill(sentence).join(' ');

describe('proof-reading', () => {
  it('names the line and column of a slip', () => {
    const [message] = messagesOf('He left.\n\nShe went to the the door.');
    expect(message).toMatchObject({ file: 'tide.txt', line: 3, column: 13, actual: 'the the', fatal: false });
  });

  it('quotes what its author wrote, be it code or an address that is not read itself', () => {
    const said = (text: string) => messagesOf(text).map(({ reason }) => reason);
    expect(said('She sent it to ana@example.org and and to me.')).toEqual([
      '`and and` stands twice in `to ana@example.org and and to me.`; take one out',
    ]);
    const typed = bookOf([
      section('chapter', 'one', {
        children: [p(text('He typed, and typed it again, the words '), { type: 'code', value: 'lamp on' })],
      }),
    ]);
    const report = new VFile();
    proofread(typed, report);
    expect(report.messages.map(({ reason }) => reason)).toEqual([
      'The paragraph that ends in `it again, the words lamp on` has no punctuation at its end; set it',
    ]);
  });

  it('asks for no stop behind an address, which it would pass for a part of', () => {
    const entry = (end: string) => rulesOf(`Marr, Ines. The Salt Clock. Rye: the press of the weir, ${end}`);
    expect(entry('2019')).toEqual(['proof/unended-paragraph']);
    for (const end of [
      '2019. https://example.org/salt',
      'at www.example.org',
      'ana@example.org',
      'doi:10.1/x',
    ])
      expect(entry(end), end).toEqual([]);
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

  it('explains a rule by its name, whole or bare, and lists all', () => {
    const pageOf = (name: string) => `# ${name}\n\nWhat it is. More of it.\n`;
    expect(explain('doubled-word', pageOf)).toBe(pageOf('doubled-word'));
    expect(explain('proof/doubled-word', pageOf)).toBe(pageOf('doubled-word'));
    expect(explain('nothing', pageOf)).toBeUndefined();
    expect(explain('all', pageOf)?.split('\n')).toContain('proof/doubled-word  What it is');
    expect(allRules(pageOf)).toHaveLength(RULES.length);
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
