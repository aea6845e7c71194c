import { holdsOneOf, organiserRoles, staffUnits } from './staff-roles';

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

test('what is shown goes by the roles of any unit', () => {
  const units = staffUnits([grant('editor', '330382')]);
  expect(holdsOneOf(units, organiserRoles)).toBe(false);
  expect(holdsOneOf(units, ['editor'])).toBe(true);
});
