/** A UUID by which both the server's record and the sealed messages name a referral. */
export const newReferralId = (): string => crypto.randomUUID();
