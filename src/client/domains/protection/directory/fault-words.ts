import { isWeapp } from '@client/ui/aria';
import type { DirectoryFault, DirectoryWarning } from '@shared/envelope/directory/choose-directory';

const tooOld = `收到的名单看不懂，可能是这个${isWeapp ? '小程序' : '网页'}太旧了。`;

const faults: Record<DirectoryFault, string> = {
  NONE: '还没有拿到能读的人的名单，可能是网络不通。',
  UNSIGNED: '收到的名单没有签名，不能信。',
  ALTERED: '收到的名单被改过，不能信。',
  MALFORMED: tooOld,
  UNKNOWN_SUITE: tooOld,
  FOREIGN: '收到的是别的地方的名单。',
  EXPIRED: '名单过期了，还没有换新的。',
  OLDER: '收到的是旧名单，上面的人可能已经不在了。',
};

/** Why nothing can be sent now: the worst of what is wrong, in one sentence. */
export function faultWords(found: readonly DirectoryFault[]): string {
  const order: DirectoryFault[] = [
    'ALTERED',
    'UNSIGNED',
    'OLDER',
    'FOREIGN',
    'EXPIRED',
    'UNKNOWN_SUITE',
    'MALFORMED',
    'NONE',
  ];
  const worst = order.find((fault) => found.includes(fault)) ?? 'NONE';
  return faults[worst];
}

/** What is said beside a list that can be used. */
export const warningWords: Readonly<Record<DirectoryWarning, string>> = {
  STATUS_OLD: '名单有一阵子没有人确认过了，可能有人已经离开。',
  CLOCK_OFF: '这部手机的时间好像不对。',
  SERVED_REFUSED: '刚收到的名单不能信，用的是手机里早先的那份。',
};
