// Generated from the migrations by `npm run schema`. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

/** Read as Date; written as Date or ISO text. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as parsed JSON of unknown shape; written as JSON text, the same for both drivers. */
type Json = ColumnType<unknown, string, string>;
/** May be left out of an insert. */
type Filled<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>;
type Nullable<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S | null, I | null | undefined, U | null>
    : ColumnType<T | null, T | null | undefined, T | null>;

export interface ActivitiesTable {
  tenant_id: string;
  id: string;
  code: string;
  series_id: string;
  kind: string;
  status: Filled<string>;
  title: string;
  summary: string;
  audience: string;
  unit_id: string;
  unit_path: string;
  venue_name: string;
  venue_address: Filled<string>;
  online_room: Nullable<string>;
  lecturer_name: Nullable<string>;
  lecturer_note: Nullable<string>;
  facilities: Filled<string[]>;
  fee_cents: Filled<number>;
  needs_review: Filled<boolean>;
  allowed_roles: Filled<string[]>;
  allowed_unit_ids: Filled<string[]>;
  child_age_from_months: Nullable<number>;
  child_age_to_months: Nullable<number>;
  child_needed: Filled<boolean>;
  attended_series_id: Nullable<string>;
  most_in_party: Filled<number>;
  questions: Filled<Json>;
  has_waitlist: Filled<boolean>;
  search: Filled<string>;
  copied_from: Nullable<string>;
  cancel_reason: Nullable<string>;
  revision: Filled<number>;
  sign_up_opens_at: Timestamp;
  sign_up_closes_at: Timestamp;
  cancel_until: Timestamp;
  starts_at: Timestamp;
  ends_at: Timestamp;
  created_by: Nullable<string>;
  created_at: Timestamp;
  updated_at: Timestamp;
  published_at: Nullable<Timestamp>;
  edited_by: Nullable<string>;
  edited_at: Nullable<Timestamp>;
  lecturer_id: Nullable<string>;
}

export interface ActivityMessagesTable {
  tenant_id: string;
  id: string;
  activity_id: string;
  audience: string;
  body: string;
  people: number;
  sent_by: string;
  work_id: string;
  created_at: Timestamp;
}

export interface ActivityNoticesTable {
  tenant_id: string;
  id: string;
  activity_id: string;
  kind: string;
  changes: Filled<string[]>;
  note: Nullable<string>;
  created_at: Timestamp;
  told_at: Nullable<Timestamp>;
  session_id: Nullable<string>;
}

export interface ActivityQuotasTable {
  tenant_id: string;
  id: string;
  activity_id: string;
  position: Filled<number>;
  name: Filled<string>;
  places: number;
  taken: Filled<number>;
  waiting: Filled<number>;
}

export interface ActivitySeriesTable {
  tenant_id: string;
  id: string;
  name: string;
  summary: string;
  position: Filled<number>;
}

export interface ActivitySessionsTable {
  tenant_id: string;
  id: string;
  activity_id: string;
  topic: Filled<string>;
  starts_at: Timestamp;
  ends_at: Timestamp;
  day_reminder_at: Nullable<Timestamp>;
  hours_reminder_at: Nullable<Timestamp>;
  cancelled_at: Nullable<Timestamp>;
  cancel_reason: Filled<string>;
}

export interface ActivityTemplatesTable {
  tenant_id: string;
  id: string;
  unit_id: string;
  name: string;
  draft: Json;
  created_by: string;
  created_at: Timestamp;
}

export interface AuditRowsTable {
  tenant_id: string;
  id: GeneratedAlways<number>;
  at: Timestamp;
  actor: string;
  operation: string;
  target: Nullable<string>;
  unit_id: Nullable<string>;
  detail: Filled<Json>;
  seal_id: Nullable<number>;
}

export interface AuditSealsTable {
  tenant_id: string;
  id: number;
  from_id: number;
  to_id: number;
  row_count: number;
  first_at: Timestamp;
  last_at: Timestamp;
  rows_hash: string;
  previous_hash: string;
  hash: string;
  sealed_at: Timestamp;
  key_id: number;
  signature: string;
  row_marks: Uint8Array;
  anchored_at: Nullable<Timestamp>;
}

