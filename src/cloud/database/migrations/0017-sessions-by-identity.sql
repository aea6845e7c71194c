-- A date of an activity that was published is never deleted: who had it in her calendar must read there
-- that it is off. Sessions stand in the order of their times; their place in a list says nothing.
alter table activity_sessions add column cancelled_at timestamptz;
-- Empty when nobody said why.
alter table activity_sessions add column cancel_reason text not null default '';
alter table activity_sessions drop column position;
create index activity_sessions_of on activity_sessions (tenant_id, activity_id, starts_at, id);

alter table activity_notices drop constraint activity_notices_kind_check;
alter table activity_notices add constraint activity_notices_kind_check
  check (kind in ('changed', 'called-off', 'date-off'));
-- Of a date that was called off: which one.
alter table activity_notices add column session_id uuid;
