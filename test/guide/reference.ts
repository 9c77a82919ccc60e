/** The reference at the end of the guide, written from what the program itself goes by. */
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { vi } from 'vitest';
import type { Printer } from '../../src/book/printer.ts';
import type { Store, StoreRules } from '../../src/book/store.ts';
import { openTemplates } from '../../src/ingest/templates.ts';
import { proofingRules, settingsKeys } from '../../src/pipeline.ts';

const root = new URL('../..', import.meta.url).pathname;
const templates = openTemplates(`${root}templates`);

const chapter = (title: string, lead: string, entries: readonly string[]): string =>
  `---\nrole: appendix\ntitle: ${title}\n---\n\n# ${title}\n\n${lead}\n\n${entries.join('\n\n')}\n`;

const inches = (points: number): string => `${Number((points / 72).toFixed(4))} in`;
const quoted = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ');
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

export async function settings(): Promise<string> {
  const entries = Object.entries(await settingsKeys()).map(([key, { says, holds, otherwise, example }]) =>
    [
      `## \`${key}\``,
      says,
      `- It holds ${holds}.`,
      `- Without it: ${otherwise}.`,
      `\n\`\`\`yaml\n${key}: ${example}\n\`\`\``,
    ].join('\n'),
  );
  const lead =
    'What `book.yaml` may say, or the front matter of a book that is one file. All of it is optional; a key that Quoin does not know is an error, with the one you probably meant.';
  return chapter(
    'Settings',
    lead,
    entries.map(entry => entry.replace(/\n(?=- It holds)/, '\n\n').replace(/^(## .*)\n/, '$1\n\n')),
  );
}

/** The commands as the front door knows them. It opens when it is imported; here it is kept from running one. */
async function frontDoor(): Promise<Command> {
  let door: Command | undefined;
  const kept = vi.spyOn(Command.prototype, 'parseAsync').mockImplementation(async function (this: Command) {
    door = this;
    return this;
  });
  const listeners = ['SIGINT', 'SIGTERM'].map(name => [name, process.listeners(name as 'SIGINT')] as const);
  await import('../../src/cli.ts');
  kept.mockRestore();
  for (const [name, before] of listeners)
    for (const own of process.listeners(name as 'SIGINT'))
      if (!before.includes(own)) process.removeListener(name, own);
  if (!door) throw new Error('the front door did not open');
  return door;
}

export async function commands(): Promise<string> {
  const entries = (await frontDoor()).commands.map(command => {
    const args = command.registeredArguments.map(argument => {
      const name = argument.variadic ? `${argument.name()}...` : argument.name();
      return argument.required ? `<${name}>` : `[${name}]`;
    });
    const about = command.registeredArguments.map(argument => {
      return `- \`${argument.name()}\`: ${argument.description || quoted(argument.argChoices ?? []) || 'what it is about'}`;
    });
    const help = command.createHelp();
    const flags = command.options.map(option => {
      const words = help.optionDescription(option).replace(/; without it ([\w,]+)$/, '; without it `$1`');
      const said = option.argChoices
        ? words.replace(option.argChoices.join(', '), quoted(option.argChoices))
        : words;
      return `- \`${option.flags}\`: ${said}`;
    });
    const lines = [...about, ...flags];
    return [
      `## \`quoin ${[command.name(), ...args].join(' ')}\``,
      sentence(command.description()),
      ...(lines.length > 0 ? [lines.join('\n')] : []),
    ].join('\n\n');
  });
  const lead =
    'Exit codes are for scripts: 0 fine, 1 something in the book, 2 something in the command or the settings, 3 a mistake of Quoin’s, 130 interrupted. `SOURCE_DATE_EPOCH`, `NO_COLOR` and `CI` are honoured.';
  return chapter('Commands', lead, entries);
}

export async function proofing(): Promise<string> {
  const entries = (await proofingRules()).map(({ id, summary, severity }) => {
    const told = severity === 'info' ? ' Told only with `--verbose`.' : '';
    return `## \`${id.replace('proof/', '')}\`\n\n${summary}.${told}`;
  });
  const lead =
    'What `quoin check` marks in the text. `quoin check --explain <rule>` prints the page of a rule, with examples.';
  return chapter('Proofing Rules', lead, entries);
}

function papersOf({ trims, cover }: Printer): string[] {
  const ranges = new Map<string, { fewest: number; most: number }>();
  for (const { pages } of trims)
    for (const [paper, [fewest, most]] of Object.entries(pages)) {
      const so = ranges.get(paper) ?? { fewest, most };
      ranges.set(paper, { fewest: Math.min(so.fewest, fewest), most: Math.max(so.most, most) });
    }
  return [...ranges].map(([paper, { fewest, most }]) => {
    const caliper = cover?.caliper[paper];
    const spine = caliper === undefined ? '' : `; a hundred pages are ${inches(caliper * 100)} thick`;
    return `- Paper \`${paper}\`: ${fewest} to ${most} pages, by trim${spine}.`;
  });
}

export function printers(): string {
  const entries = templates.names('printers').map(name => {
    const printer = templates.printer(name);
    if ('problem' in printer) throw new Error(printer.problem);
    const sizes = printer.trims.flatMap(offer => [
      ...offer.sizes.map(
        ({ width, height }) => `${Number((width / 72).toFixed(3))}x${Number((height / 72).toFixed(3))}`,
      ),
      ...(offer.range
        ? [
            `anything between ${[offer.range.from, offer.range.to]
              .map(
                ({ width, height }) =>
                  `${Number((width / 72).toFixed(3))}x${Number((height / 72).toFixed(3))}`,
              )
              .join(' and ')}`,
          ]
        : []),
    ]);
    const lines = [
      `- Pages as ${printer.standard}, for ${printer.intent.condition}.`,
      `- Trims in inches: ${sizes.length > 0 ? sizes.join(', ') : 'any'}.`,
      ...papersOf(printer),
      ...printer.inside.map(({ upTo, least }) => `- Up to ${upTo} pages: ${inches(least)} at the spine.`),
      ...(printer.outside > 0 ? [`- At the other edges: ${inches(printer.outside)}.`] : []),
      `- Pictures: ${printer.resolution.least} pixels to the inch or more.`,
      ...(printer.cover?.spineText
        ? [`- Words on the spine from ${printer.cover.spineText.pages} pages on.`]
        : []),
    ];
    return `## \`${name}\`: ${printer.name}\n\nChecked on ${printer.checked}.\n\n${lines.join('\n')}`;
  });
  const lead =
    'What `printer` may name, and what each takes. The files are in `templates/printers`, with their sources.';
  return chapter('Printers and Their Limits', lead, entries);
}

function rulesIn(rules: StoreRules): string[] {
  const { cover, pictures, file, contents, coverPage, facts, competitors, keywords, longest } = rules;
  const pixels = (size: { width: number; height: number }): string =>
    `${size.width} by ${size.height} pixels`;
  const megabytes = (bytes: number): string => `${Number((bytes / 1e6).toFixed(1))} MB`;
  return [
    ...(cover?.least ? [`a cover of at least ${pixels(cover.least)}`] : []),
    ...(cover?.shortest ? [`a cover of at least ${cover.shortest} pixels on its shorter side`] : []),
    ...(cover?.longest ? [`a cover of at most ${cover.longest} pixels on a side`] : []),
    ...(pictures?.megapixels ? [`pictures of at most ${pictures.megapixels} million pixels`] : []),
    ...(file ? [`an e-book of at most ${megabytes(file)}`] : []),
    ...(contents ? [`at most ${contents} levels in the contents`] : []),
    ...(coverPage ? [coverPage === 'none' ? 'no page of cover' : 'the cover as the first page'] : []),
    ...(competitors ? ['no links to other shops'] : []),
    ...(keywords ? [`at most ${keywords} keywords`] : []),
    ...(longest ? Object.entries(longest).map(([fact, most]) => `${fact} of at most ${most} signs`) : []),
    ...(facts ? facts.map(fact => `\`${fact}\` in the settings`) : []),
  ];
}

export function shops(): string {
  const entries = ['any', ...templates.stores].map(name => {
    const store: Store | { problem: string } = templates.store(name);
    if ('problem' in store) throw new Error(store.problem);
    const lines = [
      ...rulesIn(store.requires).map(rule => `- Requires ${rule}.`),
      ...rulesIn(store.advises).map(rule => `- Advises ${rule}.`),
    ];
    const title = name === 'any' ? 'Every shop' : `\`${name}\`: ${store.name}`;
    return `## ${title}\n\nChecked on ${store.checked}.\n\n${lines.join('\n')}`;
  });
  const lead =
    'What `stores` may name, and what each asks of an e-book. The files are in `templates/stores`, with their sources.';
  return chapter('Shops and Their Limits', lead, entries);
}

/** The files of the reference, by name. */
export const REFERENCE: Readonly<Record<string, () => string | Promise<string>>> = {
  '90-settings.md': settings,
  '91-commands.md': commands,
  '92-proofing.md': proofing,
  '93-printers.md': printers,
  '94-stores.md': shops,
};

/** What stands in the guide. */
export const written = (name: string): string => {
  try {
    return readFileSync(`${root}templates/guide/${name}`, 'utf8');
  } catch {
    return '';
  }
};
