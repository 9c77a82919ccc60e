import type { Files, Run } from '../quoin.ts';

/** The letters of a list of bad inputs and faults, with how many of each there are. */
export const KINDS = {
  enc: 15,
  loss: 11,
  size: 12,
  md: 14,
  cfg: 12,
  path: 9,
  net: 6,
  img: 6,
  svg: 5,
  font: 2,
  html: 5,
  io: 10,
} as const;

/** What a run left in the project, by path, and the text it printed. */
export interface Outcome extends Run {
  project: string;
  made: ReadonlyMap<string, string>;
}

/** A bad input: what stands in the project, what is run, and what must come of it. */
export interface Row {
  id: `${keyof typeof KINDS}-${string}`;
  what: string;
  files: Files | (() => Files | Promise<Files>);
  /** Makes what is no plain file, links and pipes, or a fault; what it returns ends the fault. */
  arrange?(project: string): (() => void) | undefined;
  /** Environment of the run. */
  env?: Readonly<Record<string, string>>;
  /** Arguments; without them the first file, or its folder where that is named `book/…`, is built as HTML. */
  run?: readonly string[];
  /** 0 made, with or without a word; 1 the book is at fault; 2 the settings or the arguments are. */
  code: 0 | 1 | 2 | 'made or refused';
  /** What must be said on the terminal, each. Absent, with code 0: neither a warning nor an error. */
  says?: readonly (string | RegExp)[];
  /** Anything else that must hold. */
  also?(outcome: Outcome): void | Promise<void>;
}

/** A fault that one run of the command line cannot show. */
export interface Probe {
  id: Row['id'];
  what: string;
  /** Fails when what is expected does not hold. */
  holds(): Promise<void>;
}

/** A bad input that cannot be handed to Quoin, and why. */
export interface NotApplicable {
  id: Row['id'];
  why: string;
}

export const book = (rest = ''): string => `title: The Long Field\nauthor: Ann Other\nlang: en-GB\n${rest}`;
/** A book of one file that has all it needs. */
export const one = (text: string, rest = ''): string => `---\n${book(rest)}---\n\n${text}`;
/** A book in a folder of its own, which is built as such. */
export const folder = (text: string, rest = ''): Record<string, string> => ({
  'book/book.yaml': book(rest),
  'book/01.md': text,
});
