-- Names are compared by what two spellings have in common, as `nameKey` (src/shared/text) says it, so
-- that a guest, a lecturer or a venue is there once however she is written. And a name is as long as a
-- person counts it: an emoji of several parts is one character of hers and many of the database's.
create function name_key(name text) returns text language sql immutable parallel safe as $$
  select translate(
    regexp_replace(
      lower(normalize(name, NFKC)),
      '[\u0009-\u000D\u0020\u0085\u00A0\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\U000E0000-\U000E0FFF]',
      '', 'g'),
    '•‧∙⋅・', '·····')
$$;

alter table people drop constraint people_name_check;
alter table people add constraint people_name_check check (char_length(name) between 1 and 440);
alter table family_members drop constraint family_members_name_check;
alter table family_members
  add constraint family_members_name_check check (char_length(name) between 1 and 220);

-- Who was booked twice under two spellings keeps both places: the later one has a key of its own.
alter table bookings add column guest_key text;
update bookings set guest_key = name_key(guest_name) where guest_name is not null;
update bookings as b set guest_key = b.guest_key || ' ' || b.id
  from (
    select tenant_id, id, row_number() over (
      partition by tenant_id, activity_id, booked_by, guest_key order by created_at, id) as place
    from bookings
    where guest_name is not null and status in ('confirmed', 'in-review', 'waiting', 'offered')
  ) as same
  where same.place > 1 and same.tenant_id = b.tenant_id and same.id = b.id;
alter table bookings add check ((guest_name is null) = (guest_key is null));
drop index bookings_once_per_guest;
create unique index bookings_once_per_guest on bookings (tenant_id, activity_id, booked_by, guest_key)
  where guest_key is not null and status in ('confirmed', 'in-review', 'waiting', 'offered');

alter table lecturers add column name_key text;
update lecturers set name_key = name_key(name);
update lecturers as l set name_key = l.name_key || ' ' || l.id
  from (
    select tenant_id, id, row_number() over (
      partition by tenant_id, unit_id, name_key order by updated_at desc, id) as place
    from lecturers
  ) as same
  where same.place > 1 and same.tenant_id = l.tenant_id and same.id = l.id;
alter table lecturers alter column name_key set not null;
alter table lecturers drop constraint lecturers_tenant_id_unit_id_name_key;
create unique index lecturers_once on lecturers (tenant_id, unit_id, name_key);

alter table venues add column name_key text;
update venues set name_key = name_key(name);
update venues as e set name_key = e.name_key || ' ' || e.id
  from (
    select tenant_id, id, row_number() over (
      partition by tenant_id, unit_id, name_key order by updated_at desc, id) as place
    from venues
  ) as same
  where same.place > 1 and same.tenant_id = e.tenant_id and same.id = e.id;
alter table venues alter column name_key set not null;
alter table venues drop constraint venues_tenant_id_unit_id_name_key;
create unique index venues_once on venues (tenant_id, unit_id, name_key);
