import type { VFile } from 'vfile';
import { tell } from '../book/finding.ts';
import { eachElement } from './xml-elements.ts';
import { textOf, type ZipEntry, zipEntries } from './zip-entries.ts';

const MIMETYPE = 'application/epub+zip';
/** Signs that a name in a container may not hold (EPUB 3.3, 4.2.2), and the space that shops refuse. */
const BAD_NAME = /[\s"*:<>?\\|\u0000-\u001f\u007f-\u009f\ue000-\uf8ff]|\.$/u;
const LONGEST_NAME = 255;

/** What is wrong with the first entry, which tells an EPUB from any other zip by its first 58 bytes. */
function* aboutMimetype([first]: readonly ZipEntry[], bytes: Uint8Array): Generator<string> {
  if (first?.name !== 'mimetype' || first.offset !== 0) {
    yield '`mimetype` is not the first file of the zip, put it first';
    return;
  }
  if (first.method !== 0) yield '`mimetype` is compressed, store it';
  if (first.extra !== 0) yield '`mimetype` has an extra field, write it without one';
  const content = new TextDecoder().decode(bytes.subarray(first.data, first.data + first.size));
  if (content !== MIMETYPE) yield `\`mimetype\` says \`${content}\`, it must say \`${MIMETYPE}\``;
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase().toUpperCase().toLowerCase();

function* aboutNames(entries: readonly ZipEntry[]): Generator<string> {
  const seen = new Map<string, string>();
  for (const { name, method, flags } of entries) {
    if (name.endsWith('/')) yield `\`${name}\` is a folder, leave folders out`;
    if (BAD_NAME.test(name))
      yield `\`${name}\` holds a sign that file names in a book may not hold, rename it`;
    if (name.split('/').some(part => new TextEncoder().encode(part).length > LONGEST_NAME)) {
      yield `\`${name}\` is longer than ${LONGEST_NAME} bytes, shorten it`;
    }
    if (name.startsWith('/') || name.split('/').includes('..'))
      yield `\`${name}\` leads out of the book, rename it`;
    if (method !== 0 && method !== 8) yield `\`${name}\` is packed in a way readers cannot open, deflate it`;
    if ((flags & 1) !== 0) yield `\`${name}\` is encrypted, pack it in the open`;
    const twin = seen.get(folded(name));
    if (twin !== undefined) yield `\`${name}\` and \`${twin}\` are one name on some machines, rename one`;
    seen.set(folded(name), name);
  }
}

interface Package {
  path: string;
  hrefs: string[];
}

function attributesOf(xml: string, name: string, attribute: string): string[] {
  const values: string[] = [];
  eachElement(xml, element => {
    const value = element.attribute(attribute);
    if (element.name === name && value !== '') values.push(value);
  });
  return values;
}

function readPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): Package | string {
  const text = (path: string): string | undefined => {
    const entry = entries.find(({ name }) => name === path);
    return entry && textOf(bytes, entry);
  };
  try {
    const container = text('META-INF/container.xml');
    if (container === undefined)
      return '`META-INF/container.xml` is missing, nothing says where the book begins';
    const path = attributesOf(container, 'rootfile', 'full-path')[0];
    const opf = path === undefined ? undefined : text(path);
    if (path === undefined || opf === undefined) return '`META-INF/container.xml` names no package document';
    return { path, hrefs: attributesOf(opf, 'item', 'href') };
  } catch (error) {
    return `the package cannot be read: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

/** Holds the manifest against the files: each stands in the other exactly once (EPUB 3.3, 5.6). */
function* aboutManifest(entries: readonly ZipEntry[], { path, hrefs }: Package): Generator<string> {
  const files = new Set(entries.map(entry => entry.name));
  const listed = new Set<string>();
  for (const href of hrefs) {
    const url = URL.canParse(href, `epub:/${path}`) ? new URL(href, `epub:/${path}`) : undefined;
    if (url?.protocol !== 'epub:') {
      yield `\`${href}\` in the manifest lies outside of the book, carry the file inside`;
      continue;
    }
    const name = decodeURIComponent(url.pathname.replace(/^\//, ''));
    if (listed.has(name)) yield `\`${name}\` stands twice in the manifest, list it once`;
    listed.add(name);
    if (!files.has(name)) yield `\`${name}\` stands in the manifest and is not in the zip, add it`;
  }
  for (const name of files) {
    const outside =
      name === 'mimetype' || name === path || name.startsWith('META-INF/') || name.endsWith('/');
    if (!outside && !listed.has(name)) yield `\`${name}\` is in the zip and not in the manifest, list it`;
  }
}

function problemsOf(bytes: Uint8Array): string[] {
  const entries = zipEntries(bytes);
  if (!entries) return ['it is no zip that can be read'];
  const found = [...aboutMimetype(entries, bytes), ...aboutNames(entries)];
  const opf = readPackage(bytes, entries);
  return typeof opf === 'string' ? [...found, opf] : [...found, ...aboutManifest(entries, opf)];
}

/**
 * Checks the zip of a finished EPUB: what EPUBCheck trusts and reading systems do not. Every fault is an error: it is
 * ours and never the author's.
 * @param name of the artefact, for the messages
 */
export function checkContainer(bytes: Uint8Array, report: VFile, name = 'the EPUB'): void {
  for (const problem of problemsOf(bytes)) {
    tell(report, {
      rule: 'check/container',
      severity: 'error',
      message: `\`${name}\`: ${problem}`,
      hint: 'The manuscript is not at fault; keep the file from readers and report it',
    });
  }
}
