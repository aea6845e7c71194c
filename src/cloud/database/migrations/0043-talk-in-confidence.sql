-- What is said around an appointment: docs/decisions/0036-talk-in-confidence.md says who reads what.

-- Ordinary tables: public halves of staff's keys, their files under six words, and signed lists.
create table counselling_keys (
  tenant_id text not null,
  key_id text not null,
  -- A counsellor's is her calendar's id, which appointments name too.
  handler text not null check (handler ~ '^[a-z0-9-]{1,64}$'),
  person_id uuid not null,
  unit_id text not null,
  role text not null check (role in ('counsellor', 'counselling-supervisor')),
  signing text not null,
  recipient text not null,
  file text not null,
  made_at timestamptz not null,
  primary key (tenant_id, key_id),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  foreign key (tenant_id, unit_id) references units (tenant_id, id)
);
create index counselling_keys_of on counselling_keys (tenant_id, person_id);

create table counselling_directories (
  tenant_id text not null,
  version integer not null,
  text text not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (tenant_id, version)
);

create table counselling_statuses (
  tenant_id text not null,
  number integer not null,
  text text not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (tenant_id, number)
);

grant select, insert on counselling_keys, counselling_directories, counselling_statuses
  to womens_home_counselling;
grant select (tenant_id, id, person_id, counsellor_id, state, line, ends_at, forgotten_at)
  on counselling_appointments to womens_home_counselling;
grant select (tenant_id, id, person_id, unit_id) on counselling_counsellors
  to womens_home_counselling;
grant select (tenant_id, id, path) on units to womens_home_counselling;

-- Locked tables. No foreign keys between them: their checks would run as the owner, who may nothing.
create table counselling_talks (
  tenant_id text not null,
  -- The appointment's.
  id uuid not null,
  person_id text not null
    check (person_id not in ('', 'anonymous', 'unregistered', 'timer', 'job')),
  -- Person ids of staff to whom the thread's key is wrapped now.
  readers text[] not null
    check (not readers && array['', 'anonymous', 'unregistered', 'timer', 'job']),
  begun_at timestamptz not null,
  forgotten_at timestamptz,
  is_erasing boolean not null default false,
  primary key (tenant_id, id)
);

create table counselling_talk_readers (
  tenant_id text not null,
  talk_id uuid not null,
  part text not null check (part in ('thread', 'record', 'notes')),
  number integer not null,
  -- Who signed it.
  person_id text not null,
  statement text not null,
  primary key (tenant_id, talk_id, part, number)
);

create table counselling_talk_wraps (
  tenant_id text not null,
  talk_id uuid not null,
  part text not null check (part in ('thread', 'record', 'notes')),
  key_id text not null,
  -- Whose key it is.
  person_id text not null,
  file text not null,
  primary key (tenant_id, talk_id, part, key_id)
);

create table counselling_talk_messages (
  tenant_id text not null,
  talk_id uuid not null,
  part text not null check (part in ('thread', 'record', 'notes')),
  -- In the order in which the server took them, without gaps.
  position integer not null,
  hash text not null,
  person_id text not null,
  author text not null,
  sequence integer not null,
  header text not null,
  body text not null,
  stored_at timestamptz not null,
  primary key (tenant_id, talk_id, part, position)
);
create unique index counselling_talk_messages_once
  on counselling_talk_messages (tenant_id, talk_id, part, hash);
create unique index counselling_talk_messages_lines
  on counselling_talk_messages (tenant_id, talk_id, part, author, sequence);

alter table counselling_talks enable row level security;
alter table counselling_talks force row level security;
alter table counselling_talk_readers enable row level security;
alter table counselling_talk_readers force row level security;
alter table counselling_talk_wraps enable row level security;
alter table counselling_talk_wraps force row level security;
alter table counselling_talk_messages enable row level security;
alter table counselling_talk_messages force row level security;

-- A talk is there for her, for those who read it, and for the clock. This policy asks no other table.
create policy seen on counselling_talks for select to womens_home_counselling
  using (tenant_id = current_setting('app.tenant_id')
    and (current_setting('app.actor') in (person_id, 'job')
      or readers @> array[current_setting('app.actor')]));
create policy begun on counselling_talks for insert to womens_home_counselling
  with check (tenant_id = current_setting('app.tenant_id')
    and person_id = current_setting('app.actor'));
-- Readers change nothing here: who reads is hers to say.
create policy changed on counselling_talks for update to womens_home_counselling
  using (tenant_id = current_setting('app.tenant_id')
    and current_setting('app.actor') in (person_id, 'job'))
  with check (tenant_id = current_setting('app.tenant_id'));