export interface BookingMembersTable {
  tenant_id: string;
  booking_id: string;
  position: number;
  kind: string;
  family_member_id: Nullable<string>;
  label: Filled<string>;
  age_months: Nullable<number>;
}

export interface BookingsTable {
  tenant_id: string;
  id: string;
  code: string;
  activity_id: string;
  quota_id: string;
  person_id: Nullable<string>;
  booked_by: string;
  party_size: number;
  status: string;
  answers: Filled<Json>;
  guest_name: Nullable<string>;
  spoken_consent: Nullable<Json>;
  waiting_since: Nullable<Timestamp>;
  passed_over: Filled<number>;
  offer_expires_at: Nullable<Timestamp>;
  staff_reason: Nullable<string>;
  created_at: Timestamp;
  updated_at: Timestamp;
  cancelled_at: Nullable<Timestamp>;
  forgotten_at: Nullable<Timestamp>;
  guest_key: Nullable<string>;
}

export interface ConsentsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  purpose: string;
  version: string;
  member_id: Nullable<string>;
  given_at: Timestamp;
  withdrawn_at: Nullable<Timestamp>;
}

export interface ContentPicturesTable {
  tenant_id: string;
  file: string;
  width: number;
  height: number;
  bytes: number;
  unit_id: string;
  kept_by: string;
  kept_at: Timestamp;
}

