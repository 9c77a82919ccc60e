import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faceExists } from '../../../src/fonts/families.ts';
import { openTemplates, readInterior } from '../../../src/ingest/templates.ts';
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

  it('answers an unknown name with the nearest and the list', () => {
    const answer = templates.interior('litterary');
    expect(answer).toMatchObject({ hint: 'template: literary' });
    expect('problem' in answer && answer.problem).toMatch(/did you mean `literary`.*`large-print`/);
  });

  it('takes another trim, with margins in proportion or as the file says', () => {
    const pocket = interiorNamed('literary', '4.25x7');
    expect(pocket.margins.inside).toBeCloseTo((57.6 * 4.25) / 5.5, 6);
    expect(interiorNamed('literary', '6x9').body.size).toBe(11.5);
    expect(interiorNamed('literary', '148x210mm').trim.width).toBeCloseTo((148 / 25.4) * 72, 6);
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
    expect(readInterior('mine', wide)).toEqual({
      problem:
        'the margins of `mine` leave 0.70 by 6.61 in for the text of a page of `5.5x8.5`; choose a larger trim or narrower margins',
      hint: 'trim: 5.5x8.5',
    });
  });

  it.each([
    ['a length without a unit', literary.replace('size: 11pt', 'size: 11'), 'body.size'],
    ['a word it does not know', literary.replace('align: justify', 'align: middle'), 'body.align'],
    ['a key it does not know', literary.replace('hyphens: true', 'hyphen: true'), 'body'],
    ['YAML that is none', 'a: [', 'no YAML'],
  ])('complains of %s and names the place', (_, yaml, place) => {
    const answer = readInterior('mine', yaml);
    expect('problem' in answer && answer.problem).toContain(place);
    expect('problem' in answer && answer.problem).toContain('`mine`');
  });
});
