import { checkKey, isKey, type SignedRequest, type Storage } from './storage';

export interface S3StorageOptions {
  bucket: string;
  region: string;
  /** Of COS, MinIO and others; left out for AWS. */
  endpoint: string | undefined;
  /** Left out: from AWS_ACCESS_KEY_ID and the SDK's other sources. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** Files in an S3-compatible store. The SDK is loaded with the first file, it is a large one. */
export function s3Storage({ bucket, region, endpoint, credentials }: S3StorageOptions): Storage {
  let loading: ReturnType<typeof load> | undefined;
  const sdk = () => (loading ??= load());

  async function load() {
    const [s3, { getSignedUrl }] = await Promise.all([
      import('@aws-sdk/client-s3'),
      import('@aws-sdk/s3-request-presigner'),
    ]);
    const client = new s3.S3Client({
      region,
      // A bucket in the path works with every store; in the host name it needs their DNS.
      ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
      ...(credentials === undefined ? {} : { credentials }),
      // Only what the command needs: other stores than AWS refuse its newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
    });
    return { s3, client, getSignedUrl };
  }

  return {
    put: async (key, bytes, { contentType }) => {
      const { s3, client } = await sdk();
      await client.send(
        new s3.PutObjectCommand({
          Bucket: bucket,
          Key: checkKey(key),
          Body: bytes,
          ContentType: contentType,
        }),
      );
    },
    get: async (key) => {
      if (!isKey(key)) return null;
      const { s3, client } = await sdk();
      try {
        const found = await client.send(new s3.GetObjectCommand({ Bucket: bucket, Key: key }));
        return (await found.Body?.transformToByteArray()) ?? new Uint8Array();
      } catch (error) {
        if (error instanceof Error && error.name === 'NoSuchKey') return null;
        throw error;
      }
    },
    delete: async (key) => {
      if (!isKey(key)) return;
      const { s3, client } = await sdk();
      await client.send(new s3.DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
    presignPut: async (key, { contentType, bytes, seconds }): Promise<SignedRequest> => {
      const { s3, client, getSignedUrl } = await sdk();
      const command = new s3.PutObjectCommand({
        Bucket: bucket,
        Key: checkKey(key),
        ContentType: contentType,
        ContentLength: bytes,
      });
      const url = await getSignedUrl(client, command, {
        expiresIn: seconds,
        // Signed as headers: the store refuses another length or type.
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
      });
      return { method: 'PUT', url, headers: { 'content-type': contentType } };
    },
    presignGet: async (key, { seconds }): Promise<SignedRequest> => {
      const { s3, client, getSignedUrl } = await sdk();
      const command = new s3.GetObjectCommand({ Bucket: bucket, Key: checkKey(key) });
      return {
        method: 'GET',
        url: await getSignedUrl(client, command, { expiresIn: seconds }),
        headers: {},
      };
    },
  };
}
