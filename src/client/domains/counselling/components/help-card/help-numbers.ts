import type { DangerKind } from '@shared/counselling/danger/danger-words';

export interface HelpNumber {
  number: '12356' | '110' | '120' | '12338' | '12355';
  name: string;
}

const listens: HelpNumber = { number: '12356', name: '心理援助' };
const police: HelpNumber = { number: '110', name: '报警' };
const ambulance: HelpNumber = { number: '120', name: '急救' };
const rights: HelpNumber = { number: '12338', name: '妇女维权公益服务热线' };
/** Of the Communist Youth League, for everybody under age and their parents. */
const youth: HelpNumber = { number: '12355', name: '青少年服务台' };

/** What the card says above its numbers. */
export interface HelpWords {
  title: string;
  lead: string;
  /** The three that are called first, and those beside them. */
  first: readonly HelpNumber[];
  more: readonly HelpNumber[];
  /** What to do when nobody answers. */
  otherwise: string;
}

/**
 * Who is hurt by somebody calls the police first; everybody else is first listened to.
 * @param isYoung under 18; null: not known, so that the number for the young is there as well
 */
export function helpWords(kinds: readonly DangerKind[], isYoung: boolean | null): HelpWords {
  const more = isYoung === false ? [rights] : [rights, youth];
  if (kinds.includes('hurt') && !kinds.includes('herself')) {
    return {
      title: '你的安全最要紧',
      lead: '正在发生，马上打 110：',
      first: [police, ambulance, listens],
      more,
      otherwise: '受了伤先打 120，或者去最近的医院急诊。',
    };
  }
  const isOthers = kinds.includes('others') && !kinds.includes('herself');
  return {
    title: isOthers ? '先停一停，别一个人扛' : '一个人撑着，太难了',
    lead: '现在就能找人说说：',
    first: [listens, ambulance, police],
    more: isYoung === true ? [youth, rights] : more,
    otherwise: '12356 没打通，就打 120 或 110，也可以去最近的医院急诊。',
  };
}
