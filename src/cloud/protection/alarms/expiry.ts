import { inTransaction } from '@cloud/platform/database/in-transaction';
import { bindJob, defineJob, noPayload, type BoundJob } from '@cloud/platform/jobs/job';
import { notify } from '@cloud/platform/notify/notify';
import { expiryMark } from '@shared/protection/rules';
import { leadsNow } from '../duty/duty-facts';
import { keysNotice } from '../notifications';
import { currentDirectory, isUsable, keysWithHolders } from '../queries';

const watchExpiry = defineJob({
  name: 'protection.watch-expiry',
  payload: noPayload,
  everySeconds: 3600,
});

/** Tells leads and holders 60, 30, 14, 7 and 1 days before a directory or a key ends: each once. */
export const expiryJobs: readonly BoundJob[] = [
  bindJob(watchExpiry, async ({ context }) => {
    const { tenantId, now } = context;
    await inTransaction(context.db, async (db) => {
      const place = { db, tenantId, now };
      const leads = await leadsNow(place, now);
      const directory = await currentDirectory(place);
      const keys = (await keysWithHolders(place).execute()).filter((key) => isUsable(key, now));
      const ending = [
        ...(directory
          ? [
              {
                what: `directory ${directory.version}`,
                ends: directory.expires_at,
                to: leads,
                title: '签名名单快到期了',
              },
            ]
          : []),
        ...keys.map((key) => ({
          what: `key ${key.key_id}`,
          ends: key.valid_until,
          to: [...new Set([...leads, key.person_id])],
          title: '有一把钥匙快到期了',
        })),
      ];
      for (const { what, ends, to, title } of ending) {
        const mark = ends && expiryMark(ends, now);
        for (const personId of mark ? to : []) {
          await notify(place, {
            personId,
            kind: keysNotice,
            title,
            body: `还有不到 ${mark} 天。到期以后新的求助发不出来，请尽快续期。`,
            link: null,
            dedupeKey: `${what} ${mark}`,
          });
        }
      }
    });
  }),
];
