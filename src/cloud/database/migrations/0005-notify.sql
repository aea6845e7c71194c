-- What we tell people. The inbox always has it; the outbox holds what leaves the system, written in
-- the transaction of the command and sent after it by a job.

create table inbox_messages (
  tenant_id text not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  -- a page of the app, or none
  link text,
  dedupe_key text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, dedupe_key),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
create index inbox_messages_newest on inbox_messages (tenant_id, person_id, created_at desc, id desc);
create index inbox_messages_unread on inbox_messages (tenant_id, person_id) where read_at is null;

create table outbox (
  tenant_id text not null,
  id uuid not null,
  channel text not null check (channel in ('wechat', 'sms')),
  person_id uuid not null,
  template text not null,
  -- emptied as soon as the message was sent or given up
  data jsonb not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'given-up')),
  attempts integer not null default 0,
  -- when it may be tried (again); while `sending`, when that try counts as lost
  next_try_at timestamptz not null,
  -- not sent any more after this: a code or a reminder that comes too late only confuses
  useful_until timestamptz,
  -- the provider's code, never its text
  reason text,
  dedupe_key text not null,
  created_at timestamptz not null,
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, person_id, channel, dedupe_key),
  foreign key (tenant_id, person_id) references people (tenant_id, id),
  check ((state in ('sent', 'given-up')) = (settled_at is not null))
);
create index outbox_open on outbox (tenant_id, next_try_at) where settled_at is null;

-- One acceptance in WeChat's dialogue is one message of that template.
create table subscription_credits (
  tenant_id text not null,
  person_id uuid not null,
  template text not null,
  credits integer not null check (credits between 0 and 100),
  accepted_at timestamptz not null,
  primary key (tenant_id, person_id, template),
  foreign key (tenant_id, person_id) references people (tenant_id, id)
);
