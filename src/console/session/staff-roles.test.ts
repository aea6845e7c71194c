import { organiserRoles } from '@shared/organisation/roles';
import { holdsOneOf, staffUnits } from './staff-roles';

const grant = (role: string, unitId: string) => ({ role, unitId, unitName: `单位 ${unitId}` });

test('a unit stands once, with all roles that she holds there', () => {
  const units = staffUnits([
    grant('organiser', '330382108'),
    grant('editor', '330382'),
    grant('unit-admin', '330382108'),
  ]);
  expect(units).toEqual([
    { id: '330382108', name: '单位 330382108', roles: ['organiser', 'unit-admin'] },
    { id: '330382', name: '单位 330382', roles: ['editor'] },
  ]);
});

test('residents, volunteers and roles that nobody knows have no place here', () => {
  expect(
    staffUnits([grant('resident', 'a1'), grant('volunteer', 'a1'), grant('queen', 'a1')]),
  ).toEqual([]);
});

test('who counsels, who sits at the desk there, and who runs the house work in the console', () => {
  const units = staffUnits([
    grant('counsellor', 'c1'),
    grant('front-desk', 'c1'),
    grant('counselling-supervisor', 'c2'),
  ]);
  expect(units.map(({ id, roles }) => [id, roles])).toEqual([
    ['c1', ['counsellor', 'front-desk']],
    ['c2', ['counselling-supervisor']],
  ]);
});

test('what is shown goes by the roles of any unit', () => {
  const units = staffUnits([grant('editor', '330382')]);
  expect(holdsOneOf(units, organiserRoles)).toBe(false);
  expect(holdsOneOf(units, ['editor'])).toBe(true);
});
