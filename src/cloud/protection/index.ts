import { defineFunction } from '@cloud/platform/operation/define-function';
import { protectionContract } from '@shared/protection/contract';
import { access } from './access';
import { addEntries } from './cases/add-entries';
import { lowerUrgency, raiseUrgency } from './cases/change-urgency';
import {
  agreeToClose,
  askToClose,
  askToSetAside,
  confirmTrial,
  keepByLaw,
  keepOpen,
  reopen,
} from './cases/close-case';
import { handOverCase } from './cases/hand-over-case';
import { caseEntries, openCase } from './cases/open-case';
import { queue } from './cases/queue';
import { answerReferral, refer } from './cases/refer';
import { replaceCode } from './cases/replace-code';
import { confirmWithdrawal, undoWithdrawal } from './cases/settle-withdrawal';
import { takeCase } from './cases/take-case';
import { withdrawForConflict } from './cases/withdraw-for-conflict';
import { confirmDuty, handOverDuty, removeDuty, saveDuty } from './duty/change-duty';
import { rota } from './duty/rota';
import { saveSettings, settings } from './duty/settings';
import { finishContactTest, startContactTest } from './duty/test-contact';
import { enrolKey } from './keys/enrol-key';
import { keyRequests } from './keys/key-requests';
import { leaveKey } from './keys/leave-key';
import { myKeys } from './keys/my-keys';
import { publishDirectory } from './keys/publish-directory';
import { publishStatus } from './keys/publish-status';
import { directory, oldDirectories } from './owner/directory';
import { open } from './owner/open';
import { send } from './owner/send';
import { withdraw } from './owner/withdraw';

export const protection = defineFunction({
  domain: 'protection',
  contract: protectionContract,
  access,
  handlers: {
    directory,
    oldDirectories,
    send,
    open,
    withdraw,
    queue,
    openCase,
    caseEntries,
    takeCase,
    handOverCase,
    addEntries,
    raiseUrgency,
    lowerUrgency,
    refer,
    answerReferral,
    askToClose,
    agreeToClose,
    keepOpen,
    reopen,
    askToSetAside,
    confirmTrial,
    keepByLaw,
    withdrawForConflict,
    confirmWithdrawal,
    undoWithdrawal,
    replaceCode,
    enrolKey,
    myKeys,
    leaveKey,
    keyRequests,
    publishDirectory,
    publishStatus,
    rota,
    saveDuty,
    removeDuty,
    confirmDuty,
    handOverDuty,
    startContactTest,
    finishContactTest,
    settings,
    saveSettings,
  },
});
