import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Conformance, Contributor, Metadata, Series } from '../../book/metadata.ts';
import type { Accessibility } from '../accessibility.ts';
import { sortName, sortTitle } from '../sort-as.ts';
import { legal } from '../xhtml/serialize.ts';
import type { Identifier } from './identifiers.ts';

const refine = (id: string, property: string, value: string, scheme?: string): Element =>
  x('meta', { refines: `#${id}`, property, scheme }, value);
const about = (property: string, value: string): Element => x('meta', { property }, value);

/** A Dublin Core element; nothing where there is nothing to say, because an empty one is an error (EPUB 3.3, 5.5.3). */
function said(name: string, value: string | undefined, id?: string): Element[] {
  const words = legal(value ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? [] : [x(`dc:${name}`, { id }, words)];
}

function titles({ title, subtitle, identifier, lang }: Metadata): Element[] {
  const sorted = sortTitle(title, lang);
  const main = [
    ...said('title', title.trim() || identifier, 'title'),
    refine('title', 'title-type', 'main'),
    ...(sorted === title ? [] : [refine('title', 'file-as', legal(sorted))]),
  ];
  const second = said('title', subtitle, 'subtitle');
  return second.length > 0 ? [...main, ...second, refine('subtitle', 'title-type', 'subtitle')] : main;
}

/** People by MARC relator: authors are creators, everyone else contributes. */
function people(persons: readonly Contributor[], element: 'creator' | 'contributor'): Element[] {
  return persons.flatMap((person, index) => {
    const id = `${element}-${index + 1}`;
    const name = said(element, person.name, id);
    if (name.length === 0) return [];
    return [
      ...name,
      refine(id, 'role', person.role, 'marc:relators'),
      refine(id, 'file-as', legal(person.fileAs ?? sortName(person.name))),
      ...(element === 'creator' ? [refine(id, 'display-seq', String(index + 1))] : []),
    ];
  });
}

/** Codes of a scheme that shops sort by (EPUB 3.3, 5.5.4.2.3 and D.3.1). */
const coded = (authority: 'BISAC' | 'THEMA', codes: readonly string[]): Element[] =>
  codes.flatMap((code, index) => {
    const id = `${authority.toLowerCase()}-${index + 1}`;
    return [...said('subject', code, id), refine(id, 'authority', authority), refine(id, 'term', code)];
  });

function subjects({ subjects: listed, genre, trade }: Metadata): Element[] {
  const words = new Set([...listed, ...(genre === undefined ? [] : [genre]), ...(trade?.keywords ?? [])]);
  return [
    ...[...words].flatMap(subject => said('subject', subject)),
    ...coded('BISAC', trade?.bisac ?? []),
    ...coded('THEMA', trade?.thema ?? []),
  ];
}

/** The series as EPUB 3 says it, and once more as calibre has always read it. */
function seriesElements({ name, position }: Series): Element[] {
  const place = position !== undefined && /^\d+(?:\.\d+)*$/.test(position) ? position : undefined;
  return [
    x('meta', { property: 'belongs-to-collection', id: 'series' }, legal(name)),
    refine('series', 'collection-type', 'series'),
    ...(place === undefined ? [] : [refine('series', 'group-position', place)]),
    x('meta', { name: 'calibre:series', content: legal(name) }),
    ...(place === undefined ? [] : [x('meta', { name: 'calibre:series_index', content: place })]),
  ];
}

/** What Apple Books tells the readers of an earlier version by; it knows three numbers. */
export const isAppleVersion = (version: string | undefined): version is string =>
  version !== undefined && /^\d+(?:\.\d+){0,2}$/.test(version);

const versionElements = (version: string): Element[] => [
  about('schema:version', version),
  ...(isAppleVersion(version) ? [about('ibooks:version', version)] : []),
];

function accessibility(facts: Accessibility): Element[] {
  return [
    ...facts.modes.map(mode => about('schema:accessMode', mode)),
    ...facts.sufficient.map(modes => about('schema:accessModeSufficient', modes)),
    ...facts.features.map(feature => about('schema:accessibilityFeature', feature)),
    ...facts.hazards.map(hazard => about('schema:accessibilityHazard', hazard)),
    about('schema:accessibilitySummary', legal(facts.summary)),
    ...(facts.conformance ? conformance(facts.conformance) : []),
  ];
}

/** A claim and who makes it (EPUB Accessibility 1.1, 2.2.3 and 2.3); the wording of the claim is prescribed. */
function conformance({ certifiedBy, wcag, level, credential, report, date }: Conformance): Element[] {
  const claim = `EPUB Accessibility 1.1 - WCAG ${wcag} Level ${level}`;
  const of = '#certifier';
  return [
    x('meta', { property: 'dcterms:conformsTo', id: 'conformance' }, claim),
    x('meta', { property: 'a11y:certifiedBy', refines: '#conformance', id: 'certifier' }, legal(certifiedBy)),
    ...(credential
      ? [x('meta', { property: 'a11y:certifierCredential', refines: of }, legal(credential))]
      : []),
    ...(date ? [x('meta', { property: 'dcterms:date', refines: of }, date)] : []),
    ...(report ? [x('link', { rel: 'a11y:certifierReport', refines: of, href: report })] : []),
  ];
}

const dateOf = (date: string | undefined): string | undefined =>
  date !== undefined && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date.trim()) ? date : undefined;

/** Everything the package says about the book (EPUB 3.3, 5.5). */
export function metadataElements(
  metadata: Metadata,
  identifier: Identifier,
  modified: Date,
  access: Accessibility,
): Element[] {
  return [
    x('dc:identifier', { id: 'identifier' }, identifier.unique),
    ...(identifier.isbn ? [refine('identifier', 'identifier-type', '15', 'onix:codelist5')] : []),
    ...titles(metadata),
    ...people(metadata.authors, 'creator'),
    ...people(metadata.contributors, 'contributor'),
    x('dc:language', metadata.lang),
    ...said('publisher', metadata.publisher),
    ...said('date', dateOf(metadata.date)),
    about('dcterms:modified', modified.toISOString().replace(/\.\d+Z$/, 'Z')),
    ...said('description', metadata.description),
    ...said('rights', metadata.rights),
    ...subjects(metadata),
    ...(metadata.version ? versionElements(metadata.version) : []),
    ...(metadata.series ? seriesElements(metadata.series) : []),
    ...accessibility(access),
  ];
}
