import type { Backend, Format } from './backend.ts';

interface Registration {
  /** What the backend is called on the command line. */
  name: Format;
  /** Backends whose files this one puts into its own; they run before it. */
  after: readonly Format[];
  /** The backend that makes the same file among others; beside it this one need not run. */
  within?: Format;
  /** Whether it runs when the author asks for no format in particular. */
  usual: boolean;
  load(): Promise<Backend>;
}

/** The backends in the order they run. A new format is a folder and a line here. */
export const BACKENDS: readonly Registration[] = [
  { name: 'cover', after: [], usual: true, load: async () => (await import('./cover/cover.ts')).cover },
  { name: 'epub', after: ['cover'], usual: true, load: async () => (await import('./epub/epub.ts')).epub },
  { name: 'pdf', after: [], usual: true, load: async () => (await import('./pdf/pdf.ts')).pdf },
  {
    name: 'print',
    after: [],
    within: 'pdf',
    usual: false,
    load: async () => (await import('./pdf/pdf.ts')).print,
  },
  { name: 'wrap', after: [], usual: true, load: async () => (await import('./cover/wrap/wrap.ts')).wrap },
  { name: 'html', after: [], usual: true, load: async () => (await import('./html/html.ts')).html },
  {
    name: 'onix',
    after: [],
    usual: false,
    load: async () => (await import('./onix/onix.ts')).onix,
  },
];

/** Every format there is. */
export const KNOWN_FORMATS: readonly Format[] = BACKENDS.map(backend => backend.name);
/** The formats of a build that names none. */
export const FORMATS: readonly Format[] = BACKENDS.flatMap(({ name, usual }) => (usual ? [name] : []));

/** The backends that must run so that the wanted formats can be made, in order. */
export function backendsFor(wanted: readonly Format[]): readonly Registration[] {
  const needed = new Set(wanted);
  for (const backend of [...BACKENDS].reverse()) {
    if (needed.has(backend.name)) for (const name of backend.after) needed.add(name);
  }
  return BACKENDS.filter(({ name, within }) => needed.has(name) && !(within && needed.has(within)));
}
