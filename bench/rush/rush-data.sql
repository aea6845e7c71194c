-- People with an open session each, and the series. Made after the gateway's own migrations.
create function bench_id(kind integer, number bigint) returns uuid immutable language sql as
$$ select ('00000000-000' || kind || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;

create function bench_token(number bigint) returns text immutable language sql as
$$ select 'bench-token-of-a-resident-' || lpad(number::text, 17, '0') $$;

insert into activity_series (tenant_id, id, name, summary)
values ('330382', 'mother-school', '母亲学堂', '村社里的家长课') on conflict do nothing;

insert into people (tenant_id, id, name, phone, unit_id)
select '330382', bench_id(1, n), '李妈妈', '139' || lpad(n::text, 8, '0'), '330382101'
from generate_series(0, :people - 1) n;

insert into identities (tenant_id, provider, subject, person_id)
select '330382', 'wechat', 'openid-' || n, bench_id(1, n) from generate_series(0, :people - 1) n;

insert into sessions (tenant_id, id, person_id, token_hash, last_seen_at, expires_at)
select '330382', bench_id(2, n), bench_id(1, n),
  encode(sha256(convert_to(bench_token(n), 'utf8')), 'hex'), now(), now() + interval '30 days'
from generate_series(0, :people - 1) n;

insert into consents (tenant_id, id, person_id, purpose, version, given_at)
select '330382', bench_id(3, n), bench_id(1, n), 'privacy', '2026-01', now()
from generate_series(0, :people - 1) n;
