#!/usr/bin/env node
/** The front door: knows the commands by name and loads the one that is asked for. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { compileLater } from './commands/engine.ts';
import { failureOf, INTERRUPTED, leftBehind, USAGE } from './commands/exit.ts';
import { OWN_VERSION as version } from './commands/own-version.ts';
import { reasonFor } from './commands/refusals.ts';
import { visibleLines } from './commands/terminal.ts';

compileLater();

/** What help says of a flag: what may follow it and what holds without it, where that is not nothing. */
function described({ description, argChoices, defaultValue }: Option): string {
  const choices = argChoices ? ` (${argChoices.join(', ')})` : '';
  return `${description}${choices}${typeof defaultValue === 'string' ? `; without it ${defaultValue}` : ''}`;
}

const program = new Command('quoin')
  .description('Turns a raw manuscript into an EPUB, a typeset PDF, print-ready HTML and a cover.')
  .version(version)
  .showSuggestionAfterError()
  .showHelpAfterError('(quoin --help lists the commands)')
  .configureHelp({ optionDescription: described })
  .configureOutput({
    writeErr: text => {
      process.stderr.write(visibleLines(text));
    },
  })
  .exitOverride();

const jobs = new Option('-j, --jobs <number>', 'books at a time; without it one for each core').argParser(
  (written: string): number => {
    if (!/^[1-9]\d{0,3}$/.test(written)) throw new InvalidArgumentError('write a number such as 4');
    return Number(written);
  },
);
const amount = (written: string): number => {
  if (!/^\d{1,7}$/.test(written)) throw new InvalidArgumentError('write a number such as 900');
  return Number(written);
};
const deadline = new Option(
  '--deadline <seconds>',
  'give a book up that takes longer; 600 without it, 0 never',
).argParser(amount);
const memory = new Option(
  '--memory <megabytes>',
  'give a book up that takes more; 4096 without it, 0 never',
).argParser(amount);
const shard = new Option('--shard <part/of>', 'only these books, so that machines share them: 2/5');

const encoding = new Option(
  '--encoding <name>',
  'encoding of a manuscript that is not UTF-8, e.g. windows-1252',
).argParser((written: string): string => {
  try {
    return new TextDecoder(written) && written;
  } catch {
    throw new InvalidArgumentError('that is no known encoding; write utf-8, utf-16le or windows-1252');
  }
});

const collect = (value: string, before: string[]): string[] => [...before, value];

program
  .command('init')
  .description('start a project: a manuscript to write over, its settings, a workflow that builds it')
  .argument('[folder]', 'where; it need not be there', '.')
  .option('--title <title>', 'title of the book')
  .option('--author <name>', 'who wrote it')
  .option('--lang <tag>', 'its language, e.g. en-GB or fr; en-US without it')
  .addOption(
    new Option(
      '--ci <server>',
      'who builds it; without it the server that git pushes to, else github',
    ).choices(['github', 'gitlab']),
  )
  .option('--json', 'print what was made as JSON', false)
  .action(async (folder, options) => {
    process.exitCode = await (await import('./commands/init.ts')).init(folder, { ...options, version });
  });

program
  .command('build')
  .description('build books; without arguments every book under manuscripts/')
  .argument('[book...]', 'a folder with book.yaml, or one .md or .txt file')
  .option(
    '-f, --format <list>',
    'epub, pdf, print (its print edition alone), wrap (the cover for the printer you name), html, cover, onix, separated by commas',
    'epub,pdf,wrap,html,cover',
  )
  .option('-o, --out <folder>', 'where the books go', 'dist')
  .option(
    '--tag <tag>',
    'the release they are made for, e.g. v1.2 or book@1.2: its version stands on the copyright page',
  )
  .option('--strict', 'fail on warnings too', false)
  .option('--force', 'build books that are up to date, too', false)
  .option('--watch', 'build again when a file changes', false)
  .option('--verbose', 'show every note, not only warnings and errors', false)
  .option('--json', 'print what was made as JSON', false)
  .addOption(jobs)
  .addOption(shard)
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (books, options) => {
    process.exitCode = await (await import('./commands/build.ts')).build(books, { ...options, version });
  });

