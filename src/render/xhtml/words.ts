/** The words a backend has to say by itself, in the language of the book. */
export interface OwnWords {
  contents: string;
  cover: string;
  coverOf(title: string, authors: string): string;
  landmarks: string;
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
  /** What stands before the name of someone who is no author, by MARC relator. */
  credits: ReadonlyMap<string, string>;
  /** Parts a label from its title: “Chapter 7: The Cave”. */
  labelEnd: string;
}

const ENGLISH: OwnWords = {
  contents: 'Contents',
  cover: 'Cover',
  coverOf: (title, authors) => `Cover: ${title}${authors && ` by ${authors}`}`,
  landmarks: 'Landmarks',
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
  labelEnd: ': ',
};

const OTHERS = new Map<string, OwnWords>(
  Object.entries({
    fr: {
      contents: 'Table des matières',
      cover: 'Couverture',
      coverOf: (title, authors) => `Couverture : ${title}${authors && ` de ${authors}`}`,
      landmarks: 'Repères',
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
      labelEnd: ' : ',
    },
    de: {
      contents: 'Inhalt',
      cover: 'Umschlag',
      coverOf: (title, authors) => `Umschlag: ${title}${authors && ` von ${authors}`}`,
      landmarks: 'Orientierungspunkte',
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
      labelEnd: ': ',
    },
    es: {
      contents: 'Índice',
      cover: 'Cubierta',
      coverOf: (title, authors) => `Cubierta: ${title}${authors && ` de ${authors}`}`,
      landmarks: 'Puntos de referencia',
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
      labelEnd: ': ',
    },
  }),
);

/** Our words in a language (BCP 47), in English where we do not speak it. */
export const wordsIn = (lang: string): OwnWords =>
  OTHERS.get(lang.split('-')[0]?.toLowerCase() ?? '') ?? ENGLISH;

/** Names in a row as a language writes them: “Ada, Ben and Cy”. */
export function inARow(names: readonly string[], lang: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${wordsIn(lang).and} ${last}`;
}
