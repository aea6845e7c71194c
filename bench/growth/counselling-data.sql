-- :counsellors counsellors who are there on six days a week, and 100,000 appointments from three years ago to 30
-- days ahead, one a counsellor and day, at an hour that moves. Foreign keys and the constraint against two at
-- once are for those who book: ids are made from numbers that exist, and times lie on days of their own.
set session_replication_role = replica;

insert into counselling_services (tenant_id, service, unit_id, minutes, horizon_days, cancel_hours)
values ('330382', 'psychology', '330382101', 50, 60, 24)
on conflict (tenant_id, service) do update set horizon_days = 60;

insert into counselling_counsellors (tenant_id, id, unit_id, name, specialties, starts_every, created_at)
select '330382', bench_id(8, n), '330382101', '咨询师 ' || n, '亲子', 15, now()
from generate_series(1, :counsellors) n;

insert into counselling_qualifications (tenant_id, counsellor_id, service)
select '330382', bench_id(8, n), 'psychology' from generate_series(1, :counsellors) n;

insert into counselling_hours (tenant_id, id, counsellor_id, weekday, from_minute, until_minute, line, place)
select '330382', bench_id(9, n * 100 + weekday * 10 + half), bench_id(8, n), weekday,
  case half when 0 then 510 else 810 end + 15 * (n % 3), case half when 0 then 690 else 1020 end,
  'on-site', '妇女之家'
from generate_series(1, :counsellors) n, generate_series(1, 6) weekday, generate_series(0, 1) half;

insert into counselling_appointments (tenant_id, id, code, state, service, line, place, counsellor_id,
  person_id, starts_at, ends_at, busy_from, busy_until, created_at, updated_at)
select '330382', bench_id(7, k), upper(lpad(to_hex(k), 8, '0')),
  case when at < now() then 'done' else 'booked' end, 'psychology', 'on-site', '妇女之家',
  bench_id(8, 1 + k % :counsellors), bench_id(1, k % 1000), at, at + interval '50 minutes',
  at, at + interval '65 minutes', now() - interval '1 day', now() - interval '1 day'
from (
  select k, date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai'
    + (30 - (k / :counsellors) * 1095 / (100000 / :counsellors)) * interval '1 day'
    + (9 + k % 7) * interval '1 hour' as at
  from generate_series(0, 99999) k
) numbered;

set session_replication_role = origin;
