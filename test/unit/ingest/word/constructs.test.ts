import { describe, expect, it } from 'vitest';
import { cell, endnote, entry, footnote, italic, p, run, styled, table, text } from '../../../docx.ts';
import { importDocx, rules } from './importing.ts';

const CHAPTER = styled('Heading1', 'Chapter One');
const chapterOf = async (body: string): Promise<string> => {
  const { files } = await importDocx(CHAPTER + body);
  return (
    Object.entries(files)
      .find(([name]) => name.startsWith('01-'))?.[1]
      .replace(/^# .*\n\n/, '') ?? ''
  );
};

describe('runs', () => {
  it('become emphasis, strong and small capitals', async () => {
    const body = p(
      run('He ') +
        italic('ran') +
        run(' ') +
        run('hard', '<w:b/>') +
        run(' to ') +
        run('Orre', '<w:smallCaps/>') +
        run('.'),
    );
    expect(await chapterOf(body)).toBe('He *ran* **hard** to :sc[Orre].\n');
  });
  it('that Word cut in two are one, and spaces at their edges stand outside', async () => {
    expect(await chapterOf(p(run('He') + italic(' ra') + italic('n ') + run('home.')))).toBe(
      'He *ran* home.\n',
    );
  });
  it('with italics switched off are upright', async () => {
    expect(await chapterOf(p(run('plain', '<w:i w:val="0"/>')))).toBe('plain\n');
  });
  it('underlined are set in italics, and that is told', async () => {
    const imported = await importDocx(
      CHAPTER + p(run('She meant ') + run('it', '<w:u w:val="single"/>') + run('.')),
    );
    expect(imported.chapters).toContain('She meant *it*.');
    expect(rules(imported)).toContain('import/underlined');
  });
  it('struck out stay, with a warning', async () => {
    const imported = await importDocx(CHAPTER + p(run('kept', '<w:strike/>')));
    expect(imported.chapters).toContain(':struck[kept]');
    expect(imported.told).toContainEqual(
      expect.objectContaining({ rule: 'import/struck-out', severity: 'warning' }),
    );
  });
  it('above and below the line stay there, but for the letters of an ordinal', async () => {
    const imported = await importDocx(
      CHAPTER +
        p(
          run('H') +
            run('2', '<w:vertAlign w:val="subscript"/>') +
            run('O, mc') +
            run('2', '<w:vertAlign w:val="superscript"/>') +
            run(', May 2') +
            run('nd', '<w:vertAlign w:val="superscript"/>'),
        ),
    );
    expect(imported.chapters).toContain('H:sub[2]O, mc:sup[2], May 2nd');
    expect(rules(imported)).toContain('import/ordinal');
  });
  it('take italics from a character style, also by what it is based on', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Thought"><w:name w:val="Thought"/><w:rPr><w:i/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Deep"><w:name w:val="Deep"/><w:basedOn w:val="Thought"/></w:style>';
    const { chapters } = await importDocx({
      body: CHAPTER + p(run('so ') + run('be it', '<w:rStyle w:val="Deep"/>')),
      styles,
    });
    expect(chapters).toContain('so *be it*');
  });
  it('keep characters that mean something in Markdown', async () => {
    expect(await chapterOf(text('*not* <sigh> [this] 1986.'))).toBe('\\*not\\* \\<sigh> \\[this\\] 1986.\n');
  });
});

