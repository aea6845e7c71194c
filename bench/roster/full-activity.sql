-- One activity with :bookings bookings, each by another person, and its organiser (person 0). Foreign
-- keys are not checked while it loads: every id is made from a number that exists.
set session_replication_role = replica;

insert into activities (tenant_id, id, code, series_id, kind, status, title, summary, audience, unit_id,
  unit_path, venue_name, sign_up_opens_at, sign_up_closes_at, cancel_until, starts_at, ends_at, created_at,
  updated_at, published_at, questions)
select '330382', bench_id(4, 1), 'ABCDEFGH', 'mother-school', 'public-event', 'published', '三八晚会', '大家来', '所有人',
  id, path, '体育馆', now() - interval '9 days', now() + interval '9 days', now() + interval '9 days',
  now() + interval '10 days', now() + interval '11 days', now(), now(), now(),
  '[{"id":"diet","label":"有忌口吗","kind":"text","needed":false,"options":[]}]'
from units where tenant_id = '330382' and id = '330382108';

insert into activity_quotas (tenant_id, id, activity_id, places, taken)
values ('330382', bench_id(5, 1), bench_id(4, 1), 100000, :bookings);

insert into bookings (tenant_id, id, code, activity_id, quota_id, person_id, booked_by, party_size, status,
  answers, created_at, updated_at)
select '330382', bench_id(6, n), upper(lpad(to_hex(n), 8, '0')), bench_id(4, 1), bench_id(5, 1),
  bench_id(1, n), bench_id(1, n), 1, (array['confirmed', 'in-review'])[1 + n % 2],
  '[{"questionId":"diet","answer":"没有忌口"}]',
  date_trunc('second', now()) - interval '8 days' + n * interval '5 s', now()
from generate_series(1, :bookings) n;

insert into booking_members (tenant_id, booking_id, position, kind, label)
select '330382', bench_id(6, n), 0, 'self', '' from generate_series(1, :bookings) n;

insert into grants (tenant_id, id, person_id, role, unit_id, starts_on)
values ('330382', bench_id(7, 1), bench_id(1, 0), 'organiser', '330382108', '2020-01-01');
update sessions set assurance = 'passkey' where tenant_id = '330382' and person_id = bench_id(1, 0);

set session_replication_role = origin;
