import { roleOfName } from '../book/heading.ts';
import type { Reading } from './reading.ts';
import { positionOf } from './source.ts';

/** The number in front of a name, which says nothing but the order. */
const ORDER = /^\d+[\s._-]*/;

/** The name of a file as a title, where it is written as one: `02 The Sleeper`, and not `02-the-sleeper`. */
function titleIn(stem: string): string | undefined {
  const name = stem.replace(ORDER, '').trim();
  const isWritten = /^\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) && !/[_/]|\p{Ll}-\p{L}/u.test(name);
  return isWritten && roleOfName(stem) === undefined ? name : undefined;
}

/**
 * The title that the name of its file gives a chapter without a heading, as in a vault of notes; the author is asked.
 * @param stem name of the file without folder and ending
 */
export function titleOfFile({ source, inquiry }: Reading, stem: string): string | undefined {
  const title = titleIn(stem);
  if (title === undefined) return undefined;
  const answer = inquiry.askAbout(title, {
    rule: 'ingest/title-from-file-name',
    severity: 'info',
    message: `\`${title}\`, the name of the file, is the title of the chapter in it, which has no heading`,
    hint: `Write \`# ${title}\` on its first line, or another title`,
    position: positionOf(source, 0, 0),
    confidence: 0.85,
    done: 'title',
    alternatives: [
      { key: 'title', meaning: 'the title of the chapter' },
      { key: 'none', meaning: 'the chapter has no title' },
    ],
  });
  return answer === 'title' ? title : undefined;
}
