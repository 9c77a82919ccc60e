import type { Metadata } from '../book/metadata.ts';

/** Words for poems, in the languages that Quoin sets. */
const POEMS =
  /(?<!\p{L})(?:poems?|poetry|verses?|haikus?|sonnets?|gedichte?|lyrik|poèmes?|poésies?|poemas?|poesías?|poesie|poezja|wiersze|стихи|стихотворения|ποιήματα)(?!\p{L})/iu;

/** Headings for poetry: BISAC's begin with POE, Thema's with DC. */
const BISAC = /^POE\d/;
const THEMA = /^DC/;

/** Whether the author says that the book is one of poems: by its genre or subjects, or under its title. */
export function isBookOfPoems({ genre = '', subjects, subtitle = '', trade }: Metadata): boolean {
  return (
    [genre, subtitle, ...subjects].some(words => POEMS.test(words)) ||
    (trade?.bisac ?? []).some(code => BISAC.test(code)) ||
    (trade?.thema ?? []).some(code => THEMA.test(code))
  );
}
