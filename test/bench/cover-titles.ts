/** Books to measure covers with: ordinary titles, and those that break a layout. All of them are invented. */

export interface CoverTitle {
  title: string;
  author: string;
  subtitle?: string;
  series?: string;
  quote?: string;
  lang?: string;
  /** What to ask fontconfig for, where no face of ours has the script. */
  font?: string;
}

const LATIN: readonly CoverTitle[] = [
  { title: 'The Salt Road', author: 'Mina Okafor' },
  { title: 'Nine Doors', author: 'J. R. Calloway' },
  { title: 'Understory', author: 'Willa Marsh' },
  { title: 'Saltwater', author: 'Jo Li' },
  { title: 'The Long Way Down', author: 'Evander Holt' },
  {
    title: 'Quiet Machines',
    subtitle: 'How Small Habits Built the Modern World',
    author: 'Dr. Helen Brandt',
  },
  { title: 'The Bone Orchard', series: 'The Ash Cycle · 2', author: 'Thea Vance' },
  { title: 'Winterkill', series: 'Detective Inspector Rowan Pike Mysteries · 11', author: 'Marcus Hale' },
  { title: 'Love in the Wrong Postcode', author: 'Poppy Lane' },
  { title: 'Red Horizon', series: 'Mars Protocol · 3', author: 'D. K. Strand' },
  { title: 'Ghostlight', author: 'H. P. Morrow' },
  { title: 'One Pot, Forty Suppers', subtitle: 'Recipes for Tired People', author: 'Gwen Abara' },
  { title: 'Collected Poems', author: 'Anselm Roy' },
  { title: 'The Cartographer’s Apprentice', author: 'Lucian Frey & Maud Ellery' },
  { title: 'Don’t Look Up', author: 'Karin Stroud' },
  { title: 'Fire & Ash', author: 'Leona Drake' },
  { title: 'Who Killed the Piano Teacher?', author: 'Basil Thorne' },
  { title: 'To the River', author: 'Isla Munro' },
  { title: 'Sunday, Slowly', author: 'Remy Aubert', quote: '“A small miracle.”' },
  { title: 'The Year of the Wolf', author: 'Tove Lindqvist' },
  { title: 'The Girl with the Paper Lantern', subtitle: 'Volume One', author: 'Hana Mori' },
  { title: 'A Field Guide to Losing', author: 'Piotr Zielinski' },
  {
    title: 'The Duke’s Impossible Bargain',
    series: 'Scandals of Hartwell Hall · 4',
    author: 'Arabella Finch',
  },
  { title: 'Steel Rain', author: 'Jack Corrigan' },
  { title: 'Bright Small Things', author: 'June Okonkwo' },
  { title: 'How to Disappear', subtitle: 'and never be found again', author: 'Eve Castellan' },
  { title: 'Nightfall over Vienna', subtitle: 'A Spy Story', author: '' },
  { title: 'Anonymous Confessions', author: '' },
  {
    title: 'Gunmetal Sky',
    author: 'Rex Calder',
    quote: '“Read it in one sitting, then slept with the lights on.” — The Harbour Gazette',
  },
];

/** Long, short, or with names that do not fit. */
const AWKWARD: readonly CoverTitle[] = [
  { title: 'Q', author: 'Ada Brightwater' },
  { title: 'I', author: 'Tom Reed' },
  { title: 'It', author: 'Ming Yu' },
  { title: '2147', author: 'Ibrahim Sayed' },
  { title: 'A Theory of Bees', author: 'Rosalind Achterberg-Montgomery' },
  {
    title: 'The Remarkable and Mostly Truthful History of the Clockmaker’s Daughter and Her Nine Geese',
    author: 'Octavia Penhallow',
  },
  {
    title: 'Everything We Carried Across the Mountain Before the Snow Came Down and Buried the Road Home',
    author: 'Sam Oduya',
  },
  {
    title: 'Letters to a House That Was Never Built',
    subtitle: 'A Novel in Forty Rooms',
    author: 'Nadia Ferro',
  },
  {
    title: 'A Kingdom of Thorn and Ember',
    subtitle: 'Being the First Part',
    series: 'Crowns of Ruin · 1',
    author: 'Seraphine Blackwood',
  },
  {
    title: 'Three Hands',
    author: 'Aoife\u00a0Byrne, Kwame\u00a0Mensah &\u00a0Li\u00a0Wei',
  },
  {
    title: 'The Incomprehensibilities of Extraterrestrial Telecommunication',
    author: 'Prof. Wolfgang Dürrenmatt-Schneider',
  },
  { title: 'The Weight of Water in the Garden of Stones', author: 'Mateus Figueiredo de Albuquerque' },
  {
    title: 'Moon over Marrakesh',
    author: 'Yasmin Haddad',
    subtitle: 'A Novel',
    series: 'The Medina Quartet · 1',
    quote: '“Tender, funny and wise; I did not want to leave these rooms.” Ana Sousa, author of Slow Harbour',
  },
  { title: 'Donaudampfschifffahrtsgesellschaft', author: 'Franz Huber', lang: 'de' },
];

