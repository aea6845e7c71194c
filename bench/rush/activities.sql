-- Published lectures :first … :first + :count - 1, with :places places each, open for sign-up.
insert into activities (tenant_id, id, code, series_id, kind, status, title, summary, audience, unit_id,
  unit_path, venue_name, sign_up_opens_at, sign_up_closes_at, cancel_until, starts_at, ends_at,
  created_at, updated_at, published_at, has_waitlist)
select '330382', bench_id(4, n), upper(lpad(to_hex(n), 8, '0')), 'mother-school', 'lecture', 'published',
  '孩子发脾气，怎么应对', '三岁前后，孩子的脾气从哪里来。', '2–6 岁孩子的妈妈', u.id, u.path,
  '妇女之家 二楼', now() - interval '1 day', now() + interval '4 days', now() + interval '4 days',
  now() + interval '5 days', now() + interval '5 days 90 minutes', now(), now(), now(), false
from generate_series(:first, :first + :count - 1) n
join units u on u.tenant_id = '330382' and u.id = '330382101';

insert into activity_sessions (tenant_id, id, activity_id, starts_at, ends_at)
select tenant_id, id, id, starts_at, ends_at from activities
where tenant_id = '330382' and id between bench_id(4, :first) and bench_id(4, :first + :count - 1);

insert into activity_quotas (tenant_id, id, activity_id, places)
select '330382', bench_id(5, n), bench_id(4, n), :places
from generate_series(:first, :first + :count - 1) n;
