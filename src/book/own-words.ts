import type { Series } from './metadata.ts';

/** The words Quoin has to say by itself, in the language of the book. */
export interface OwnWords {
  contents: string;
  cover: string;
  coverOf(title: string, authors: string): string;
  landmarks: string;
  /** Names the list of printed pages. */
  pages: string;
  beginning: string;
  notes: string;
  /** Names a back-link for those who hear it. */
  backToText(note: string): string;
  halfTitle: string;
  titlePage: string;
  copyright: string;
  dedication: string;
  epigraph: string;
  chapter: string;
  part: string;
  and: string;
  /** “Kinds, Book 2”. */
  inSeries(name: string, position: string): string;
  /** What stands before the name of someone whom the title page credits beside the authors, by MARC relator. */
  credits: ReadonlyMap<string, string>;
  /** The same for those whom only the copyright page names. */
  smallCredits: ReadonlyMap<string, string>;
  allRightsReserved: string;
  publishedBy(publisher: string): string;
  /** The edition an ISBN is of. */
  editions: { print: string; epub: string; pdf: string };
  /** Parts a label from its title: “Chapter 7: The Cave”. */
  labelEnd: string;
}

const ENGLISH: OwnWords = {
  contents: 'Contents',
  cover: 'Cover',
  coverOf: (title, authors) => `Cover: ${title}${authors && ` by ${authors}`}`,
  landmarks: 'Landmarks',
  pages: 'Pages',
  beginning: 'Beginning',
  notes: 'Notes',
  backToText: note => `Back to note ${note} in the text`,
  halfTitle: 'Half Title',
  titlePage: 'Title Page',
  copyright: 'Copyright',
  dedication: 'Dedication',
  epigraph: 'Epigraph',
  chapter: 'Chapter',
  part: 'Part',
  and: 'and',
  inSeries: (name, position) => `${name}, Book ${position}`,
  credits: new Map([
    ['trl', 'Translated by'],
    ['ill', 'Illustrated by'],
    ['edt', 'Edited by'],
    ['aui', 'With an introduction by'],
    ['wpr', 'With a preface by'],
    ['aft', 'With an afterword by'],
    ['nrt', 'Read by'],
  ]),
  smallCredits: new Map([
    ['cov', 'Cover by'],
    ['pht', 'Photographs by'],
  ]),
  allRightsReserved: 'All rights reserved.',
  publishedBy: publisher => `Published by ${publisher}`,
  editions: { print: 'print', epub: 'e-book', pdf: 'PDF' },
  labelEnd: ': ',
};

const OTHERS = new Map<string, OwnWords>(
  Object.entries({
    fr: {
      contents: 'Table des matières',
      cover: 'Couverture',
      coverOf: (title, authors) => `Couverture : ${title}${authors && ` de ${authors}`}`,
      landmarks: 'Repères',
      pages: 'Pages',
      beginning: 'Début',
      notes: 'Notes',
      backToText: note => `Retour à l’appel de note ${note}`,
      halfTitle: 'Faux titre',
      titlePage: 'Page de titre',
      copyright: 'Copyright',
      dedication: 'Dédicace',
      epigraph: 'Épigraphe',
      chapter: 'Chapitre',
      part: 'Partie',
      and: 'et',
      inSeries: (name, position) => `${name}, tome ${position}`,
      credits: new Map([
        ['trl', 'Traduit par'],
        ['ill', 'Illustré par'],
        ['edt', 'Édité par'],
        ['aui', 'Introduction de'],
        ['wpr', 'Préface de'],
        ['aft', 'Postface de'],
        ['nrt', 'Lu par'],
      ]),
      smallCredits: new Map([
        ['cov', 'Couverture de'],
        ['pht', 'Photographies de'],
      ]),
      allRightsReserved: 'Tous droits réservés.',
      publishedBy: publisher => `Publié par ${publisher}`,
      editions: { print: 'imprimé', epub: 'livre numérique', pdf: 'PDF' },
      labelEnd: ' : ',
    },
    de: {
      contents: 'Inhalt',
      cover: 'Umschlag',
      coverOf: (title, authors) => `Umschlag: ${title}${authors && ` von ${authors}`}`,
      landmarks: 'Orientierungspunkte',
      pages: 'Seiten',
      beginning: 'Textanfang',
      notes: 'Anmerkungen',
      backToText: note => `Zurück zu Anmerkung ${note} im Text`,
      halfTitle: 'Schmutztitel',
      titlePage: 'Titelseite',
      copyright: 'Impressum',
      dedication: 'Widmung',
      epigraph: 'Motto',
      chapter: 'Kapitel',
      part: 'Teil',
      and: 'und',
      inSeries: (name, position) => `${name}, Band ${position}`,
      credits: new Map([
        ['trl', 'Übersetzt von'],
        ['ill', 'Illustriert von'],
        ['edt', 'Herausgegeben von'],
        ['aui', 'Mit einer Einleitung von'],
        ['wpr', 'Mit einem Vorwort von'],
        ['aft', 'Mit einem Nachwort von'],
        ['nrt', 'Gelesen von'],
      ]),
      smallCredits: new Map([
        ['cov', 'Umschlag von'],
        ['pht', 'Fotografien von'],
      ]),
      allRightsReserved: 'Alle Rechte vorbehalten.',
      publishedBy: publisher => `Erschienen bei ${publisher}`,
      editions: { print: 'Druck', epub: 'E-Book', pdf: 'PDF' },
      labelEnd: ': ',
    },
    es: {
      contents: 'Índice',
      cover: 'Cubierta',
      coverOf: (title, authors) => `Cubierta: ${title}${authors && ` de ${authors}`}`,
      landmarks: 'Puntos de referencia',
      pages: 'Páginas',
      beginning: 'Comienzo',
      notes: 'Notas',
      backToText: note => `Volver a la nota ${note} en el texto`,
      halfTitle: 'Portadilla',
      titlePage: 'Portada',
      copyright: 'Créditos',
      dedication: 'Dedicatoria',
      epigraph: 'Epígrafe',
      chapter: 'Capítulo',
      part: 'Parte',
      and: 'y',
      inSeries: (name, position) => `${name}, libro ${position}`,
      credits: new Map([
        ['trl', 'Traducción de'],
        ['ill', 'Ilustraciones de'],
        ['edt', 'Edición de'],
        ['aui', 'Introducción de'],
        ['wpr', 'Prefacio de'],
        ['aft', 'Epílogo de'],
        ['nrt', 'Narración de'],
      ]),
      smallCredits: new Map([
        ['cov', 'Cubierta de'],
        ['pht', 'Fotografías de'],
      ]),
      allRightsReserved: 'Todos los derechos reservados.',
      publishedBy: publisher => `Publicado por ${publisher}`,
      editions: { print: 'impreso', epub: 'libro electrónico', pdf: 'PDF' },
      labelEnd: ': ',
    },
  }),
);

/** Our words in a language (BCP 47), in English where we do not speak it. */
export const ownWords = (lang: string): OwnWords =>
  OTHERS.get(lang.split('-')[0]?.toLowerCase() ?? '') ?? ENGLISH;

/** Names in a row as a language writes them: “Ada, Ben and Cy”. */
export function inARow(names: readonly string[], lang: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${ownWords(lang).and} ${last}`;
}

/** A book's place in its series as a title page says it: “Kinds, Book 2”. */
export function seriesLine({ name, position }: Series, lang: string): string {
  if (position === undefined) return name;
  return /^[\d.]+$/.test(position) ? ownWords(lang).inSeries(name, position) : `${name}, ${position}`;
}
