import { describe, expect, it } from 'vitest';
import {
  alternatives,
  cell,
  drawing,
  p,
  picture,
  run,
  styled,
  table,
  text,
  textBox,
  vmlPicture,
} from '../../../docx.ts';
import { importDocx, rules } from './importing.ts';

/** One red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const pictures = { im1: PIXEL, im2: PIXEL };
const CHAPTER = styled('Heading1', 'Chapter One');
const inRun = (inside: string): string => `<w:r>${inside}</w:r>`;
const blip = (relation: string, descr: string): string =>
  `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="x" descr="${descr}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic>`;
const lost = ({ told }: { told: { rule: string; severity: string; message: string }[] }): string[] =>
  told
    .filter(({ rule, severity }) => rule === 'import/lost-words' && severity === 'error')
    .map(({ message }) => message);

describe('pictures', () => {
  it('in VML stand where they were put, with description and caption', async () => {
    const body =
      CHAPTER + p(inRun(vmlPicture('im1', 'A weir'))) + styled('Caption', 'The weir at noon') + text('Rain.');
    const imported = await importDocx({ body, pictures });
    expect(imported.chapters).toContain('![A weir](images/a-weir.png "The weir at noon")');
    expect(imported.pictures).toEqual(['images/a-weir.png']);
  });
  it('in VML stay in their line, and in the cells of tables', async () => {
    const shown = inRun(vmlPicture('im1', 'A key'));
    const body =
      CHAPTER +
      p(run('Turn the ') + shown + run(' twice.')) +
      table([cell(text('Tool')), cell(p(shown))], [cell(text('Lock')), cell(text('Door'))]);
    const { chapters } = await importDocx({ body, pictures });
    expect(chapters).toContain('Turn the ![A key](images/a-key.png) twice.');
    expect(chapters).toContain('| Tool | ![A key](images/a-key.png) |');
  });
  it('in VML that have no file are told', async () => {
    const body = CHAPTER + p(inRun('<w:pict><v:shape><v:imagedata/></v:shape></w:pict>')) + text('Rain.');
    expect(rules(await importDocx(body))).toContain('import/picture-missing');
  });
  it('in a group are each a picture, the first with the description of the group', async () => {
    const group = (inside: string) => drawing(`<wpg:wgp>${inside}</wpg:wgp>`, 'descr="Two lamps"');
    const older = '<w:pict><v:group><v:shape><v:imagedata r:id="im1"/></v:shape></v:group></w:pict>';
    const body =
      CHAPTER +
      p(inRun(alternatives(group(blip('im1', '') + blip('im2', 'The small one')), older))) +
      text('Rain.');
    const { chapters } = await importDocx({ body, pictures });
    expect(chapters).toMatch(/!\[Two lamps\]\([^)]*\)\n\n!\[The small one\]/);
  });
  const DECORATIVE =
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';
  it.each([
    ['is said to lack a description', '<wp:docPr id="1" name="p" descr=""/>', true],
    ['that is marked as decorative lacks none', `<wp:docPr id="1" name="p">${DECORATIVE}</wp:docPr>`, false],
  ])('without one %s', async (_, properties, told) => {
    const shown = picture('im1', '').replace(/<wp:docPr[^>]*>/, properties);
    const imported = await importDocx({ body: CHAPTER + p(shown) + text('Rain.'), pictures });
    expect(rules(imported).includes('import/picture-undescribed')).toBe(told);
  });
  it('that are cropped come whole, and that is told', async () => {
    const crop = (side: string) =>
      picture('im1', 'A weir').replace('</pic:blipFill>', `<a:srcRect l="${side}"/></pic:blipFill>`);
    const cropped = await importDocx({ body: CHAPTER + p(crop('50000')) + text('Rain.'), pictures });
    expect(rules(cropped)).toContain('import/picture-cropped');
    const whole = await importDocx({ body: CHAPTER + p(crop('0')) + text('Rain.'), pictures });
    expect(rules(whole)).not.toContain('import/picture-cropped');
  });
});

describe('boxes of words', () => {
  const sign = text('No ferry today');
  const vml = `<w:pict><v:shape><v:textbox><w:txbxContent>${sign}</w:txbxContent></v:textbox></v:shape></w:pict>`;
  it.each([
    ['for newer versions of Word alone', alternatives(textBox(sign))],
    ['for newer and older versions', alternatives(textBox(sign), vml)],
    ['for older versions', vml],
    ['without another', textBox(sign)],
  ])('%s are boxes', async (_, inside) => {
    const imported = await importDocx(CHAPTER + p(run('Rain.') + inRun(inside)) + text('Sun.'));
    expect(imported.chapters).toBe('# Chapter One\n\nRain.\n\n:::box\nNo ferry today\n:::\n\nSun.\n');
    expect(lost(imported)).toEqual([]);
  });
  it('around a picture and its caption are none', async () => {
    const inside = p(picture('im1', 'A weir')) + styled('Caption', 'The weir at noon');
    const body = CHAPTER + p(run('Rain.') + inRun(textBox(inside))) + text('Sun.');
    const { chapters } = await importDocx({ body, pictures });
    expect(chapters).toBe(
      '# Chapter One\n\nRain.\n\n![A weir](images/a-weir.png "The weir at noon")\n\nSun.\n',
    );
  });
  it('that older versions see as a picture come as both, and that is told', async () => {
    const seen = drawing(blip('im1', 'A sign'));
    const body = CHAPTER + p(inRun(alternatives(textBox(sign), seen))) + text('Sun.');
    const imported = await importDocx({ body, pictures });
    expect(imported.chapters).toMatch(/!\[\]\(images\/[^)]*\)|!\[A sign\]/);
    expect(imported.chapters).toContain(':::box\nNo ferry today\n:::');
    expect(rules(imported)).toContain('import/drawing');
  });
});

describe('words that stand in no text', () => {
  const relation = (id: string, target: string) => `<Relationship Id="${id}" Type="t" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('p0', 'styles.xml')}${inside}</Relationships>`;
  const A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  it.each([
    [
      'another document',
      '<w:altChunk r:id="x1"/>',
      { 'word/chunk.html': '<html><p>Lost at sea.</p></html>' },
      'chunk.html',
      'Lost at sea.',
    ],
    [
      'a diagram',
      p(inRun(drawing('<dgm:relIds xmlns:dgm="urn:d" r:dm="x1"/>'))),
      { 'word/data.xml': `<d ${A}><a:t>Ned</a:t><a:t>Vic</a:t></d>` },
      'data.xml',
      'Ned Vic',
    ],
    [
      'a chart',
      p(inRun(drawing('<c:chart xmlns:c="urn:c" r:id="x1"/>', 'descr="Boats by year"'))),
      { 'word/chart.xml': `<c:c xmlns:c="urn:c" ${A}><c:cat><c:v>North</c:v></c:cat></c:c>` },
      'chart.xml',
      'North',
    ],
    [
      'a chart',
      p(inRun(drawing('<c:chart xmlns:c="urn:c" r:id="none"/>', 'descr="Boats by year"'))),
      {},
      'chart.xml',
      'Boats by year',
    ],
    [
      'WordArt',
      p(inRun('<w:pict><v:shape><v:textpath string="The Long Night"/></v:shape></w:pict>')),
      {},
      'none.xml',
      'The Long Night',
    ],
  ])('but in %s are an error and not a loss', async (thing, inside, parts, target, words) => {
    const imported = await importDocx({
      body: CHAPTER + text('Rain.') + inside,
      extra: { ...parts, 'word/_rels/document.xml.rels': relations(relation('x1', target)) },
    });
    expect(lost(imported)).toEqual([expect.stringContaining(`\`${words}\` stands in ${thing}`)]);
  });
});

describe('pictures', () => {
  it.each([
    [3.25, '{width=50%}'],
    [0.01, '{width=1%}'],
    [6.4, ''],
    [9, ''],
    [undefined, ''],
  ])('keep their share of the width of the text: %s inches of 6.5', async (inches, width) => {
    const page =
      '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:left="1440" w:right="1440"/></w:sectPr>';
    const body = CHAPTER + p(picture('im1', 'A weir', 'embed', inches)) + text('Rain.') + page;
    const { chapters } = await importDocx({ body, pictures: { im1: PIXEL } });
    expect(chapters).toContain(`![A weir](images/a-weir.png)${width}\n`);
  });

  it('are files with their descriptions, captions go with them', async () => {
    const body =
      CHAPTER + p(picture('im1', 'A weir')) + styled('Caption', 'The weir at noon') + text('Rain.');
    const { chapters, pictures } = await importDocx({ body, pictures: { im1: PIXEL } });
    expect(chapters).toContain('![A weir](images/a-weir.png "The weir at noon")');
    expect(pictures).toEqual(['images/a-weir.png']);
  });
});