describe('paragraphs', () => {
  it('in heading styles are chapters, under parts, with subheads', async () => {
    const body =
      styled('Heading1', 'Part One') +
      styled('Heading2', 'Chapter One') +
      text('Rain.') +
      styled('Heading3', 'Later') +
      text('Sun.');
    const { files } = await importDocx(body);
    expect(Object.keys(files)).toEqual(['book.yaml', '01-part-one.md', '02-chapter-one.md']);
    expect(files['02-chapter-one.md']).toBe('## Chapter One\n\nRain.\n\n### Later\n\nSun.\n');
  });
  it('are headings by a style of the author’s that is based on one', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My Opener"/><w:basedOn w:val="H"/></w:style>';
    const { files } = await importDocx({
      body: styled('Mine', 'The Weir') + text('Rain.') + styled('Mine', 'The Mill') + text('Sun.'),
      styles,
    });
    expect(Object.keys(files)).toEqual(['book.yaml', '01-the-weir.md', '02-the-mill.md']);
  });
  it('are headings as typists make them, bold or centred', async () => {
    const body =
      p(run('Chapter One', '<w:b/>')) +
      text('Rain.') +
      p(run('Chapter Two'), '<w:jc w:val="center"/>') +
      text('Sun.');
    expect(Object.keys((await importDocx(body)).files)).toEqual([
      'book.yaml',
      '01-chapter-one.md',
      '02-chapter-two.md',
    ]);
  });
  it('say title, subtitle, author and date, which go to book.yaml and not into the text', async () => {
    const body =
      styled('Title', 'The Weir') +
      styled('Subtitle', 'A Tale') +
      text('by Ines Quillan') +
      styled('Date', '2026-03') +
      CHAPTER +
      text('Rain.');
    const { files, chapters } = await importDocx(body);
    expect(files['book.yaml']).toContain('title: The Weir\nsubtitle: A Tale\nauthor: Ines Quillan\n');
    expect(files['book.yaml']).toContain('date: "2026-03"\n');
    expect(chapters).toBe('# Chapter One\n\nRain.\n');
  });
  it.each([
    ['three asterisks', p(run('* * *'), '<w:jc w:val="center"/>')],
    ['a number sign', p(run('#'), '<w:jc w:val="center"/>')],
    ['a border', p('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>')],
    ['a drawn rule', p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>')],
  ])('part scenes by %s', async (_, parting) => {
    expect(await chapterOf(text('Rain fell.') + parting + text('Sun shone.'))).toMatch(
      /^Rain fell\.\n\n(?:\* ?\* ?\*|#)\n\nSun shone\.\n$/,
    );
  });
  it.each([
    ['a page break', p('<w:r><w:br w:type="page"/></w:r>') + text('Sun shone.')],
    ['a new page', p(run('Sun shone.'), '<w:pageBreakBefore/>')],
  ])('part scenes by %s', async (_, after) => {
    expect(await chapterOf(text('Rain fell.') + after)).toBe('Rain fell.\n\n&nbsp;\n\nSun shone.\n');
  });
  it('of a new page before a chapter part nothing', async () => {
    const body =
      CHAPTER +
      text('Rain.') +
      p('<w:r><w:br w:type="page"/></w:r>') +
      styled('Heading1', 'Chapter Two') +
      text('Sun.');
    expect((await importDocx(body)).chapters).toBe('# Chapter One\n\nRain.\n\n# Chapter Two\n\nSun.\n');
  });
  it('left empty among many are scene breaks', async () => {
    const prose = Array.from({ length: 6 }, (_, at) => text(`The boats went out on day ${at + 1}.`)).join('');
    const { reading } = await importDocx(
      CHAPTER + prose + p() + text('Morning came to the town and its harbour.') + prose,
    );
    expect(
      reading?.book.sections.flatMap(section => section.children).filter(({ type }) => type === 'sceneBreak'),
    ).toHaveLength(1);
  });
  it('are quoted by style or by an indent on both sides', async () => {
    const body =
      styled('Quote', 'First.') +
      styled('Quote', 'Second.') +
      text('Rain.') +
      p(run('Third.'), '<w:ind w:left="720" w:right="720"/>');
    expect(await chapterOf(body)).toBe('> First.\n>\n> Second.\n\nRain.\n\n> Third.\n');
  });
  it('are verse by style', async () => {
    expect(await chapterOf(styled('Verse', 'The tide is gone') + styled('Verse', 'The lamps are dark'))).toBe(
      ':::verse\nThe tide is gone\nThe lamps are dark\n:::\n',
    );
  });
  it('are lists, in one another', async () => {
    const body =
      text('Buy:') +
      entry('bread', 'number') +
      entry('salt', 'number') +
      entry('grey', 'bullet', 1) +
      entry('white', 'bullet', 1) +
      entry('oil', 'number');
    expect(await chapterOf(body)).toBe('Buy:\n\n1. bread\n2. salt\n   - grey\n   - white\n3. oil\n');
  });
  it('count as the document does, in letters and in brackets', async () => {
    const body =
      entry('oil', 'letter') +
      entry('wicks', 'letter') +
      entry('flat', 'letter', 1) +
      entry('round', 'letter', 1) +
      entry('glass', 'letter again');
    expect(await chapterOf(body)).toBe('a) oil\nb) wicks\n   (i) flat\n   (ii) round\nc) glass\n');
  });
  it('stand side by side where the document passes over a rank', async () => {
    const body = entry('oil') + entry('lamp', 'bullet', 2) + entry('whale', 'bullet', 2) + entry('rope');
    expect(await chapterOf(body)).toBe('- oil\n  - lamp\n  - whale\n- rope\n');
  });
  it('go on with their numbers behind other words, and begin anew where the document says so', async () => {
    const body =
      entry('bread', 'number') +
      entry('salt', 'number') +
      text('Then:') +
      entry('oil', 'number') +
      entry('rope', 'number') +
      entry('tar', 'letter') +
      entry('pitch', 'letter') +
      entry('coal', 'letter anew') +
      entry('sand', 'letter anew');
    expect(await chapterOf(body)).toBe(
      '1. bread\n2. salt\n\nThen:\n\n3. oil\n4. rope\n\na) tar\nb) pitch\n\na) coal\nb) sand\n',
    );
  });
  it('with words between each keep their numbers as words', async () => {
    const imported = await importDocx(
      CHAPTER +
        entry('Light it.', 'number') +
        text('At dusk.') +
        entry('Put it out.', 'number') +
        text('At dawn.'),
    );
    expect(imported.chapters).toBe(
      '# Chapter One\n\n1\\. Light it.\n\nAt dusk.\n\n2\\. Put it out.\n\nAt dawn.\n',
    );
    expect(rules(imported)).not.toContain('import/lone-entry');
  });
  it('alone in their list are paragraphs, since Markdown takes such a list for a sentence, and that is told', async () => {
    const imported = await importDocx(CHAPTER + entry('bread', 'number') + text('Rain.'));
    expect(imported.chapters).toBe('# Chapter One\n\nbread\n\nRain.\n');
    expect(rules(imported)).toContain('import/lone-entry');
  });
  it('keep line breaks, two of which are two paragraphs', async () => {
    const br = '<w:r><w:br/></w:r>';
    expect(await chapterOf(p(run('Sold,') + br + run('sorry.') + br + br + run('No.')))).toBe(
      'Sold,\\\nsorry.\n\nNo.\n',
    );
  });
  it('of Word’s contents stay out, and that is told', async () => {
    const imported = await importDocx(styled('TOC1', 'Chapter One 3') + CHAPTER + text('Rain.'));
    expect(imported.chapters).toBe('# Chapter One\n\nRain.\n');
    expect(rules(imported)).toContain('import/contents');
  });
});

describe('other things', () => {
  it('footnotes and endnotes are notes, with their emphasis', async () => {
    const body = CHAPTER + p(run('Rain') + footnote(1) + run(' and sun') + endnote(1) + run('.'));
    const { chapters } = await importDocx({
      body,
      footnotes: [p(run('In ') + italic('May') + run('.'))],
      endnotes: [text('In June.')],
    });
    expect(chapters).toBe('# Chapter One\n\nRain[^1] and sun[^2].\n\n[^1]: In *May*.\n\n[^2]: In June.\n');
  });
  it('tables are tables', async () => {
    const right = p(run('12'), '<w:jc w:val="right"/>');
    expect(
      await chapterOf(table([cell(text('Port')), cell(text('Boats'))], [cell(text('Lun')), cell(right)])),
    ).toBe('| Port | Boats |\n| --- | --: |\n| Lun | 12 |\n');
  });
  const border = (sides: readonly string[]) =>
    `<w:pBdr>${sides.map(side => `<w:${side} w:val="single"/>`).join('')}</w:pBdr>`;
  const FRAME = border(['top', 'left', 'bottom', 'right']);
  it('a table of one cell is a box, a line in bold over its words the title', async () => {
    const inside = p(run('Status', '<w:b/>')) + text('Level 3') + text('Lamplighter');
    expect(await chapterOf(text('Rain.') + table([cell(inside)]) + text('Sun.'))).toBe(
      'Rain.\n\n:::box Status\nLevel 3\n\nLamplighter\n:::\n\nSun.\n',
    );
  });
  it('a table of one cell around chapters is a way to lay out pages', async () => {
    const inside = text('Rain.') + styled('Heading1', 'Chapter Two') + text('Sun.');
    const { chapters } = await importDocx(CHAPTER + table([cell(inside)]));
    expect(chapters).toBe('# Chapter One\n\nRain.\n\n# Chapter Two\n\nSun.\n');
  });
  it('paragraphs with a frame around them are a box, lists in it lists', async () => {
    const framed = (words: string) => p(run(words), FRAME);
    const listed = (words: string) => entry(words, 'bullet').replace('<w:pPr>', `<w:pPr>${FRAME}`);
    const body =
      text('Rain.') + framed('Bring:') + listed('oil') + listed('wicks') + text('Sun.') + framed('Alone.');
    expect(await chapterOf(body)).toBe(
      'Rain.\n\n:::box\nBring:\n\n- oil\n- wicks\n:::\n\nSun.\n\n:::box\nAlone.\n:::\n',
    );
  });
  it.each([
    ['a heading', p(run('Chapter Two'), `<w:pStyle w:val="Heading1"/>${FRAME}`), '# Chapter Two'],
    ['a bar beside words', p(run('Wind.'), border(['left'])), 'Wind.'],
    ['a rule over words', p(run('Wind.'), border(['top'])), '***\n\nWind.'],
    ['a frame that is not drawn', p(run('Wind.'), FRAME.replaceAll('single', 'none')), 'Wind.'],
  ])('%s is no box', async (_, paragraph, expected) => {
    const { chapters } = await importDocx(CHAPTER + text('Rain.') + paragraph + text('Sun.'));
    expect(chapters).toBe(`# Chapter One\n\nRain.\n\n${expected}\n\nSun.\n`);
  });
  it('merged cells are told', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${text('Ports')}</w:tc>`;
    const imported = await importDocx(CHAPTER + table([wide], [cell(text('Lun')), cell(text('12'))]));
    expect(rules(imported)).toContain('import/merged-cells');
    expect(imported.chapters).toContain('| Ports |  |');
  });

  it('links to the web are links, others are words', async () => {
    const link = (attributes: string) => `<w:hyperlink ${attributes}>${run('there')}</w:hyperlink>`;
    const links = { web: 'https://example.org/a', script: 'javascript:alert(1)' };
    const { chapters } = await importDocx({
      body: CHAPTER + p(link('r:id="web"')) + p(link('r:id="script"')) + p(link('w:anchor="x"')),
      links,
    });
    expect(chapters).toBe('# Chapter One\n\n[there](https://example.org/a)\n\nthere\n\nthere\n');
  });
  it('tracked changes are accepted', async () => {
    const body = p(
      `<w:ins w:id="1">${run('new ')}</w:ins><w:del w:id="2"><w:r><w:delText>old </w:delText></w:r></w:del>${run('words')}`,
    );
    expect(await chapterOf(body)).toBe('new words\n');
  });
  it('fields keep their words', async () => {
    expect(
      await chapterOf(
        p(`${run('See ')}<w:fldSimple w:instr="REF a &gt; b">${run('page one')}</w:fldSimple>`),
      ),
    ).toBe('See page one\n');
  });
  it('words that cannot be read are an error and not a loss', async () => {
    const formula = '<m:oMath><m:r><m:t>velocity</m:t></m:r></m:oMath>';
    const imported = await importDocx(CHAPTER + p(run('It has a ') + formula) + text('Rain.'));
    expect(imported.told).toContainEqual(
      expect.objectContaining({ rule: 'import/lost-words', severity: 'error' }),
    );
  });
  it('words of notes that cannot be read are an error, and notes that nothing calls are none', async () => {
    const formula = p('<m:oMath><m:r><m:t>velocity</m:t></m:r></m:oMath>');
    const called = CHAPTER + p(run('It is fast.') + footnote(1));
    const lost = await importDocx({ body: called, footnotes: [formula] });
    expect(lost.told).toContainEqual(
      expect.objectContaining({ rule: 'import/lost-words', severity: 'error' }),
    );
    const deleted = CHAPTER + p(`${run('It is fast.')}<w:del w:id="2">${footnote(1)}</w:del>`);
    for (const footnotes of [[formula], [text('An old thought.')]]) {
      const imported = await importDocx({ body: deleted, footnotes });
      expect(rules(imported)).not.toContain('import/lost-words');
    }
  });
  it('hidden words are kept and told', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Memo"><w:name w:val="Memo"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const imported = await importDocx({
      body:
        CHAPTER +
        p(run('She left. ') + run('Check the ', '<w:vanish/>') + run('date.', '<w:rStyle w:val="Memo"/>')) +
        p(run('Rain.', '<w:vanish w:val="0"/>'), '<w:rPr><w:vanish/></w:rPr>'),
      styles,
    });
    expect(imported.chapters).toContain('She left. Check the date.\n\nRain.');
    expect(imported.told.filter(({ rule }) => rule === 'import/hidden')).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringContaining('`Check the date.`') }),
    ]);
  });
  it('a drawn line that calls a note is a paragraph, and its note stays with it', async () => {
    const imported = await importDocx({
      body: `${CHAPTER}${text('Rain.')}${p(run('***') + footnote(1))}${text('Sun.')}`,
      footnotes: [text('Three stars.')],
    });
    expect(imported.chapters).toContain('[^1]: Three stars.');
    expect(imported.chapters).toMatch(/\*[^\n]*\[\^1\]\n/);
  });
  it('properties name the book when they look real', async () => {
    const properties =
      '<dc:title>The Weir</dc:title><dc:creator>Ines Quillan</dc:creator><dc:language>en-GB</dc:language>';
    expect((await importDocx({ body: CHAPTER + text('Rain.'), properties })).files['book.yaml']).toContain(
      'title: The Weir\nauthor: Ines Quillan\nlang: en-GB\n',
    );
    const idle = '<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>';
    const { files } = await importDocx({ body: CHAPTER + text('Rain.'), properties: idle });
    expect(files['book.yaml']).not.toMatch(/title:|author:/);
  });
  it('headings that Word numbers are told', async () => {
    const heading = p(
      run('The Weir'),
      '<w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
    );
    expect(rules(await importDocx(heading + text('Rain.')))).toContain('import/numbered-heading');
  });
});

describe('a list of chapters that was typed', () => {
  it('is left out, and says which centred lines are headings', async () => {
    const heading = (words: string) => p(run(words, '<w:b/>'), '<w:jc w:val="center"/>');
    const body = [text('Contents'), text('The Stairs 1'), text('The Net 14'), heading('The Stairs')];
    const { files } = await importDocx(
      [...body, text('It was night.'), heading('The Net'), text('It was day.')].join(''),
    );
    expect(Object.keys(files).filter(name => name.endsWith('.md'))).toEqual([
      '01-the-stairs.md',
      '02-the-net.md',
    ]);
    expect(files['01-the-stairs.md']).toBe('# The Stairs\n\nIt was night.\n');
  });
});
