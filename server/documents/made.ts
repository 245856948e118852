import type { MadeDocument } from '../../contract/document';
import { cleanLine } from '../../contract/text/clean';
import { storeFile, temporaryUrls } from '../kernel/store/files';
import { shortCode } from '../kernel/store/identifier';
import { type TableDocument, wordFileOf } from './table-document';

/** Seconds that the address of a document made just now is good for. */
const ADDRESS_SECONDS = 600;

/** What a phone's file system does not take in a name, and names that grow too long for it. */
export const nameOf = (title: string) => {
  const plain = cleanLine(title).replace(/[\\/:*?"<>|\s\p{Default_Ignorable_Code_Point}]+/gu, ' ');
  return `${[...plain].slice(0, 60).join('').trim()}.docx`;
};

/**
 * Makes the document and stores it under `path` by what it says, so that no cache gives an older one; answers where it
 * can be had for ten minutes. `fileName` is what people see.
 */
export async function madeDocument(
  path: string,
  fileName: string,
  document: TableDocument,
): Promise<MadeDocument> {
  const said = shortCode(JSON.stringify(document), 20);
  const fileId = await storeFile(`${path}/${said}.docx`, await wordFileOf(document));
  const url = (await temporaryUrls([fileId], ADDRESS_SECONDS)).get(fileId);
  if (!url) throw new Error(`${fileId} was stored and has no address`);
  return { fileId, url, fileName: nameOf(fileName) };
}
