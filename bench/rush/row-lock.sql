\set n :n + 1
\set person :client_id * :each + :n
\set activity :first + :n % :activities
begin;
select s.person_id, s.expires_at, s.revoked_at from sessions s where s.tenant_id = '330382' and s.token_hash = encode(sha256(convert_to(bench_token(:person), 'utf8')), 'hex');
select g.role, u.path from grants g join units u on u.tenant_id = g.tenant_id and u.id = g.unit_id where g.tenant_id = '330382' and g.person_id = bench_id(1, :person) and g.revoked_at is null;
select request_hash, output from idempotency_keys where tenant_id = '330382' and caller = bench_id(1, :person)::text and operation = 'activities.signUp' and key = 'sign-up-' || :activity || '-' || :person;
select a.*, u.name from activities a join units u on u.tenant_id = a.tenant_id and u.id = a.unit_id where a.tenant_id = '330382' and a.id = bench_id(4, :activity);
select places - taken as free from activity_quotas where tenant_id = '330382' and id = bench_id(5, :activity) for update \gset
\if :free > 0
select id from bookings where tenant_id = '330382' and person_id = bench_id(1, :person) and activity_id = bench_id(4, :activity) and status in ('confirmed', 'in-review', 'waiting', 'offered');
insert into bookings (tenant_id, id, code, activity_id, quota_id, person_id, booked_by, party_size, status, created_at, updated_at) values ('330382', gen_random_uuid(), lpad(upper(to_hex((:activity * 65536 + :person) * 2654435761 % 4294967296)), 8, '0'), bench_id(4, :activity), bench_id(5, :activity), bench_id(1, :person), bench_id(1, :person), 1, 'confirmed', now(), now()) returning id as booking \gset
insert into booking_members (tenant_id, booking_id, position, kind) values ('330382', :booking::uuid, 0, 'self');
update activity_quotas set taken = taken + 1 where tenant_id = '330382' and id = bench_id(5, :activity);
insert into audit_rows (tenant_id, at, actor, operation, target, unit_id, detail) values ('330382', now(), bench_id(1, :person)::text, 'activities.signUp', :booking::text, '330382101', '{"status":"confirmed"}');
insert into inbox_messages (tenant_id, id, person_id, kind, title, body, link, dedupe_key, created_at) values ('330382', gen_random_uuid(), bench_id(1, :person), 'booking-confirmed', '报名成功', '孩子发脾气，怎么应对', '/domains/activities/pages/ticket/index', :booking::text, now());
insert into idempotency_keys (tenant_id, caller, operation, key, request_hash, output, created_at) values ('330382', bench_id(1, :person)::text, 'activities.signUp', 'sign-up-' || :activity || '-' || :person, md5(:person::text), jsonb_build_object('id', :booking::text, 'title', '孩子发脾气，怎么应对', 'status', 'confirmed'), now());
\endif
commit;