program
  .command('check')
  .description('build in memory and check everything; writes nothing')
  .argument('[book...]', 'a folder with book.yaml, or one .md or .txt file')
  .addOption(
    new Option('--format <format>', 'how findings are printed')
      .choices(['pretty', 'github', 'gitlab', 'json', 'sarif'])
      .default('pretty'),
  )
  .option('--strict', 'fail on warnings too', false)
  .option('--verbose', 'show every note, not only warnings and errors', false)
  .option('--store <name>', 'a shop to hold the e-book against; may be given again; `all`', collect, [])
  .option('--explain <rule>', 'say what a proofing rule looks for; `all` lists them')
  .addOption(jobs)
  .addOption(shard)
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (books, options) => {
    process.exitCode = await (await import('./commands/check.ts')).check(books, { ...options, version });
  });

program
  .command('cover')
  .description('make only the cover, or a sheet of it in every family to choose from')
  .argument('[book...]', 'a folder with book.yaml, or one .md or .txt file')
  .option('--sheet', 'draw every family on one picture, `cover-sheet.png`, with its name and marks', false)
  .option('--seed <words>', 'with --sheet: try another seed than the settings have')
  .option('-o, --out <folder>', 'where the books go', 'dist')
  .option('--verbose', 'show every note, not only warnings and errors', false)
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (books, options) => {
    process.exitCode = await (await import('./commands/cover.ts')).cover(books, { ...options, version });
  });

program
  .command('import')
  .description('make a folder of clean Markdown of a manuscript in Word or text')
  .argument('<file>', 'a .docx, .txt or .md file')
  .option('-o, --out <folder>', 'the folder to make; without it, one of the name of the file, here')
  .option('--force', 'write into a folder that holds something', false)
  .option('--verbose', 'show every note, not only warnings and errors', false)
  .option('--json', 'print what was made and found as JSON', false)
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (file, options) => {
    process.exitCode = await (await import('./commands/import.ts')).importManuscript(file, options);
  });

program
  .command('pages')
  .description('set books and print what their pages cost: every line an author could mend, with its place')
  .argument('[book...]', 'a folder with book.yaml, or one .md or .txt file')
  .option('--all', 'every line, not only the worst', false)
  .option('--verbose', 'show every note on a book that cannot be set', false)
  .addOption(
    new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'),
  )
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (books, options) => {
    process.exitCode = await (await import('./commands/pages.ts')).pages(books, options);
  });

program
  .command('normalize')
  .description('print a manuscript as Quoin reads it')
  .argument('<file>', 'a .md or .txt file, or a folder with book.yaml')
  .addOption(new Option('--only <what>', 'only rewrite quotes, dashes and ellipses').choices(['typography']))
  .addOption(
    new Option('--to <format>', 'what to print').choices(['markdown', 'text', 'json']).default('markdown'),
  )
  .addOption(new Option('--quotes <style>', 'with --only typography').choices(['us', 'uk']))
  .addOption(new Option('--dashes <style>', 'with --only typography').choices(['em', 'spaced-en']))
  .addOption(new Option('--ellipses <style>', 'with --only typography').choices(['glyph', 'spaced']))
  .option('--lang <tag>', 'with --only typography: the language of the text, e.g. fr or pt-BR')
  .option('--write', 'with --only typography: change the file itself', false)
  .option('--diff', 'print what changes: a summary, what is unusual, samples of the rest', false)
  .option('--verbose', 'show every note; with --diff every change, too', false)
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (file, options) => {
    process.exitCode = await (await import('./commands/normalize.ts')).normalize(file, options);
  });

program
  .command('queries')
  .description('list what Quoin is not sure of, and answer it; asks one after another on a terminal')
  .argument('[book...]', 'a folder with book.yaml, or one .md or .txt file')
  .option('--answer <id=key>', 'answer one query; may be given again', collect, [])
  .option('--accept-all', 'answer every open query with what is done now', false)
  .option('--prune', 'remove the answers whose passage is gone', false)
  .option('--all', 'list what is sure and can be answered all the same, too', false)
  .addOption(new Option('--format <format>', 'list them, as text or as data').choices(['pretty', 'json']))
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (books, options) => {
    process.exitCode = await (await import('./commands/queries.ts')).queries(books, options);
  });

