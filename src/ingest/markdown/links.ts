import { tell } from '../../book/finding.ts';
import type { Position } from '../../book/position.ts';
import type { Reading } from '../reading.ts';

/** Kinds of address that a reading system may be trusted to open. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The address of a link, or undefined when it must not stand in a book: scripts, data, files of this machine.
 * The words of such a link are kept.
 */
export function linkTarget(reading: Reading, url: string, position: Position): string | undefined {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined ? url !== '' : SCHEMES.has(scheme)) return url.trim();
  tell(reading.report, {
    rule: 'ingest/link',
    severity: 'error',
    message: `\`${url.slice(0, 100)}\` is no address a book can link to; use \`https:\` or \`mailto:\``,
    position,
  });
  return undefined;
}
