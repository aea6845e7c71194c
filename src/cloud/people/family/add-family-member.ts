import type { Handler } from '@cloud/platform/operation/handler';
import { newId } from '@cloud/platform/new-id';
import { personOf } from '@cloud/platform/operation/operation-context';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import type { peopleContract } from '@shared/people/contract';
import {
  ageFrom,
  MAX_FAMILY_MEMBERS,
  memberProblem,
  needsGuardianConsent,
} from '@shared/people/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { lockPerson } from '../lock-person';
import { recordConsent } from '../privacy/record-consent';
import { familyMembersOf } from '../queries';

export const addFamilyMember: Handler<typeof peopleContract.addFamilyMember> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const personId = personOf(context);
  const today = shanghaiDate(now);
  const { version } = currentConsentText('child-data');
  const age = ageFrom(input.born, today);
  const consented = input.guardianConsent === version;

  const problem = memberProblem({ relation: input.relation, age, consented }, today);
  if (problem === 'born-in-future') throw errors.BORN_IN_FUTURE();
  if (problem === 'age-needed') throw errors.AGE_NEEDED();
  if (problem) throw errors.GUARDIAN_CONSENT_NEEDED({ data: { version } });

  await lockPerson(context, personId);
  const family = await familyMembersOf(db, tenantId, personId);
  if (family.length >= MAX_FAMILY_MEMBERS) throw errors.TOO_MANY_MEMBERS();

  const id = newId();
  await db
    .insertInto('family_members')
    .values({
      tenant_id: tenantId,
      id,
      person_id: personId,
      name: input.name,
      relation: input.relation,
      birth_month: age.birthMonth,
      age_years: age.ageYears,
      age_noted_on: age.ageNotedOn,
      created_at: now,
      updated_at: now,
    })
    .execute();
  if (needsGuardianConsent(age, today)) {
    await recordConsent(context, personId, { purpose: 'child-data', version, memberId: id });
  }
  context.audit({ target: id });
  return { id };
};
