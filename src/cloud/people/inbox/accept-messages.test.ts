import { people } from '@cloud/people';
import { buildPerson } from '@tests/builders/people';
import { useWorld } from '@tests/support/test-world';

const world = useWorld();

const credits = async () =>
  world()
    .db.selectFrom('subscription_credits')
    .select(['person_id', 'template', 'credits'])
    .where('tenant_id', '=', world().tenantId)
    .orderBy('template')
    .execute();

it('counts one message for each acceptance, and a repeated request once', async () => {
  const person = await buildPerson(world());
  const accept = (key: string) =>
    world().call(
      people,
      'acceptMessages',
      { templates: ['activity-reminder', 'place-offered'] },
      { as: person, key },
    );
  await accept('first-tap');
  await accept('first-tap');
  await accept('another-tap');
  expect(await credits()).toEqual([
    { person_id: person.id, template: 'activity-reminder', credits: 2 },
    { person_id: person.id, template: 'place-offered', credits: 2 },
  ]);
});

it('offers the templates that WeChat has given an id, and none without', async () => {
  const person = await buildPerson(world());
  expect(await world().call(people, 'messageTemplates', {}, { as: person })).toEqual({
    templates: [],
  });
  world().runtime.services.config.wechatTemplates['activity-reminder'] = { id: 'T2', fields: {} };
  expect(await world().call(people, 'messageTemplates', {}, { as: person })).toEqual({
    templates: [{ name: 'activity-reminder', templateId: 'T2' }],
  });
});
