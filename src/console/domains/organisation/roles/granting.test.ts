import { grantObstacle, roleChoices } from './granting';

const county = '330382';
const town = '330382108';
const village = '330382108201';
const holder = (role: string, unitId: string) => ({ id: 'me', grants: [{ role, unitId }] });

const open = (choices: ReturnType<typeof roleChoices>) =>
  choices.filter(({ obstacle }) => obstacle === null).map(({ role }) => role);

test('a town’s administrator gives the ordinary roles, in her town and below', () => {
  const choices = roleChoices(holder('unit-admin', town), [county, town, village], 'she');
  expect(open(choices)).toContain('organiser');
  expect(open(choices)).not.toContain('unit-admin');
  expect(choices.find(({ role }) => role === 'auditor')?.obstacle).toBe('要由平台管理员来给');
});

test('a platform’s administrator gives every role', () => {
  const choices = roleChoices(holder('platform-admin', county), [county, town], 'she');
  expect(open(choices)).toHaveLength(choices.length);
  expect(choices.map(({ role }) => role)).not.toContain('resident');
});

test('nobody gives or ends roles above her unit, without the role, or her own', () => {
  expect(open(roleChoices(holder('unit-admin', town), [county], 'she'))).toEqual([]);
  expect(open(roleChoices(holder('organiser', town), [county, town], 'she'))).toEqual([]);
  expect(open(roleChoices(holder('platform-admin', county), [county], 'me'))).toEqual([]);
  expect(grantObstacle(holder('unit-admin', town), [county, town], 'me', 'organiser')).toMatch(
    '自己',
  );
});
