import { tell } from '../../book/finding.ts';
import type { Inline } from '../../book/nodes.ts';
import { isRole, ROLES } from '../../book/roles.ts';
import { nearest } from '../../book/suggest.ts';
import { markAround } from '../../book/visit.ts';
import { isBlank, type Line, textOf } from '../lines.ts';
import type { Heading, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { areAttributes, readAttributes } from './attributes.ts';
import type { BlockReader } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { BULLET, HEADING, ORDERED } from './patterns.ts';

function roleOf(reading: Reading, name: string, start: number, end: number): Pick<Heading, 'role'> {
  if (isRole(name)) return { role: name };
  const near = nearest(name, Object.keys(ROLES));
  tell(reading.report, {
    rule: 'ingest/role',
    severity: 'error',
    message: `\`${name}\` is no role of a section; use one of the known roles or leave the braces out`,
    hint: near === undefined ? `roles: ${Object.keys(ROLES).join(', ')}` : `did you mean \`{.${near}}\`?`,
    position: positionOf(reading.source, start, end),
    expected: near === undefined ? Object.keys(ROLES) : [near],
  });
  return {};
}

/** What Pandoc's writers say of headings that shall have no number; Quoin gives none that is not written. */
const UNNUMBERED: ReadonlySet<string> = new Set(['unnumbered', 'unlisted']);

/** Word processors write out every heading in bold type; how heavy it is, is the template's business. */
function withoutBold(title: Inline[]): Inline[] {
  const mark = markAround(title);
  return mark?.type === 'strong' ? mark.children : title;
}

/** A heading by its rank and its words as they are written, and where those begin. */
interface WrittenHeading {
  depth: number;
  content: string;
  start: number;
  /** Index of the line behind it. */
  next: number;
}

/** `# Title` */
function hashed(reading: Reading, lines: readonly Line[], at: number): WrittenHeading | undefined {
  const line = lines[at] as Line;
  const [, marks, content] = HEADING.exec(textOf(reading, line)) ?? [];
  if (marks === undefined || content === undefined) return undefined;
  const lead = /^ {0,3}#{1,6}[ \t]+/.exec(textOf(reading, line))?.[0].length ?? 0;
  return { depth: marks.length, content, start: line.from + lead, next: at + 1 };
}

const LONGEST_UNDERLINED = 120;
const UNDERLINE = /^ {0,3}(={3,}|-{3,})[ \t]*$/;
/** Columns by which a line of dashes is longer or shorter than the words over it. */
const SLACK = 2;

/**
 * Words on a line of their own, underlined (CommonMark, 4.3), where they are no sentence. Dashes part scenes as a rule: they
 * underline where they are as long as the words.
 */
function underlined(reading: Reading, lines: readonly Line[], at: number): WrittenHeading | undefined {
  const [above, line, below] = [lines[at - 1], lines[at] as Line, lines[at + 1]];
  if (!below || !/[ =-]/.test(reading.work[below.from] ?? '') || (above && !isBlank(reading, above)))
    return undefined;
  const drawn = UNDERLINE.exec(textOf(reading, below))?.[1];
  const content = textOf(reading, line).trim();
  if (drawn === undefined || !isTitle(content)) return undefined;
  const fits = drawn.length > 3 && Math.abs(drawn.length - content.length) <= SLACK;
  const isDouble = drawn.startsWith('=');
  if (!fits && (!isDouble || /[!?]["'”’]?$/.test(content))) return undefined;
  const start = line.from + textOf(reading, line).search(/\S/);
  return { depth: isDouble ? 1 : 2, content, start, next: at + 2 };
}

/** Whether words may be a title: short, no sentence, and no block of another kind. */
const isTitle = (words: string): boolean =>
  words.length <= LONGEST_UNDERLINED &&
  /[\p{L}\p{N}]/u.test(words) &&
  !/[.…,;:]["'”’]?$|^[>|]/.test(words) &&
  !BULLET.test(words) &&
  !ORDERED.test(words);

/** `# Title` or a title underlined, with attributes in braces at its end. */
export const headingReader: BlockReader = {
  begins: (reading, lines, at) =>
    HEADING.test(textOf(reading, lines[at] as Line)) || underlined(reading, lines, at) !== undefined,
  read: (reading, lines, at) => {
    const line = lines[at] as Line;
    const written = hashed(reading, lines, at) ?? underlined(reading, lines, at);
    const { depth, content, start, next } = written ?? {
      depth: 1,
      content: '',
      start: line.from,
      next: at + 1,
    };
    const braces = /[ \t]*(\{[^{}]*\})$/.exec(content);
    const attributed = braces && areAttributes(braces[1] as string) ? braces : undefined;
    const title = attributed ? content.slice(0, attributed.index) : content;
    const end = start + content.length;
    const attributes = readAttributes(attributed?.[1]?.slice(1, -1) ?? '');
    if (attributed) reading.syntax.push({ start: start + title.length, end });
    const role = attributes.classes.find(name => !UNNUMBERED.has(name));
    const lang = attributes.values.get('lang');
    const subtitle = attributes.values.get('subtitle');
    const subtitleAt = start + content.indexOf(subtitle ?? '', title.length);
    const heading: Heading = {
      type: 'heading',
      depth,
      children: withoutBold(readInlines(reading, { text: title, offset: start })),
      ...(subtitle && { subtitle: readInlines(reading, { text: subtitle, offset: subtitleAt }) }),
      ...(role === 'subhead' && { isSubhead: true as const }),
      ...(role !== undefined && role !== 'subhead' && roleOf(reading, role, start + title.length, end)),
      ...(attributes.id !== undefined && { id: attributes.id }),
      ...(lang !== undefined && { lang }),
      position: positionOf(reading.source, line.from + textOf(reading, line).search(/\S/), end),
    };
    return { pieces: [heading, ...reading.notesHere.splice(0)], next };
  },
};
