import { tell } from '../book/finding.ts';
import type { Reading } from './reading.ts';
import { positionOf } from './source.ts';

/** The YAML at the head of a file: its text and where that begins. */
export interface FrontMatter {
  yaml: string;
  offset: number;
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;
/** What a setting looks like; a manuscript may begin with a drawn line too. */
const SETTING = /^\s*(?:#.*\n\s*)*["']?[A-Za-z][\w-]*["']?\s*:(?:\s|$)/;

/** Settings as some makers of sites have them, in TOML. */
const TOML = /^\+\+\+[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[ \t]*["']?[A-Za-z][\w.-]*["']?[ \t]*=/;

/** Takes the front matter out of the text that the grammar reads, if the file begins with one. */
export function takeFrontMatter(reading: Reading): FrontMatter | undefined {
  const opening = OPENING.exec(reading.work);
  if (!opening && TOML.test(reading.work)) {
    tell(reading.report, {
      rule: 'ingest/toml',
      severity: 'error',
      message:
        '`+++` opens settings in TOML, which would be printed; write them in YAML between two lines `---`',
      hint: '`title = "The Tide"` is `title: The Tide` in YAML',
      position: positionOf(reading.source, 0, 3),
    });
  }
  if (!opening) return undefined;
  const offset = opening[0].length;
  const rest = reading.work.slice(offset);
  const closing = CLOSING.exec(rest);
  const yaml = closing ? rest.slice(0, closing.index) : '';
  if (!SETTING.test(closing ? yaml : rest)) {
    if (!closing || yaml.trim() !== '') return undefined;
  } else if (!closing) {
    tell(reading.report, {
      rule: 'ingest/unclosed',
      severity: 'error',
      message: '`---` opens front matter that is never closed; add a line `---` after the last setting',
      position: positionOf(reading.source, 0, 3),
    });
    return undefined;
  }
  const end = offset + (closing?.index ?? 0) + (closing?.[0].length ?? 0);
  reading.syntax.push({ start: 0, end });
  reading.work = reading.work.slice(0, end).replace(/[^\n]/g, ' ') + reading.work.slice(end);
  return { yaml, offset };
}
