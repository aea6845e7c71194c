import * as v from 'valibot';

/** Made for digits only: what a keyboard or a text message may put around them is taken away. */
export const smsCode = v.pipe(
  v.string(),
  v.transform((typed) => typed.replace(/\s/g, '')),
  v.regex(/^\d{6}$/, '验证码是 6 位数字'),
);

/** What only the screen that asked for a code knows; the code counts with it alone. */
export const smsSecret = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));

export const smsSent = v.object({
  secret: v.string(),
  resendAfterSeconds: v.number(),
  validSeconds: v.number(),
});

export const codeErrors = {
  CODE_WRONG: {
    status: 401,
    message: '验证码不对，请再看一下短信。',
    data: v.object({ triesLeft: v.number() }),
  },
  CODE_EXPIRED: { status: 401, message: '验证码过期了，或者试错太多次。请重新获取。' },
} as const;
