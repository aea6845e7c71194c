-- Activities :first … :first + :count - 1 have one place and a waitlist. An offer holds until an hour
-- before the start at the latest: the n-th of these ends n × :apart seconds from now.
update activity_quotas set places = 1
where tenant_id = '330382' and activity_id between bench_id(4, :first) and bench_id(4, :first + :count - 1);

update activities a set has_waitlist = true, sign_up_closes_at = t.at - interval '1 hour',
  cancel_until = t.at - interval '1 hour', starts_at = t.at, ends_at = t.at + interval '90 minutes'
from (
  select bench_id(4, :first + n - 1) as id, now() + interval '1 hour' + n * :apart * interval '1 s' as at
  from generate_series(1, :count) n
) t
where a.tenant_id = '330382' and a.id = t.id;

update activity_sessions s set starts_at = a.starts_at, ends_at = a.ends_at
from activities a
where a.tenant_id = s.tenant_id and a.id = s.activity_id and s.tenant_id = '330382'
  and a.id between bench_id(4, :first) and bench_id(4, :first + :count - 1);
