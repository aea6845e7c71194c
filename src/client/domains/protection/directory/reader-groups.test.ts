import { directoryOf, handler } from '@tests/builders/case-state';
import { everybody } from '@shared/envelope/directory/readers';
import { leaveOutPerson, leaveOutUnit, letUnitRead } from './choice';
import { peopleText, readerGroups, readersText } from './reader-groups';

const hongqiao = '330382108';
const directory = directoryOf([
  handler('a'),
  handler('a', { keyId: 'second-key-of-a-------' }),
  handler('b'),
  handler('lead', { role: 'case-lead' }),
  handler('over', { until: '2026-02-01T00:00:00.000Z' }),
  handler('t', { unit: hongqiao, reads: 'agreed' }),
  handler('elsewhere', { unit: '330382101', reads: 'agreed' }),
]);
const groups = (choice = everybody, place = [hongqiao]) => readerGroups(directory, choice, place);

it('counts persons, not keys, and nobody whose time is over', () => {
  const [centre] = groups();
  expect(centre).toMatchObject({ name: '市妇联维权中心', isCentre: true, reads: true });
  expect(centre && peopleText(centre)).toBe('经办人 2 位，负责人 1 位');
});

it('her own town stands there, switched off, until she switches it on; others do not', () => {
  expect(groups().map(({ name, reads }) => [name, reads])).toEqual([
    ['市妇联维权中心', true],
    ['虹桥镇妇联', false],
  ]);
  const agreed = letUnitRead(everybody, hongqiao, true);
  expect(groups(agreed)[1]?.reads).toBe(true);
  expect(groups(letUnitRead(agreed, hongqiao, false))[1]?.reads).toBe(false);
  expect(groups(everybody, [])).toHaveLength(1);
});

it('whom she leaves out is named and not counted', () => {
  const [centre] = groups(leaveOutPerson(everybody, 'b', true));
  expect(centre?.people.find(({ name }) => name === 'b老师')?.isLeftOut).toBe(true);
  expect(centre && peopleText(centre)).toBe('经办人 1 位，负责人 1 位');
  expect(groups(leaveOutUnit(everybody, 'rights-centre', true))[0]?.reads).toBe(false);
});

it('says who can open it as it is decided, the recovery key included', () => {
  const spare = '另有三人分管的备用钥匙，两人同意才能用。';
  expect(readersText(groups())).toBe(`加密发出，维权中心 3 位经办人能读；${spare}`);
  const both = leaveOutPerson(letUnitRead(everybody, hongqiao, true), 'b', true);
  expect(readersText(groups(both))).toBe(
    `加密发出，维权中心 2 位经办人、虹桥镇妇联 1 位能读；${spare}`,
  );
});
