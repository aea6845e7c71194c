import { openState, type OpenState, type WeeklyHours } from './opening-hours';
import { townById } from '../yueqing/yueqing';

/** A place where somebody listens. Bundled with the client, so that the help tab works offline. */
export interface HelpPoint {
  /** The unit's id; the same place in the organisation's tree. */
  id: string;
  name: string;
  /** What they do there, in one sentence. */
  about: string;
  /** The town it stands in; null where nobody who has not asked may know. */
  townId: string | null;
  /** Street and house, or null while nobody has confirmed it. */
  place: string | null;
  hours: WeeklyHours;
  telephone: string;
  /** Place and hours are an example of the demo; the screen must say so (`exampleNote`). */
  isExample: boolean;
}

/** One whose town anybody may know. */
type KnownPoint = HelpPoint & { townId: string };

/** Shown with every example: nobody may set out for a door that is not there. */
export const exampleNote = '地点和时间是示例，没有核实，去之前先打 12338 问清楚';

const officeHours: WeeklyHours = [
  { days: [1, 2, 3, 4, 5], opens: '08:30', closes: '12:00' },
  { days: [1, 2, 3, 4, 5], opens: '14:00', closes: '17:30' },
];

const stationAbout = '被打被骂都可以来说：先看你安不安全，再一起想办法。要不要调解，你说了算。';

function station(id: string, townId: string): KnownPoint {
  return {
    id,
    name: `家事纠纷调解站（${townById(townId)?.shortName ?? ''}）`,
    about: stationAbout,
    townId,
    place: null,
    hours: officeHours,
    telephone: '12338',
    isExample: true,
  };
}

/** The report counts four stations and names no places: these towns are the demo's. */
export const stations: readonly KnownPoint[] = [
  station('station-yuecheng', '330382002'),
  station('station-hongqiao', '330382108'),
  station('station-liushi', '330382114'),
  station('station-dajing', '330382101'),
];

/** The county's rights centre, for every town. */
export const rightsCentre: KnownPoint = {
  id: 'rights-centre',
  name: '乐清市妇女儿童维权中心',
  about: '问法律、申请法律援助、心理疏导，都可以从这里开始。要不要调解，你说了算。',
  townId: '330382002',
  place: null,
  hours: officeHours,
  telephone: '12338',
  isExample: true,
};

/** A bed for some nights, for every town. Where such a house stands is told to whoever needs it, by telephone. */
export const refuge: HelpPoint = {
  id: 'refuge',
  name: '临时庇护处',
  about: '没有安全的地方过夜，可以问能不能住几天，孩子也带上。',
  townId: null,
  place: '地址不公开，打 110 或 12338 问',
  hours: [],
  telephone: '110',
  isExample: true,
};

/** Which station is nearest by road, by town. Towns not listed go to the county town's. */
const nearestStation: Record<string, string> = {
  // North-east, up the Yandang hills.
  '330382101': 'station-dajing', // 大荆
  '330382102': 'station-dajing', // 仙溪
  '330382104': 'station-dajing', // 雁荡
  '330382121': 'station-dajing', // 湖雾
  '330382210': 'station-dajing', // 智仁
  '330382211': 'station-dajing', // 龙西
  // The middle of the coast.
  '330382007': 'station-hongqiao', // 石帆
  '330382008': 'station-hongqiao', // 天成
  '330382105': 'station-hongqiao', // 芙蓉
  '330382106': 'station-hongqiao', // 清江
  '330382108': 'station-hongqiao', // 虹桥
  '330382111': 'station-hongqiao', // 淡溪
  '330382122': 'station-hongqiao', // 南塘
  '330382123': 'station-hongqiao', // 南岳
  '330382124': 'station-hongqiao', // 蒲岐
  '330382212': 'station-hongqiao', // 岭底
  // South-west.
  '330382005': 'station-liushi', // 翁垟
  '330382006': 'station-liushi', // 白石
  '330382114': 'station-liushi', // 柳市
  '330382115': 'station-liushi', // 北白象
  '330382125': 'station-liushi', // 磐石
};

/**
 * Where a woman of this town can go: the nearest station first, then the refuge, the rights centre and
 * the other stations. Without a town, or with one that is not known, the rights centre comes first.
 */
export function helpPointsFor(townId: string | null): HelpPoint[] {
  if (townId === null || !townById(townId)) return [rightsCentre, refuge, ...stations];
  const nearestId = nearestStation[townId] ?? 'station-yuecheng';
  const nearest = stations.filter((point) => point.id === nearestId);
  return [...nearest, refuge, rightsCentre, ...stations.filter((point) => point.id !== nearestId)];
}

/** The place with its state at this moment; nothing is said of hours that are an example. */
export function helpPointNow(point: HelpPoint, now: Date): HelpPoint & { open: OpenState } {
  return { ...point, open: point.isExample ? { state: 'unknown' } : openState(point.hours, now) };
}
