import { invalidParameter } from '../engine/errors';

/** Refuses a path that could lead elsewhere than it says. */
export function checkPath(path: string): void {
  const parts = path.split('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  const odd = /[\x00-\x1f\x7f\\]/.test(path);
  if (
    path === '' ||
    path.length > 850 ||
    odd ||
    parts.some((part) => part === '' || part === '.' || part === '..')
  ) {
    throw invalidParameter(
      'a file path has no empty part, no . or .., no backslash and no control character',
    );
  }
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function decodePath(encoded: string): string {
  return encoded.split('/').map(decodeURIComponent).join('/');
}

export function fileIdOf(path: string, environment: string): string {
  return `cloud://${environment}.local-${environment}/${path}`;
}

/** The path inside `cloud://environment.bucket/path`; null when the text is no file id. */
export function pathOf(fileId: string): string | null {
  const match = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId);
  return match?.[1] ?? null;
}
