import type { Obstacle } from './eligibility';
import type { ActivityDetail } from '../views';
import { roleNames } from '@shared/organisation/roles';
import { ageSpan } from './age-label';

type Admission = ActivityDetail['admission'];

/** Who may come, a short sentence each; nothing for an activity that is open to everybody. */
export function admissionLabels(admission: Admission): string[] {
  const { units, roles, childAgeMonths, childNeeded, attendedSeriesName } = admission;
  const words: string[] = [];
  if (childAgeMonths) words.push(`适合 ${ageSpan(childAgeMonths)}的孩子`);
  if (childNeeded) words.push('要带孩子来');
  if (units.length > 0) words.push(`只限${units.map(({ name }) => name).join('、')}`);
  if (roles.length > 0) words.push(`${rolesOf(admission)}专场`);
  if (attendedSeriesName !== null) words.push(`参加过“${attendedSeriesName}”的才能报`);
  return words;
}

/** What stands in the way in plain words, and what she can do about it. */
export interface Hindrance {
  what: string;
  next: string;
  /** A place in the app where the next step is done. */
  step: 'say-village' | 'add-family' | null;
}

export function hindrance(obstacle: Obstacle, admission: Admission): Hindrance {
  const span = admission.childAgeMonths ? ageSpan(admission.childAgeMonths) : '';
  const towns = admission.units.map(({ name }) => name).join('、');
  switch (obstacle) {
    case 'town-unknown':
      return { what: `这场只限${towns}`, next: '先填一下住在哪个村社', step: 'say-village' };
    case 'other-town':
      return { what: `这场只限${towns}`, next: '搬家了就改一下村社', step: 'say-village' };
    case 'role-needed':
      return { what: `这场是${rolesOf(admission)}专场`, next: '看看别的活动吧', step: null };
    case 'attendance-needed':
      return {
        what: `先参加过“${admission.attendedSeriesName ?? ''}”才能报`,
        next: '看看别的活动吧',
        step: null,
      };
    case 'child-needed':
      return { what: '这场要带孩子来', next: '请勾上孩子', step: 'add-family' };
    case 'child-too-young':
      return { what: '孩子还小', next: `这场适合 ${span}`, step: null };
    case 'child-too-old':
      return { what: '孩子大了', next: `这场适合 ${span}`, step: null };
    case 'adult-needed':
      return { what: '需要家长陪同', next: '请勾上一位大人', step: null };
    case 'party-too-large':
      return { what: '人太多了', next: `一次最多报 ${admission.mostInParty} 人`, step: null };
  }
}

function rolesOf({ roles }: Admission): string {
  return roles.map((role) => roleNames[role]).join('、');
}
