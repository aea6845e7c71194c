import { defineFunction } from '@cloud/platform/operation/define-function';
import { activitiesContract } from '@shared/activities/contract';
import { access } from './access';
import { acceptOffer } from './booking/waitlist/accept-offer';
import { calendarEntry } from './booking/ticket/calendar-entry';
import { declineOffer } from './booking/waitlist/decline-offer';
import { signUpForm } from './booking/sign-up/sign-up-form';
import { cancel } from './booking/cancel';
import { figures } from './figures/figures';
import { waitingForMe } from './figures/waiting-for-me';
import { byCode } from './finding/by-code';
import { calendar } from './finding/calendar';
import { detail } from './finding/detail';
import { home } from './finding/home';
import { list } from './finding/list';
import { series } from './finding/series';
import { myBookings } from './booking/my-bookings';
import { signUp } from './booking/sign-up/sign-up';
import { ticket } from './booking/ticket/ticket';
import { messagePreview } from './messages/message-preview';
import { messages } from './messages/messages';
import { sendMessage } from './messages/send-message';
import { exportRoster } from './roster/export-roster';
import { moveByHand } from './roster/move-by-hand';
import { printList } from './roster/print-list';
import { removeByHand } from './roster/remove-by-hand';
import { review } from './roster/review';
import { roster } from './roster/roster';
import { unmask } from './roster/unmask';
import { applyImport } from './registers/apply-import';
import { deleteRegisterEntry } from './registers/delete-register-entry';
import { previewImport } from './registers/preview-import';
import { saveRegisterEntry } from './registers/save-register-entry';
import { startImport } from './registers/start-import';
import { suggestions } from './registers/suggestions';
import { acknowledgeChanges } from './review/acknowledge-changes';
import { publish } from './review/publish';
import { returnToDraft } from './review/return-to-draft';
import { sendToReview } from './review/send-to-review';
import { waitingForReview } from './review/waiting-for-review';
import { callOff } from './staff/call-off';
import { create } from './staff/editing/create';
import { draft } from './staff/editing/draft';
import { duplicate } from './staff/editing/duplicate';
import { edit } from './staff/editing/edit';
import { hosted } from './staff/hosted/hosted';
import { hostedMonth } from './staff/hosted/hosted-month';
import { poster } from './staff/poster';
import { repeat } from './staff/editing/repeat';
import { deleteTemplate } from './templates/delete-template';
import { draftDefaults } from './templates/draft-defaults';
import { saveTemplate } from './templates/save-template';
import { templates } from './templates/templates';

export const activities = defineFunction({
  domain: 'activities',
  contract: activitiesContract,
  access,
  handlers: {
    home,
    list,
    detail,
    byCode,
    calendar,
    series,
    signUpForm,
    signUp,
    myBookings,
    ticket,
    cancel,
    acceptOffer,
    declineOffer,
    calendarEntry,
    create,
    draft,
    edit,
    duplicate,
    repeat,
    sendToReview,
    publish,
    returnToDraft,
    waitingForReview,
    acknowledgeChanges,
    callOff,
    hosted,
    hostedMonth,
    poster,
    roster,
    printList,
    unmask,
    exportRoster,
    messagePreview,
    sendMessage,
    messages,
    figures,
    waitingForMe,
    saveTemplate,
    templates,
    deleteTemplate,
    draftDefaults,
    suggestions,
    saveRegisterEntry,
    deleteRegisterEntry,
    startImport,
    previewImport,
    applyImport,
    review,
    moveByHand,
    removeByHand,
  },
});
