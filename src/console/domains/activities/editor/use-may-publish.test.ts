import { mayPublishAt } from './use-may-publish';

const county = { id: 'county', trail: [], publishesItself: true };
const town = { id: 'town', trail: [county], publishesItself: false };
const village = { id: 'village', trail: [county, town], publishesItself: false };
const organiserOf = ({ id }: { id: string }) => [{ id, name: id, roles: ['organiser' as const] }];

it('sends what a town holds to the county, unless the county lets it publish', () => {
  expect(mayPublishAt(town, organiserOf(town))).toBe(false);
  expect(mayPublishAt({ ...town, publishesItself: true }, organiserOf(town))).toBe(true);
});

it('lets whoever organises above publish, and the county what it holds', () => {
  expect(mayPublishAt(village, organiserOf(town))).toBe(true);
  expect(mayPublishAt(town, organiserOf(county))).toBe(true);
  expect(mayPublishAt(county, organiserOf(county))).toBe(true);
});

it('counts no other unit, and no role that does not organise', () => {
  const other = organiserOf({ id: 'another-town' });
  expect(mayPublishAt({ ...village, publishesItself: true }, other)).toBe(false);
  const editor = [{ id: 'county', name: 'county', roles: ['editor' as const] }];
  expect(mayPublishAt(town, editor)).toBe(false);
});
