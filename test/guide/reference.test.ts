/** The reference of the guide says what the program does. UPDATE_GOLDEN=1 writes it anew. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REFERENCE, written } from './reference.ts';

const folder = new URL('../../templates/guide/', import.meta.url).pathname;

describe('the reference', () => {
  it.each(Object.entries(REFERENCE))('%s is as the program is', async (name, write) => {
    const text = await write();
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(folder + name, text);
    expect(written(name)).toBe(text);
  });
});
