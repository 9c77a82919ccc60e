import type { Inquiry } from '../book/inquiry.ts';
import type { Attribution, Block, Verse } from '../book/nodes.ts';
import type { Alternative } from '../book/query.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { cutInlines } from './cut-inlines.ts';
import { countWords, isTitleCase } from './narrative.ts';
import type { Pass } from './pass.ts';

/** `— T. C., 1811` */
const DASH = /^(?:—|–|―|--{1,2})\s*(?=\p{Lu})/u;
const ENDS_SENTENCE = /[!?:;,…]$|\p{L}{4}\.$/u;
const LONGEST = 60;
const MOST_WORDS = 8;

const ALTERNATIVES: readonly Alternative[] = [
  { key: 'source', meaning: 'whose lines they are, set as the source of a quotation is' },
  { key: 'line', meaning: 'a line of the verse' },
];

/** The verse without its last line, and that line as its source, where it names someone behind a dash. */
function credited(verse: Verse, inquiry: Inquiry): Block[] {
  const stanza = verse.children.at(-1);
  const line = stanza?.children.at(-1);
  const text = line ? plainText(line.children) : '';
  const dash = DASH.exec(text)?.[0];
  const lines = verse.children.reduce((count, { children }) => count + children.length, 0);
  if (!stanza || !line || dash === undefined || lines < 2) return [verse];
  const name = text.slice(dash.length);
  const names = name.length <= LONGEST && countWords(name) <= MOST_WORDS && !ENDS_SENTENCE.test(name);
  if (!names || !isTitleCase(name)) return [verse];
  const answer = inquiry.askAbout(text, {
    rule: 'normalize/verse-credit',
    severity: 'info',
    message: `\`${text}\` is set as the source of the verse above it`,
    hint: 'In Markdown, `> ` before the verse and a last line `> — …` say so',
    position: line.position,
    confidence: 0.85,
    done: 'source',
    alternatives: ALTERNATIVES,
  });
  if (answer !== 'source') return [verse];
  const source: Attribution = { type: 'attribution', children: cutInlines(line.children, dash.length)[1] };
  if (line.position) source.position = line.position;
  const rest = stanza.children.slice(0, -1);
  const stanzas = verse.children.slice(0, -1);
  const children = rest.length > 0 ? [...stanzas, { ...stanza, children: rest }] : stanzas;
  return [{ ...verse, children }, source];
}

/** Verse with its source is a quotation. */
function quoted(verse: Verse, inquiry: Inquiry): Block {
  const children = credited(verse, inquiry);
  const { position } = verse;
  if (children.length === 1) return verse;
  return { type: 'blockquote', children, ...(position && { position }) };
}

const withCredits = (blocks: readonly Block[], inquiry: Inquiry): Block[] =>
  blocks.map((block): Block => {
    if (block.type === 'verse') return quoted(block, inquiry);
    const last = block.type === 'blockquote' ? block.children.at(-1) : undefined;
    if (block.type === 'blockquote' && last?.type === 'verse')
      block.children.splice(-1, 1, ...credited(last, inquiry));
    return block;
  });

/** A last line of verse that names whose lines they are stands as the sources of quotations do. */
export const verseCredits: Pass = {
  name: 'verse-credits',
  infers: true,
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      const { children, generated } = section;
      // A poem is signed, if at all, by whose book it is.
      if (!generated && children[0]?.type !== 'verse') section.children = withCredits(children, inquiry);
    }
  },
};
