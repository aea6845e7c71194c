import type { Handler } from '@cloud/platform/operation/handler';
import { fail } from '@cloud/platform/errors';
import { personOf } from '@cloud/platform/operation/operation-context';
import { currentConsentText } from '@shared/people/privacy/consent-texts';
import type { peopleContract } from '@shared/people/contract';
import { ageFrom, memberProblem, needsGuardianConsent, type StoredAge } from '@shared/people/rules';
import { shanghaiDate } from '@shared/time/shanghai';
import { endConsent, recordConsent } from '../privacy/record-consent';
import { storedAge } from '../present';
import { ownFamilyMember, standingConsent } from '../queries';

export const updateFamilyMember: Handler<typeof peopleContract.updateFamilyMember> = async ({
  input,
  context,
  errors,
}) => {
  const { db, tenantId, now } = context;
  const { memberId, name, relation } = input;
  const personId = personOf(context);
  const member = await ownFamilyMember(db, tenantId, personId, memberId);
  if (!member) throw fail('NOT_FOUND');

  const today = shanghaiDate(now);
  const { version } = currentConsentText('child-data');
  const age = keepNotedDay(ageFrom(input.born, today), storedAge(member));
  const standing = await standingConsent(db, tenantId, personId, 'child-data', memberId);
  const consentsNow = input.guardianConsent === version;

  const consented = consentsNow || standing !== undefined;
  const problem = memberProblem({ relation, age, consented }, today);
  if (problem === 'born-in-future') throw errors.BORN_IN_FUTURE();
  if (problem === 'age-needed') throw errors.AGE_NEEDED();
  if (problem) throw errors.GUARDIAN_CONSENT_NEEDED({ data: { version } });

  await db
    .updateTable('family_members')
    .set({
      name,
      relation,
      birth_month: age.birthMonth,
      age_years: age.ageYears,
      age_noted_on: age.ageNotedOn,
      updated_at: now,
    })
    .where('tenant_id', '=', tenantId)
    .where('person_id', '=', personId)
    .where('id', '=', memberId)
    .execute();
  if (!needsGuardianConsent(age, today)) {
    if (standing) await endConsent(context, standing.id);
  } else if (consentsNow) {
    await recordConsent(context, personId, { purpose: 'child-data', version, memberId });
  }
  context.audit({ target: memberId });
  return { done: true };
};

/** Saving the form without touching the age must not make the child younger. */
function keepNotedDay(said: StoredAge, stored: StoredAge): StoredAge {
  return said.ageYears !== null && said.ageYears === stored.ageYears ? stored : said;
}
