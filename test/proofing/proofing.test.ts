/**
 * The rules of proof-reading, a page and a folder each. Every example of `templates/proofing/<rule>.md` is read as a manuscript:
 * a wrong one must raise the rule, a right one must not, and each way of switching off must silence it. `<rule>/in/`
 * holds a manuscript with slips and with what only looks like them, `<rule>/expected.txt` what is told; run with
 * UPDATE_GOLDEN=1 to write it, and review the diff.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROOFING_RULES } from '../../src/book/proofing.ts';
import { explain } from '../../src/check/proofing/explain.ts';
import { proofread } from '../../src/check/proofing/proofing.ts';
import { RULES } from '../../src/check/proofing/registry.ts';
import { newReport, read } from '../../src/pipeline.ts';

const home = new URL('.', import.meta.url).pathname;
const pages = new URL('../../templates/proofing/', import.meta.url).pathname;
const update = process.env['UPDATE_GOLDEN'] === '1';

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'quoin-proofing-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

interface Told {
  rule: string;
  place: string;
  message: string;
}

/** What proof-reading tells of a manuscript. An error in reading it is a mistake of the test. */
async function proof(path: string, base: string): Promise<Told[]> {
  const report = newReport();
  const reading = await read({ path, base }, report);
  const errors = report.messages.filter(message => message.fatal);
  if (!reading || errors.length > 0)
    throw new Error(`${path}: ${errors.map(error => error.reason).join('; ')}`);
  const told = newReport();
  proofread(reading.book, told, reading.sources);
  return told.messages.map(message => ({
    rule: message.ruleId ?? '',
    place: `${message.file}:${message.line}:${message.column}`,
    message: message.reason,
  }));
}

async function rulesIn(manuscript: string, ending = 'md'): Promise<string[]> {
  const path = join(scratch, `example.${ending}`);
  writeFileSync(path, manuscript);
  return (await proof(path, scratch)).map(({ rule }) => rule);
}

