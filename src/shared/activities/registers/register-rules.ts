import { isLonger, shortened } from '@shared/text/characters';
import { isVisible, tidyText } from '@shared/text/tidy-text';
import { titleKey } from '@shared/text/title-key';
import { readWholeNumber } from '@shared/text/whole-number';

/** What a unit keeps lists of, for the editor to suggest. */
export const registers = ['lecturers', 'venues'] as const;
export type Register = (typeof registers)[number];

/** What each is called. */
export const registerNames: Record<Register, string> = { lecturers: '讲师', venues: '场地' };

/** The first row of a table to import; the first title is the one that must be filled in. */
export const registerTitles: Record<Register, readonly string[]> = {
  lecturers: ['姓名', '介绍'],
  venues: ['名称', '地址', '可容纳人数', '设施'],
};

/** What else staff write above a column, as `titleKey` has it. */
const otherTitles: Record<string, readonly string[]> = {
  姓名: ['名字', '讲师', '讲师姓名', '老师', '老师姓名', '主讲人'],
  介绍: ['简介', '讲师介绍', '讲师简介', '个人简介'],
  名称: ['场地', '场地名称', '地点名称', '名字'],
  地址: ['详细地址', '场地地址', '位置'],
  可容纳人数: ['容纳人数', '人数', '容量', '容纳', '可容纳', '座位数'],
  设施: ['设备', '配套设施', '带娃友好'],
};

/** The titles may stand below a headline: in one of so many rows. */
export const titlesWithin = 10;

/** A column of the table for each of the titles, in their order; null: the table has none. */
export type ColumnChoice = readonly (number | null)[];

/** What people write for a facility. */
const facilityByWord: Record<string, Facility> = {
  儿童看护: 'child-care',
  托管: 'child-care',
  无障碍坡道: 'pram-ramp',
  坡道: 'pram-ramp',
  母婴室: 'nursing-room',
  哺乳室: 'nursing-room',
};

type Facility = 'child-care' | 'pram-ramp' | 'nursing-room';

/** A row of either register as it is stored. */
export interface RegisterRow {
  name: string;
  /** Of a lecturer: who she is. */
  note: string;
  /** Of a venue. */
  address: string;
  places: number | null;
  facilities: Facility[];
}

/** Characters at most of the name, and of the introduction or the address. */
export const longest: Record<Register, { name: number; second: number }> = {
  lecturers: { name: 30, second: 120 },
  venues: { name: 60, second: 120 },
};

export const mostPlaces = 5000;

/** What stands further to the right in a table is not looked at. */
export const mostColumns = 30;

/** Every spelling of every title of the register. */
export function knownTitles(register: Register): string[] {
  return registerTitles[register].flatMap(spellings);
}

/** Where each title stands in a row of titles. */
export function columnsOf(register: Register, head: readonly string[]): (number | null)[] {
  const keys = head.map(titleKey);
  return registerTitles[register].map((title) => {
    const found = spellings(title)
      .map((spelling) => keys.indexOf(spelling))
      .find((at) => at >= 0);
    return found ?? null;
  });
}

/** The row of titles among the first rows: where the needed title is; null when it is nowhere. */
export function titleRowOf(register: Register, rows: readonly (readonly string[])[]) {
  const at = rows
    .slice(0, titlesWithin)
    .findIndex((cells) => (columnsOf(register, cells)[0] ?? null) !== null);
  return at < 0 ? null : at;
}

function spellings(title: string): string[] {
  return [titleKey(title), ...(otherTitles[title] ?? [])];
}

/** Reads a row, or says in words what is wrong with it. @param cells in the order of the titles */
export function readRegisterRow(
  register: Register,
  cells: readonly string[],
): { row: RegisterRow } | { problem: string } {
  const [name = '', second = '', size = '', facilities = ''] = cells.map(tidyText);
  const [nameTitle, secondTitle] = registerTitles[register];
  const most = longest[register];
  if (!isVisible(name)) return { problem: `${nameTitle}没有填` };
  if (isLonger(name, most.name)) return { problem: `${nameTitle}最多 ${most.name} 个字` };
  if (isLonger(second, most.second)) return { problem: `${secondTitle}最多 ${most.second} 个字` };
  const empty = { name, note: '', address: '', places: null, facilities: [] };
  if (register === 'lecturers') return { row: { ...empty, note: second } };

  const places = size === '' ? null : readWholeNumber(size);
  if (size !== '' && (places === null || places < 1 || places > mostPlaces)) {
    return { problem: `可容纳人数要填 1 到 ${mostPlaces} 的整数，这里是“${shortened(size, 10)}”` };
  }
  const words = facilities.split(/[、,，;；/\s]+/).filter((word) => word !== '');
  const known: Facility[] = [];
  for (const word of words) {
    const facility = Object.hasOwn(facilityByWord, word) ? facilityByWord[word] : undefined;
    if (!facility) return { problem: '设施只能填：儿童看护、无障碍坡道、母婴室' };
    if (!known.includes(facility)) known.push(facility);
  }
  return { row: { ...empty, address: second, places, facilities: known } };
}
