/** A manuscript in the markup of Typst, set as our own template sets it: same trim, measure, face, size and leading. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** Where the faces lie that both are to set in. */
export const FACES = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/eb-garamond/package.json'),
);

const SETTINGS = `#set page(width: 5.5in, height: 8.5in,
  margin: (inside: 57.6pt, outside: 46.8pt, top: 64pt, bottom: 72pt),
  footer: context align(center)[#here().page()])
#set text(font: "EB Garamond", size: 11pt, lang: "en", top-edge: 10pt, bottom-edge: -4pt, hyphenate: true)
#set par(justify: true, leading: 0pt, spacing: 0pt, first-line-indent: 16.5pt)
#show heading: it => { pagebreak(weak: true); v(56pt); align(center, it.body); v(42pt) }
`;

/** Headings, emphasis and paragraphs, which is nearly all a novel has; the rest is set as it was typed. */
export function typstSource(markdown: string): string {
  const lines = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  return SETTINGS + lines.map(line => setLine(line)).join('\n');
}

function setLine(line: string): string {
  const [, signs, heading] = /^(#+) (.*)$/.exec(line) ?? [];
  if (signs !== undefined) return `${'='.repeat(signs.length)} ${escaped(heading ?? '')}`;
  return line
    .split(/(?<![\p{L}\p{N}])[*_]([^*_]+)[*_](?![\p{L}\p{N}])/u)
    .map((part, index) => (index % 2 === 1 ? `#emph[${escaped(part)}]` : escaped(part)))
    .join('');
}

const escaped = (text: string): string => text.replace(/[\\#$@<>[\]~`=/*_]/g, sign => `\\${sign}`);
