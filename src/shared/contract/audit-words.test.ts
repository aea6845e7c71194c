import type { AnyContractProcedure } from '@orpc/contract';
import { appContract } from './app-contract';
import { auditWords, auditWordsOf, operationsLike } from './audit-words';

const audited = Object.entries(appContract).flatMap(([domain, contract]) =>
  Object.entries<AnyContractProcedure>(contract)
    .filter(([, operation]) => operation['~orpc'].meta.audited === true)
    .map(([name]) => `${domain}.${name}`),
);

test('every command and every audited query has words of its own', () => {
  expect(audited.length).toBeGreaterThan(30);
  expect(audited.filter((operation) => auditWords[operation] === undefined)).toEqual([]);
  const words = Object.values(auditWords);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('the words are plain Chinese', () => {
  for (const words of Object.values(auditWords)) expect(words).toMatch(/^[\u4e00-\u9fff]{4,16}$/);
});

test('an operation without words is called by its name', () => {
  expect(auditWordsOf('people.signOut')).toBe('退出登录');
  expect(auditWordsOf('people.gone')).toBe('people.gone');
  expect(auditWordsOf('toString')).toBe('toString');
});

test('operations are found by a part of their words', () => {
  expect(operationsLike('家人')).toEqual([
    'people.addFamilyMember',
    'people.updateFamilyMember',
    'people.removeFamilyMember',
  ]);
  expect(operationsLike('没有这样的词')).toEqual([]);
});
