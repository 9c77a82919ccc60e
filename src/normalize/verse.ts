import { tell } from '../book/finding.ts';
import type { Block, Stanza, Verse, VerseLine } from '../book/nodes.ts';
import { plainText, sectionsOf } from '../book/visit.ts';
import { linesOf } from './cut-inlines.ts';
import { isParagraph, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

const LONGEST_LINE = 60;
const FEWEST_LINES = 3;
/** Prose broken at a width is broken at a greater one than this. */
const NARROWEST_PROSE = 45;

/** Whether the line ends are explained by a fixed width: the next word would not have fitted. */
function isWrapped(lines: readonly string[]): boolean {
  const width = Math.max(...lines.map(line => line.length));
  if (width < NARROWEST_PROSE) return false;
  const ends = lines.slice(0, -1);
  const explained = ends.filter((line, index) => {
    const word = /^\S+/.exec(lines[index + 1] ?? '')?.[0] ?? '';
    return line.length + 1 + word.length > width;
  });
  return explained.length > 0.6 * ends.length;
}

/** Words that lead to verse: “She sang:”. */
const LEADS = /:["'”’]?$/;

/**
 * Whether the lines of a paragraph are lines of verse: short, broken where the author broke them, and each with a
 * capital, unless the words before them lead to verse.
 */
function isVerse(lines: readonly string[], led: boolean): boolean {
  if (lines.length < (led ? 2 : FEWEST_LINES)) return false;
  if (lines.some(line => line.length > LONGEST_LINE)) return false;
  if (!led && lines.some(line => !/^["'“‘(]*\p{Lu}/u.test(line))) return false;
  const sentences = lines.filter(line => /[.!?]["'”’]*$/.test(line)).length;
  const sources = lines.filter(line => /^\p{Lu}[\p{L} ]{0,20}:\s/u.test(line)).length;
  return sentences <= lines.length / 2 && sources === 0 && !isWrapped(lines);
}

const STEP = 2;

function stanzaOf(block: Block, led: boolean): Stanza | undefined {
  if (!isParagraph(block)) return undefined;
  const text = plainText(block.children);
  if (!text.includes('\n')) return undefined;
  const lines = linesOf(block);
  if (
    !isVerse(
      lines.map(line => line.text),
      led,
    )
  )
    return undefined;
  const indents = [...text.matchAll(/(?:^|\n)([ \t]*)(?=\S)/g)].map(
    match => (match[1] ?? '').replaceAll('\t', ' '.repeat(2 * STEP)).length,
  );
  const least = Math.min(...indents.slice(1));
  const children = lines.map((line, index): VerseLine => {
    const indent = index === 0 ? 0 : Math.floor(Math.max(0, (indents[index] ?? 0) - least) / STEP);
    const written: VerseLine = { type: 'verseLine', indent, children: line.children };
    const first = line.children[0]?.position;
    const last = line.children.at(-1)?.position;
    return first && last ? { ...written, position: { ...first, end: last.end } } : written;
  });
  return block.position
    ? { type: 'stanza', children, position: block.position }
    : { type: 'stanza', children };
}

/** Recognises verse by its lines; stanzas that follow each other make one poem. */
export const verse: Pass = {
  name: 'verse',
  infers: true,
  run(book, report) {
    for (const section of sectionsOf(book)) {
      if (section.generated) continue;
      const blocks: Block[] = [];
      let open: Verse | undefined;
      for (const block of section.children) {
        const led = open !== undefined || LEADS.test(wordsOf(blocks.at(-1)));
        const stanza = stanzaOf(block, led);
        if (!stanza) {
          open = undefined;
          blocks.push(block);
        } else if (open) {
          open.children.push(stanza);
        } else {
          open = { type: 'verse', children: [stanza] };
          if (block.position) open.position = block.position;
          blocks.push(open);
          tell(report, {
            rule: 'normalize/verse',
            severity: 'info',
            message: `The lines from \`${wordsOf(block).slice(0, 40)}\` on are set as verse`,
            hint: 'In Markdown, `:::verse` before and `:::` after them say so',
            position: block.position,
            confidence: 0.85,
          });
        }
      }
      section.children = blocks;
    }
  },
};
