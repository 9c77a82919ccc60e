import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { serve } from '../../../src/commands/preview/server.ts';
import { Workshop } from '../../../src/commands/preview/workshop.ts';
import { one, type Probe, type Row } from './row.ts';

const html = ['build', 'a.md', '--format', 'html'];
const SCRIPTS =
  '# One\n\nIt rained.\n\n<script>alert(1)</script>\n\n<iframe src="https://a.example"></iframe>\n\n<p onclick="alert(1)">It poured.</p>\n\n<img src=x onerror="alert(1)"> It stopped.\n';
const page: (made: ReadonlyMap<string, string>) => string = made => made.get('dist/a/a.html') ?? '';

export const HTML: readonly Row[] = [
  {
    id: 'html-01',
    what: 'scripts, frames and handlers',
    files: { 'a.md': one(SCRIPTS) },
    run: html,
    code: 0,
    says: ['looks like HTML and is kept as text'],
    also({ made }) {
      const inBook = page(made).replace(/<script>[\s\S]*?<\/script>/g, own => (/alert/.test(own) ? own : ''));
      expect(inBook).not.toMatch(/<script[^>]*>[^<]*alert|<iframe|<[^>]+\son(?:click|error)=/i);
      for (const words of ['It rained', 'It poured', 'It stopped']) expect(inBook).toContain(words);
    },
  },
  ...[
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,a',
    'vbscript:a',
    'file:///etc/passwd',
  ].map(
    (url): Row => ({
      id: 'html-02',
      what: `a link to ${url}`,
      files: { 'a.md': one(`# One\n\nSee [the weir](${url}).\n`) },
      code: 1,
      says: ['a.md:9:5', 'no address a book can link to'],
    }),
  ),
  {
    id: 'html-03',
    what: 'tags that cross and never close',
    files: { 'a.md': one('# One\n\n<b>It <i>rained</b> on</i> the <b>weir.\n') },
    run: html,
    code: 0,
    says: ['has no partner'],
    also: ({ made }) => expect(page(made).replace(/<(?!i\b)[^>]+>/g, '')).toMatch(/It (?:&lt;i>|<i>)?rained/),
  },
  {
    id: 'html-03',
    what: '5,000 tags in one another',
    files: () => ({ 'a.md': one(`# One\n\n${'<b>'.repeat(5000)}It rained.${'</b>'.repeat(5000)}\n`) }),
    run: html,
    code: 'made or refused',
  },
  {
    id: 'html-05',
    what: 'a link to a place that is not there',
    files: { 'a.md': one('# One\n\nSee [the weir](#weir).\n') },
    run: html,
    code: 0,
    says: ['a.md:9:5', '`#weir` leads nowhere in this book', 'sections: #one'],
    also: ({ made }) => expect(page(made)).toContain('See the weir.'),
  },
  {
    id: 'html-05',
    what: 'headings of one name',
    files: { 'a.md': one(['East', 'East', 'East'].map(name => `# ${name}\n\nIt rained.\n`).join('\n')) },
    run: html,
    code: 0,
    says: [],
    also({ made }) {
      const ids = [...page(made).matchAll(/\sid="([^"]+)"/g)].map(match => match[1]);
      expect(ids.length).toBeGreaterThan(2);
      expect(new Set(ids).size).toBe(ids.length);
    },
  },
];

/** The status of a request as it goes over the wire: nothing in the path is tidied up. */
function status(port: number, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, response => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('upgrade', (_, socket) => {
      socket.destroy();
      resolve(101);
    });
    sent.on('error', reject);
    sent.end();
  });
}

export const HTML_PROBES: readonly Probe[] = [
  {
    id: 'html-04',
    what: 'a preview that is asked for what is not its own',
    async holds() {
      const project = mkdtempSync(join(tmpdir(), 'quoin-hostile-'));
      writeFileSync(join(project, 'a.md'), one('# One\n\nIt rained.\n'));
      const server = serve(new Workshop(join(project, 'a.md'))).listen(0, '127.0.0.1');
      try {
        await once(server, 'listening');
        const { port } = server.address() as AddressInfo;
        const paths = ['/../../../../etc/passwd', '/pictures/..%2f..%2fetc%2fpasswd', '/book/%00', '/%'];
        for (const path of paths) expect(await status(port, path), path).toBe(404);
        expect(await status(port, '/', { Host: 'a.example' })).toBe(403);
        expect(await status(port, '/', { Host: `a.example:${port}` })).toBe(403);
        expect(await status(port, '/', { Origin: 'https://a.example' })).toBe(403);
        const upgrade = { Connection: 'Upgrade', Upgrade: 'websocket', Origin: 'https://a.example' };
        expect(await status(port, '/events', upgrade)).toBe(403);
      } finally {
        server.closeAllConnections();
        server.close();
        rmSync(project, { recursive: true, force: true });
      }
    },
  },
];
