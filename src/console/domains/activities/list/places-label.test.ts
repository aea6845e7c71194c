import { placesLabel } from './places-label';

test.each([
  [{ taken: 32, places: 40, placesOffered: 0, waiting: 0 }, '32 / 40 人'],
  [{ taken: 40, places: 40, placesOffered: 0, waiting: 3 }, '40 / 40 人，候补 3 家'],
  [
    { taken: 38, places: 40, placesOffered: 2, waiting: 3 },
    '38 / 40 人，留给候补的 2 人，候补 3 家',
  ],
])('%j is "%s"', (counts, words) => expect(placesLabel(counts)).toBe(words));
