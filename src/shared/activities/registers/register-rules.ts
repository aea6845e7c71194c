/** What a unit keeps lists of, for the editor to suggest. */
export const registers = ['lecturers', 'venues'] as const;
export type Register = (typeof registers)[number];

/** The first row of a table to import; the first title is the one that must be filled in. */
export const registerTitles: Record<Register, readonly string[]> = {
  lecturers: ['姓名', '介绍'],
  venues: ['名称', '地址', '可容纳人数', '设施'],
};

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

/** Where each title stands in the first row; null when the needed one is missing. */
export function columnsOf(register: Register, head: readonly string[]): number[] | null {
  const columns = registerTitles[register].map((title) => head.indexOf(title));
  return columns[0] === -1 ? null : columns;
}

/** Reads a row, or says in words what is wrong with it. @param cells in the order of the titles */
export function readRegisterRow(
  register: Register,
  cells: readonly string[],
): { row: RegisterRow } | { problem: string } {
  const [name = '', second = '', size = '', facilities = ''] = cells;
  const [nameTitle, secondTitle] = registerTitles[register];
  const most = longest[register];
  if (name === '') return { problem: `${nameTitle}没有填` };
  if (name.length > most.name) return { problem: `${nameTitle}最多 ${most.name} 个字` };
  if (second.length > most.second) return { problem: `${secondTitle}最多 ${most.second} 个字` };
  const empty = { name, note: '', address: '', places: null, facilities: [] };
  if (register === 'lecturers') return { row: { ...empty, note: second } };

  const places = size === '' ? null : Number(size);
  if (places !== null && !(Number.isInteger(places) && places >= 1 && places <= mostPlaces)) {
    return { problem: `可容纳人数要填 1 到 ${mostPlaces} 的整数` };
  }
  const words = facilities.split(/[、,，;；\s]+/).filter((word) => word !== '');
  const known: Facility[] = [];
  for (const word of words) {
    const facility = Object.hasOwn(facilityByWord, word) ? facilityByWord[word] : undefined;
    if (!facility) return { problem: '设施只能填：儿童看护、无障碍坡道、母婴室' };
    if (!known.includes(facility)) known.push(facility);
  }
  return { row: { ...empty, address: second, places, facilities: known } };
}
