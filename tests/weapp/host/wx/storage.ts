import type { Program } from '../program';
import { Failure } from './answer';
import type { Calls } from './wx';

/** Bytes that one key and all keys together may hold. */
const keyLimit = 1024 * 1024;
const limit = 10 * 1024 * 1024;

function storageOf({ phone: { storage }, realm }: Pick<Program, 'phone' | 'realm'>) {
  const size = () => [...storage.values()].reduce((sum, value) => sum + Buffer.byteLength(value), 0);
  return {
    size,
    set(key: string, value: unknown): void {
      const json = JSON.stringify(value) ?? '""';
      if (Buffer.byteLength(json) > keyLimit) throw new Failure('exceed max size of one key 1MB');
      const before = Buffer.byteLength(storage.get(key) ?? '');
      if (size() - before + Buffer.byteLength(json) > limit)
        throw new Failure('exceed storage max size 10Mb');
      storage.set(key, json);
    },
    get(key: string): unknown {
      const json = storage.get(key);
      return json === undefined ? '' : realm.adopt(JSON.parse(json));
    },
    info: () => ({
      keys: [...storage.keys()],
      currentSize: Math.ceil(size() / 1024),
      limitSize: limit / 1024,
    }),
  };
}

/** wx.setStorage and its kin. */
export function storageCalls(program: Program): Calls {
  const own = () => storageOf(program);
  return {
    setStorage: ({ key, data }) => own().set(String(key), data),
    getStorage: ({ key }) => {
      if (!program.phone.storage.has(String(key))) throw new Failure('data not found');
      return { data: own().get(String(key)) };
    },
    removeStorage: ({ key }) => void program.phone.storage.delete(String(key)),
    clearStorage: () => program.phone.storage.clear(),
    getStorageInfo: () => own().info(),
  };
}

/** The same, at once. */
export function storageMembers(program: Program): Record<string, unknown> {
  const own = () => storageOf(program);
  return {
    setStorageSync: (key: string, value: unknown) => own().set(key, value),
    getStorageSync: (key: string) => own().get(key),
    removeStorageSync: (key: string) => void program.phone.storage.delete(key),
    clearStorageSync: () => program.phone.storage.clear(),
    getStorageInfoSync: () => program.realm.adopt(own().info()),
  };
}
