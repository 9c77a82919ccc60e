import { once } from 'node:events';
import { relative } from 'node:path';
import { UsageError } from './exit.ts';
import { findBooks } from './find-books.ts';
import { type LimitOptions, limitsFrom } from './limits.ts';
import { serve } from './preview/server.ts';
import { Workshop } from './preview/workshop.ts';
import { paintFor, visible } from './terminal.ts';
import { typed } from './typed.ts';
import { watch } from './watch.ts';

export interface PreviewOptions extends LimitOptions {
  port: string;
  encoding?: string;
}

const LOOPBACK = '127.0.0.1';
/** Ports tried after the one that is asked for by default, when it is taken. */
const MORE_PORTS = 20;
const DEFAULT_PORT = '4848';

/**
 * `quoin preview`: shows one book in a browser of this machine and sets it again at every save. Never returns.
 * @throws UsageError when there are several books and none is named, or the port cannot be had
 */
export async function preview(named: string | undefined, options: PreviewOptions): Promise<never> {
  const books = findBooks(named === undefined ? [] : [named], process.cwd());
  const [book, ...others] = books;
  if (book === undefined || others.length > 0) {
    const names = books.map(path => `\`quoin preview ${typed(relative(process.cwd(), path))}\``);
    throw new UsageError(`there are ${books.length} books here; name one: ${names.join(', ')}`);
  }
  const workshop = new Workshop(book, limitsFrom(options), options.encoding);
  const port = await listen(serve(workshop), options.port);
  const paint = paintFor(process.stderr, process.env);
  const say = (text: string): boolean => process.stderr.write(`${text}\n`);
  say(`${visible(workshop.name)} at ${paint('cyan', `http://localhost:${port}/`)}`);
  workshop.listen(news => {
    say(
      'trouble' in news
        ? paint('red', `not set: ${visible(news.trouble[0]?.message ?? 'see the browser')}`)
        : paint('dim', `${news.pages.length} pages, ${news.words} words`),
    );
  });
  await workshop.rebuild();
  return watch(
    [book],
    () => workshop.rebuild(),
    () => workshop.inputs,
  );
}

async function listen(server: ReturnType<typeof serve>, wanted: string): Promise<number> {
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65_535) {
    throw new UsageError(`\`${wanted}\` is no port; write a number such as ${DEFAULT_PORT}`);
  }
  const first = Number(wanted);
  const last = wanted === DEFAULT_PORT ? first + MORE_PORTS : first;
  for (let port = first; port <= last; port++) {
    try {
      server.listen(port, LOOPBACK);
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new UsageError(`port ${wanted} is taken; name another with --port, or 0 for any that is free`);
}
