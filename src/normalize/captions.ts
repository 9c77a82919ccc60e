import { LONGEST_CAPTION } from '../book/caption.ts';
import type { Inquiry } from '../book/inquiry.ts';
import { type Block, type Figure, type Inline, type Table, tableParts } from '../book/nodes.ts';
import { plainText, sectionsOf, unmarked } from '../book/visit.ts';
import { isParagraph, soleInline, wordsOf } from './narrative.ts';
import type { Pass } from './pass.ts';

/** What tables are called where they are numbered. */
const LABEL =
  /^(?:table|tab|tabelle|tableau|tabla|tabela|tabella|tabel|tabell|taulukko|tabulka|tabuľka|táblázat|таблица|таблиця|πίνακας)\.?\s/iu;
/** `3: Oil by the night`, `2.1 – Salz`, `IV`; but not “3 shows what …”, which is a sentence about the table. */
const NUMBER = /^(?:[A-Z]?\d+(?:[.–-]\d+)*[a-z]?|[IVXLC]+)(?:\s?[.:)–—-]|\s*$|\s(?=\p{Lu})(?!.*[.!?…]$))/u;

/** The words of a paragraph that is all in italics. */
function italics(block: Block | undefined): readonly Inline[] | undefined {
  const only = soleInline(block);
  if (only?.type !== 'emphasis') return undefined;
  return plainText(only.children).trim().length <= LONGEST_CAPTION ? only.children : undefined;
}

/** Whether a paragraph says which table stands beside it. */
function isNumbered(block: Block | undefined): boolean {
  if (!isParagraph(block)) return false;
  const line = wordsOf(block);
  const label = LABEL.exec(line)?.[0];
  return label !== undefined && line.length <= LONGEST_CAPTION && NUMBER.test(line.slice(label.length));
}

const isBare = (block: Block | undefined): block is Table =>
  block?.type === 'table' && !tableParts(block).caption;

/** Asks whether a paragraph is the caption of what stands beside it. */
function isCaption(block: Block, of: string, inquiry: Inquiry): boolean {
  const line = wordsOf(block);
  const answer = inquiry.askAbout(line, {
    rule: 'normalize/caption',
    severity: 'info',
    message: `\`${line.slice(0, 40)}\` is set as the caption of the ${of}`,
    position: block.position,
    confidence: 0.85,
    done: 'caption',
    alternatives: [
      { key: 'caption', meaning: `the caption of the ${of}` },
      { key: 'text', meaning: 'a paragraph of the text' },
    ],
  });
  return answer === 'caption';
}

function captionPictures(blocks: readonly Block[], inquiry: Inquiry): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const above = kept.at(-1);
    const words = above?.type === 'figure' && above.children.length === 0 ? italics(block) : undefined;
    if (above?.type === 'figure' && words && isCaption(block, 'picture above it', inquiry))
      kept[kept.length - 1] = { ...above, children: [...words] } satisfies Figure;
    else kept.push(block);
  }
  return kept;
}

/** Who writes the first caption of a section below its table writes them all there. */
function captionTables(blocks: readonly Block[], inquiry: Inquiry): Block[] {
  const touches = (at: number): boolean => isBare(blocks[at - 1]) || isBare(blocks[at + 1]);
  const first = blocks.findIndex((block, at) => isNumbered(block) && touches(at));
  const step = isBare(blocks[first - 1]) ? -1 : 1;
  const captions = new Map<Block, Block>();
  for (const [at, block] of blocks.entries()) {
    const table = blocks[at + step];
    if (!isBare(table) || !isParagraph(block) || !isNumbered(block)) continue;
    const place = step < 0 ? 'table above it' : 'table below it';
    if (isCaption(block, place, inquiry)) captions.set(table, block);
  }
  const taken = new Set(captions.values());
  return blocks.flatMap((block): Block[] => {
    if (taken.has(block)) return [];
    const caption = captions.get(block);
    if (block.type !== 'table' || !isParagraph(caption)) return [block];
    const { position } = caption;
    const words = { children: unmarked(caption.children), ...(position && { position }) };
    return [{ ...block, children: [{ type: 'tableCaption', ...words }, ...block.children] }];
  });
}

const holds = (blocks: readonly Block[], type: Block['type']): boolean =>
  blocks.some(block => block.type === type);

/**
 * Takes a paragraph in italics under a picture, and one that begins as tables are numbered beside a table, for its
 * caption, for Markdown has no sign for either.
 */
export const captions: Pass = {
  name: 'captions',
  infers: true,
  finds: book =>
    [...sectionsOf(book)].some(({ children }) => holds(children, 'figure') || holds(children, 'table')),
  run(book, _report, inquiry) {
    for (const section of sectionsOf(book)) {
      if (holds(section.children, 'figure')) section.children = captionPictures(section.children, inquiry);
      if (holds(section.children, 'table')) section.children = captionTables(section.children, inquiry);
    }
  },
};
