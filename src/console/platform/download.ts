const minute = 60_000;

/** Hands a file over as a download; its address stays until slow browsers have fetched it. */
export function download(fileName: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  follow(fileName, address);
  setTimeout(() => URL.revokeObjectURL(address), minute);
}

/** Downloads what lies at an address. */
export function follow(fileName: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
}
