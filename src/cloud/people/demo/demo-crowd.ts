import { yueqingVillages } from '@shared/organisation/yueqing/yueqing-villages';
import { dice } from '@cloud/platform/demo/dice';

const surnames = '陈林郑黄王李张赵叶吴周徐朱胡金倪包卢万谢高方南薛孔施邵'.split('');
const manners = ['妈妈', '妈妈', '阿姨', '奶奶', '爸爸', '姐'] as const;

/** A resident who books in the demo and cannot be signed in as. */
export interface CrowdPerson {
  name: string;
  villageId: string;
}

/** So many residents, called as neighbours call each other, in villages all over the county. */
export function demoCrowd(size: number): CrowdPerson[] {
  const throws = dice(7);
  return Array.from({ length: size }, (_, index) => {
    const surname = surnames[index % surnames.length] ?? '陈';
    const village = yueqingVillages[throws.below(yueqingVillages.length)];
    return { name: surname + throws.pick(manners), villageId: village?.id ?? '330382' };
  });
}
