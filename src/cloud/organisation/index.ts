import { defineFunction } from '@cloud/platform/define-function';
import { organisationContract } from '@shared/organisation/contract';
import { access } from './access';
import { auditTrail } from './audit/audit-trail';
import { endRole } from './end-role';
import { grantRole } from './grant-role';
import { helpPoints } from './help-points';
import { listGrants } from './list-grants';
import { listUnits } from './list-units';
import { myGrants } from './my-grants';
import { searchUnits } from './search-units';
import { unit } from './unit';
import { cancelWork } from './work/cancel-work';
import { myWork } from './work/my-work';
import { work } from './work/work';
import { workFile } from './work/work-file';

export const organisation = defineFunction({
  domain: 'organisation',
  contract: organisationContract,
  access,
  handlers: {
    listUnits,
    searchUnits,
    unit,
    helpPoints,
    myGrants,
    listGrants,
    grantRole,
    endRole,
    auditTrail,
    myWork,
    work,
    cancelWork,
    workFile,
  },
});
