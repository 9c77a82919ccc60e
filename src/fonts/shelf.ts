import { readFileSync } from 'node:fs';
import { type Face, openFace } from './face.ts';
import { type FaceName, faceExists, faceKey, familyNames, fontFile, signFamilyNames } from './families.ts';

/** Opens faces by name, each once. */
export interface Shelf {
  /** @throws Error when the shelf has no such face: template and family table disagree, which is our mistake. */
  face(name: FaceName): Face;
  has(name: FaceName): boolean;
  /** Names of all families, in the order in which they are tried for a character that a template's own do not have. */
  families(): readonly string[];
  /** Names of the families that are tried after those: they hold signs, and no text can be set in them. */
  signs(): readonly string[];
}

const open = new Map<string, Face>();

/** The families that come with Quoin. */
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
  has: faceExists,
  families: familyNames,
  signs: signFamilyNames,
};
