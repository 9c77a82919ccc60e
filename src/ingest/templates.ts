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
        problem: unknown('template', name, near, 'interiors', known),
        hint: `template: ${near ?? known[0] ?? 'literary'}`,
      };
    }
    const read = readInterior({ name, yaml, ...(own !== undefined && { likes: ours }) }, trim, face);
    return 'problem' in read ? read : { ...read, divided: dividedWords(text(DIVIDED_WORDS)) };
  };
  const calledIn = (kind: 'printers' | 'stores', id: string) =>
    calledSchema.parse(parse(text(`${kind}/${id}.yaml`)));
  /** The one that people know by another name: that of the firm, or of where it sells (`amazon`, `nook`). */
  const alsoCalled = (kind: 'printers' | 'stores', name: string): string | undefined => {
    const word = inLetters(name);
    if (word.length < 3) return undefined;
    const shops = names('stores');
    return names(kind).find(id => {
      const domains = shops.includes(id) ? calledIn('stores', id).domains : [];
      // A domain names the firm before its last dot: `amazon.*`, `itunes.apple.com`.
      const firms = domains.map(domain => domain.split('.').at(-2) ?? '');
      return [calledIn(kind, id).name, ...firms].some(called => inLetters(called) === word);
    });
  };
  return {
    text,
    names,
    interior,
    printer(name) {
      const known = names('printers');
      if (known.includes(name)) return readPrinter(name, text(`printers/${name}.yaml`));
      const near = nearest(name, known) ?? alsoCalled('printers', name);
      return {
        problem: unknown('printer', name, near, 'printers', known),
        hint: `printer: ${near ?? 'any'}`,
      };
    },
    store(name) {
      const known = names('stores');
      if (known.includes(name)) return readStore(name, text(`stores/${name}.yaml`));
      const near = nearest(name, known) ?? alsoCalled('stores', name);
      return {
        problem: unknown('store', name, near, 'stores', known),
        hint: `stores: [${near ?? 'any'}]`,
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

const calledSchema = z.object({ name: z.string(), domains: z.array(z.string()).default([]) });
const inLetters = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

function unknown(
  what: string,
  name: string,
  near: string | undefined,
  all: string,
  known: readonly string[],
): string {
  const there = `the ${all} are ${listed(known)}`;
  const meant = near === undefined ? there : `did you mean \`${near}\`? (${there})`;
  return `unknown ${what} \`${name}\`; ${meant}`;
}

const listed = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ');
