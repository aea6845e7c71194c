-- Everybody accepted one confirmation by WeChat; person 0 exports rosters of unit 330382101.
insert into subscription_credits (tenant_id, person_id, template, credits, accepted_at)
select '330382', id, 'booking-confirmed', 1, now() from people where tenant_id = '330382';

insert into grants (tenant_id, id, person_id, role, unit_id, starts_on)
values ('330382', bench_id(7, 1), bench_id(1, 0), 'organiser', '330382101', '2020-01-01');
update sessions set assurance = 'passkey' where tenant_id = '330382' and person_id = bench_id(1, 0);
