import { defineFunction } from '@cloud/platform/operation/define-function';
import { activitiesContract } from '@shared/activities/contract';
import { access } from './access';
import { acceptOffer } from './booking/waitlist/accept-offer';
import { calendarEntry } from './booking/ticket/calendar-entry';
import { declineOffer } from './booking/waitlist/decline-offer';
import { signUpForm } from './booking/sign-up/sign-up-form';
import { cancel } from './booking/cancel';
import { bookForHer } from './counter/book-for-her';
import { changeChildren } from './counter/change-children';
import { herBookings } from './counter/her-bookings';
import { figures } from './figures/figures';
import { waitingForMe } from './figures/waiting-for-me';
import { byCode } from './catalogue/by-code';
import { calendar } from './catalogue/calendar';
import { detail } from './catalogue/detail';
import { home } from './catalogue/home';
import { list } from './catalogue/list';
import { series } from './catalogue/series';
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
import { registerEntries } from './registers/register-entries';
import { importProblems, importTemplate } from './registers/import-files';
import { undoImport } from './registers/undo-import';
import { acknowledgeChanges } from './review/acknowledge-changes';
import { publish } from './review/publish';
import { compareSeries } from './review/compare-series';
import { publishSeries } from './review/publish-series';
import { returnForChanges } from './review/return-for-changes';
import { returnSeries } from './review/return-series';
import { sendSeriesToReview } from './review/send-series-to-review';
import { sendToReview } from './review/send-to-review';
import { seriesDrafts } from './review/series-drafts';
import { callOff } from './staff/call-off';
import { clashes } from './staff/clashes/clashes';
import { callOffSession } from './staff/call-off-session';
import { create } from './staff/editing/create';
import { deleteDraft } from './staff/editing/delete-draft';
import { draft } from './staff/editing/draft';
import { duplicate } from './staff/editing/duplicate';
import { edit } from './staff/editing/edit';
import { managed } from './staff/managed/managed';
import { managedMonth } from './staff/managed/managed-month';
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
    clashes,
    deleteDraft,
    sendToReview,
    publish,
    returnForChanges,
    acknowledgeChanges,
    seriesDrafts,
    compareSeries,
    sendSeriesToReview,
    publishSeries,
    returnSeries,
    callOff,
    callOffSession,
    managed,
    managedMonth,
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
    registerEntries,
    undoImport,
    importTemplate,
    importProblems,
    saveRegisterEntry,
    deleteRegisterEntry,
    startImport,
    previewImport,
    applyImport,
    review,
    moveByHand,
    removeByHand,
    herBookings,
    bookForHer,
    changeChildren,
  },
});
