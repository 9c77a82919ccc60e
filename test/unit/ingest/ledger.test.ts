import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/book/book.ts';
import { Inquiry } from '../../../src/book/inquiry.ts';
import { proveNothingLost } from '../../../src/ingest/ledger.ts';
import type { Reading } from '../../../src/ingest/reading.ts';
import { positionOf, sourceOf } from '../../../src/ingest/source.ts';

const SOURCE = 'One two.\n\nThree [four](http://five.six).\n';

function prove(words: readonly (readonly [text: string, at: string])[], syntax: readonly string[]): string[] {
  const source = sourceOf('a.md', SOURCE);
  const report = new VFile();
  const spanOf = (text: string) => ({ start: SOURCE.indexOf(text), end: SOURCE.indexOf(text) + text.length });
  const reading: Reading = {
    source,
    work: SOURCE,
    report,
    inquiry: new Inquiry({}, report),
    syntax: syntax.map(spanOf),
    comments: [],
    spared: [],
    pictures: [],
    notesHere: [],
    links: new Map(),
    lineByLine: false,
    pasted: false,
    dashedSpeech: false,
  };
  const section: Section = {
    type: 'section',
    id: 'a',
    role: 'story',
    matter: 'body',
    title: [],
    subtitle: [],
    sections: [],
    notes: [],
    generated: false,
    children: words.map(([value, at]) => {
      const { start, end } = spanOf(at);
      return {
        type: 'paragraph',
        children: [{ type: 'text', value, position: positionOf(source, start, end) }],
      };
    }),
  };
  proveNothingLost([section], [reading], report);
  return report.messages.map(message => `${message.line} ${message.reason.split(' would')[0]}`);
}

const ONE = ['One two.', 'One two.'] as const;
const THREE = ['Three ', 'Three '] as const;
const FOUR = ['four', 'four'] as const;

describe('the ledger of letters', () => {
  it('closes when every letter is in the book or declared to be syntax', () => {
    expect(prove([ONE, THREE, FOUR], ['](http://five.six)'])).toEqual([]);
  });

  it('names the line of words that did not reach the book', () => {
    expect(prove([THREE, FOUR], ['](http://five.six)'])).toEqual(['1 `One`']);
    expect(prove([ONE, THREE], ['](http://five.six)'])).toEqual(['3 `four`']);
  });

  it('notices an address that nobody declared', () => {
    expect(prove([ONE, THREE, FOUR], [])).toEqual(['3 `http`']);
  });

  it('is not satisfied by other words at the same place', () => {
    expect(prove([['One tow.', 'One two.'], THREE, FOUR], ['](http://five.six)'])).toEqual(['1 `One`']);
  });
});
