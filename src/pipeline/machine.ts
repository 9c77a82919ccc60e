/** Whether what was installed works on this machine. */

/** Draws a picture. @throws Error when the library that draws has no part for this system. */
export async function tryPictures(): Promise<void> {
  const { rasterise } = await import('../images/images.ts');
  await rasterise('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>', 1, 1);
}

/**
 * Opens a face of every family that comes with Quoin.
 * @returns how many families there are
 * @throws Error when one cannot be read
 */
export async function tryFonts(): Promise<number> {
  const { shelf } = await import('../fonts/shelf.ts');
  const families = [...shelf.families(), ...shelf.signs()];
  for (const family of families) shelf.face({ family, weight: 400, italic: false });
  return families.length;
}
