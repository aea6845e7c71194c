import type { VerifiedDirectory } from '@shared/envelope/directory/choose-directory';
import type { HandlerEntry } from '@shared/envelope/directory/directory';
import { isValidNow, type ReaderChoice } from '@shared/envelope/directory/readers';
import { townById } from '@shared/organisation/yueqing/yueqing';
import { yueqingVillages } from '@shared/organisation/yueqing/yueqing-villages';
import { rightsCentre } from '@shared/protection/rules';

/** One person who could read, whatever number of keys she has. */
export interface Reader {
  handler: string;
  name: string;
  role: '经办人' | '负责人';
  isLeftOut: boolean;
}

/** The people of one unit. */
export interface ReaderGroup {
  unit: string;
  name: string;
  /** Reads every case; the others read what she lets them. */
  isCentre: boolean;
  /** Whether, as she decided, the unit reads. */
  reads: boolean;
  people: Reader[];
}

/**
 * Who can read by a directory, by unit: the centre first, then units of her town and village that have
 * people of their own. Units elsewhere are nobody's business here.
 * @param place division codes that she gave: town, village
 */
export function readerGroups(
  directory: VerifiedDirectory,
  choice: ReaderChoice,
  place: readonly string[],
): ReaderGroup[] {
  const groups = new Map<string, ReaderGroup>();
  for (const entry of directory.handlers.filter((each) => isValidNow(each, directory))) {
    const isCentre = entry.reads === 'all';
    if (!isCentre && !place.includes(entry.unit)) continue;
    const group = groups.get(entry.unit) ?? groupOf(entry, isCentre, choice);
    groups.set(entry.unit, group);
    if (group.people.some(({ handler }) => handler === entry.handler)) continue;
    group.people.push(readerOf(entry, choice));
  }
  return [...groups.values()].sort((a, b) => Number(b.isCentre) - Number(a.isCentre));
}

/** "经办人 5 位，负责人 1 位", of those who read. */
export function peopleText({ people }: ReaderGroup): string {
  const reading = people.filter(({ isLeftOut }) => !isLeftOut);
  const parts = (['经办人', '负责人'] as const).flatMap((role) => {
    const count = reading.filter((reader) => reader.role === role).length;
    return count === 0 ? [] : [`${role} ${count} 位`];
  });
  return parts.length === 0 ? '一位都不看' : parts.join('，');
}

/** Who can open it, never more than is true: the recovery key is said with it. */
export function readersText(groups: readonly ReaderGroup[]): string {
  const readers = groups.filter(({ reads }) => reads).map(readersOfGroup);
  const spare = '另有三人分管的备用钥匙，两人同意才能用。';
  return `加密发出，${readers.join('、')}能读；${spare}`;
}

function readersOfGroup({ isCentre, name, people }: ReaderGroup): string {
  const count = people.filter(({ isLeftOut }) => !isLeftOut).length;
  return isCentre ? `维权中心 ${count} 位经办人` : `${name} ${count} 位`;
}

function groupOf(entry: HandlerEntry, isCentre: boolean, choice: ReaderChoice): ReaderGroup {
  const { unit } = entry;
  const isLeftOut = choice.leftOutUnits.includes(unit);
  return {
    unit,
    name: unitName(unit),
    isCentre,
    reads: isCentre ? !isLeftOut : choice.agreedUnits.includes(unit) && !isLeftOut,
    people: [],
  };
}

function readerOf(entry: HandlerEntry, choice: ReaderChoice): Reader {
  return {
    handler: entry.handler,
    name: entry.name,
    role: entry.role === 'case-lead' ? '负责人' : '经办人',
    isLeftOut: choice.leftOutHandlers.includes(entry.handler),
  };
}

function unitName(unit: string): string {
  if (unit === rightsCentre) return '市妇联维权中心';
  const place =
    townById(unit)?.name ?? yueqingVillages.find((village) => village.id === unit)?.name ?? null;
  return place === null ? '另一个单位' : `${place}妇联`;
}
