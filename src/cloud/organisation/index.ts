import { defineFunction } from '@cloud/platform/operation/define-function';
import { organisationContract } from '@shared/organisation/contract';
import { access } from './access';
import { auditTrail } from './audit/audit-trail';
import { reviewQueue } from './review/review-queue';
import { undoDecision } from './review/undo-decision';
import { refusedCalls } from './audit/refused-calls';
import { sealState } from './audit/seal-state';
import { endRole } from './roles/end-role';
import { explainAccess } from './roles/explain-access';
import { grantRole } from './roles/grant-role';
import { helpPoints } from './units/help-points';
import { acceptInvitation } from './invitations/accept-invitation';
import { declineInvitation } from './invitations/decline-invitation';
import { invitation } from './invitations/invitation';
import { inviteToRole } from './invitations/invite-to-role';
import { listInvitations } from './invitations/list-invitations';
import { withdrawInvitation } from './invitations/withdraw-invitation';
import { letPublish } from './units/let-publish';
import { listGrants } from './roles/list-grants';
import { listUnits } from './units/list-units';
import { myGrants } from './roles/my-grants';
import { searchUnits } from './units/search-units';
import { unit } from './units/unit';
import { cancelBackgroundTask } from './background-tasks/cancel-background-task';
import { myBackgroundTasks } from './background-tasks/my-background-tasks';
import { backgroundTask } from './background-tasks/background-task';
import { backgroundTaskFile } from './background-tasks/background-task-file';

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
    letPublish,
    inviteToRole,
    listInvitations,
    withdrawInvitation,
    invitation,
    acceptInvitation,
    declineInvitation,
    explainAccess,
    auditTrail,
    sealState,
    refusedCalls,
    reviewQueue,
    undoDecision,
    myBackgroundTasks,
    backgroundTask,
    cancelBackgroundTask,
    backgroundTaskFile,
  },
});
