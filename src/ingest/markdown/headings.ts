import { tell } from '../../book/finding.ts';
import type { Inline } from '../../book/nodes.ts';
import { isRole, ROLES } from '../../book/roles.ts';
import { nearest } from '../../book/suggest.ts';
import { markAround } from '../../book/visit.ts';
import { type Line, textOf } from '../lines.ts';
import type { Heading, Reading } from '../reading.ts';
import { positionOf } from '../source.ts';
import { areAttributes, readAttributes } from './attributes.ts';
import type { BlockReader } from './block-reader.ts';
import { readInlines } from './inlines.ts';
import { HEADING } from './patterns.ts';

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

/** `# Title`, with attributes in braces at its end. */
export const headingReader: BlockReader = {
  begins: (reading, lines, at) => HEADING.test(textOf(reading, lines[at] as Line)),
  read: (reading, lines, at) => {
    const line = lines[at] as Line;
    const match = HEADING.exec(textOf(reading, line));
    const [marks, content] = [match?.[1] ?? '#', match?.[2] ?? ''];
    const lead = /^ {0,3}#{1,6}[ \t]+/.exec(textOf(reading, line))?.[0].length ?? 0;
    const start = line.from + lead;
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
      depth: marks.length,
      children: withoutBold(readInlines(reading, { text: title, offset: start })),
      ...(subtitle && { subtitle: readInlines(reading, { text: subtitle, offset: subtitleAt }) }),
      ...(role === 'subhead' && { isSubhead: true as const }),
      ...(role !== undefined && role !== 'subhead' && roleOf(reading, role, start + title.length, end)),
      ...(attributes.id !== undefined && { id: attributes.id }),
      ...(lang !== undefined && { lang }),
      position: positionOf(reading.source, line.from + textOf(reading, line).search(/\S/), end),
    };
    return { pieces: [heading, ...reading.notesHere.splice(0)], next: at + 1 };
  },
};
