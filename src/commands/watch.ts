import { watch as watchFiles } from 'chokidar';

/** Wait this long after the last change: editors write a file in several steps. */
const SETTLE_MS = 80;

/**
 * Calls `rebuild` with the books whose files changed, one run at a time. Never returns.
 * @param books absolute paths of files and book folders
 */
export async function watch(
  books: readonly string[],
  rebuild: (changed: string[]) => Promise<unknown>,
): Promise<never> {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const run = async (): Promise<void> => {
    if (running || changed.size === 0) return;
    running = true;
    const now = books.filter(book => changed.delete(book));
    try {
      await rebuild(now);
    } finally {
      running = false;
    }
    await run();
  };
  const answers = books.map(book => book.replace(/\.[a-z]+$/i, '.queries.yaml'));
  watchFiles([...books, ...answers], {
    ignoreInitial: true,
    ignored: path => /(?:^|[\\/])\.[^\\/]/.test(path),
  }).on('all', (_, path) => {
    for (const [index, book] of books.entries())
      if (path === book || path === answers[index] || path.startsWith(`${book}/`)) changed.add(book);
    clearTimeout(timer);
    timer = setTimeout(() => void run(), SETTLE_MS);
  });
  process.stderr.write('watching for changes; Ctrl-C ends\n');
  return new Promise<never>(() => {});
}
