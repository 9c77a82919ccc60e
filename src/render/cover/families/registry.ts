import { atlas } from './atlas.ts';
import { bloom } from './bloom.ts';
import { broadside } from './broadside.ts';
import { contour } from './contour.ts';
import { cutout } from './cutout.ts';
import { endpaper } from './endpaper.ts';
import type { Family } from './family.ts';
import { grid } from './grid.ts';
import { groove } from './groove.ts';
import { haunt } from './haunt.ts';
import { horizon } from './horizon.ts';
import { orbit } from './orbit.ts';
import { plate } from './plate.ts';
import { relic } from './relic.ts';
import { shadow } from './shadow.ts';

/** Every family of covers. */
export const FAMILIES: readonly Family[] = [
  horizon,
  grid,
  broadside,
  shadow,
  orbit,
  relic,
  bloom,
  endpaper,
  contour,
  cutout,
  haunt,
  atlas,
  plate,
  groove,
];
