-- :activities lectures over three years back and 60 days ahead, ten bookings each. Foreign keys are not
-- checked while it loads: every id is made from a number that exists.
set session_replication_role = replica;

insert into activities (tenant_id, id, code, series_id, kind, status, title, summary, audience, unit_id,
  unit_path, venue_name, facilities, search, sign_up_opens_at, sign_up_closes_at, cancel_until, starts_at,
  ends_at, created_at, updated_at, published_at)
select '330382', bench_id(4, n), upper(lpad(to_hex(n), 8, '0')), 'mother-school', 'lecture', 'published',
  s.title, '村社里的家长课。', '2–6 岁孩子的妈妈', u.id, u.path, '妇女之家 二楼', '{}',
  s.search::tsvector, at - interval '20 days', at - interval '1 hour', at - interval '1 day', at,
  at + interval '90 minutes', at - interval '30 days', at - interval '30 days', at - interval '20 days'
from (
  -- Numbers that follow each other are far apart in time and place.
  select n, now() + interval '60 days' - ((n * 7919) % :activities) * (interval '1155 days' / :activities) as at
  from generate_series(1, :activities) n
) numbered
join (select id, path, row_number() over (order by id) - 1 as place
  from units where tenant_id = '330382' and kind = 'village') u
  on u.place = n * 31 % (select count(*) from units where tenant_id = '330382' and kind = 'village')
join (select *, row_number() over (partition by month order by title) - 1 as place
  from bench_search) s on s.month = to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM') and s.place = n % 4;

insert into activity_sessions (tenant_id, id, activity_id, starts_at, ends_at)
select tenant_id, id, id, starts_at, ends_at from activities where tenant_id = '330382';

insert into activity_quotas (tenant_id, id, activity_id, places, taken)
select '330382', bench_id(5, n), bench_id(4, n), 40, 10 from generate_series(1, :activities) n;

insert into bookings (tenant_id, id, code, activity_id, quota_id, person_id, booked_by, party_size, status,
  created_at, updated_at)
select '330382', bench_id(6, n), upper(lpad(to_hex(n), 8, '0')), bench_id(4, a), bench_id(5, a),
  bench_id(1, p), bench_id(1, p), 1, 'confirmed', now() - interval '30 days', now() - interval '30 days'
from (
  select n, 1 + (n - 1) / 10 as a, (n * 13) % :people as p from generate_series(1, :activities * 10) n
) numbered;

set session_replication_role = origin;
