import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { checkContainer } from './container.ts';
import { EpubCheckThread } from './epubcheck.ts';

const SEVERITIES = { fatal: 'error', error: 'error', warning: 'warning' } as const;

/**
 * Checks a finished EPUB as shops will: its container by our own rules, the rest by those of EPUBCheck.
 * @param name of the artefact, for the messages
 * @param thread that EPUBCheck runs in; without one, a thread for this file alone
 */
export async function checkEpub(
  bytes: Uint8Array,
  report: VFile,
  name = 'the EPUB',
  thread?: EpubCheckThread,
): Promise<void> {
  const own = thread ?? new EpubCheckThread();
  try {
    const validated = own.validate(bytes, name.endsWith('.epub') ? name : undefined);
    checkContainer(bytes, report, name);
    for (const { id, severity, message, location } of await validated) {
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
  } finally {
    if (!thread) await own.close();
  }
}
