-- What a message leads to, as data: which page shows it is the client's to know. Pages that messages
-- never led to become no link.
create function pg_temp.as_link(address text) returns jsonb language sql immutable as $$
  select case
    when id is null then case
      when address ~ '^/?domains/people/pages/devices/' then '{"to":"devices"}'::jsonb
      when address ~ '^/?pages/(activities|help|policies)/'
        then jsonb_build_object('to', 'page', 'page', substring(address from 'pages/([a-z]+)/'))
      when address ~ '^/?domains/people/pages/accept-invitation/index\?code=[A-Za-z0-9_-]{1,64}$'
        then jsonb_build_object('to', 'invitation', 'code', substring(address from 'code=(.*)$'))
    end
    when address ~ '^/?domains/activities/pages/ticket/'
      then jsonb_build_object('to', 'ticket', 'bookingId', id)
    when address ~ '^/?domains/activities/pages/detail/'
      then jsonb_build_object('to', 'activity', 'activityId', id)
    when address ~ '^/?domains/content/pages/article/'
      then jsonb_build_object('to', 'article', 'pieceId', id)
  end
  from (select substring(address from '[?&]id=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})')) as t (id)
$$;

alter table inbox_messages alter column link type jsonb using pg_temp.as_link(link);

update outbox set data = jsonb_set(data, '{link}', coalesce(pg_temp.as_link(data ->> 'link'), 'null'))
  where jsonb_typeof(data -> 'link') = 'string';

drop function pg_temp.as_link(text);
