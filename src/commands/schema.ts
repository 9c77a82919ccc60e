import { bookSchema, settingsKeys } from '../pipeline.ts';

export interface SchemaOptions {
  format: 'json' | 'markdown';
}

/** `quoin schema`: the keys of `book.yaml`, for an editor or for a person. */
export async function schema({ format }: SchemaOptions): Promise<void> {
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(await bookSchema(), null, 2)}\n`);
    return;
  }
  const rows = Object.entries(await settingsKeys()).map(
    ([key, { says, holds, otherwise, example }]) =>
      `| \`${key}\` | ${says} | ${holds} | ${otherwise} | \`${key}: ${example}\` |`,
  );
  process.stdout.write(
    `| key | what it does | what it holds | without it | for example |\n|---|---|---|---|---|\n${rows.join('\n')}\n`,
  );
}
