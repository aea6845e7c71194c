insert into "Activity" ("objectId", "createdAt", "updatedAt", title, unit, places, taken, status,
  "signUpOpensAt", "signUpClosesAt")
select 'activity' || n, now(), now(), '孩子发脾气，怎么应对', '330382101', :places, 0, 'published',
  now() - interval '1 day', now() + interval '4 days'
from generate_series(:first, :first + :count - 1) n;
