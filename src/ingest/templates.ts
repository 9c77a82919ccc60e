import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Printer } from '../book/printer.ts';
import type { Store } from '../book/store.ts';
import { nearest } from '../book/suggest.ts';
import type { Interior } from '../book/template.ts';
import { DIVIDED } from './config-schema.ts';
import { readInterior } from './interior-file.ts';
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
   * @param own text of the file, where the name is that of a file of the author's
   */
  interior(name: string, trim?: string, face?: string, own?: string): Interior | TemplateProblem;
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
  const interior: Templates['interior'] = (...asked) => {
    const key = JSON.stringify(asked);
    const found = interiors.get(key) ?? openInterior(...asked);
    interiors.set(key, found);
    return found;
  };
  const ours = (name: string): string | undefined =>
    names('interiors').includes(name) ? text(`interiors/${name}.yaml`) : undefined;
  const openInterior: Templates['interior'] = (name, trim, face, own) => {
    const yaml = own ?? ours(name);
    if (yaml === undefined) {
      const known = names('interiors');
      const near = nearest(name, known);
      return {
        problem: `unknown template \`${name}\`${near ? `; did you mean \`${near}\`?` : ''} The interiors are ${listed(known)}`,
        hint: `template: ${near ?? known[0] ?? 'literary'}`,
      };
    }
    const read = readInterior({ name, yaml, ...(own !== undefined && { likes: ours }) }, trim, face);
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
