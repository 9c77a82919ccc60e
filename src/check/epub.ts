import { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { type Artefact, isEpub } from '../render/backend.ts';
import { checkContainer } from './container.ts';
import { EpubCheckThread } from './epubcheck.ts';
import { bytesOf, type ZipEntry, zipEntries } from './zip-entries.ts';

const SEVERITIES = { fatal: 'error', error: 'error', warning: 'warning' } as const;

/** EPUBCheck takes several milliseconds for each document: seconds for so many, which no novel and no omnibus has. */
const MOST_DOCUMENTS = 1500;
/** Fewer where most of them are of a paragraph or two, which no chapters are. */
const MOST_SCRAPS = 800;
const SCRAP = 1500;
/** And about a second for every megabyte of one: more words than the longest novel in one chapter. */
const LONGEST = 3_000_000;
/** It compares the links of a document with one another: so many take seconds, twice as many four times as long. */
const MOST_LINKS = 8000;
/**
 * It sorts headings between paragraphs and page breaks within them into one order, each by a walk over all that stands
 * beside it: a second for so many pairs of the two, thirteen for four times as many.
 */
const MOST_PAIRS = 3_000_000;
/** Bytes, packed, of a document that could hold so many. */
const MANY_MARKS = 20_000;

/** The text of a document; empty where the entry is broken, which the checks tell. */
function textOf(bytes: Uint8Array, entry: ZipEntry): string {
  try {
    return Buffer.from(bytesOf(bytes, entry)).toString('latin1');
  } catch {
    return '';
  }
}

const countOf = (text: string, mark: string): number => text.split(mark).length - 1;

/** What is too much in one document. */
function tooManyIn(text: string): string | undefined {
  const links = countOf(text, '<a ');
  if (links > MOST_LINKS) return `${links.toLocaleString('en')} links`;
  const headings = countOf(text, 'epub:type="bridgehead"');
  const breaks = countOf(text, 'epub:type="pagebreak"');
  if (headings * breaks <= MOST_PAIRS) return undefined;
  return `${headings.toLocaleString('en')} headings and ${breaks.toLocaleString('en')} page breaks`;
}

/** Why EPUBCheck would not come to an end in any reasonable time; undefined when it does. */
function excessIn(bytes: Uint8Array, documents: readonly ZipEntry[]): string | undefined {
  if (documents.length > MOST_DOCUMENTS) return `${documents.length.toLocaleString('en')} documents`;
  const scraps = documents.filter(({ whole }) => whole < SCRAP).length;
  if (scraps > MOST_SCRAPS) return `${scraps.toLocaleString('en')} documents of hardly a paragraph`;
  for (const entry of documents) {
    if (entry.whole > LONGEST) return `${(entry.whole / 1e6).toFixed(1)} megabytes in \`${entry.name}\``;
    if (entry.size < MANY_MARKS) continue;
    const excess = tooManyIn(textOf(bytes, entry));
    if (excess) return `${excess} in \`${entry.name}\``;
  }
  return undefined;
}

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
  const documents = zipEntries(bytes)?.filter(entry => entry.name.endsWith('.xhtml')) ?? [];
  const excess = excessIn(bytes, documents);
  if (excess !== undefined) {
    checkContainer(bytes, report, name);
    tell(report, {
      rule: 'check/epubcheck-left-out',
      severity: 'warning',
      message: `\`${name}\` has ${excess}, which EPUBCheck takes too long over; it was held against all other rules`,
      hint: 'Have EPUBCheck itself (w3c/epubcheck) read it once before you publish it',
    });
    return;
  }
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

/** The checks of a build's EPUBs: each begins as soon as its file is made, and goes on beside whatever else is done. */
export class EpubChecks {
  readonly #thread = new EpubCheckThread();
  readonly #begun = new Map<Artefact, Promise<VFile['messages']>>();

  /** Begins with those of some artefacts that are EPUBs and have not been begun with. */
  begin(artefacts: readonly Artefact[]): void {
    for (const artefact of artefacts) {
      if (!isEpub(artefact) || this.#begun.has(artefact)) continue;
      const report = new VFile();
      const found = checkEpub(artefact.bytes, report, artefact.path, this.#thread).then(
        () => report.messages,
      );
      // Whoever asks for it hears of its failure; nobody does when another check fails first.
      found.catch(() => {});
      this.#begun.set(artefact, found);
    }
  }

  /** What was found in an artefact; nothing in one that is no EPUB. */
  async of(artefact: Artefact): Promise<VFile['messages']> {
    return (await this.#begun.get(artefact)) ?? [];
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }
}
