import * as v from 'valibot';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import { birthMonth, type Relation } from '@shared/people/profile/family-contract';
import {
  ageFrom,
  ageIsNeeded,
  bornInFuture,
  needsGuardianConsent,
  type SaidAge,
} from '@shared/people/rules';

/** What the form of a family member holds, as it is typed. */
export interface MemberForm {
  name: string;
  relation: Relation;
  ageBy: 'age' | 'birth-month';
  years: string;
  birthYear: string;
  birthMonth: string;
  consents: boolean;
}

interface Member {
  name: string | null;
  relation: Relation;
  born: SaidAge;
  consentGivenAt: string | null;
}

const empty: MemberForm = {
  name: '',
  relation: 'child',
  ageBy: 'age',
  years: '',
  birthYear: '',
  birthMonth: '',
  consents: false,
};

/** The form of a member that is there, or of a new one. */
export function memberForm(member: Member | undefined): MemberForm {
  if (!member) return empty;
  const { name, relation, born } = member;
  const form = { ...empty, name: name ?? '', relation, consents: member.consentGivenAt !== null };
  if (born?.known === 'age') return { ...form, years: String(born.years) };
  if (born?.known !== 'birth-month') return form;
  const [birthYear = '', month = ''] = born.birthMonth.split('-');
  return { ...form, ageBy: 'birth-month', birthYear, birthMonth: String(Number(month)) };
}

export interface ReadForm {
  /** Why it cannot be saved yet, in words; null: it can. */
  problem: string | null;
  /** A child under 14: the guardian's consent is asked for. */
  asksConsent: boolean;
  input: {
    name: string | null;
    relation: Relation;
    born: SaidAge;
    guardianConsent: string | undefined;
  };
}

/** What was typed, as the command takes it, and what is still missing on `today` (`YYYY-MM-DD`). */
export function readForm(form: MemberForm, today: string): ReadForm {
  const born = saidAge(form);
  const known = born === 'wrong' ? null : born;
  const age = ageFrom(known, today);
  const asksConsent = needsGuardianConsent(age, today);
  const guardianConsent =
    asksConsent && form.consents ? currentConsentText('child-data').version : undefined;
  const input = {
    name: form.name.trim() || null,
    relation: form.relation,
    born: known,
    guardianConsent,
  };
  return { problem: problemOf(), asksConsent, input };

  function problemOf(): string | null {
    if (born === 'wrong')
      return form.ageBy === 'age' ? '几岁要填数字' : '年份填 4 位，月份填 1 到 12';
    if (ageIsNeeded(form.relation, age)) return '先填几岁';
    if (age.birthMonth !== null && bornInFuture(age.birthMonth, today)) return '出生年月还没到';
    return asksConsent && !form.consents ? '先勾选监护人同意' : null;
  }
}

function saidAge(form: MemberForm): SaidAge | 'wrong' {
  if (form.ageBy === 'age') {
    if (form.years === '') return null;
    const years = Number(form.years);
    return /^\d{1,3}$/.test(form.years) && years <= 120 ? { known: 'age', years } : 'wrong';
  }
  if (form.birthYear === '' && form.birthMonth === '') return null;
  const month = `${form.birthYear}-${form.birthMonth.padStart(2, '0')}`;
  return v.is(birthMonth, month) ? { known: 'birth-month', birthMonth: month } : 'wrong';
}