const ACCENTED: readonly CoverTitle[] = [
  { title: 'Häuser aus Glas', author: 'Jürgen Weiß', lang: 'de' },
  { title: 'Les Étés de l’île', author: 'Hélène Garçon', lang: 'fr' },
  { title: 'Żółta łódź', author: 'Łucja Święcka', lang: 'pl' },
  { title: 'El jardín de las horas perdidas', author: 'María Núñez', lang: 'es' },
  { title: 'Işık ve Gölge', author: 'İpek Yıldız', lang: 'tr' },
  { title: 'Đường về nhà', author: 'Nguyễn Ánh', lang: 'vi' },
];

const OTHER_SCRIPTS: readonly CoverTitle[] = [
  { title: 'Το σπίτι δίπλα στη θάλασσα', author: 'Ελένη Παπαδάκη', lang: 'el' },
  { title: 'Νύχτα', author: 'Γιώργος Ψαρράς', subtitle: 'Μυθιστόρημα', lang: 'el' },
  { title: 'Дом у моря', author: 'Анна Щукина', lang: 'ru' },
  {
    title: 'Последний поезд на север',
    author: 'Игорь Жданов',
    subtitle: 'Роман',
    series: 'Северный цикл · 2',
    lang: 'ru',
  },
  { title: 'Тиха ніч над Дніпром', author: 'Оксана Їжакевич', lang: 'uk' },
  { title: '冬の果樹園', author: '佐藤美咲', lang: 'ja', font: ':lang=ja:weight=200' },
  { title: '月亮與海之間', author: '林小雨', lang: 'zh-TW', font: ':lang=zh-tw:weight=200' },
  { title: '바다로 가는 길', author: '김하늘', lang: 'ko', font: ':lang=ko:weight=200' },
  { title: 'بيت على البحر', author: 'ليلى حداد', lang: 'ar', font: ':lang=ar:weight=200' },
  { title: 'הבית שעל החוף', author: 'נועה כהן', lang: 'he', font: ':lang=he:weight=200' },
  { title: 'לילה ב־2147 ב-Paris', author: 'דוד Levi', lang: 'he', font: ':lang=he:weight=200' },
];

/** More than sixty, none of which a design was made for. */
const UNSEEN: readonly CoverTitle[] = [
  { title: 'Harrow & Daughters', author: 'Constance Ede' },
  { title: 'What the Tide Forgot', author: 'Bea Kowalczyk' },
  { title: 'Zugzwang', author: 'Viktor Anselm', subtitle: 'A Thriller' },
  { title: 'The Understudy’s Understudy', author: 'Dorian Pell' },
  { title: 'Mostly Weather', author: 'Ffion Rhys' },
  { title: 'An Inventory of Small Kindnesses', author: 'Ruth Abelard' },
];

/** Whether Tesseract with its English data can be asked to read the title. */
export const isPlainLatin = ({ title }: CoverTitle): boolean => /^[\p{ASCII}’&]+$/u.test(title);

export const COVER_TITLES: readonly CoverTitle[] = [
  ...LATIN,
  ...AWKWARD,
  ...ACCENTED,
  ...OTHER_SCRIPTS,
  ...UNSEEN,
];
