// The book as it is being written: pages are drawn by the server and fetched when they come into sight.

const $ = id => document.getElementById(id);
const number = n => n.toLocaleString('en');
let state;

/** An element with properties and children. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const sight = new IntersectionObserver(
  entries => {
    for (const { target, isIntersecting } of entries) {
      target.dataset.seen = isIntersecting ? 'yes' : '';
      if (isIntersecting) draw(target);
      else {
        // A browser that holds every page of a novel is slow at each of them.
        target.replaceChildren();
        target.dataset.drawn = '';
      }
    }
  },
  { root: $('pages'), rootMargin: '100%' },
);

/** Fetches the drawing of a sheet, unless it shows the page as it is. */
async function draw(sheet) {
  const { index, sign } = sheet.dataset;
  if (sheet.dataset.drawn === sign) return;
  sheet.dataset.drawn = sign;
  const response = await fetch(`/pages/${index}.svg`);
  if (!response.ok) return;
  const text = await response.text();
  if (sheet.dataset.sign !== sign) return;
  putOn(sheet, text);
}

function putOn(sheet, drawing) {
  sheet.innerHTML = drawing;
  addMarks(sheet);
}

/** Dots in the margin, beside the lines that something was found in. */
function addMarks(sheet) {
  for (const mark of sheet.querySelectorAll('.mark')) mark.remove();
  const box = sheet.getBoundingClientRect();
  for (const line of sheet.querySelectorAll('g.query, g.warning, g.error')) {
    const { top, height } = line.getBoundingClientRect();
    const here = remarksOn(Number(sheet.dataset.index)).find(({ at }) => at === line.dataset.at) ?? {};
    const mark = make('button', {
      className: `mark ${line.getAttribute('class')}`,
      type: 'button',
      title: here.message ?? 'something was found in this line',
      onclick: () => document.querySelector(`aside li[data-at="${CSS.escape(line.dataset.at)}"]`)?.scrollIntoView({ block: 'center' }),
    });
    mark.style.top = `${(100 * (top - box.top + height / 2)) / box.height}%`;
    mark.style.left = '3%';
    mark.dataset.at = line.dataset.at;
    sheet.append(mark);
  }
}

const remarksOn = index => state.remarks.filter(({ page }) => page === index);

/** A sheet's sign with what was found on it, so that it is drawn again when either changes. */
const signOf = index =>
  state.pages[index].sign +
  remarksOn(index)
    .map(({ line, rule }) => `${line}${rule}`)
    .join();

function layPages() {
  const pages = $('pages');
  const { width, height } = state.trim;
  pages.style.setProperty('--page-ratio', width / height);
  while (pages.children.length > state.pages.length) pages.lastChild.remove();
  for (const index of state.pages.keys()) {
    let sheet = pages.children[index];
    if (!sheet) {
      sheet = make('div', { className: index === 0 ? 'sheet first' : 'sheet' });
      sheet.dataset.index = index;
      pages.append(sheet);
      sight.observe(sheet);
    }
    sheet.style.aspectRatio = `${width} / ${height}`;
    sheet.dataset.sign = signOf(index);
    sheet.classList.toggle('changed', index === state.changed);
    const drawing = state.drawn?.[index];
    if (drawing !== undefined) {
      sheet.dataset.drawn = sheet.dataset.sign;
      putOn(sheet, drawing);
    } else if (sheet.dataset.seen) draw(sheet);
  }
}

function goTo(index, at) {
  show('pages');
  const sheet = $('pages').children[index];
  sheet?.scrollIntoView({ block: 'center' });
  for (const mark of document.querySelectorAll('.mark.lit')) mark.classList.remove('lit');
  setTimeout(() => sheet?.querySelector(`.mark[data-at="${CSS.escape(at ?? '')}"]`)?.classList.add('lit'), 400);
}

/** A sentence of ours, with what stands between backticks as code. */
const sentence = text =>
  text.split('`').map((part, index) => (index % 2 ? make('code', {}, part) : part));

function place({ at, page }) {
  if (at === undefined) return '';
  const folio = page === undefined ? '' : ` · p. ${state.pages[page].folio}`;
  return make('button', { type: 'button', className: 'place', onclick: () => page !== undefined && goTo(page, at) }, at + folio);
}

function item(remark) {
  const { message, hint, query, at } = remark;
  const li = make('li', {}, make('div', {}, ...sentence(message)), place(remark));
  if (at !== undefined) li.dataset.at = at;
  if (hint && !query) li.append(make('p', { className: 'hint' }, ...sentence(hint)));
  if (query) {
    const buttons = query.alternatives.map(({ key, meaning }) =>
      make('button', { type: 'button', className: key === query.done ? 'done' : '', title: meaning, onclick: () => answer(query.id, key) }, key),
    );
    li.append(make('div', { className: 'answers' }, ...buttons));
  }
  return li;
}

async function answer(id, key) {
  $('status').textContent = 'keeping the answer';
  const response = await fetch('/answer', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, key }),
  });
  if (!response.ok) $('status').textContent = await response.text();
}

function list(id, items) {
  $(id).replaceChildren(...items);
}

const inches = points => `${(points / 72).toFixed(3)} in (${((points / 72) * 25.4).toFixed(1)} mm)`;

