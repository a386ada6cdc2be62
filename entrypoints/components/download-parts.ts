/** Hands a file to the browser's downloads. @param parts its pieces in order */
export function downloadParts(fileName: string, parts: readonly BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download reads the blob after this turn; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
