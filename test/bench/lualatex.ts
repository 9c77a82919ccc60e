/** A manuscript in the markup of LaTeX, set by LuaLaTeX with microtype as our own template sets it: same trim, measure, face, size and leading. */
import { join } from 'node:path';
import { FACES } from './typst.ts';

const SETTINGS = String.raw`\documentclass[twoside,openany]{book}
\usepackage[paperwidth=5.5in,paperheight=8.5in,inner=57.6bp,outer=46.8bp,top=64bp,textheight=476bp,footskip=34bp]{geometry}
\usepackage{fontspec}
\setmainfont{EBGaramond}[Path=${join(FACES, '/')},Extension=.ttf,Numbers=OldStyle,
  UprightFont=400Regular/*_400Regular,ItalicFont=400Regular_Italic/*_400Regular_Italic]
\usepackage{microtype}
\makeatletter\renewcommand\normalsize{\@setfontsize\normalsize{11bp}{14bp}}\makeatother
\normalsize
\setlength\parindent{16.5bp}\setlength\parskip{0pt}
\clubpenalty=10000 \widowpenalty=10000 \emergencystretch=1em
\pagestyle{plain}
\begin{document}
`;

/** Headings, emphasis and paragraphs, which is nearly all a novel has; the rest is set as it was typed. */
export function latexSource(markdown: string): string {
  const lines = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').split('\n');
  return `${SETTINGS}${lines.map(line => setLine(line)).join('\n')}\n\\end{document}\n`;
}

function setLine(line: string): string {
  const [, heading] = /^#+ (.*)$/.exec(line) ?? [];
  if (heading !== undefined) return `\\chapter*{${set(heading)}}`;
  return line
    .split(/(?<![\p{L}\p{N}])[*_]([^*_]+)[*_](?![\p{L}\p{N}])/u)
    .map((part, index) => (index % 2 === 1 ? `\\emph{${set(part)}}` : set(part)))
    .join('');
}

/** Words as TeX wants them: its own signs escaped, straight quotation marks as pairs. */
const set = (text: string): string =>
  text
    .replace(/[\\{}$&#%_^~]/g, sign => `\\char${sign.charCodeAt(0)}{}`)
    .replace(/(^|[\s(—-])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll("'", '’');
