import { render, screen } from '@testing-library/react';
import { formFor } from '../../sign-up/test-form';
import { PlacesLeft } from './places-left';

const group = { id: 'g1', name: '', places: 5, placesLeft: 0, placesOffered: 2, waiting: 1 };
const show = (more: object) =>
  render(<PlacesLeft activity={formFor({}, {}, { places: 5, ...more }).activity} />);

test('what is kept for those who waited is said apart from who waits', () => {
  show({ placesLeft: 0, placesOffered: 2, groups: [group] });
  expect(screen.getByText('名额已满')).toBeTruthy();
  expect(screen.getByText('2 个名额留给候补的，1 家在候补')).toBeTruthy();
});

test('where nobody waits nothing is said of a queue', () => {
  show({ placesLeft: 3, placesOffered: 0, groups: [{ ...group, placesOffered: 0, waiting: 0 }] });
  expect(screen.getByText('还剩 3 个名额')).toBeTruthy();
  expect(screen.queryByText(/候补/)).toBeNull();
});
