import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, type Node, parse, parseDocument } from 'yaml';
import * as z from 'zod';
import type { Printer } from '../book/printer.ts';
import type { Store } from '../book/store.ts';
import { nearest } from '../book/suggest.ts';
import type { Interior } from '../book/template.ts';
import { knownKeys, nodeAt } from './config.ts';
import { DIVIDED } from './config-schema.ts';
import { interiorOf } from './interior.ts';
import { interiorSchema } from './interior-schema.ts';
import { readPrinter } from './printers.ts';
import { readStore } from './stores.ts';

/** Why a template cannot be used: one sentence for the author, and what they can type instead. */
export interface TemplateProblem {
  problem: string;
  hint: string;
}

/** Looks as data: interiors and the text of other template files. */
export interface Templates {
  /**
   * An interior by name, at its own trim or at another.
   * @param trim width and height in inches, `5.5x8.5`; absent means the template's own
   * @param face family of the text in place of the template's
   */
  interior(name: string, trim?: string, face?: string): Interior | TemplateProblem;
  /** A printer by name, and what it asks of a file. */
  printer(name: string): Printer | TemplateProblem;
  /** The names there are to choose from. */
  names(kind: 'interiors' | 'printers'): string[];
  /** A shop of e-books by name, and what it asks of a file. */
  store(name: string): Store | TemplateProblem;
  /** The shops by name; `any` stands for what all of them refuse and is none itself. */
  readonly stores: readonly string[];
  /** Text of a template file. @param path inside the folder of templates: `epub/style.css` */
  text(path: string): string;
}

/** Opens a folder of templates. Files are read when they are asked for, interiors once, and only from this folder. */
export function openTemplates(folder: string): Templates {
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const names = (kind: 'interiors' | 'printers' | 'stores'): string[] =>
    readdirSync(join(folder, kind))
      .filter(file => file.endsWith('.yaml'))
      .map(file => file.slice(0, -'.yaml'.length))
      .sort();
  const interiors = new Map<string, Interior | TemplateProblem>();
  const interior: Templates['interior'] = (name, trim, face) => {
    const key = JSON.stringify([name, trim, face]);
    const found = interiors.get(key) ?? openInterior(name, trim, face);
    interiors.set(key, found);
    return found;
  };
  const openInterior: Templates['interior'] = (name, trim, face) => {
    const known = names('interiors');
    if (!known.includes(name)) {
      const near = nearest(name, known);
      return {
        problem: `unknown template \`${name}\`${near ? `; did you mean \`${near}\`?` : ''} The interiors are ${listed(known)}`,
        hint: `template: ${near ?? known[0] ?? 'literary'}`,
      };
    }
    const read = readInterior(name, text(`interiors/${name}.yaml`), trim, face);
    return 'problem' in read ? read : { ...read, divided: dividedWords(text(DIVIDED_WORDS)) };
  };
  return {
    text,
    names,
    interior,
    printer(name) {
      const known = names('printers');
      if (known.includes(name)) return readPrinter(name, text(`printers/${name}.yaml`));
      const near = nearest(name, known);
      return {
        problem: `unknown printer \`${name}\`${near ? `; did you mean \`${near}\`?` : ''} The printers are ${listed(known)}`,
        hint: `printer: ${near ?? 'any'}`,
      };
    },
    store(name) {
      const known = names('stores');
      if (known.includes(name)) return readStore(name, text(`stores/${name}.yaml`));
      const near = nearest(name, known);
      return {
        problem: `unknown store \`${name}\`${near ? `; did you mean \`${near}\`?` : ''} The stores are ${listed(known)}`,
        hint: `stores: [${near ?? known.find(store => store !== 'any')}]`,
      };
    },
    get stores() {
      return names('stores').filter(store => store !== 'any');
    },
  };
}

const DIVIDED_WORDS = 'hyphenation.yaml';
const dividedSchema = z.record(z.string(), z.array(z.string().regex(DIVIDED)));

/** Words with the places where they may be divided, by language, from the text of their file. */
export const dividedWords = (yaml: string): Record<string, string[]> => dividedSchema.parse(parse(yaml));

const listed = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ');

/** Reads an interior from the text of its file. */
export function readInterior(
  name: string,
  yaml: string,
  trim?: string,
  face?: string,
): Interior | TemplateProblem {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const [reason = ''] = error.message.split('\n');
    const { line } = lines.linePos(error.pos[0]);
    return {
      problem: `template \`${name}\`, line ${line}, is no YAML: ${lower(reason)}`,
      hint: 'check indents and quotation marks',
    };
  }
  const checked = interiorSchema.safeParse(document.toJS({ maxAliasCount: 0 }), { reportInput: true });
  if (!checked.success) return complaint(name, checked.error, document.contents, lines);
  return interiorOf(name, checked.data, trim, face);
}

/** The first thing wrong with a template: where it stands, what stands there and what may. */
function complaint(
  name: string,
  error: z.ZodError,
  contents: Node | null,
  lines: LineCounter,
): TemplateProblem {
  // A key that is misspelt is missing too; the one that was written says more.
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  const path = issue?.path ?? [];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const keys = unknown === undefined ? path : [...path, unknown];
  const node = contents ? nodeAt(contents, keys, unknown !== undefined) : undefined;
  const line = node?.range ? `, line ${lines.linePos(node.range[0]).line}` : '';
  const hint = `interiors/${name}.yaml${line}`;
  if (unknown !== undefined) {
    const known = knownKeys(interiorSchema, path);
    const near = nearest(unknown, known);
    const advice =
      near === undefined ? `remove it, or write one of ${known.join(', ')}` : `did you mean \`${near}\`?`;
    return { problem: `template \`${name}\`${line}: \`${keys.join('.')}\` is no setting; ${advice}`, hint };
  }
  const found = isScalar(node) ? ` (here \`${String(node.value)}\`)` : '';
  const missing = issue?.code === 'invalid_type' && issue.input === undefined;
  const wrong = missing ? 'is missing' : lower(issue?.message ?? 'is wrong');
  return {
    problem: `template \`${name}\`${line}: \`${path.join('.') || 'the file'}\`${missing ? '' : found} ${wrong}`,
    hint,
  };
}

const lower = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? `${sentence[0]?.toLowerCase()}${sentence.slice(1)}` : sentence;