export interface ContentPiecesTable {
  tenant_id: string;
  id: string;
  kind: string;
  unit_id: string;
  unit_path: string;
  audience_path: string;
  revision: Filled<number>;
  status: Filled<string>;
  title: string;
  shown_from: Nullable<Timestamp>;
  shown_until: Nullable<Timestamp>;
  live: Nullable<Json>;
  live_revision: Nullable<number>;
  live_from: Nullable<Timestamp>;
  live_until: Nullable<Timestamp>;
  live_pinned: Filled<boolean>;
  live_position: Filled<number>;
  live_theme_id: Nullable<string>;
  created_by: string;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface ContentRevisionsTable {
  tenant_id: string;
  piece_id: string;
  revision: number;
  draft: Json;
  written_by: string;
  written_at: Timestamp;
}

export interface ContentWithdrawalsTable {
  tenant_id: string;
  id: string;
  piece_id: string;
  revision: number;
  withdrawn_by: string;
  withdrawn_at: Timestamp;
  reason: Nullable<string>;
}

export interface CounsellingAbsencesTable {
  tenant_id: string;
  id: string;
  counsellor_id: string;
  kind: string;
  from_day: string;
  until_day: string;
  withdrawn_at: Nullable<Timestamp>;
  created_by: string;
  created_at: Timestamp;
}

export interface CounsellingAppointmentsTable {
  tenant_id: string;
  id: string;
  code: string;
  state: string;
  service: string;
  line: string;
  place: Nullable<string>;
  counsellor_id: string;
  person_id: Nullable<string>;
  starts_at: Timestamp;
  ends_at: Timestamp;
  busy_from: Timestamp;
  busy_until: Timestamp;
  waits_until: Nullable<Timestamp>;
  turn_id: Nullable<string>;
  replaces_id: Nullable<string>;
  series_id: Nullable<string>;
  remind: Filled<boolean>;
  at_home: Filled<boolean>;
  reminded_at: Nullable<Timestamp>;
  spoken_consent: Nullable<string>;
  cause: Nullable<string>;
  is_late: Filled<boolean>;
  minutes: Nullable<number>;
  next_step: Nullable<string>;
  created_at: Timestamp;
  updated_at: Timestamp;
  forgotten_at: Nullable<Timestamp>;
  absence_id: Nullable<string>;
  age_group: Filled<string>;
  guardian: Nullable<string>;
  cancel_hours: Nullable<number>;
}

export interface CounsellingClosedDaysTable {
  tenant_id: string;
  unit_id: string;
  day: string;
  why: string;
}

export interface CounsellingCounsellorsTable {
  tenant_id: string;
  id: string;
  unit_id: string;
  person_id: Nullable<string>;
  name: string;
  specialties: string;
  dialect: Nullable<string>;
  is_active: Filled<boolean>;
  starts_every: Filled<number>;
  starts_from: Filled<number>;
  before_minutes: Filled<number>;
  after_minutes: Filled<number>;
  notice_minutes: Filled<number>;
  most_a_day: Nullable<number>;
  created_at: Timestamp;
  revision: Filled<number>;
}

export interface CounsellingDirectoriesTable {
  tenant_id: string;
  version: number;
  text: string;
  published_by: string;
  published_at: Timestamp;
}

export interface CounsellingExtraDaysTable {
  tenant_id: string;
  id: string;
  counsellor_id: string;
  day: string;
  from_minute: number;
  until_minute: number;
  line: string;
  place: Nullable<string>;
}

export interface CounsellingHoursTable {
  tenant_id: string;
  id: string;
  counsellor_id: string;
  weekday: number;
  from_minute: number;
  until_minute: number;
  line: string;
  place: Nullable<string>;
}

export interface CounsellingKeysTable {
  tenant_id: string;
  key_id: string;
  handler: string;
  person_id: string;
  unit_id: string;
  role: string;
  signing: string;
  recipient: string;
  file: string;
  made_at: Timestamp;
}

export interface CounsellingQualificationsTable {
  tenant_id: string;
  counsellor_id: string;
  service: string;
  title: Nullable<string>;
  valid_until: Nullable<string>;
}

export interface CounsellingServicesTable {
  tenant_id: string;
  service: string;
  unit_id: string;
  minutes: number;
  horizon_days: number;
  cancel_hours: number;
  revision: Filled<number>;
  calls_from: Nullable<string>;
}

export interface CounsellingStatusesTable {
  tenant_id: string;
  number: number;
  text: string;
  published_by: string;
  published_at: Timestamp;
}

export interface CounsellingTalkMessagesTable {
  tenant_id: string;
  talk_id: string;
  part: string;
  position: number;
  hash: string;
  person_id: string;
  author: string;
  sequence: number;
  header: string;
  body: string;
  stored_at: Timestamp;
}

export interface CounsellingTalkReadersTable {
  tenant_id: string;
  talk_id: string;
  part: string;
  number: number;
  person_id: string;
  statement: string;
}

export interface CounsellingTalkWrapsTable {
  tenant_id: string;
  talk_id: string;
  part: string;
  key_id: string;
  person_id: string;
  file: string;
}

export interface CounsellingTalksTable {
  tenant_id: string;
  id: string;
  person_id: string;
  readers: string[];
  begun_at: Timestamp;
  forgotten_at: Nullable<Timestamp>;
  is_erasing: Filled<boolean>;
}

export interface CounsellingTurnsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  service: string;
  line: Nullable<string>;
  counsellor_id: Nullable<string>;
  until_day: string;
  joined_at: Timestamp;
  declined: Filled<string[]>;
  ended_at: Nullable<Timestamp>;
}

export interface DataRequestsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  kind: string;
  how: string;
  unit_id: string;
  note: Filled<string>;
  opened_by: string;
  opened_at: Timestamp;
  due_on: string;
  state: Filled<string>;
  settled_by: Nullable<string>;
  settled_at: Nullable<Timestamp>;
  reason: Nullable<string>;
}

export interface FamilyMembersTable {
  tenant_id: string;
  id: string;
  person_id: string;
  name: Nullable<string>;
  relation: string;
  birth_month: Nullable<string>;
  age_years: Nullable<number>;
  age_noted_on: Nullable<string>;
  created_at: Filled<Timestamp>;
  updated_at: Filled<Timestamp>;
}

export interface GenderReviewOpinionsTable {
  tenant_id: string;
  review_id: string;
  person_id: string;
  answers: Json;
  words: string;
  written_at: Timestamp;
}

