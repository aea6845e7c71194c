-- What the retention rules (src/cloud/*/retention.ts) look for, so that no look reads a whole table.

-- A booking of long ago belongs to nobody any more: counts stay, the person is cut off.
alter table bookings add column forgotten_at timestamptz;
create index bookings_to_forget on bookings (tenant_id, activity_id) where forgotten_at is null;
create index bookings_with_answers on bookings (tenant_id, activity_id) where answers <> '[]';

create index inbox_messages_by_age on inbox_messages (tenant_id, created_at);
create index outbox_settled on outbox (tenant_id, settled_at) where settled_at is not null;
create index number_disclosures_by_age on number_disclosures (tenant_id, created_at);
create index activity_notices_by_age on activity_notices (tenant_id, created_at);
create index activity_messages_by_age on activity_messages (tenant_id, created_at);
create index people_deleted on people (tenant_id, deleted_at) where deleted_at is not null;
create index sessions_revoked on sessions (tenant_id, revoked_at) where revoked_at is not null;
create index work_runs_finished on work_runs (tenant_id, finished_at) where finished_at is not null;

-- A run and the message that it sent are forgotten by clocks of their own.
alter table activity_messages drop constraint activity_messages_tenant_id_work_id_fkey;
