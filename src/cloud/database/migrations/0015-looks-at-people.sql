-- Why staff looked at a person, in their words. They may hold her name or number, so they are deleted
-- with her; the audit row keeps the id and a hash over id and words, which tells nothing without them.
create table looks_at_people (
  tenant_id text not null,
  id uuid not null,
  -- Null: nobody was found.
  person_id uuid,
  seen_by uuid not null,
  unit_id text,
  operation text not null,
  reason text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create index looks_at_people_by_person on looks_at_people (tenant_id, person_id, created_at desc);
create index looks_at_people_by_staff on looks_at_people (tenant_id, seen_by, created_at desc);
create index looks_at_people_by_age on looks_at_people (tenant_id, created_at);

-- Words in rows that no seal holds yet move over. A sealed row cannot be changed without its seal saying so.
with moved as (
  select r.tenant_id, r.id, gen_random_uuid() as look, r.detail ->> 'reason' as reason,
    r.target, r.actor, r.unit_id, r.operation, r.at
  from audit_rows r
  where r.seal_id is null and r.detail ->> 'reason' is not null
    and r.operation in ('people.lookUpPerson', 'people.mergePeople', 'people.makePasswordLink')
    and r.actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
), kept as (
  insert into looks_at_people
    (tenant_id, id, person_id, seen_by, unit_id, operation, reason, created_at)
  select tenant_id, look, target::uuid, actor::uuid, unit_id, operation, reason, at from moved
)
update audit_rows r
set detail = (r.detail - 'reason') || jsonb_build_object('look', m.look,
  'reasonHash', encode(sha256(convert_to(m.look::text || ' ' || m.reason, 'UTF8')), 'hex'))
from moved m
where r.tenant_id = m.tenant_id and r.id = m.id;
