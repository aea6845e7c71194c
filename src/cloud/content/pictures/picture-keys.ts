/** Where a picture lies that anybody may see: by its content, so that it never changes. */
export function pictureKey(file: string): string {
  return `content/pictures/${file}`;
}

/** Where a person's upload lies until it was looked at. Nobody else can name it. */
export function uploadKey(tenantId: string, personId: string, uploadId: string): string {
  return `content/uploads/${tenantId}/${personId}/${uploadId}`;
}