/** The fenced examples under a heading of a page. */
function examplesIn(page: string, heading: string): string[] {
  const section = page.split(/^## /m).find(part => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```\S+.*\n([\s\S]*?)^```$/gm)].map(match => match[1] ?? '');
}

/** The text around the examples, as often as the page says. */
function around(page: string): string {
  const match = /^```text times=(\d+)\n([\s\S]*?)^```$/m.exec(page);
  return match ? `${match[2]}\n`.repeat(Number(match[1])) : '';
}

/** An example in the text around it; front matter of the example is that of the whole. */
function setIn(context: string, example: string): string {
  const [front = ''] = /^---\n[\s\S]*?\n---\n/.exec(example) ?? [];
  return front + context + example.slice(front.length);
}

const withFrontMatter = (manuscript: string, lines: string): string =>
  manuscript.startsWith('---\n')
    ? manuscript.replace('---\n', `---\n${lines}`)
    : `---\n${lines}---\n\n${manuscript}`;

it('has a rule, a page and a folder for every name and none besides', () => {
  const names = [...PROOFING_RULES].sort();
  const folders = readdirSync(home, { withFileTypes: true }).filter(entry => entry.isDirectory());
  expect(RULES.map(({ name }) => name).sort()).toEqual(names);
  expect(readdirSync(pages).sort()).toEqual(names.map(name => `${name}.md`));
  expect(folders.map(({ name }) => name).sort()).toEqual(names);
});

describe.each(RULES)('proof/$name', ({ name, severity, languages }) => {
  const page = readFileSync(join(pages, `${name}.md`), 'utf8');
  const context = around(page);
  const wrong = examplesIn(page, 'Wrong');
  const right = examplesIn(page, 'Right');

  it('has a page that says what it is', () => {
    expect(page.split('\n')[0]).toBe(`# ${name}`);
    expect(page).toContain(`\`proof/${name}\`: a ${severity === 'info' ? 'note' : 'warning'}`);
    expect(page.includes('; any language.')).toBe(languages === undefined);
    expect(wrong.length).toBeGreaterThan(0);
    expect(right.length).toBeGreaterThan(0);
    expect(explain(name, () => page)).toBe(page);
  });

  it.each(wrong)('tells %j', async example => expect(await rulesIn(setIn(context, example))).toContain(name));

  it.each(right)('lets %j be', async example =>
    expect(await rulesIn(setIn(context, example))).not.toContain(name),
  );

  it.each(wrong)('is silent where the book switches it off: %j', async example => {
    const [off = ''] = examplesIn(page, 'Switch it off');
    expect(await rulesIn(withFrontMatter(setIn(context, example), off))).not.toContain(name);
  });

  it('is silent where a comment switches it off, and there alone', async () => {
    const [, comment = ''] = examplesIn(page, 'Switch it off');
    const [example = ''] = wrong;
    const manuscript = setIn(context, example);
    const report = newReport();
    const path = join(scratch, 'example.md');
    writeFileSync(path, manuscript);
    const reading = await read({ path, base: scratch }, newReport());
    if (reading) proofread(reading.book, report, reading.sources);
    const line = report.messages.find(message => message.ruleId === name)?.line ?? 1;
    const lines = manuscript.split('\n');
    const put = (at: number): string => [...lines.slice(0, at), '', comment, ...lines.slice(at)].join('\n');
    const startOf = (at: number): number => (at > 0 && lines[at - 1] !== '' ? startOf(at - 1) : at);
    expect(await rulesIn(put(startOf(line - 1)))).not.toContain(name);
    expect(await rulesIn(`${manuscript}\n\nHe waited.\n\n${comment}\nIt rained.`)).toContain(name);
  });

  it('tells of its manuscript what is expected', async () => {
    const folder = join(home, name);
    const [file = ''] = readdirSync(join(folder, 'in'));
    const told = await proof(join(folder, 'in', file), join(folder, 'in'));
    const text = told.map(({ rule, place, message }) => `${place} ${rule} ${message}\n`).join('');
    const path = join(folder, 'expected.txt');
    if (update) writeFileSync(path, text);
    expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    expect(new Set(told.map(({ rule }) => rule))).toEqual(new Set([name]));
  });
});

describe('a comment to proof-reading', () => {
  const slip = 'She went to the the door.';

  it.each(['md', 'txt'])('is heeded inside the paragraph too, in .%s', async ending => {
    expect(await rulesIn(`${slip} <!-- proofing: doubled-word off -->\n\nIt rained.`, ending)).toEqual([]);
    expect(
      await rulesIn(`<!-- proofing: article, doubled-word off -->\n\n${slip}\n\n${slip}`, ending),
    ).toEqual(['doubled-word']);
  });

  it('is told of when it switches off nothing', async () => {
    expect(await rulesIn('It rained. <!-- proofing: doubled-word off -->')).toEqual(['idle-comment']);
  });

  it.each([
    ['<!-- proofing: doubled-wrod off -->', 'did you mean `doubled-word`?'],
    ['<!-- proofing: doubled-word -->', 'name a rule and say `off`'],
  ])('%s is no instruction', async (comment, remedy) => {
    const path = join(scratch, 'comment.md');
    writeFileSync(path, `${comment}\n\n${slip}\n`);
    const report = newReport();
    await read({ path, base: scratch }, report);
    const [message] = report.messages.filter(({ ruleId }) => ruleId === 'proofing-comment');
    expect(message?.reason).toContain(remedy);
    expect(message).toMatchObject({ fatal: false, line: 1, column: 1 });
  });
});

it.each([
  ['doubled-wrod: off', 'did you mean `doubled-word`?'],
  ['doubled-word: maybe', 'must be one of `on`, `off`'],
])('`proofing: {%s}` is an error', async (setting, remedy) => {
  const path = join(scratch, 'settings.md');
  writeFileSync(path, `---\nproofing:\n  ${setting}\n---\n\nIt rained.\n`);
  const report = newReport();
  await read({ path, base: scratch }, report);
  const [message] = report.messages.filter(({ source }) => source === 'config');
  expect(message).toMatchObject({ fatal: true, line: 3 });
  expect(message?.reason).toContain(remedy);
});
