import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPages, keptPages } from '../../../src/commands/kept-pages.ts';
import { type Artefact, type Built, build, newReport, type PageList } from '../../../src/pipeline.ts';

const STORY = `---
title: The Ferry
author: Ana Ferreira
isbn: { print: 978-0-306-40615-7 }
---

# Chapter One

${'The ferry was late, and nobody on the quay had said so aloud. '.repeat(90)}

# Chapter Two

${'It came in sideways with its lamps out and one bell going. '.repeat(60)}
`;

/** Builds the e-book of a manuscript and tells what was done for it. */
async function made(manuscript: string, kept?: PageList, version = '1') {
  const folder = mkdtempSync(join(tmpdir(), 'quoin-kept-'));
  try {
    const path = join(folder, 'ferry.md');
    writeFileSync(path, manuscript);
    const stages: string[] = [];
    const request = { path, base: folder, version, ...(kept && { kept }) };
    const onStage = (stage: string) => stages.push(stage);
    const built = (await build({ ...request, onStage }, ['epub'], newReport())) as Built;
    return { built, set: stages.includes('typesetting') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const bytesOf = ({ artefacts }: Built) => Buffer.from((artefacts[0] as Artefact).bytes).toString('base64');

describe('the pages of a print edition', () => {
  it('are taken from the last build while the book is the same, with the same e-book', async () => {
    const first = await made(STORY);
    expect(first.set).toBe(true);
    expect(first.built.pageList?.breaks.length).toBeGreaterThan(4);
    const again = await made(STORY, first.built.pageList);
    expect(again.set).toBe(false);
    expect(bytesOf(again.built)).toBe(bytesOf(first.built));
  });

  it('are set again when a word, the trim or the tool has changed', async () => {
    const { pageList } = (await made(STORY)).built;
    expect((await made(STORY.replace('lamps', 'lights'), pageList)).set).toBe(true);
    expect((await made(STORY.replace('author:', 'trim: 5x8\nauthor:'), pageList)).set).toBe(true);
    expect((await made(STORY, pageList, '2')).set).toBe(true);
  });

  it('are not needed where the author says nothing of a book on paper', async () => {
    const { set, built } = await made(STORY.replace(/isbn:.*\n/, ''));
    expect(set).toBe(false);
    expect(built.pageList).toBeUndefined();
  });
});

describe('the kept page list', () => {
  const list: PageList = {
    key: 'abc',
    breaks: [
      { section: 'foreword', letters: 0, label: 'iii' },
      { section: 'one', letters: 0, label: '1' },
      { section: 'one', letters: 1203, label: '2' },
    ],
  };
  const readBack = (text: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'quoin-kept-'));
    writeFileSync(join(folder, 'build.json'), text);
    const found = keptPages(join(folder, 'build.json'));
    rmSync(folder, { recursive: true });
    return found;
  };

  it('comes back as it was', () => {
    expect(readBack(JSON.stringify({ pageList: keepPages(list) }))).toEqual(list);
  });

  it.each(['', '{}', 'null', '{"pageList":{"key":"a"}}', '{"pageList":{"key":"a","sections":{"one":"1@"}}}'])(
    'is none where the record is %j',
    text => expect(readBack(text)).toBeUndefined(),
  );

  it('is none where there is no record', () => expect(keptPages('/nowhere/build.json')).toBeUndefined());
});
