import { familyContract } from './profile/family-contract';
import { inboxContract } from './profile/inbox-contract';
import { lookupContract } from './privacy/lookup-contract';
import { privacyContract } from './privacy/privacy-contract';
import { profileContract } from './profile/profile-contract';
import { scanContract } from './staff-sign-in/scan-contract';
import { signInContract } from './sign-in-contract';
import { signInMethodsContract } from './sign-in-methods-contract';
import { staffAccountContract } from './staff-sign-in/staff-account-contract';
import { staffSignInContract } from './staff-sign-in/staff-sign-in-contract';

/** Who she is here, and what she decides about her own data. */
export const peopleContract = {
  ...signInContract,
  ...signInMethodsContract,
  ...scanContract,
  ...staffSignInContract,
  ...staffAccountContract,
  ...lookupContract,
  ...profileContract,
  ...familyContract,
  ...privacyContract,
  ...inboxContract,
};
