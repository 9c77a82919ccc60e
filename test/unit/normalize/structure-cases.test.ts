/** Small inputs and the structure a careful editor would see in them, from the text of a file to the finished book. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { afterAll, describe, expect, test } from 'vitest';
import type { Book, Section } from '../../../src/book/book.ts';
import type { Block, Inline } from '../../../src/book/nodes.ts';
import { plainText } from '../../../src/book/visit.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { normalize } from '../../../src/normalize/normalize.ts';

interface Expected {
  type: string;
  kind?: string;
  text?: string;
  number?: number;
  title?: string;
  place?: string;
  source?: string;
  lines?: string[];
  items?: [string, string][];
  runs?: [string, string][];
  blocks?: Expected[];
}
interface Case {
  id: string;
  name: string;
  input: string;
  expect: { blocks: Expected[]; warn?: string[]; suggest?: unknown[] };
}

const FILE = new URL('../../../../shared/corpus/structure-cases.json', import.meta.url).pathname;
/** In these an author writes Markdown. */
const MARKDOWN = new Set(['S04', 'S07']);
const RULES: Record<string, string> = {
  'extra-blank-ambiguous': 'extra-blank',
  'note-inferred': 'note-inferred',
  'suspicious-punctuation ?—': 'suspicious-punctuation',
  'nested-same-quotes': 'nested-quotes',
  'long-dot-run': 'long-dot-run',
  'para-ends-with-comma': 'paragraph-ends-with-comma',
  'break-at-edge': 'break-at-edge',
};

const cases: Case[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')).cases : [];

/** A paragraph as runs of words, with what sets them apart. */
const runsOf = (children: readonly Inline[]): [string, string][] =>
  children.map(child => [plainText([child]), child.type === 'emphasis' ? 'em' : '']);

/** A block in the words of the cases. */
function told(block: Block): Expected[] {
  switch (block.type) {
    case 'paragraph':
      return block.children.some(({ type }) => type === 'emphasis')
        ? [{ type: 'para', runs: runsOf(block.children) }]
        : [{ type: 'para', text: plainText([block]) }];
    case 'sceneBreak':
      return [{ type: 'break', kind: block.mark === 'space' ? 'blank' : 'ornament' }];
    case 'timeJump':
      return [{ type: 'subhead', kind: 'time', text: plainText([block]) }];
    case 'endMark':
      return [{ type: 'endmark', text: plainText([block]) }];
    case 'verse':
      return [
        {
          type: 'verse',
          lines: block.children.flatMap(stanza => stanza.children.map(line => plainText([line]))),
        },
      ];
    case 'messages':
      return [
        { type: 'messages', items: block.children.map(message => [message.sender, plainText([message])]) },
      ];
    case 'letter': {
      const blocks: Expected[] = [];
      const closing: string[] = [];
      for (const child of block.children) {
        if (child.type !== 'letterLine') blocks.push(...told(child));
        else if (child.part === 'salutation') blocks.push({ type: 'salutation', text: plainText([child]) });
        else closing.push(plainText([child]));
      }
      return [{ type: 'letter', blocks: [...blocks, { type: 'valediction', lines: closing }] }];
    }
    default:
      return [{ type: block.type }];
  }
}

function toldSection(section: Section): Expected[] {
  const blocks = section.children.flatMap(told);
  const title = plainText(section.title);
  switch (section.role) {
    case 'authors-note': {
      const place = section.matter === 'front' ? 'before' : 'after';
      return [{ type: 'note', place, blocks }];
    }
    case 'dedication':
      return [{ type: 'dedication', text: blocks.map(block => block.text).join(' ') }];
    case 'epigraph': {
      const source = section.children.filter(block => block.type === 'attribution');
      const words = section.children.filter(block => block.type !== 'attribution');
      return [{ type: 'epigraph', blocks: words.flatMap(told), source: plainText(source) }];
    }
    case 'story':
      return blocks;
    default: {
      const heading: Expected = { type: 'heading', kind: section.role };
      if (section.ordinal !== undefined) heading.number = section.ordinal;
      if (title) heading.title = title;
      return [heading, ...blocks, ...section.sections.flatMap(toldSection)];
    }
  }
}

function toldBook(book: Book, titled: boolean): Expected[] {
  const blocks = book.sections.filter(section => !section.generated).flatMap(toldSection);
  return titled ? [{ type: 'title', text: book.metadata.title }, ...blocks] : blocks;
}

/** What the case says that the book says in another way: the level of a heading, the role of a note. */
const comparable = (blocks: Expected[]): unknown =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === 'level' || key === 'role' ? undefined : value)));

describe.skipIf(cases.length === 0)('the structure that an editor sees', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-cases-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(cases)('$id: $name', async ({ id, input, expect: wanted }) => {
    const path = join(folder, `${id}.${MARKDOWN.has(id) ? 'md' : 'txt'}`);
    writeFileSync(path, input);
    const report = new VFile();
    const manuscript = await ingest(path, report, { base: folder });
    if (!manuscript) throw new Error(report.messages.map(String).join('\n'));
    normalize(manuscript.book, report);
    const [first, ...rest] = wanted.blocks;
    // A Markdown file whose only heading is the title of the story opens under it.
    const titled = first?.type === 'title' || id === 'S04';
    const expected = id === 'S04' ? [{ type: 'title', text: first?.title }, ...rest] : wanted.blocks;
    expect(toldBook(manuscript.book, titled)).toEqual(comparable(expected as Expected[]));
    const rules = report.messages.map(({ ruleId }) => ruleId);
    for (const warning of wanted.warn ?? []) if (RULES[warning]) expect(rules).toContain(RULES[warning]);
    if (wanted.suggest) expect(rules).toContain('lost-break');
  });
});
