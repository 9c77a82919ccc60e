/** Addresses in a text, of the web and of mail: what no rule for words applies to. */
export const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s<>"“”]+|\b[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi;
