/** Pictures that stand in the text itself, as Google Docs and notebooks write them: `data:image/png;base64,…` (RFC 2397). */
const WRITTEN = /^data:image\/[a-z\d.+-]+;base64,(?=[A-Za-z\d+/\s]+={0,2}\s*$)/i;

/** The bytes of such a picture; undefined where an address is none. What they are is not believed: they are read as any file. */
export function writtenPicture(url: string): Uint8Array | undefined {
  const head = WRITTEN.exec(url)?.[0];
  return head === undefined ? undefined : Buffer.from(url.slice(head.length), 'base64');
}
