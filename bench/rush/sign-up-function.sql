-- The work of row-lock.sql in one round trip: the lock is held as short as SQL can.
create function bench_sign_up(number bigint, wanted bigint) returns text language plpgsql as $$
declare
  person uuid := bench_id(1, number);
  activity uuid := bench_id(4, wanted);
  quota uuid := bench_id(5, wanted);
  own_key text := 'sign-up-' || wanted || '-' || number;
  booking uuid := gen_random_uuid();
  free integer;
begin
  perform s.person_id from sessions s where s.tenant_id = '330382'
    and s.token_hash = encode(sha256(convert_to(bench_token(number), 'utf8')), 'hex');
  perform g.role, u.path from grants g join units u on u.tenant_id = g.tenant_id and u.id = g.unit_id
    where g.tenant_id = '330382' and g.person_id = person and g.revoked_at is null;
  perform output from idempotency_keys where tenant_id = '330382' and caller = person::text
    and operation = 'activities.signUp' and key = own_key;
  perform a.title from activities a join units u on u.tenant_id = a.tenant_id and u.id = a.unit_id
    where a.tenant_id = '330382' and a.id = activity;
  select places - taken into free from activity_quotas
    where tenant_id = '330382' and id = quota for update;
  if free < 1 then return 'FULL'; end if;
  perform id from bookings where tenant_id = '330382' and person_id = person and activity_id = activity
    and status in ('confirmed', 'in-review', 'waiting', 'offered');
  insert into bookings (tenant_id, id, code, activity_id, quota_id, person_id, booked_by, party_size,
    status, created_at, updated_at)
  values ('330382', booking, lpad(upper(to_hex((wanted * 65536 + number) * 2654435761 % 4294967296)), 8, '0'), activity, quota, person, person, 1,
    'confirmed', now(), now());
  insert into booking_members (tenant_id, booking_id, position, kind)
  values ('330382', booking, 0, 'self');
  update activity_quotas set taken = taken + 1 where tenant_id = '330382' and id = quota;
  insert into audit_rows (tenant_id, at, actor, operation, target, unit_id, detail)
  values ('330382', now(), person::text, 'activities.signUp', booking::text, '330382101',
    '{"status":"confirmed"}');
  insert into inbox_messages (tenant_id, id, person_id, kind, title, body, link, dedupe_key, created_at)
  values ('330382', gen_random_uuid(), person, 'booking-confirmed', '报名成功', '孩子发脾气，怎么应对',
    '/domains/activities/pages/ticket/index', booking::text, now());
  insert into idempotency_keys (tenant_id, caller, operation, key, request_hash, output, created_at)
  values ('330382', person::text, 'activities.signUp', own_key, md5(number::text),
    jsonb_build_object('id', booking, 'title', '孩子发脾气，怎么应对', 'status', 'confirmed'), now());
  return 'OK';
end $$;