/** How thick the book will be at the printer it names. */
function thickness() {
  const { printer, paper, spine } = state.print ?? {};
  if (spine === undefined) return '';
  return `spine ${inches(spine)} at ${printer}${paper ? `, ${paper} paper` : ''}`;
}

function fill() {
  const { title, authors, words, pages, remarks, contents } = state;
  document.title = title;
  $('title').textContent = [title, authors.join(', ')].filter(Boolean).join(' — ');
  $('facts').textContent = [`${number(words)} words`, `${number(pages.length)} pages`, thickness()].filter(Boolean).join(' · ');
  const queries = remarks.filter(({ query }) => query);
  const findings = remarks.filter(({ query }) => !query);
  $('query-count').textContent = queries.length || '';
  $('finding-count').textContent = findings.length || '';
  list('queries', queries.map(item));
  list('findings', findings.map(item));
  list(
    'contents',
    contents.map(({ title: name, page, depth }) => {
      const li = make('li', {}, make('button', { type: 'button', onclick: () => goTo(page) }, make('span', {}, name), make('span', {}, state.pages[page].folio)));
      li.style.setProperty('--depth', depth);
      return li;
    }),
  );
}

const frame = document.querySelector('#reader iframe');

function show(view) {
  for (const button of document.querySelectorAll('[data-view]')) {
    button.setAttribute('aria-pressed', String(button.dataset.view === view));
    $(button.dataset.view).hidden = button.dataset.view !== view;
  }
  refresh(view);
}

/** Loads a view that is not drawn page by page, when it is looked at and is not as it was. */
function refresh(view) {
  const element = $(view);
  if (element.hidden || view === 'pages' || !state || element.dataset.revision === String(state.revision)) return;
  element.dataset.revision = state.revision;
  if (view === 'reader') load(frame, '/book/book.html');
  else if (view === 'ebook') openEbook();
  else if (view === 'wrap') showWrap(element);
  else for (const image of element.querySelectorAll('img')) image.src = `/book/cover.jpg?${state.revision}`;
}

/** Shows the book as it is now in a frame, which stays where it was. */
function load(inside, address, from = inside.dataset.address === address ? (inside.contentWindow?.scrollY ?? 0) : 0) {
  inside.dataset.address = address;
  inside.onload = () => inside.contentWindow?.scrollTo(0, from);
  inside.src = `${address}?${state.revision}`;
}

const book = document.querySelector('#ebook iframe');
const chapter = $('chapter');
const ebookNote = document.querySelector('#ebook .note');

/** Makes the list of the e-book's files anew, and shows the one that was shown. */
async function openEbook() {
  const { revision } = state;
  if (chapter.options.length === 0) ebookNote.textContent = 'The e-book is being made.';
  const documents = await (await fetch('/ebook.json')).json();
  if (state.revision !== revision) return;
  ebookNote.textContent = documents.length > 0 ? '' : 'There is no e-book while the book has an error.';
  const { value } = chapter;
  chapter.replaceChildren(...documents.map(({ path, name }) => make('option', { value: path }, name || path)));
  chapter.value = documents.some(({ path }) => path === value) ? value : (documents[0]?.path ?? '');
  showChapter();
}

function showChapter() {
  const { selectedIndex, options, value } = chapter;
  $('previous').disabled = selectedIndex <= 0;
  $('next').disabled = selectedIndex >= options.length - 1;
  if (value) load(book, `/ebook/${value.split('/').map(encodeURIComponent).join('/')}`);
}

function turn(by) {
  chapter.selectedIndex += by;
  showChapter();
}

chapter.addEventListener('change', showChapter);
$('previous').addEventListener('click', () => turn(-1));
$('next').addEventListener('click', () => turn(1));
$('screen').addEventListener('change', ({ target }) => book.style.setProperty('--screen', target.value));

function showWrap(element) {
  const image = element.querySelector('img');
  const { printer, spine } = state.print ?? {};
  image.hidden = spine === undefined;
  element.querySelector('.note').textContent =
    spine !== undefined
      ? ''
      : printer === undefined
        ? 'No printer is named: write for example `printer: kdp` in the settings of the book.'
        : `${printer} publishes no thickness of its paper: write the spine of its template under \`cover\` in the settings of the book.`;
  if (spine !== undefined) image.src = `/wrap.svg?${state.revision}`;
}

for (const button of document.querySelectorAll('[data-view]')) {
  button.addEventListener('click', () => show(button.dataset.view));
}

function hear(news) {
  const trouble = $('trouble');
  trouble.hidden = !news.trouble;
  if (news.trouble) {
    trouble.replaceChildren(make('strong', {}, 'The book cannot be set'), make('ol', {}, ...news.trouble.map(item)));
    $('status').textContent = 'not set';
    return;
  }
  const first = !state;
  state = news;
  fill();
  layPages();
  for (const view of ['ebook', 'reader', 'cover', 'wrap']) refresh(view);
  $('status').textContent = state.draft ? 'as saved; reading the rest' : 'as saved';
  if (!first && state.changed !== undefined && $('follow').checked && !$('pages').hidden) {
    $('pages').children[state.changed]?.scrollIntoView({ block: 'nearest' });
  }
}

const events = new EventSource('/events');
events.onmessage = ({ data }) => hear(JSON.parse(data));
events.onerror = () => {
  $('status').textContent = 'waiting for Quoin';
};
