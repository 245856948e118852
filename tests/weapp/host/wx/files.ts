import type { Program } from '../program';
import { Failure } from './answer';
import type { Calls } from './wx';

/** Pictures and files: chosen, made smaller, saved, read. Their content is not kept. */
export function fileCalls({ phone }: Program): Calls {
  const chosen = (options: { count?: unknown }) =>
    Array.from({ length: Math.min(1, Number(options.count ?? 1)) }, (_, at) => ({
      tempFilePath: `http://tmp/picture-${at}.jpg`,
      size: 120_000,
      fileType: 'image',
    }));
  const permitted = (what: string) => {
    if (!phone.answers.permit(what)) throw new Failure('cancel');
  };
  return {
    chooseMedia: (options) => {
      permitted('album');
      return { type: 'image', tempFiles: chosen(options) };
    },
    chooseImage: (options) => {
      permitted('album');
      const tempFiles = chosen(options);
      return { tempFiles, tempFilePaths: tempFiles.map(({ tempFilePath }) => tempFilePath) };
    },
    compressImage: ({ src }) => ({ tempFilePath: src }),
    getImageInfo: ({ src }) => ({ width: 600, height: 400, path: src, type: 'jpeg' }),
    previewImage: () => ({}),
    saveImageToPhotosAlbum: () => permitted('scope.writePhotosAlbum'),
    openDocument: () => ({}),
  };
}

export function fileMembers({ phone }: Program): Record<string, unknown> {
  const files = phone.uploads;
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    getFileSystemManager: () => ({
      writeFileSync: (path: string, content: unknown) => void files.set(path, String(content)),
      readFileSync: (path: string) => files.get(path) ?? '',
      accessSync: (path: string) => {
        if (!files.has(path)) throw new Error(`accessSync:fail no such file or directory ${path}`);
      },
      unlinkSync: (path: string) => void files.delete(path),
    }),
  };
}
