import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { HOME } from '../../pipeline.ts';
import type { Workshop } from './workshop.ts';

/** An answer to the browser; `undefined` is 404. */
interface Reply {
  status?: number;
  type: string;
  body: string | Uint8Array;
  /** Content Security Policy of this answer. */
  policy?: string;
}

const OWN = new Map([
  ['/', { file: 'preview/index.html', type: 'text/html; charset=utf-8' }],
  ['/preview.css', { file: 'preview/preview.css', type: 'text/css; charset=utf-8' }],
  ['/preview.js', { file: 'preview/preview.js', type: 'text/javascript; charset=utf-8' }],
]);
/** Our own page runs our own script and nothing else. */
const OWN_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The book is the author's: it is shown, and nothing in it runs or loads anything from elsewhere. */
const BOOK_POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline' data:; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'; sandbox allow-same-origin";
/** Bytes of an answer to a query that the browser may send. */
const LONGEST_ANSWER = 1000;

/** Serves one book to a browser on this machine. No path of a request is ever looked up on the disk. */
export function serve(workshop: Workshop): Server {
  const server = createServer((request, response) => {
    handle(workshop, request, response).catch(error => {
      if (!response.headersSent) send(response, { status: 500, type: 'text/plain', body: String(error) });
      else response.destroy();
    });
  });
  server.requestTimeout = 30_000;
  return server;
}

async function handle(workshop: Workshop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromHere(request)) {
    send(response, { status: 403, type: 'text/plain', body: 'This preview answers to this machine only.\n' });
    return;
  }
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  if (request.method === 'POST' && path === '/answer') return answer(workshop, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(response, { status: 405, type: 'text/plain', body: 'Only GET.\n' });
    return;
  }
  if (path === '/events') return tellNews(workshop, request, response);
  const reply = await replyTo(workshop, path);
  send(response, reply ?? { status: 404, type: 'text/plain', body: 'There is no such page.\n' });
}

/**
 * Whether the request was made by a page of ours or typed by a person: another site may neither resolve its name to
 * this machine (DNS rebinding shows in `Host`) nor send requests from its pages (they show in `Origin` and
 * `Sec-Fetch-Site`, Fetch Metadata Request Headers).
 */
function isFromHere({ headers, socket, method }: IncomingMessage): boolean {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  // Browsers leave out the port that is the default of HTTP.
  const ports = [`:${socket.localPort}`, ...(socket.localPort === 80 ? [''] : [])];
  const names = ports.flatMap(port => [`localhost${port}`, `127.0.0.1${port}`]);
  if (!names.includes(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return mode === 'navigate' && method === 'GET';
}

async function replyTo(workshop: Workshop, path: string): Promise<Reply | undefined> {
  const own = OWN.get(path);
  if (own) {
    const file = join(HOME, 'templates', own.file);
    return { type: own.type, body: readFileSync(file), policy: OWN_POLICY };
  }
  if (path === '/state.json') {
    return { type: 'application/json', body: JSON.stringify(workshop.news ?? null) };
  }
  if (path === '/wrap.svg') {
    const body = await workshop.wrap();
    return body === undefined ? undefined : { type: 'image/svg+xml', body, policy: BOOK_POLICY };
  }
  if (path === '/ebook.json') {
    const documents = (await workshop.ebook())?.documents ?? [];
    return { type: 'application/json', body: JSON.stringify(documents) };
  }
  const [, room, ...rest] = path.split('/');
  const name = nameIn(rest.join('/'));
  if (name === undefined) return undefined;
  switch (room) {
    case 'pages': {
      const index = /^(\d{1,6})\.svg$/.exec(name)?.[1];
      const body = index === undefined ? undefined : await workshop.page(Number(index));
      return body === undefined ? undefined : { type: 'image/svg+xml', body, policy: BOOK_POLICY };
    }
    case 'pictures': {
      const picture = workshop.picture(name);
      return picture && { type: picture.mediaType, body: picture.bytes, policy: BOOK_POLICY };
    }
    case 'ebook': {
      const file = (await workshop.ebook())?.file(name);
      return file && { type: file.mediaType, body: file.bytes, policy: BOOK_POLICY };
    }
    case 'book': {
      const format = FORMAT_OF[name.split('.').at(-1) ?? ''];
      const files = format ? await workshop.files(format) : [];
      const file = files.find(({ path: made }) => made === name || name === `book.${made.split('.').at(-1)}`);
      return file && { type: file.mediaType, body: file.bytes, policy: BOOK_POLICY };
    }
    default:
      return undefined;
  }
}

const FORMAT_OF: Readonly<Record<string, 'html' | 'cover'>> = { html: 'html', jpg: 'cover' };

/** A name of ours out of an address; undefined when it is malformed. */
function nameIn(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** Server-sent events (HTML Standard, 9.2): one for each time the book was set. */
function tellNews(workshop: Workshop, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 500\n\n');
  const tell = (news: unknown): void => {
    response.write(`data: ${JSON.stringify(news)}\n\n`);
  };
  if (workshop.news) tell(workshop.news);
  const stop = workshop.listen(tell);
  request.on('close', stop);
}

async function answer(workshop: Workshop, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refuse = (status: number, body: string) => send(response, { status, type: 'text/plain', body });
  // A form of another site can send no JSON without asking first.
  if (request.headers['content-type'] !== 'application/json') return refuse(415, 'Only JSON.\n');
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_ANSWER) return refuse(413, 'Too long.\n');
  }
  const given: unknown = parsed(text);
  const { id, key } = (typeof given === 'object' && given ? given : {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof key !== 'string') return refuse(400, 'An id and a key.\n');
  const known = await workshop.answer(id, key);
  if (!known) return refuse(404, 'There is no such query, or no such answer to it.\n');
  send(response, { type: 'application/json', body: '{}' });
  await workshop.rebuild();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status = 200, type, body, policy }: Reply): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    ...(policy !== undefined && { 'Content-Security-Policy': policy }),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
