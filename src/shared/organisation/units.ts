/** Kinds of unit; what the tree of a county is made of. */
export const unitKinds = [
  'county',
  'town',
  'village',
  'federation',
  'centre',
  'counselling-room',
  'station',
  'mother-school',
  'hall',
  'team',
  'body',
] as const;

export type UnitKind = (typeof unitKinds)[number];

/** What people call the kinds. A village is a village or an urban community (村社). */
export const unitKindNames: Record<UnitKind, string> = {
  county: '县（市）',
  town: '乡镇（街道）',
  village: '村社',
  federation: '妇联',
  centre: '中心',
  'counselling-room': '心理咨询室',
  station: '调解站',
  'mother-school': '母亲学堂',
  hall: '妇女之家',
  team: '队伍',
  body: '组织',
};
