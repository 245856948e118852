import { invalidParameter } from '../engine/errors';
import type { WireRequest } from './database-actions';
import type { FileStore } from './files';

const MAX_FILES = 50;

function listOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw invalidParameter(`${name} must be a list`);
  if (value.length > MAX_FILES) throw invalidParameter(`${name} may name ${MAX_FILES} files`);
  return value;
}

function fileIdOf(value: unknown): string {
  if (typeof value !== 'string') throw invalidParameter('a fileID must be a string');
  return value;
}

function missing(fileID: string) {
  return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' };
}

/** The SDK's storage actions (platform.md §6.2): the reply's `data`, or undefined when the action is none of them. */
export async function answerFileAction(
  action: string,
  request: WireRequest,
  files: FileStore,
  environment: string,
  baseUrl: string,
): Promise<unknown> {
  switch (action) {
    case 'storage.getUploadMetadata':
      if (typeof request.path !== 'string') throw invalidParameter('path must be a string');
      return files.uploadTicket(request.path, environment, baseUrl);
    case 'storage.batchGetDownloadUrl': {
      const wanted = listOf(request.file_list, 'file_list') as Array<{
        fileid?: unknown;
        max_age?: unknown;
      } | null>;
      const download_list = wanted.map(async (entry) => {
        const fileID = fileIdOf(entry?.fileid);
        const max_age = entry?.max_age;
        const age = typeof max_age === 'number' ? max_age : undefined;
        const tempFileURL = await files.temporaryUrl(fileID, age, baseUrl);
        return tempFileURL ? { code: 'SUCCESS', fileID, tempFileURL, maxAge: age } : missing(fileID);
      });
      return { download_list: await Promise.all(download_list) };
    }
    case 'storage.batchDeleteFile': {
      const delete_list = listOf(request.fileid_list, 'fileid_list').map(async (fileid) => {
        const fileID = fileIdOf(fileid);
        const code = (await files.remove(fileID)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST';
        return { code, fileID };
      });
      return { delete_list: await Promise.all(delete_list) };
    }
    default:
      return undefined;
  }
}
