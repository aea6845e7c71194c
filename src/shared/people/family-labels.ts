import type { Relation } from './profile/family-contract';

/** What she calls them. */
export const relationLabels: Record<Relation, string> = {
  child: '孩子',
  grandchild: '孙辈',
  spouse: '爱人',
  parent: '父母',
  other: '其他家人',
};

/** "2 岁"; under one year "不到 1 岁". */
export const ageLabel = (years: number): string => (years < 1 ? '不到 1 岁' : `${years} 岁`);

/** A family member in a line: "小米（孩子，2 岁）"; without a name "孩子（2 岁）". */
export function memberLabel(member: {
  name: string | null;
  relation: Relation;
  age: number | null;
}): string {
  const word = relationLabels[member.relation];
  const about = member.name === null ? [] : [word];
  if (member.age !== null) about.push(ageLabel(member.age));
  const title = member.name ?? word;
  return about.length ? `${title}（${about.join('，')}）` : title;
}
