import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Printer } from '../book/printer.ts';
import type { Interior } from '../book/template.ts';
import { interiorOf } from './interior.ts';
import { interiorSchema } from './interior-schema.ts';
import { readPrinter } from './printers.ts';
import { nearest } from './suggest.ts';

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
  /** Text of a template file. @param path inside the folder of templates: `epub/style.css` */
  text(path: string): string;
}

/** Opens a folder of templates. Files are read when they are asked for, and only from this folder. */
export function openTemplates(folder: string): Templates {
  const text = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const names = (kind: 'interiors' | 'printers'): string[] =>
    readdirSync(join(folder, kind))
      .filter(file => file.endsWith('.yaml'))
      .map(file => file.slice(0, -'.yaml'.length))
      .sort();
  return {
    text,
    interior(name, trim, face) {
      const known = names('interiors');
      if (!known.includes(name)) {
        const near = nearest(name, known);
        return {
          problem: `unknown template \`${name}\`${near ? `; did you mean \`${near}\`?` : ''} The interiors are ${listed(known)}`,
          hint: `template: ${near ?? known[0] ?? 'literary'}`,
        };
      }
      return readInterior(name, text(`interiors/${name}.yaml`), trim, face);
    },
    printer(name) {
      const known = names('printers');
      if (known.includes(name)) return readPrinter(name, text(`printers/${name}.yaml`));
      const near = nearest(name, known);
      return {
        problem: `unknown printer \`${name}\`${near ? `; did you mean \`${near}\`?` : ''} The printers are ${listed(known)}`,
        hint: `printer: ${near ?? 'any'}`,
      };
    },
  };
}

const listed = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ');

/** Reads an interior from the text of its file. */
export function readInterior(
  name: string,
  yaml: string,
  trim?: string,
  face?: string,
): Interior | TemplateProblem {
  let written: unknown;
  try {
    written = parse(yaml);
  } catch (error) {
    const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { problem: `template \`${name}\` is no YAML: ${line}`, hint: 'check indents and quotation marks' };
  }
  const checked = interiorSchema.safeParse(written);
  if (!checked.success) return { problem: complaint(name, checked.error), hint: `interiors/${name}.yaml` };
  return interiorOf(name, checked.data, trim, face);
}

function complaint(name: string, error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  return `template \`${name}\`: \`${place || 'the file'}\` ${lower(issue?.message ?? 'is wrong')}`;
}

const lower = (sentence: string): string =>
  /^[A-Z][a-z]/.test(sentence) ? `${sentence[0]?.toLowerCase()}${sentence.slice(1)}` : sentence;
