/** What the reading page says to its reader, in the language of the book. */
export interface PageWords {
  skipToText: string;
  settings: string;
  size: string;
  sizes: readonly [string, string, string, string];
  colours: string;
  automatic: string;
  light: string;
  sepia: string;
  dark: string;
  letters: string;
  bookFace: string;
  plainFace: string;
}

const WORDS: Record<string, PageWords> = {
  en: {
    skipToText: 'Skip to the text',
    settings: 'Reading settings',
    size: 'Size',
    sizes: ['Small', 'Medium', 'Large', 'Very large'],
    colours: 'Colours',
    automatic: 'Automatic',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    letters: 'Letters',
    bookFace: 'Book',
    plainFace: 'Sans serif',
  },
  fr: {
    skipToText: 'Aller au texte',
    settings: 'Réglages de lecture',
    size: 'Taille',
    sizes: ['Petite', 'Moyenne', 'Grande', 'Très grande'],
    colours: 'Couleurs',
    automatic: 'Automatique',
    light: 'Clair',
    sepia: 'Sépia',
    dark: 'Sombre',
    letters: 'Caractères',
    bookFace: 'Livre',
    plainFace: 'Sans empattement',
  },
  de: {
    skipToText: 'Zum Text springen',
    settings: 'Leseeinstellungen',
    size: 'Größe',
    sizes: ['Klein', 'Mittel', 'Groß', 'Sehr groß'],
    colours: 'Farben',
    automatic: 'Automatisch',
    light: 'Hell',
    sepia: 'Sepia',
    dark: 'Dunkel',
    letters: 'Schrift',
    bookFace: 'Buch',
    plainFace: 'Serifenlos',
  },
  es: {
    skipToText: 'Ir al texto',
    settings: 'Ajustes de lectura',
    size: 'Tamaño',
    sizes: ['Pequeño', 'Mediano', 'Grande', 'Muy grande'],
    colours: 'Colores',
    automatic: 'Automático',
    light: 'Claro',
    sepia: 'Sepia',
    dark: 'Oscuro',
    letters: 'Letra',
    bookFace: 'Libro',
    plainFace: 'Palo seco',
  },
};

/** Our words in a language (BCP 47), in English where we do not speak it. */
export const pageWordsIn = (lang: string): PageWords =>
  WORDS[lang.split('-')[0]?.toLowerCase() ?? ''] ?? (WORDS['en'] as PageWords);