export interface GenderReviewsTable {
  tenant_id: string;
  id: string;
  unit_id: string;
  unit_path: string;
  title: string;
  office: string;
  about: string;
  received_on: string;
  checklist: number;
  outcome: Nullable<string>;
  outcome_words: Nullable<string>;
  registered_by: string;
  registered_at: Timestamp;
  closed_by: Nullable<string>;
  closed_at: Nullable<Timestamp>;
}

export interface GrantsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  role: string;
  unit_id: string;
  starts_on: string;
  ends_on: Nullable<string>;
  granted_by: Nullable<string>;
  granted_at: Filled<Timestamp>;
  revoked_at: Nullable<Timestamp>;
  revoked_by: Nullable<string>;
}

export interface GuessesTable {
  tenant_id: string;
  subject: string;
  hour: Timestamp;
  used: number;
}

export interface IdempotencyKeysTable {
  tenant_id: string;
  caller: string;
  operation: string;
  key: string;
  request_hash: string;
  output: Nullable<Json>;
  created_at: Timestamp;
}

export interface IdentitiesTable {
  tenant_id: string;
  provider: string;
  subject: string;
  unionid: Nullable<string>;
  person_id: string;
  created_at: Filled<Timestamp>;
  id: Filled<string>;
  opens_at: Nullable<Timestamp>;
  last_used_at: Nullable<Timestamp>;
}

export interface IdentityConfirmationsTable {
  tenant_id: string;
  person_id: string;
  held_by: string;
  confirmed_at: Timestamp;
}

export interface InboxMessagesTable {
  tenant_id: string;
  id: string;
  person_id: string;
  kind: string;
  title: string;
  body: string;
  link: Nullable<Json>;
  dedupe_key: string;
  created_at: Timestamp;
  read_at: Nullable<Timestamp>;
}

export interface LecturersTable {
  tenant_id: string;
  id: string;
  unit_id: string;
  name: string;
  note: Filled<string>;
  updated_at: Timestamp;
  name_key: string;
}

export interface LoadedDataSetsTable {
  tenant_id: string;
  name: string;
  loaded_at: Filled<Timestamp>;
}

export interface LooksAtPeopleTable {
  tenant_id: string;
  id: string;
  person_id: Nullable<string>;
  seen_by: string;
  unit_id: Nullable<string>;
  operation: string;
  reason: string;
  created_at: Timestamp;
}

export interface NumberDisclosuresTable {
  tenant_id: string;
  id: string;
  activity_id: string;
  booking_id: Nullable<string>;
  seen_by: string;
  reason: string;
  created_at: Timestamp;
}

export interface OutboxTable {
  tenant_id: string;
  id: string;
  channel: string;
  person_id: string;
  template: string;
  data: Json;
  state: Filled<string>;
  attempts: Filled<number>;
  next_try_at: Timestamp;
  useful_until: Nullable<Timestamp>;
  reason: Nullable<string>;
  dedupe_key: string;
  created_at: Timestamp;
  settled_at: Nullable<Timestamp>;
}

export interface PasskeysTable {
  tenant_id: string;
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: Filled<string[]>;
  label: string;
  created_at: Timestamp;
  last_used_at: Nullable<Timestamp>;
}

export interface PasswordFailuresTable {
  tenant_id: string;
  name_hash: string;
  failures: number;
  blocked_until: Timestamp;
  last_at: Timestamp;
}

export interface PasswordLinksTable {
  tenant_id: string;
  code_hash: string;
  person_id: string;
  made_by: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  used_at: Nullable<Timestamp>;
}

export interface PeopleTable {
  tenant_id: string;
  id: string;
  name: Nullable<string>;
  phone: Nullable<string>;
  unit_id: Nullable<string>;
  care_mode: Filled<boolean>;
  is_demo: Filled<boolean>;
  created_at: Filled<Timestamp>;
  deleted_at: Nullable<Timestamp>;
  merged_into: Nullable<string>;
  name_key: GeneratedAlways<string>;
}

