import { defineFunction } from '@cloud/platform/operation/define-function';
import { peopleContract } from '@shared/people/contract';
import { access } from './access';
import { listDevices } from './devices/list-devices';
import { revokeDevice } from './devices/revoke-device';
import { signOut } from './devices/sign-out';
import { signOutEverywhere } from './devices/sign-out-everywhere';
import { addFamilyMember } from './family/add-family-member';
import { listFamily } from './family/list-family';
import { removeFamilyMember } from './family/remove-family-member';
import { updateFamilyMember } from './family/update-family-member';
import { acceptMessages } from './inbox/accept-messages';
import { listInbox } from './inbox/list-inbox';
import { markRead } from './inbox/mark-read';
import { messageTemplates } from './inbox/message-templates';
import { lookUpPerson } from './lookup/look-up-person';
import { mergePeople } from './merge/merge-people';
import { mergePreview } from './merge/merge-preview';
import { deleteMyAccount } from './privacy/delete-my-account';
import { exportMyData } from './privacy/export-my-data';
import { giveConsent } from './privacy/give-consent';
import { listConsents } from './privacy/list-consents';
import { previewDeletion } from './privacy/preview-deletion';
import { withdrawConsent } from './privacy/withdraw-consent';
import { me } from './profile/me';
import { setCareMode } from './profile/set-care-mode';
import { updateProfile } from './profile/update-profile';
import { changePassword } from './staff-account/change-password';
import { makePasswordLink } from './staff-account/make-password-link';
import { makeRecoveryCodes } from './staff-account/make-recovery-codes';
import { passwordLink } from './staff-account/password-link';
import { removePasskey } from './staff-account/remove-passkey';
import { setPasswordByLink } from './staff-account/set-password-by-link';
import { setUpStaffAccount } from './staff-account/set-up-staff-account';
import { staffAccount } from './staff-account/staff-account';
import { beginPasskey } from './staff-sign-in/enrolment/begin-passkey';
import { beginTotp } from './staff-sign-in/enrolment/begin-totp';
import { confirmPasskey } from './staff-sign-in/enrolment/confirm-passkey';
import { confirmTotp } from './staff-sign-in/enrolment/confirm-totp';
import { startEnrolment } from './staff-sign-in/enrolment/start-enrolment';
import { signInWithPassword } from './staff-sign-in/password/sign-in-with-password';
import { askedScan } from './staff-sign-in/scan/asked-scan';
import { confirmScan } from './staff-sign-in/scan/confirm-scan';
import { pollScan } from './staff-sign-in/scan/poll-scan';
import { refuseScan } from './staff-sign-in/scan/refuse-scan';
import { signInByScan } from './staff-sign-in/scan/sign-in-by-scan';
import { startScan } from './staff-sign-in/scan/start-scan';
import { askForPasskey } from './staff-sign-in/second-factor/ask-for-passkey';
import { signInWithPasskey } from './staff-sign-in/second-factor/sign-in-with-passkey';
import { signInWithRecoveryCode } from './staff-sign-in/second-factor/sign-in-with-recovery-code';
import { signInWithTotp } from './staff-sign-in/second-factor/sign-in-with-totp';
import { listRequests } from './requests/list-requests';
import { openRequest } from './requests/open-request';
import { settleRequest } from './requests/settle-request';
import { requestSmsCode } from './sign-in/request-sms-code';
import { signInAsDemo } from './sign-in/sign-in-as-demo';
import { signInOptions } from './sign-in/sign-in-options';
import { signInWithPhone } from './sign-in/sign-in-with-phone';
import { signInWithWechat } from './sign-in/sign-in-with-wechat';
import { askToWait } from './sign-in-methods/ask-to-wait';
import { confirmItsMe } from './sign-in-methods/confirm-its-me';
import { linkPhone } from './sign-in-methods/link-phone';
import { removePhone } from './sign-in-methods/remove-phone';
import { requestConfirmCode } from './sign-in-methods/request-confirm-code';
import { stopChange } from './sign-in-methods/stop-change';
import { signInMethods } from './sign-in-methods/sign-in-methods';

export const people = defineFunction({
  domain: 'people',
  contract: peopleContract,
  access,
  handlers: {
    signInOptions,
    signInWithWechat,
    requestSmsCode,
    signInWithPhone,
    signInMethods,
    requestConfirmCode,
    confirmItsMe,
    linkPhone,
    removePhone,
    askToWait,
    stopChange,
    signInAsDemo,
    startScan,
    pollScan,
    signInByScan,
    askedScan,
    confirmScan,
    refuseScan,
    signInWithPassword,
    signInWithTotp,
    signInWithRecoveryCode,
    askForPasskey,
    signInWithPasskey,
    startEnrolment,
    beginTotp,
    confirmTotp,
    beginPasskey,
    confirmPasskey,
    staffAccount,
    setUpStaffAccount,
    changePassword,
    makeRecoveryCodes,
    removePasskey,
    makePasswordLink,
    passwordLink,
    setPasswordByLink,
    lookUpPerson,
    mergePreview,
    mergePeople,
    openRequest,
    listRequests,
    settleRequest,
    signOut,
    listDevices,
    revokeDevice,
    signOutEverywhere,
    me,
    updateProfile,
    setCareMode,
    listFamily,
    addFamilyMember,
    updateFamilyMember,
    removeFamilyMember,
    listConsents,
    giveConsent,
    withdrawConsent,
    exportMyData,
    previewDeletion,
    deleteMyAccount,
    listInbox,
    markRead,
    messageTemplates,
    acceptMessages,
  },
});
