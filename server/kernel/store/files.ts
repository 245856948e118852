import { openCloud } from './cloud';

/** As many as one request may name. */
const MOST_FILES = 50;

/** Stores a file under its path, in place of what was there; answers its file id. */
export async function storeFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = (await openCloud().uploadFile({ cloudPath: path, fileContent: content })) as {
    fileID: string;
  };
  return fileID;
}

const isThere = async (fileId: string) => (await temporaryUrls([fileId], 60)).size > 0;

/** A stored file's content; null when there is none, or no longer. */
export async function readFile(fileId: string): Promise<Buffer | null> {
  if (!(await isThere(fileId))) return null;
  try {
    const { fileContent } = (await openCloud().downloadFile({ fileID: fileId })) as { fileContent: Buffer };
    return fileContent;
  } catch (problem) {
    if (await isThere(fileId)) throw problem;
    return null;
  }
}

/** Addresses by file id, good for so many seconds; files that are not there are left out. One request. */
export async function temporaryUrls(
  fileIds: readonly string[],
  seconds: number,
): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  if (fileIds.length > MOST_FILES) throw new Error(`${fileIds.length} files are asked for at once`);
  const { fileList } = (await openCloud().getTempFileURL({
    // The SDK's own types know file ids alone.
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })) as unknown as string[],
  })) as { fileList: Array<{ fileID: string; tempFileURL: string }> };
  return new Map(
    fileList.flatMap(({ fileID, tempFileURL }) => (tempFileURL ? [[fileID, tempFileURL] as const] : [])),
  );
}

/** Removes files; those that are gone already stay so. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length > 0) await openCloud().deleteFile({ fileList: [...fileIds] });
}
