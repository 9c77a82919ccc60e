/** What a line of a web page is, when it is not the story. */
export type SiteLine =
  /** Says by itself that it belongs to the site: a date line, navigation with arrows, “Like this: Loading…”. */
  | 'sure'
  /** Belongs to a site in company. */
  | 'likely'
  /** One of the labelled lines above a story in an archive: “Fandom: …”. */
  | 'label'
  /** May stand among the others and says nothing alone: the name of a network. */
  | 'filler';

const SURE: readonly RegExp[] = [
  /^share this:?$/i,
  /^(?:like this:?\s*)?(?:like\s*)?loading(?:\.{3}|…)$/i,
  /^posted (?:on|in|by|at)\b.{0,50}\d{4}\b.{0,50}$/i,
  /^(?:published|updated|last (?:updated|edited|modified)|submitted)(?: on| at| by)?:? .{0,30}\b\d{4}\b.{0,40}$/i,
  /^(?:fiction )?rated:? (?:K\+?|T|M|MA)\b.*[-–—|].*\b(?:words|reviews|chapters|favs)\b.*$/i,
  /^\(?see the (?:end|beginning) of the (?:work|chapter) for (?:more |other )?(?:notes|works.*)\.?\)?\.?$/i,
  /^(?:(?:this (?:work|story) was )?(?:originally )?posted (?:to|on|at) )?(?:https?:\/\/|www\.)?(?:\w+\.)?(?:archiveofourown\.org|fanfiction\.net|wattpad\.com|royalroad\.com|reddit\.com|wordpress\.com|scribblehub\.com)\S*$/i,
  /^(?:about |approx(?:imately|\.)? |~)?\d[\d,.]{2,} words$/i,
  /^word ?count:?\s*(?:about |approx\.? |~)?\d[\d,.]*k?(?: words)?$/i,
];
const LIKELY: readonly RegExp[] = [
  /^chapter navigation:?$/i,
  /^(?:leave|post|add) a (?:comment|reply)$|^reply$/i,
  /^\d[\d,.]*k? (?:comments?|likes?|views?|reviews?|kudos|reads|votes|followers|bookmarks)\b.{0,30}$/i,
  /^skip to (?:main )?content$|^toggle navigation$|^(?:accept (?:all )?)?cookies?(?: policy| settings)?$/i,
  /^advertisements?$|^report this ad$|^continue reading(?: below)?$|^read more$/i,
  /^(?:sign|log) (?:in|up|out)(?: to .{1,30})?$|^subscribe(?: now| to .{1,30})?$|^follow (?:story|author|@\w+)$/i,
  /^(?:tagged(?: with)?|filed under|categories|posted in|tags):? .{2,100}$/i,
  /^(?:add )?bookmark$|^download$|^entire work$|^chapter (?:index|text)$|^work text:?$|^hide creator.{0,20}$/i,
];
/** Labels that nothing but an archive writes above a story. */
const ARCHIVE =
  /^(?:fandoms?|archive warnings?|rating|rated|pairings?|relationships?|additional tags|word ?count|words|chapters|stats|kudos|hits|favs|follows|reviews|story id)\s*:\s*\S/i;
const LABEL =
  /^(?:title|author|by|category|categories|characters?|tags|language|genres?|published|updated|completed|status|length|date|series|collections?|comments|bookmarks|summary|warnings?|beta(?:'?d by)?|id|source|link|url|type|chapter)\s*:\s*\S/i;
const FILLER =
  /^(?:twitter|x|facebook|tumblr|reddit|pinterest|e-?mail|print|whatsapp|telegram|linkedin|more|tweet|pocket|bluesky|mastodon|threads|share|like|home|menu|search|about|contact|archives?|follow|stats|notes:?|https?:\/\/\S+)$/i;
const ARROWS = /^[<«‹←⟵◄]+|[>»›→⟶►]+$/g;
const PLACE =
  /^(?:(?:the )?(?:previous|prev|next|first|last|latest)(?: (?:chapter|page|part|post|story|entry))?|index|toc|table of contents|contents|home|back(?: to (?:top|index|contents|the top))?|(?:chapter|part) \d+)$/i;

/** A line of links to other pages: “<< Previous | Next >>”. */
function readNavigation(line: string): SiteLine | undefined {
  const marked = /[<«‹←⟵◄>»›→⟶►|]/.test(line);
  const parts = line
    .split(/\s*[|·•/]\s*|\s{2,}|\t+|(?<=[<>«»‹›←→])\s+(?=[<>«»‹›←→\p{L}])|(?<=\p{L})\s+(?=[<«‹←>»›→])/u)
    .map(part => part.trim().replace(ARROWS, '').trim())
    .filter(part => part !== '');
  if (parts.length === 0 || !parts.every(part => PLACE.test(part))) return undefined;
  // “First Part” and “Chapter 2” alone are headings, “Home” and “Contents” may be.
  if (parts.length === 1 && !/^(?:previous|prev|next) ./i.test(parts[0] ?? '') && !marked) return undefined;
  if (parts.length === 1 && /^(?:chapter|part) \d+$/i.test(parts[0] ?? '')) return undefined;
  return marked ? 'sure' : 'likely';
}

/** Reads a line as a part of a web page; undefined for a line of the story. */
export function readSiteLine(line: string): { is: SiteLine; archive: boolean } | undefined {
  if (line.length > 300) return undefined;
  if (SURE.some(pattern => pattern.test(line))) return { is: 'sure', archive: true };
  if (ARCHIVE.test(line)) return { is: 'label', archive: true };
  if (LABEL.test(line)) return { is: 'label', archive: false };
  if (LIKELY.some(pattern => pattern.test(line))) return { is: 'likely', archive: false };
  if (FILLER.test(line)) return { is: 'filler', archive: false };
  const navigation = readNavigation(line);
  return navigation && { is: navigation, archive: false };
}
