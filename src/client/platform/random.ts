import Taro from '@tarojs/taro';

/** Bytes from the system's own source. Rejects where there is none: nothing weaker takes its place. */
export function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'weapp') return fromWechat(length);
  return Promise.resolve(crypto.getRandomValues(new Uint8Array(length)));
}

/** 32 hexadecimal digits that nobody has used before: names one intent of one user. */
export async function newKey(): Promise<string> {
  const bytes = await randomBytes(16);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromWechat(length: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: (answer) => resolve(new Uint8Array(answer.randomValues)),
      fail: (failure) => reject(new Error(failure.errMsg)),
    });
  });
}
