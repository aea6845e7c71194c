/**
 * Settings of a client build, as compile-time constants. Taro's own `TARO_APP_*` variables stay in the
 * bundle as `process.env…`, which is undefined in a mini-program and stops the page: they are not used.
 *
 * CLIENT_TRANSPORT   http (gateway) or cloud (WeChat CloudBase; weapp only)
 * CLIENT_API_ORIGIN  where the gateway answers; H5 calls its own origin
 * CLIENT_CLOUD_ENV   id of the CloudBase environment
 */
export function buildConstants(platform: string | undefined): Record<string, string> {
  const isWeapp = platform === 'weapp';
  const transport = isWeapp && process.env.CLIENT_TRANSPORT === 'cloud' ? 'cloud' : 'http';
  const apiOrigin = process.env.CLIENT_API_ORIGIN ?? (isWeapp ? 'http://127.0.0.1:8080' : '');
  return {
    TRANSPORT: JSON.stringify(transport),
    API_ORIGIN: JSON.stringify(apiOrigin.replace(/\/$/, '')),
    CLOUD_ENV: JSON.stringify(process.env.CLIENT_CLOUD_ENV ?? ''),
  };
}
