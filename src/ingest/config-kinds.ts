/** What each key of `book.yaml` may hold, in words. */
import * as z from 'zod';
import { bookSchema } from './config-schema.ts';

/** A JSON Schema, as far as it is read here. */
interface Schema {
  type?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  description?: string;
}

const quoted = (name: unknown): string => `\`${String(name)}\``;

function inWords(schema: Schema): string {
  if (schema.description !== undefined) return schema.description;
  if (schema.enum)
    return schema.enum
      .filter(value => value !== '')
      .map(quoted)
      .join(', ');
  if (schema.anyOf) return schema.anyOf.map(inWords).join(', or ');
  if (schema.type === 'array') return 'a list';
  if (schema.properties) return `its own keys: ${Object.keys(schema.properties).map(quoted).join(', ')}`;
  if (typeof schema.additionalProperties === 'object') return 'names of your own, each with what it holds';
  return schema.type === 'number' ? 'a number' : 'words';
}

/** Of each key, in the order of the schema: “a date”, “words, or a list”, “`us`, `uk`”. */
export function kindsOfKeys(): Record<string, string> {
  const { properties = {} } = z.toJSONSchema(bookSchema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) => [key, inWords(schema)]));
}
