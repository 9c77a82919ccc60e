import * as z from 'zod';
import { KEYS } from './config-keys.ts';
import { bookSchema } from './config-schema.ts';
import type { Templates } from './templates.ts';

/** A JSON Schema, as far as it is rewritten here (json-schema.org, draft 2020-12). */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  description?: string;
  examples?: string[];
  [more: string]: unknown;
}

/**
 * A word in YAML may look like a number to an editor (`date: 2026`, `position: 2`), and an empty choice stands for a key
 * that was left empty.
 */
function asTyped(schema: Schema): Schema {
  const typed: Schema = { ...schema };
  if (schema.type === 'string' && !schema.enum) typed.type = ['string', 'number', 'boolean', 'null'];
  if (schema.enum) {
    typed.enum = schema.enum.filter(value => value !== '');
    delete typed.type;
  }
  if (schema.properties) typed.properties = mapped(schema.properties);
  if (typeof schema.additionalProperties === 'object') {
    typed.additionalProperties = asTyped(schema.additionalProperties);
  }
  if (schema.items) typed.items = asTyped(schema.items);
  if (schema.anyOf) typed.anyOf = schema.anyOf.map(asTyped);
  return typed;
}

const mapped = (properties: Record<string, Schema>): Record<string, Schema> =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, asTyped(value)]));

/**
 * The settings of a book as JSON Schema, for editors that complete and check `book.yaml`: its keys, what they mean, what
 * may stand there.
 * @param templates whose names are offered as interiors and printers
 */
export function bookJsonSchema(templates: Pick<Templates, 'names'>): Schema {
  const { properties = {}, ...rest } = z.toJSONSchema(bookSchema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema;
  const named = mapped(properties);
  for (const [key, { says, otherwise, example }] of Object.entries(KEYS)) {
    named[key] = {
      ...named[key],
      description: `${says}\n\nWithout it: ${otherwise}.\n\nFor example: ${key}: ${example}`,
    };
  }
  for (const [key, kind] of [
    ['template', 'interiors'],
    ['printer', 'printers'],
  ] as const) {
    named[key] = { ...named[key], examples: templates.names(kind) };
  }
  return { ...rest, title: 'The settings of a book', properties: named };
}
