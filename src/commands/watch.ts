import { dirname, join, relative, sep } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { WriteError } from './exit.ts';
import { visible, visibleLines } from './terminal.ts';

/** Wait this long after the last change: editors write a file in several steps. */
const SETTLE_MS = 40;

/**
 * Calls `rebuild` with the books whose files changed, or the pages they share, or what else they are made from, one run
 * at a time. Never returns.
 * @param books absolute paths of files and book folders
 * @param inputsOf absolute paths of what a book was made from when it was last read: pictures beside a manuscript, books
 * that it includes; one that ends in a slash is a folder
 * @param output folder the books are written to, which may lie inside one of them
 */
export async function watch(
  books: readonly string[],
  rebuild: (changed: string[]) => Promise<unknown>,
  inputsOf: (book: string) => readonly string[] = () => [],
  output?: string,
): Promise<never> {
  const holds = (folder: string, path: string): boolean =>
    path === folder || path.startsWith(`${folder}${sep}`);
  const ignored = (path: string): boolean => {
    if (output !== undefined && holds(output, path)) return true;
    const book = books.find(each => holds(each, path));
    return (
      book !== undefined &&
      relative(book, path)
        .split(sep)
        .some(name => name.startsWith('.'))
    );
  };
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    if (running || changed.size === 0) return;
    running = true;
    const now = books.filter(book => changed.delete(book));
    try {
      await rebuild(now);
    } catch (error) {
      const { message, stack } = error as Error;
      process.stderr.write(
        error instanceof WriteError ? `quoin: ${visible(message)}\n` : `${visibleLines(stack ?? message)}\n`,
      );
    }
    running = false;
    watcher.add(lookAround());
    await run();
  };
  const answers = books.map(book => book.replace(/\.[a-z]+$/i, '.queries.yaml'));
  const shared = books.map(book => join(dirname(book), '_shared'));
  const around = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  /** What the books are made of now; of it what nobody watches yet. */
  const lookAround = (): string[] => {
    for (const book of books)
      around.set(
        book,
        inputsOf(book).map(path => path.replace(/[\\/]$/, '')),
      );
    const fresh = [...new Set([...around.values()].flat())].filter(
      path => !seen.has(path) && !books.some(book => holds(book, path)),
    );
    for (const path of fresh) seen.add(path);
    return fresh;
  };
  const watcher = watchFiles([...lookAround(), ...books, ...answers, ...new Set(shared)], {
    ignoreInitial: true,
    ignored,
  });
  watcher.on('all', (_, path) => {
    for (const [index, book] of books.entries()) {
      const ofHouse = holds(shared[index] as string, path);
      const beside = around.get(book)?.some(input => holds(input, path));
      if (holds(book, path) || path === answers[index] || ofHouse || beside) changed.add(book);
    }
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE_MS);
  });
  watcher.once('ready', () => process.stderr.write('watching for changes; Ctrl-C ends\n'));
  return new Promise<never>(() => {});
}