program
  .command('diff')
  .description('say what readers would find changed between two versions of the books, by git')
  .argument('[range]', 'v1.0..HEAD, or one version to compare the files with; without it the newest tag')
  .argument('[book...]', 'a folder with book.yaml, or one .md or .txt file')
  .option('--no-pages', 'compare the words alone: the books are not set')
  .option('--verbose', 'show every note on a book that cannot be compared', false)
  .addOption(
    new Option('--format <format>', 'how it is printed')
      .choices(['pretty', 'markdown', 'json'])
      .default('pretty'),
  )
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (range, books, options) => {
    process.exitCode = await (await import('./commands/diff.ts')).diff(range, books, options);
  });

program
  .command('release')
  .description('gather what was built in one folder, with checksums and notes, as a release wants it')
  .argument('[book...]', 'names of folders in dist/; without them all')
  .option('--from <folder>', 'where the books were built', 'dist')
  .option('-o, --out <folder>', 'where the release goes', 'release')
  .option('--tag <tag>', 'v1.2.0, or book@1.2.0 for one book of several')
  .option('--json', 'print what was gathered as JSON', false)
  .action(async (books, options) => {
    process.exitCode = (await import('./commands/release.ts')).release(books, options);
  });

program
  .command('ci')
  .description('check, build, gather a release and say what changed: what a build server does, here as there')
  .argument('[book...]', 'a folder with book.yaml, or one .md or .txt file')
  .option(
    '-f, --format <list>',
    'epub, pdf, print, wrap, html, cover, onix, separated by commas',
    'epub,pdf,wrap,html,cover',
  )
  .option('-o, --out <folder>', 'where the books go', 'dist')
  .option('--release <folder>', 'where the release goes', 'release')
  .option('--strict', 'fail on warnings too', false)
  .option('--verbose', 'show every note, not only warnings and errors', false)
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (books, options) => {
    process.exitCode = await (await import('./commands/ci.ts')).ci(books, { ...options, version });
  });

program
  .command('preview')
  .description('show a book in the browser, set again at every save')
  .argument('[book]', 'a folder with book.yaml, or one .md or .txt file')
  .option('--port <number>', 'of this machine; 0 for any that is free', '4848')
  .addOption(deadline)
  .addOption(memory)
  .addOption(encoding)
  .action(async (book, options) => {
    await (await import('./commands/preview.ts')).preview(book, options);
  });

program
  .command('doctor')
  .description('look at this machine and this project, and say what is missing and what to do')
  .option('--json', 'print it as JSON', false)
  .addOption(deadline)
  .addOption(memory)
  .action(async options => {
    process.exitCode = await (await import('./commands/doctor.ts')).doctor({ ...options, version });
  });

program
  .command('schema')
  .description('print the keys of book.yaml: for editors as JSON Schema, for people as a table')
  .addOption(new Option('--format <format>', 'how').choices(['json', 'markdown']).default('json'))
  .action(async options => {
    await (await import('./commands/schema.ts')).schema(options);
  });

program
  .command('guide')
  .description('print the manual: the list of its chapters, or one of them')
  .argument('[topic]', 'a chapter, e.g. first-book')
  .option('--book', 'make a book of it, with Quoin', false)
  .option(
    '-f, --format <list>',
    'with --book: what to make, separated by commas; without it epub,pdf,html,cover',
  )
  .option('-o, --out <folder>', 'with --book: where it goes; without it dist')
  .action(async (topic, options) => {
    process.exitCode = await (await import('./commands/guide.ts')).guide(topic, { ...options, version });
  });

program
  .command('completion')
  .description('print what teaches a shell these commands')
  .addArgument(new Argument('<shell>').choices(['bash', 'zsh', 'fish']))
  .action(async shell => {
    const { completion, nameChoices } = await import('./commands/completion.ts');
    await nameChoices(program);
    process.stdout.write(completion(program, shell));
  });

process.on('SIGINT', () => process.exit(INTERRUPTED));
process.on('SIGTERM', () => process.exit(INTERRUPTED));
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`quoin: what it prints cannot be written: ${reasonFor(error)}\n`);
  process.exit(USAGE);
});
// What is made does not depend on whether anybody can be told of it.
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else {
    const { said, code } = failureOf(error);
    process.stderr.write(said);
    process.exitCode = code;
  }
}
if (leftBehind.work) process.exit();
