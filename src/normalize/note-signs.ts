/**
 * Signs that a paragraph is the writer speaking to readers and not the story. One alone proves nothing: narrators say
 * “I” and heroes write. Several in one paragraph do.
 */
const SIGNS: Readonly<Record<string, RegExp>> = {
  writer: /\b(?:I|I'm|I've|I'll|I'd|I’m|I’ve|I’ll|I’d|my)\b/,
  work: /\b(?:writ(?:e|ing|ten)|wrote|this (?:story|chapter|piece|fic|one-?shot|series|work|part)|(?:another|next|new|last|first) (?:story|chapter|piece|fic|part|update|instal+ment)|drabble|fan ?fic(?:tion)?|fandom|one-?shot|prompt|draft|beta(?:-| )?read|inspiration|content|in character|out of character|OOC|headcanon|canon|character arc|word count|commission|plot bunn(?:y|ies))\b/i,
  readers:
    /\b(?:you (?:guys|all|folks)|y['’]all|folks|readers?|everyone|everybody|reviewers?|followers?|subscribers?|patrons?|reading|subreddit|HFY)\b/i,
  feedback:
    /\b(?:review|comment|feedback|critici[sz]e?m?|kudos|favou?rite|upvotes?|follow me|patreon|ko-?fi|subscribe|let me know|constructive|suggestions?|typos?|mistakes|errors)\b/i,
  farewell:
    /\b(?:enjoy|happy reading|read on|hope you (?:like|enjoy|love)|until next time|see you (?:next|soon)|stay tuned|more to come|cheers)\b/i,
  thanks: /\b(?:thanks?|thank you|shout ?-?outs?|credit)\b.{0,40}\b(?:reading|read|for|to)\b/i,
  schedule:
    /\b(?:update|upload|post(?:ing|ed)?|publish(?:ed|ing)?|hiatus|schedule|lately|recently|in the future|next (?:week|time|part)|on (?:fri|mon|satur|sun|thurs|tues|wednes)days?)\b/i,
  warning:
    /\b(?:trigger warnings?|content warnings?|disclaimer|i (?:do not|don['’]t) own|nsfw|sfw|smut|lemons?|sexy times?|kinks?)\b/i,
};

export interface NoteSigns {
  names: ReadonlySet<string>;
  count: number;
}

/** The signs a paragraph shows. */
export function noteSigns(text: string): NoteSigns {
  const names = new Set(Object.keys(SIGNS).filter(name => SIGNS[name]?.test(text)));
  return { names, count: names.size };
}
