import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../../../src/commands/preview/server.ts';
import type { State } from '../../../../src/commands/preview/state.ts';
import { type News, Workshop } from '../../../../src/commands/preview/workshop.ts';

const folder = mkdtempSync(join(tmpdir(), 'quoin-preview-'));
const manuscript = join(folder, 'tide.md');
const TEXT = `# Low

The boats came in before dawn.

1948

Nobody had seen such a catch.

There was a old coat, and nobody spoke.
`;
let server: Server;
let workshop: Workshop;
let port: number;

beforeAll(async () => {
  writeFileSync(manuscript, TEXT);
  workshop = new Workshop(manuscript);
  await workshop.rebuild();
  server = serve(workshop).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}
interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request as it goes over the wire: nothing in the path is tidied up. */
function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const isState = (news: News | undefined): news is State => news !== undefined && 'pages' in news;
const state = (): State => {
  const { news } = workshop;
  if (!isState(news)) throw new Error('not set');
  return news;
};

describe('the preview', () => {
  it('shows its page, the book, its pages and its cover', async () => {
    expect((await ask('/')).body).toContain('<title>Quoin</title>');
    expect(JSON.parse((await ask('/state.json')).body)).toMatchObject({ version: 1, title: 'Low' });
    const chapter = state().pages.findIndex(({ kind }) => kind === 'opener');
    const page = await ask(`/pages/${chapter}.svg`);
    expect(page.headers['content-type']).toBe('image/svg+xml');
    expect(page.body).toContain('data-at="tide.md:3"');
    expect((await ask('/book/book.html')).body).toContain('before dawn');
    expect((await ask('/book/cover.jpg')).headers['content-type']).toBe('image/jpeg');
  });

  it('shows the e-book chapter by chapter, in its own style', async () => {
    const documents = JSON.parse((await ask('/ebook.json')).body) as { path: string; name: string }[];
    expect(documents.map(({ name }) => name)).toContain('Low');
    const texts = await Promise.all(documents.map(({ path }) => ask(`/ebook/${path}`)));
    const chapter = texts.find(({ body }) => body.includes('before dawn'));
    expect(chapter?.headers['content-type']).toBe('application/xhtml+xml');
    const style = /<link[^>]* href="([^"]+)"/.exec(chapter?.body ?? '')?.[1];
    expect((await ask(`/ebook/OEBPS/${style}`)).headers['content-type']).toBe('text/css');
    for (const { headers } of texts) expect(headers['content-security-policy']).toMatch(/'none'.*sandbox/);
  });

  it('draws the wrap of a book that names a printer, and says how thick it will be', async () => {
    expect((await ask('/wrap.svg')).status).toBe(404);
    expect(state().print).toBeUndefined();
    writeFileSync(manuscript, `---\ntitle: Low\nprinter: kdp\n---\n\n${TEXT}`);
    await workshop.rebuild();
    expect(state().print).toMatchObject({ printer: 'KDP', paper: 'cream', spine: expect.any(Number) });
    const wrap = await ask('/wrap.svg');
    expect(wrap.headers['content-type']).toBe('image/svg+xml');
    expect(wrap.body.match(/stroke-dasharray/g)).toHaveLength(2);
    writeFileSync(manuscript, TEXT);
    await workshop.rebuild();
    expect((await ask('/wrap.svg')).status).toBe(404);
  });

  it('tells what was found, with its page', () => {
    const article = state().remarks.find(({ rule }) => rule === 'proof/article');
    expect(article).toMatchObject({ at: 'tide.md:9', page: expect.any(Number), line: expect.any(Number) });
    const query = state().remarks.find(remark => remark.query);
    expect(query?.query?.alternatives.length).toBeGreaterThan(1);
  });

  it('lets nothing of the book run or load', async () => {
    const policy = (await ask('/book/book.html')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('script');
  });

  it('answers to no other name, no other site and no address outside of the book', async () => {
    const status = async (path: string, asked?: Asked): Promise<number> => (await ask(path, asked)).status;
    expect(await status('/state.json', { headers: { Host: 'quoin.example' } })).toBe(403);
    expect(await status('/state.json', { headers: { Origin: 'https://quoin.example' } })).toBe(403);
    expect(await status('/state.json', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).toBe(403);
    for (const path of [
      '/../../../../etc/passwd',
      '/pictures/..%2f..%2ftide.md',
      '/book/../tide.md',
      '/book/%2e%2e/tide.md',
      '/pages/%00.svg',
      '/pages/9999.svg',
      '/pages/%E0%A4%A.svg',
      '/ebook/../tide.md',
      '/ebook/OEBPS/..%2f..%2ftide.md',
      '/ebook/mimetype',
      '/tide.md',
    ]) {
      expect(await status(path), path).toBe(404);
    }
    expect(await status('/', { method: 'DELETE' })).toBe(405);
  });

  it('keeps an answer beside the manuscript, and only one that was offered to a page of ours', async () => {
    const query = state().remarks.find(remark => remark.query)?.query;
    if (!query) throw new Error('nothing is asked');
    const asked = (body: object, headers: Record<string, string> = {}): Promise<Answer> =>
      ask('/answer', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const key = query.alternatives.find(each => each.key !== query.done)?.key;
    expect((await asked({ id: query.id, key: 'nonsense' })).status).toBe(404);
    expect((await asked({ id: query.id, key }, { Origin: 'https://quoin.example' })).status).toBe(403);
    expect((await asked({ id: query.id, key }, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await asked({ id: 'x'.repeat(2000), key })).status).toBe(413);
    const before = state().revision;
    const told = new Promise<News>(resolve => workshop.listen(resolve));
    expect((await asked({ id: query.id, key })).status).toBe(200);
    await told;
    expect(readFileSync(join(folder, 'tide.queries.yaml'), 'utf8')).toContain(query.id);
    expect(state().revision).toBe(before + 1);
    expect(state().remarks.some(remark => remark.query?.id === query.id)).toBe(false);
  });

  it('names the page that changed, and keeps the last pages while the book cannot be set', async () => {
    writeFileSync(manuscript, TEXT.replace('before dawn', 'after dawn'));
    await workshop.rebuild();
    const chapter = state().pages.findIndex(({ kind }) => kind === 'opener');
    expect(state().changed).toBe(chapter);
    writeFileSync(manuscript, `---\ntitel: Low\n---\n\n${TEXT}`);
    const news = await workshop.rebuild();
    expect(news).toMatchObject({ trouble: [{ severity: 'error', at: 'tide.md:2' }] });
    expect((await ask(`/pages/${chapter}.svg`)).status).toBe(200);
  });

  it.each([
    ['localhost', 200],
    ['127.0.0.1', 200],
    ['localhost:80', 200],
    ['localhost:8080', 403],
    ['example.org', 403],
  ])('at the port of HTTP, which browsers leave out, answers to %s with %i', async (host, status) => {
    const asked = { headers: { host }, socket: { localPort: 80 }, method: 'GET', url: '/state.json' };
    const answered = await new Promise(resolve => {
      server.emit('request', asked, { writeHead: resolve, end: () => {}, req: asked });
    });
    expect(answered).toBe(status);
  });
});
