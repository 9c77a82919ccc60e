import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faceExists } from '../../../src/fonts/families.ts';
import { readInterior } from '../../../src/ingest/interior-file.ts';
import { openTemplates } from '../../../src/ingest/templates.ts';
import { geometryOf } from '../../../src/paginate/geometry.ts';
import { interiorNamed } from './books.ts';

const templates = openTemplates('templates');
const literary = readFileSync('templates/interiors/literary.yaml', 'utf8');
const names = readdirSync('templates/interiors').map(file => file.replace('.yaml', ''));

describe('interiors', () => {
  it('literary is a page of 34 lines of 11 on 14 points, 291.6 points wide', () => {
    const interior = interiorNamed('literary');
    const geometry = geometryOf(interior);
    expect(interior.trim).toEqual({ width: 396, height: 612 });
    expect([geometry.rows, geometry.leading, interior.body.size, interior.body.indent]).toEqual([
      34, 14, 11, 16.5,
    ]);
    expect(geometry.measure).toBeCloseTo(291.6, 6);
    expect(geometry.left('recto')).toBeCloseTo(57.6, 6);
  });

  it('large-print has no type smaller than 12 points and divides no word', () => {
    const { body, notes } = interiorNamed('large-print');
    expect([body.size, body.align, body.hyphens]).toEqual([16, 'left', false]);
    expect(notes.type.size).toBeGreaterThanOrEqual(16);
  });

  it.each(names)('%s names faces that come with Quoin', name => {
    const families = new Set<string>();
    JSON.stringify(interiorNamed(name), (key, value) => {
      if (key === 'family') families.add(value);
      return value;
    });
    for (const family of families) expect(faceExists({ family, weight: 400, italic: false })).toBe(true);
  });

  it.each(names)('%s spaces no words so far apart that a reader’s program would see letters', name => {
    const { runningHead, chapter, part, contents, endMark, display } = interiorNamed(name);
    const { halfTitle, titlePage } = display;
    const styles = [
      runningHead.type,
      chapter.label,
      part.label,
      contents.title,
      contents.label,
      endMark.type,
    ];
    const named = [halfTitle.type, titlePage.author, titlePage.publisher];
    for (const { tracking } of [...styles, ...named]) expect(tracking).toBeLessThan(100);
  });

  it.each(names)('%s has one kind of figures in its contents', name => {
    const { label, entry, folio } = interiorNamed(name).contents;
    expect([label.figures, entry.figures]).toEqual([folio.figures, folio.figures]);
  });

  it('answers an unknown name with the nearest and the list', () => {
    const answer = templates.interior('litterary');
    expect(answer).toMatchObject({ hint: 'template: literary' });
    expect('problem' in answer && answer.problem).toMatch(
      /^unknown template `litterary`; did you mean `literary`\? \(the interiors are .*`large-print`.*\)$/,
    );
  });

  it('takes another trim, with the margins of the nearest one in proportion or as the file says', () => {
    const pocket = interiorNamed('literary', '4.25x6.87');
    expect([pocket.margins.inside, pocket.margins.top, pocket.body.size]).toEqual([0.55 * 72, 58, 9.5]);
    const smaller = interiorNamed('literary', '4x6.5');
    expect(smaller.margins.inside).toBeCloseTo((0.55 * 72 * 4) / 4.25, 6);
    expect(smaller.body.size).toBe(9.5);
    expect(interiorNamed('literary', '6x9').body.size).toBe(11.5);
    expect(interiorNamed('literary', '148x210mm').trim.width).toBeCloseTo((148 / 25.4) * 72, 6);
  });

  it('takes the gutter of a trim that names its own', () => {
    const insideAt = (trim: string): number | undefined =>
      interiorNamed('literary', trim).gutter.steps.find(({ from }) => from === 700)?.inside;
    expect(insideAt('5.5x8.5')).toBeCloseTo(0.95 * 72, 6);
    expect(insideAt('4.25x6.87')).toBeCloseTo(0.88 * 72, 6);
  });

  it('keeps other type in proportion to the body of a trim', () => {
    const [own, pocket] = [interiorNamed('literary'), interiorNamed('literary', '4.25x6.87')];
    expect(pocket.quotation.type.size / pocket.body.size).toBeCloseTo(
      own.quotation.type.size / own.body.size,
      6,
    );
    expect(pocket.notes.leading / own.notes.leading).toBeCloseTo(9.5 / 11, 6);
  });

  it.each(
    names.flatMap(name =>
      [
        '4.25x6.87',
        '5x8',
        '5.06x7.81',
        '5.25x8',
        '5.5x8.5',
        '6x9',
        '6.14x9.21',
        '7x10',
        '8.5x8.5',
        '8.25x11',
        '8.27x11.69',
      ].map(trim => [name, trim] as const),
    ),
  )('%s at %s has lines of a length that reads well, and margins every printer takes', (name, trim) => {
    const interior = interiorNamed(name, trim);
    const { measure, rows } = geometryOf(interior);
    const ems = measure / interior.body.size;
    expect(ems).toBeGreaterThan(name === 'large-print' ? 14 : 23);
    expect(ems).toBeLessThanOrEqual(33 + 1e-9);
    expect(rows).toBeGreaterThan(16);
    expect(Math.min(interior.margins.inside, interior.margins.outside)).toBeGreaterThan(0.47 * 72);
  });

  it.each([
    ['no trim', 'huge'],
    ['a page no book can have', '1x1'],
    ['a page no press can print', '40x60'],
  ])('refuses %s', (_, trim) => {
    expect(templates.interior('literary', trim)).toHaveProperty('problem');
  });

  it('refuses a trim that its margins leave no room on, and says how much they leave', () => {
    const wide = literary.replace('outside: 0.65in', 'outside: 4in');
    expect(readInterior({ name: 'mine', yaml: wide })).toEqual({
      problem:
        'the margins of `mine` leave 0.70 by 6.61 in for the text of a page of `5.5x8.5`; choose a larger trim or narrower margins',
      hint: 'trim: 5.5x8.5',
    });
  });

  it.each([
    [
      'a length without a unit',
      'size: 11pt',
      'size: 11',
      '`body.size` (here `11`) is no length; write it with its unit',
    ],
    ['a word it does not know', 'align: justify', 'align: middle', '`body.align` (here `middle`)'],
    [
      'a key it does not know',
      'hyphens: true',
      'hyphen: true',
      '`body.hyphen` is no setting; did you mean `hyphens`?',
    ],
    ['an opening it does not know', 'opening: lead-in', 'opening: swash', '`chapter.opening` (here `swash`)'],
  ])('complains of %s and names the line', (_, written, wrong, says) => {
    const line = literary.slice(0, literary.indexOf(written)).split('\n').length;
    const answer = readInterior({ name: 'mine', yaml: literary.replace(written, wrong) });
    const problem = 'problem' in answer ? answer.problem : '';
    expect(problem).toContain(`template \`mine\`, line ${line}:`);
    expect(problem).toContain(says);
  });

  describe('of the author’s, like one of ours', () => {
    const likes = (name: string) => (name === 'literary' ? literary : undefined);
    const own = (yaml: string, trim?: string) => {
      const read = readInterior({ name: 'page.yaml', yaml, likes }, trim);
      if ('problem' in read) throw new Error(read.problem);
      return read;
    };

    it('says only what is different', () => {
      const mine = own('like: literary\nbody: { size: 12pt }\nchapter: { opening: drop-cap }\n');
      const ours = interiorNamed('literary');
      expect(mine.body.size).toBe(12);
      expect(mine.chapter.opening).not.toEqual(ours.chapter.opening);
      expect(mine.body.family).toBe(ours.body.family);
      expect(mine.folio.at).toBe(ours.folio.at);
    });

    it('says it of every trim, unless it names one', () => {
      expect(own('like: literary\nbody: { size: 12pt }\n', '5x8').body.size).toBe(12);
      const pocket = 'like: literary\nbody: { size: 12pt }\ntrims: { 5x8: { body: { size: 9pt } } }\n';
      expect(own(pocket, '5x8').body.size).toBe(9);
      expect(own(pocket, '6x9').body.size).toBe(12);
      expect(own(pocket, '5x8').margins.inside).toBeCloseTo(0.72 * 72, 6);
    });

    it.each([
      ['like: literry\n', 'line 1: there is no interior to be `like`'],
      ['like: [a]\n', 'line 1: there is no interior to be `like`'],
      ['like: literary\nbody:\n  algin: left\n', 'line 3: `body.algin` is no setting; did you mean `align`?'],
      ['like: literary\nbody:\n  size: 9\n', 'line 3: `body.size` (here `9`) is no length'],
      ['like: literary\n__proto__: { body: 1 }\n', '`__proto__` is no setting'],
      ['- like\n', '`the file`'],
      ['like: literary\nbody: &a { size: 12pt }\nletter: *a\n', 'line 3: anchors and aliases are not read'],
      ['like: literary\nbody: { size: 0pt }\n', 'is no size for type'],
      ['like: literary\nbody: { leading: -7pt }\n', 'is no size for type'],
      ['like: literary\nbody: { indent: 5000in }\n', 'is longer than any page'],
      ['like: literary\nchapter: { drop: 999 lines }\n', 'under a hundred'],
    ])('complains of %j', (yaml, says) => {
      expect(() => own(yaml)).toThrow(says);
    });
  });

  it('complains of what is missing, and of YAML that is none', () => {
    const without = readInterior({ name: 'mine', yaml: literary.replace('trim: 5.5x8.5\n', '') });
    expect('problem' in without && without.problem).toContain('`trim` is missing');
    const none = readInterior({ name: 'mine', yaml: 'trim: 5x8\nbody: [' });
    expect('problem' in none && none.problem).toContain('template `mine`, line 2, is no YAML');
  });
});
