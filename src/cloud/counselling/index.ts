import { defineFunction } from '@cloud/platform/operation/define-function';
import { counsellingContract } from '@shared/counselling/contract';
import { access } from './access';
import { appointment } from './booking/appointment';
import { book } from './booking/book';
import { cancel } from './booking/cancel';
import { hold } from './booking/hold';
import { myAppointments } from './booking/my-appointments';
import { releaseHold } from './booking/release-hold';
import { reschedule } from './booking/reschedule';
import { setDiscretion } from './booking/set-discretion';
import { absence } from './absence/absence';
import { planAbsence } from './absence/plan-absence';
import { settleHit } from './absence/settle-hit';
import { withdrawAbsence } from './absence/withdraw-absence';
import { byCode } from './desk/by-code';
import { dayBoard } from './desk/day-board';
import { deskBook } from './desk/desk-book';
import { deskCancel } from './desk/desk-cancel';
import { deskMove } from './desk/desk-move';
import { sheet } from './desk/sheet';
import { houseServices } from './house/house-services';
import { saveService } from './house/save-service';
import { counsellor } from './hours/counsellor';
import { counsellors } from './hours/counsellors';
import { myPlaces } from './hours/my-places';
import { saveCounsellor } from './hours/save-counsellor';
import { saveHours } from './hours/save-hours';
import { week } from './hours/week';
import { statistics } from './closing/statistics';
import { closeAppointment, markMissed } from './closing/close-appointment';
import { closedDays, closeDay, reopenDay } from './desk/closed-days';
import { addExtraDay, removeExtraDay } from './hours/extra-days';
import { bookFollowUps } from './series/book-follow-ups';
import { planFollowUps } from './series/plan-follow-ups';
import { services } from './slots/services';
import { slots } from './slots/slots';
import { enrolTalkKey } from './talk/enrol-talk-key';
import { forgetTalk } from './talk/forget-talk';
import { myTalks } from './talk/my-talks';
import { publishTalkDirectory } from './talk/publish-talk-directory';
import { readTalk } from './talk/read-talk';
import { sendToTalk } from './talk/send-to-talk';
import { setTalkReaders } from './talk/set-talk-readers';
import { talk } from './talk/talk';
import { talkDirectory } from './talk/talk-directory';
import { myTalkKeys, talkKeys } from './talk/talk-keys';
import { acceptOffer } from './waitlist/accept-offer';
import { declineOffer } from './waitlist/decline-offer';
import { joinWaitlist } from './waitlist/join-waitlist';
import { leaveWaitlist } from './waitlist/leave-waitlist';
import { myTurns } from './waitlist/my-turns';

export const counselling = defineFunction({
  domain: 'counselling',
  contract: counsellingContract,
  access,
  handlers: {
    services,
    slots,
    hold,
    releaseHold,
    book,
    myAppointments,
    appointment,
    reschedule,
    cancel,
    setDiscretion,
    planFollowUps,
    bookFollowUps,
    joinWaitlist,
    myTurns,
    leaveWaitlist,
    acceptOffer,
    declineOffer,
    myPlaces,
    counsellors,
    saveCounsellor,
    counsellor,
    saveHours,
    addExtraDay,
    removeExtraDay,
    week,
    planAbsence,
    absence,
    settleHit,
    withdrawAbsence,
    dayBoard,
    deskBook,
    deskMove,
    deskCancel,
    byCode,
    sheet,
    houseServices,
    saveService,
    closedDays,
    closeDay,
    reopenDay,
    closeAppointment,
    markMissed,
    statistics,
    talkDirectory,
    setTalkReaders,
    sendToTalk,
    talk,
    readTalk,
    myTalks,
    forgetTalk,
    enrolTalkKey,
    myTalkKeys,
    talkKeys,
    publishTalkDirectory,
  },
});
