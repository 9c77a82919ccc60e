import { expect, it } from 'vitest';
import { inEnglish } from '../../../src/render/cover/glosses.ts';

it.each([
  ['Die Insel der Vögel', 'de', 'Die Insel der Vögel island bird'],
  ['Meeresleuchten', 'de', 'Meeresleuchten sea'],
  ['Schneewälder', 'de-CH', 'Schneewälder snow'],
  ['L’Île aux phares', 'fr', 'L’Île aux phares island lighthouse'],
  ['Los caminos de la sal', 'es', 'Los caminos de la sal road salt'],
  ['La casa del re', 'it', 'La casa del re house king'],
  ['O coração do farol', 'pt', 'O coração do farol heart lighthouse'],
  ['De zwarte rivier', 'nl', 'De zwarte rivier black river'],
  ['Solstice', 'fr', 'Solstice'],
  ['Martinique', 'es', 'Martinique'],
  ['The Island', 'en', 'The Island'],
  ['Saaren valo', 'fi', 'Saaren valo'],
  ['', 'de', ''],
])('%j in %s is about %j', (title, lang, known) => expect(inEnglish(title, lang)).toBe(known));
