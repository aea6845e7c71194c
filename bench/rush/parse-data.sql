-- People with an open session each, as Parse Server stores them, and the indexes of the questions asked.
insert into "_User" ("objectId", "createdAt", "updatedAt", username, _rperm, _wperm)
select 'person' || n, now(), now(), 'person' || n, array['person' || n], array['person' || n]
from generate_series(0, :people - 1) n;

insert into "_Session" ("objectId", "createdAt", "updatedAt", "sessionToken", "user", "expiresAt")
select 'session' || n, now(), now(), 'r:bench-' || n, 'person' || n, now() + interval '30 days'
from generate_series(0, :people - 1) n;

create unique index if not exists session_by_token on "_Session" ("sessionToken");
create unique index if not exists booking_once on "Booking" (activity, person);
create unique index if not exists key_once on "CommandKey" (caller, operation, key);
create index if not exists grant_by_person on "Grant" (person);
