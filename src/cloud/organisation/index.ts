import { defineFunction } from '@cloud/platform/define-function';
import { organisationContract } from '@shared/organisation/contract';
import { access } from './access';
import { endRole } from './end-role';
import { grantRole } from './grant-role';
import { helpPoints } from './help-points';
import { listGrants } from './list-grants';
import { listUnits } from './list-units';
import { myGrants } from './my-grants';
import { searchUnits } from './search-units';
import { unit } from './unit';

export const organisation = defineFunction({
  domain: 'organisation',
  contract: organisationContract,
  access,
  handlers: { listUnits, searchUnits, unit, helpPoints, myGrants, listGrants, grantRole, endRole },
});
