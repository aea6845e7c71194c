import { familyContract } from './family-contract';
import { inboxContract } from './inbox-contract';
import { lookupContract } from './lookup-contract';
import { privacyContract } from './privacy-contract';
import { profileContract } from './profile-contract';
import { scanContract } from './scan-contract';
import { signInContract } from './sign-in-contract';
import { staffAccountContract } from './staff-account-contract';
import { staffSignInContract } from './staff-sign-in-contract';

/** Who she is here, and what she decides about her own data. */
export const peopleContract = {
  ...signInContract,
  ...scanContract,
  ...staffSignInContract,
  ...staffAccountContract,
  ...lookupContract,
  ...profileContract,
  ...familyContract,
  ...privacyContract,
  ...inboxContract,
};
