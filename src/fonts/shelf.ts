import { readFileSync } from 'node:fs';
import { type Face, openFace } from './face.ts';
import { type FaceName, faceKey, fontFile } from './families.ts';

/** Opens faces by name, each once. */
export interface Shelf {
  /** @throws Error when no such face comes with Quoin: template and family table disagree, which is our mistake. */
  face(name: FaceName): Face;
}

const open = new Map<string, Face>();

export const shelf: Shelf = {
  face(name) {
    const key = faceKey(name);
    const known = open.get(key);
    if (known) return known;
    const file = fontFile(name);
    if (!file) throw new Error(`no font file for ${key}`);
    const face = openFace(key, readFileSync(file));
    open.set(key, face);
    return face;
  },
};
