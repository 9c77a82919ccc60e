import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { checkContainer } from './container.ts';

const SEVERITIES = { fatal: 'error', error: 'error', warning: 'warning' } as const;

/**
 * Checks a finished EPUB as shops will: its container by our own rules, the rest by those of EPUBCheck.
 * @param name of the artefact, for the messages
 */
export async function checkEpub(bytes: Uint8Array, report: VFile, name = 'the EPUB'): Promise<void> {
  checkContainer(bytes, report, name);
  const { EpubCheck } = await import('@likecoin/epubcheck-ts');
  const { messages } = await EpubCheck.validate(bytes, {}, name.endsWith('.epub') ? name : undefined);
  for (const { id, severity, message, location } of messages) {
    if (!Object.hasOwn(SEVERITIES, severity)) continue;
    const line = location?.line === undefined ? '' : `:${location.line}`;
    const place = location ? `\`${location.path}${line}\` in ` : '';
    tell(report, {
      rule: 'check/epubcheck',
      severity: SEVERITIES[severity as keyof typeof SEVERITIES],
      message: `${place}\`${name}\`: ${message.replace(/\.\s*$/, '')} (${id})`,
      hint: 'The manuscript is not at fault; keep the file from readers and report it',
    });
  }
}
