import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KEYS } from '../../../src/ingest/config-keys.ts';
import { bookSchema } from '../../../src/ingest/config-schema.ts';
import { bookJsonSchema } from '../../../src/ingest/json-schema.ts';
import { openTemplates } from '../../../src/ingest/templates.ts';

const templates = openTemplates('templates');
const schema = JSON.parse(JSON.stringify(bookJsonSchema(templates)));

describe('the keys of book.yaml', () => {
  it.each(Object.entries(KEYS))('%s has an example that is taken', (key, { example }) => {
    const settings = parse(`${key}: ${example}`, { schema: 'failsafe' });
    expect(bookSchema.safeParse(settings).error?.issues ?? []).toEqual([]);
  });

  it('are all told to editors, with what they mean', () => {
    expect(Object.keys(schema.properties)).toEqual(Object.keys(bookSchema.shape));
    expect(schema.additionalProperties).toBe(false);
    for (const key of Object.keys(KEYS))
      expect(schema.properties[key].description, key).toContain(`${key}: `);
  });

  it('offer what may stand there', () => {
    expect(schema.properties.quotes.enum).toEqual(['us', 'uk']);
    expect(schema.properties.template.examples).toContain('literary');
    expect(schema.properties.printer.examples).toContain('kdp');
    expect(schema.properties.proofing.properties.article.enum).toEqual(['on', 'off']);
  });

  it('may hold what YAML takes for a number', () => {
    expect(schema.properties.date.type).toContain('number');
  });
});