export interface PoliciesTable {
  tenant_id: string;
  id: string;
  unit_id: string;
  unit_path: string;
  revision: Filled<number>;
  status: Filled<string>;
  title: string;
  standing: string;
  live: Nullable<Json>;
  live_revision: Nullable<number>;
  live_version: Nullable<number>;
  live_since: Nullable<Timestamp>;
  live_topics: Filled<string[]>;
  live_until: Nullable<string>;
  search: Nullable<string>;
  end_told: Nullable<string>;
  created_by: string;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface PolicyFollowsTable {
  tenant_id: string;
  person_id: string;
  policy_id: string;
  since: Timestamp;
}

export interface PolicyRevisionsTable {
  tenant_id: string;
  policy_id: string;
  revision: number;
  draft: Json;
  written_by: string;
  written_at: Timestamp;
}

export interface PolicySourceChecksTable {
  tenant_id: string;
  policy_id: string;
  url: string;
  checked_on: string;
  checked_by: string;
  checked_at: Timestamp;
}

export interface PolicySourceHostsTable {
  tenant_id: string;
  host: string;
  allowed_by: string;
  allowed_at: Timestamp;
}

export interface PolicyTopicFollowsTable {
  tenant_id: string;
  person_id: string;
  topic: string;
  since: Timestamp;
}

export interface PolicyVersionsTable {
  tenant_id: string;
  policy_id: string;
  version: number;
  revision: number;
  published_at: Timestamp;
  told_at: Nullable<Timestamp>;
}

export interface PolicyWithdrawalsTable {
  tenant_id: string;
  id: string;
  policy_id: string;
  revision: number;
  withdrawn_by: string;
  withdrawn_at: Timestamp;
  reason: string;
  told_at: Nullable<Timestamp>;
}

export interface ProtectionAlarmsTable {
  tenant_id: string;
  id: string;
  handler: string;
  rung: number;
  channel: string;
  state: Filled<string>;
  tries: Filled<number>;
  next_try_at: Timestamp;
  made_at: Timestamp;
  settled_at: Nullable<Timestamp>;
}

export interface ProtectionCaseAlarmsTable {
  tenant_id: string;
  alarm_id: string;
  case_id: string;
}

export interface ProtectionCasesTable {
  tenant_id: string;
  id: string;
  locator_hash: string;
  owner_key: string;
  owner_signing: string;
  reporter: string;
  urgency: string;
  state: string;
  unit_id: Nullable<string>;
  readers: string[];
  received_at: Timestamp;
  last_from_her_at: Timestamp;
  unread_since: Nullable<Timestamp>;
  opened_at: Nullable<Timestamp>;
  promised_by: Nullable<Timestamp>;
  acknowledged_at: Nullable<Timestamp>;
  taken_by: Nullable<string>;
  taken_at: Nullable<Timestamp>;
  closing_asked_by: Nullable<string>;
  close_reason: Nullable<string>;
  closed_at: Nullable<Timestamp>;
  without_case: Nullable<string>;
  withdrawn_at: Nullable<Timestamp>;
  withdrawal_confirmed_at: Nullable<Timestamp>;
  state_before: Nullable<string>;
  is_retained: Filled<boolean>;
  alarm_rung: Nullable<number>;
  alarm_at: Nullable<Timestamp>;
  opened_by: Filled<string[]>;
}

export interface ProtectionContactTestsTable {
  tenant_id: string;
  id: string;
  handler: string;
  channel: string;
  sealed_number: string;
  ending: string;
  code_hash: string;
  expires_at: Timestamp;
}

export interface ProtectionContactsTable {
  tenant_id: string;
  handler: string;
  channel: string;
  sealed_number: string;
  ending: string;
  tested_at: Timestamp;
}

export interface ProtectionDirectoriesTable {
  tenant_id: string;
  version: number;
  text: string;
  issued_at: Timestamp;
  expires_at: Timestamp;
  recovery: string[];
  published_by: string;
  published_at: Timestamp;
}

export interface ProtectionDutiesTable {
  tenant_id: string;
  id: string;
  step: number;
  handler: string;
  starts_at: Timestamp;
  ends_at: Timestamp;
  confirmed_at: Nullable<Timestamp>;
  handed_to: Nullable<string>;
}

export interface ProtectionEntriesTable {
  tenant_id: string;
  case_id: string;
  position: number;
  hash: string;
  author: string;
  role: string;
  thread: string;
  kind: string;
  epoch: number;
  sequence: number;
  header: string;
  body: string;
  stored_at: Timestamp;
}

export interface ProtectionEventsTable {
  tenant_id: string;
  case_id: string;
  id: string;
  at: Timestamp;
  kind: string;
  by_role: string;
  detail: Nullable<string>;
}

export interface ProtectionHandlersTable {
  tenant_id: string;
  handler: string;
  person_id: string;
  name: string;
}

export interface ProtectionKeysTable {
  tenant_id: string;
  key_id: string;
  handler: string;
  unit_id: string;
  role: string;
  signing: string;
  recipient: string;
  file: Nullable<string>;
  renews: Nullable<string>;
  made_at: Timestamp;
  valid_from: Nullable<Timestamp>;
  valid_until: Nullable<Timestamp>;
  revoked_at: Nullable<Timestamp>;
  left_at: Nullable<Timestamp>;
}

export interface ProtectionReferralsTable {
  tenant_id: string;
  case_id: string;
  id: string;
  target: string;
  ground: string;
  state: string;
  reason: Nullable<string>;
  at: Timestamp;
}

export interface ProtectionSettingsTable {
  tenant_id: string;
  hours: Json;
  urgent_minutes: number;
  other_hours: number;
  changed_at: Timestamp;
}

export interface ProtectionStatusesTable {
  tenant_id: string;
  number: number;
  text: string;
  signed_at: Timestamp;
  published_by: string;
  published_at: Timestamp;
}

export interface ProtectionWrapsTable {
  tenant_id: string;
  case_id: string;
  thread: string;
  epoch: number;
  key_id: string;
  file: string;
}

export interface RateLimitsTable {
  tenant_id: string;
  bucket: string;
  window_starts_at: Timestamp;
  used: number;
}

export interface RecoveryCodesTable {
  tenant_id: string;
  person_id: string;
  code_hash: string;
  created_at: Timestamp;
  used_at: Nullable<Timestamp>;
}

export interface RegisterImportChangesTable {
  tenant_id: string;
  import_id: string;
  entry_id: string;
  before: Nullable<Json>;
  written_at: Timestamp;
}

export interface RegisterImportsTable {
  tenant_id: string;
  id: string;
  unit_id: string;
  register: string;
  rows: Json;
  created_by: string;
  created_at: Timestamp;
  work_id: Nullable<string>;
  undone_at: Nullable<Timestamp>;
}

export interface ReviewsTable {
  tenant_id: string;
  id: string;
  kind: string;
  subject_id: string;
  batch_id: string;
  why: string;
  state: string;
  unit_path: string;
  revision: number;
  requested_at: Timestamp;
  requested_by: Nullable<string>;
  writers: Filled<string[]>;
  reviewed_draft: Nullable<Json>;
  notified: Filled<string[]>;
  decided_at: Nullable<Timestamp>;
  decided_by: Nullable<string>;
  decision_id: Nullable<string>;
  reason: Nullable<string>;
  undo: Nullable<Json>;
}

export interface RoleInvitationsTable {
  tenant_id: string;
  id: string;
  code_hash: string;
  role: string;
  unit_id: string;
  phone_hash: Nullable<string>;
  phone_masked: Nullable<string>;
  role_ends_on: Nullable<string>;
  invited_by: Nullable<string>;
  created_at: Timestamp;
  expires_at: Timestamp;
  state: Filled<string>;
  settled_at: Nullable<Timestamp>;
  person_id: Nullable<string>;
}

export interface ScanSignInsTable {
  tenant_id: string;
  id: string;
  code_hash: string;
  poll_hash: string;
  two_digits: string;
  browser: string;
  state: Filled<string>;
  person_id: Nullable<string>;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface SecurityEventsTable {
  tenant_id: string;
  id: GeneratedAlways<number>;
  hour: Timestamp;
  actor: string;
  operation: string;
  code: string;
  target: Nullable<string>;
  unit_id: Nullable<string>;
  times: number;
  first_at: Timestamp;
  last_at: Timestamp;
}

export interface SessionsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  token_hash: string;
  device_label: Filled<string>;
  created_at: Filled<Timestamp>;
  last_seen_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: Nullable<Timestamp>;
  assurance: Filled<string>;
  place: Filled<string>;
  identity_id: Nullable<string>;
}

export interface SignInTicketsTable {
  tenant_id: string;
  token_hash: string;
  purpose: string;
  person_id: Nullable<string>;
  challenge: Nullable<string>;
  totp_secret: Nullable<string>;
  tries_left: Filled<number>;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface SmsCodesTable {
  tenant_id: string;
  secret_hash: string;
  about_hash: string;
  code_hash: string;
  tries_left: number;
  created_at: Timestamp;
  expires_at: Timestamp;
}

export interface StaffAccountsTable {
  tenant_id: string;
  person_id: string;
  user_name: string;
  password_hash: string;
  password_set_at: Timestamp;
  created_at: Timestamp;
}

export interface SubscriptionCreditsTable {
  tenant_id: string;
  person_id: string;
  template: string;
  credits: number;
  accepted_at: Timestamp;
}

export interface TotpFactorsTable {
  tenant_id: string;
  person_id: string;
  secret: string;
  last_step: number;
  created_at: Timestamp;
}

export interface UnitsTable {
  tenant_id: string;
  id: string;
  kind: string;
  name: string;
  short_name: string;
  initials: Filled<string>;
  parent_id: Nullable<string>;
  parent_path: Nullable<string>;
  path: GeneratedAlways<string>;
  position: Filled<number>;
  about: Nullable<string>;
  place: Nullable<string>;
  telephone: Nullable<string>;
  hours: Filled<Json>;
  is_help_point: Filled<boolean>;
  is_example: Filled<boolean>;
  publishes_itself: Filled<boolean>;
}

export interface VenuesTable {
  tenant_id: string;
  id: string;
  unit_id: string;
  name: string;
  address: Filled<string>;
  places: Nullable<number>;
  facilities: Filled<string[]>;
  updated_at: Timestamp;
  name_key: string;
}

export interface WaitingChangesTable {
  tenant_id: string;
  id: string;
  person_id: string;
  kind: string;
  asked_at: Timestamp;
  opens_at: Timestamp;
  closes_at: Timestamp;
  stopped_at: Nullable<Timestamp>;
}

export interface WorkRunsTable {
  tenant_id: string;
  id: string;
  kind: string;
  person_id: string;
  unit_id: string;
  title: string;
  input: Json;
  state: Filled<string>;
  cursor: Nullable<Json>;
  steps: Filled<number>;
  done: Filled<number>;
  total: Nullable<number>;
  message: Nullable<string>;
  file_name: Nullable<string>;
  file_type: Nullable<string>;
  file_parts: Filled<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  finished_at: Nullable<Timestamp>;
  expires_at: Timestamp;
  files_deleted_at: Nullable<Timestamp>;
}

export interface Database {
  activities: ActivitiesTable;
  activity_messages: ActivityMessagesTable;
  activity_notices: ActivityNoticesTable;
  activity_quotas: ActivityQuotasTable;
  activity_series: ActivitySeriesTable;
  activity_sessions: ActivitySessionsTable;
  activity_templates: ActivityTemplatesTable;
  audit_rows: AuditRowsTable;
  audit_seals: AuditSealsTable;
  booking_members: BookingMembersTable;
  bookings: BookingsTable;
  consents: ConsentsTable;
  content_pictures: ContentPicturesTable;
  content_pieces: ContentPiecesTable;
  content_revisions: ContentRevisionsTable;
  content_withdrawals: ContentWithdrawalsTable;
  counselling_absences: CounsellingAbsencesTable;
  counselling_appointments: CounsellingAppointmentsTable;
  counselling_closed_days: CounsellingClosedDaysTable;
  counselling_counsellors: CounsellingCounsellorsTable;
  counselling_directories: CounsellingDirectoriesTable;
  counselling_extra_days: CounsellingExtraDaysTable;
  counselling_hours: CounsellingHoursTable;
  counselling_keys: CounsellingKeysTable;
  counselling_qualifications: CounsellingQualificationsTable;
  counselling_services: CounsellingServicesTable;
  counselling_statuses: CounsellingStatusesTable;
  counselling_talk_messages: CounsellingTalkMessagesTable;
  counselling_talk_readers: CounsellingTalkReadersTable;
  counselling_talk_wraps: CounsellingTalkWrapsTable;
  counselling_talks: CounsellingTalksTable;
  counselling_turns: CounsellingTurnsTable;
  data_requests: DataRequestsTable;
  family_members: FamilyMembersTable;
  gender_review_opinions: GenderReviewOpinionsTable;
  gender_reviews: GenderReviewsTable;
  grants: GrantsTable;
  guesses: GuessesTable;
  idempotency_keys: IdempotencyKeysTable;
  identities: IdentitiesTable;
  identity_confirmations: IdentityConfirmationsTable;
  inbox_messages: InboxMessagesTable;
  lecturers: LecturersTable;
  loaded_data_sets: LoadedDataSetsTable;
  looks_at_people: LooksAtPeopleTable;
  number_disclosures: NumberDisclosuresTable;
  outbox: OutboxTable;
  passkeys: PasskeysTable;
  password_failures: PasswordFailuresTable;
  password_links: PasswordLinksTable;
  people: PeopleTable;
  policies: PoliciesTable;
  policy_follows: PolicyFollowsTable;
  policy_revisions: PolicyRevisionsTable;
  policy_source_checks: PolicySourceChecksTable;
  policy_source_hosts: PolicySourceHostsTable;
  policy_topic_follows: PolicyTopicFollowsTable;
  policy_versions: PolicyVersionsTable;
  policy_withdrawals: PolicyWithdrawalsTable;
  protection_alarms: ProtectionAlarmsTable;
  protection_case_alarms: ProtectionCaseAlarmsTable;
  protection_cases: ProtectionCasesTable;
  protection_contact_tests: ProtectionContactTestsTable;
  protection_contacts: ProtectionContactsTable;
  protection_directories: ProtectionDirectoriesTable;
  protection_duties: ProtectionDutiesTable;
  protection_entries: ProtectionEntriesTable;
  protection_events: ProtectionEventsTable;
  protection_handlers: ProtectionHandlersTable;
  protection_keys: ProtectionKeysTable;
  protection_referrals: ProtectionReferralsTable;
  protection_settings: ProtectionSettingsTable;
  protection_statuses: ProtectionStatusesTable;
  protection_wraps: ProtectionWrapsTable;
  rate_limits: RateLimitsTable;
  recovery_codes: RecoveryCodesTable;
  register_import_changes: RegisterImportChangesTable;
  register_imports: RegisterImportsTable;
  reviews: ReviewsTable;
  role_invitations: RoleInvitationsTable;
  scan_sign_ins: ScanSignInsTable;
  security_events: SecurityEventsTable;
  sessions: SessionsTable;
  sign_in_tickets: SignInTicketsTable;
  sms_codes: SmsCodesTable;
  staff_accounts: StaffAccountsTable;
  subscription_credits: SubscriptionCreditsTable;
  totp_factors: TotpFactorsTable;
  units: UnitsTable;
  venues: VenuesTable;
  waiting_changes: WaitingChangesTable;
  work_runs: WorkRunsTable;
}
