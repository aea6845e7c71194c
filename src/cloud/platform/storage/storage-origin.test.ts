import { s3Storage } from './s3-storage';
import { storageOrigin } from './storage-origin';

const credentials = { accessKeyId: 'id', secretAccessKey: 'secret' };

test.each([
  { bucket: 'women', region: 'us-east-1', endpoint: undefined },
  { bucket: 'women', region: 'cn-north-1', endpoint: undefined },
  { bucket: 'women.home', region: 'eu-west-1', endpoint: undefined },
  { bucket: 'women', region: 'ap-shanghai', endpoint: 'https://cos.ap-shanghai.example.com' },
  { bucket: 'women', region: 'us-east-1', endpoint: 'http://127.0.0.1:9000/' },
])('is where the SDK lets a client put its bytes: $bucket, $region, $endpoint', async (where) => {
  const signed = await s3Storage({ ...where, credentials }).presignPut('a/b', {
    contentType: 'image/png',
    bytes: 1,
    seconds: 60,
  });
  expect(storageOrigin({ kind: 's3', ...where })).toBe(new URL(signed.url).origin);
});

test('a folder is served by us', () => {
  expect(storageOrigin({ kind: 'folder', folder: '/data' })).toBeNull();
});
