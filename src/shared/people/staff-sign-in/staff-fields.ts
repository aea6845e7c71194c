import * as v from 'valibot';
import { id, instant, text } from '@shared/contract/schemas';
import { isLonger } from '@shared/text/characters';
import { longestPassword } from './password-rules';

/** "Chrome · Windows": what she sees on the phone, and later in the list of her devices. */
export const browserLabel = text(60);

/** A secret of ours, 32 random bytes in base64url: said once, kept as its hash. */
export const secret = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

/** Case makes no difference in a name. */
export const userName = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[a-z][a-z0-9._-]{2,31}$/, '用户名以字母开头，3 到 32 个字母或数字'),
);

/** Only the upper limit is checked here: what a good password is says `passwordProblem`. */
export const password = v.pipe(
  v.string(),
  v.minLength(1, '请填密码'),
  // A character of several signs is one of hers.
  v.maxLength(longestPassword * 11),
  v.check((value) => !isLonger(value, longestPassword), `最多 ${longestPassword} 个字`),
);

/** Six digits of the authenticator; blanks between them are taken away. */
export const totpCode = v.pipe(
  v.string(),
  v.transform((typed) => typed.replace(/\s/g, '')),
  v.regex(/^\d{6}$/, '动态码是 6 位数字'),
);

export const recoveryCode = v.pipe(
  v.string(),
  v.transform((typed) => typed.replace(/[\s-]/g, '').toLowerCase()),
  v.regex(/^[a-z2-9]{10}$/, '备用码是 10 个字母和数字'),
);

/** A session of the console: 12 hours at most, 2 without use. Its token is said once, here. */
export const consoleSession = v.object({
  personId: id,
  token: v.string(),
  expiresAt: instant,
  /** For this browser to keep and to show at the next sign-in (`knownBrowsers`); opens nothing. */
  knownBrowser: v.string(),
});

/** Marks that this browser has kept: it is hers, whatever strangers have typed elsewhere. */
export const knownBrowsers = v.optional(
  v.pipe(v.array(v.pipe(v.string(), v.maxLength(240))), v.maxLength(5)),
  [],
);

export const ticketGone = { status: 401, message: '时间过了，请重新登录。' } as const;
export const codeWrong = {
  status: 401,
  message: '动态码不对，请看一下最新的。',
  data: v.object({ triesLeft: v.number() }),
} as const;
export const passkeyRefused = { status: 401, message: '通行密钥没有通过，请再试一次。' } as const;
export const noPasskeysHere = {
  status: 409,
  message: '这个网址用不了通行密钥，请用动态码。',
} as const;

export const tryLater = {
  status: 429,
  message: '试错太多次了，请等一会儿再试，或者用手机扫码登录。',
  data: v.object({ retryAfterSeconds: v.number() }),
} as const;
export const weakPassword = {
  status: 400,
  message: '这个密码太容易猜到。',
  /** A sentence for her: what to do better. */
  data: v.object({ why: v.string() }),
} as const;