create policy erased on counselling_talks for delete to womens_home_counselling
  using (tenant_id = current_setting('app.tenant_id')
    and current_setting('app.actor') = 'job' and is_erasing);

-- She: the thread. Her readers: thread and record. Notes: who wrote them. The clock: what it erases.
create policy of_thread on counselling_talk_readers to womens_home_counselling
  using (part = 'thread' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_readers.tenant_id and t.id = counselling_talk_readers.talk_id
      and current_setting('app.actor') <> 'job'))
  with check (part = 'thread' and person_id = current_setting('app.actor')
    and exists (select from counselling_talks t
      where t.tenant_id = counselling_talk_readers.tenant_id and t.id = counselling_talk_readers.talk_id
        and t.person_id = current_setting('app.actor')));
create policy of_staff on counselling_talk_readers to womens_home_counselling
  using (part <> 'thread' and (part = 'record' or person_id = current_setting('app.actor'))
    and exists (select from counselling_talks t
      where t.tenant_id = counselling_talk_readers.tenant_id and t.id = counselling_talk_readers.talk_id
        and t.readers @> array[current_setting('app.actor')]))
  with check (part <> 'thread' and person_id = current_setting('app.actor')
    and exists (select from counselling_talks t
      where t.tenant_id = counselling_talk_readers.tenant_id and t.id = counselling_talk_readers.talk_id
        and t.readers @> array[current_setting('app.actor')]));
create policy of_clock on counselling_talk_readers to womens_home_counselling
  using (current_setting('app.actor') = 'job' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_readers.tenant_id and t.id = counselling_talk_readers.talk_id
      and t.is_erasing)) with check (false);

create policy of_thread on counselling_talk_wraps to womens_home_counselling
  using (part = 'thread' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_wraps.tenant_id and t.id = counselling_talk_wraps.talk_id
      and (t.person_id = current_setting('app.actor')
        or (t.readers @> array[current_setting('app.actor')]
          and counselling_talk_wraps.person_id = current_setting('app.actor')))))
  with check (part = 'thread' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_wraps.tenant_id and t.id = counselling_talk_wraps.talk_id
      and t.person_id = current_setting('app.actor')));
create policy of_staff on counselling_talk_wraps to womens_home_counselling
  using (part <> 'thread' and (part = 'record' or person_id = current_setting('app.actor'))
    and exists (select from counselling_talks t
      where t.tenant_id = counselling_talk_wraps.tenant_id and t.id = counselling_talk_wraps.talk_id
        and t.readers @> array[current_setting('app.actor')]));
create policy of_clock on counselling_talk_wraps to womens_home_counselling
  using (current_setting('app.actor') = 'job' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_wraps.tenant_id and t.id = counselling_talk_wraps.talk_id
      and t.is_erasing)) with check (false);

create policy of_thread on counselling_talk_messages for select to womens_home_counselling
  using (part = 'thread' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_messages.tenant_id and t.id = counselling_talk_messages.talk_id
      and current_setting('app.actor') <> 'job'));
create policy of_staff on counselling_talk_messages for select to womens_home_counselling
  using (part <> 'thread' and (part = 'record' or person_id = current_setting('app.actor'))
    and exists (select from counselling_talks t
      where t.tenant_id = counselling_talk_messages.tenant_id and t.id = counselling_talk_messages.talk_id
        and t.readers @> array[current_setting('app.actor')]));
create policy written on counselling_talk_messages for insert to womens_home_counselling
  with check (person_id = current_setting('app.actor') and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_messages.tenant_id and t.id = counselling_talk_messages.talk_id
      and (part <> 'thread' or t.forgotten_at is null)
      and ((part = 'thread' and t.person_id = current_setting('app.actor'))
        or t.readers @> array[current_setting('app.actor')])));
create policy forgotten on counselling_talk_messages for delete to womens_home_counselling
  using (part = 'thread' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_messages.tenant_id and t.id = counselling_talk_messages.talk_id
      and t.person_id = current_setting('app.actor')));
create policy of_clock on counselling_talk_messages to womens_home_counselling
  using (current_setting('app.actor') = 'job' and exists (select from counselling_talks t
    where t.tenant_id = counselling_talk_messages.tenant_id and t.id = counselling_talk_messages.talk_id
      and t.is_erasing)) with check (false);

-- Messages are never changed.
grant select, insert, update, delete on counselling_talks to womens_home_counselling;
grant select, insert, delete on counselling_talk_readers, counselling_talk_wraps,
  counselling_talk_messages to womens_home_counselling;

-- Who owns them, the main login, may nothing with them.
revoke all on counselling_talks, counselling_talk_readers, counselling_talk_wraps,
  counselling_talk_messages from current_user;
