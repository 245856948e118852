/** `npm run privacy`: writes docs/privacy.json, docs/privacy.md and docs/filing/2-data.md from the contract. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataList, guide, paper } from './privacy-paper';

const docs = resolve(__dirname, '..', 'docs');
writeFileSync(resolve(docs, 'privacy.json'), guide());
writeFileSync(resolve(docs, 'privacy.md'), paper());
writeFileSync(resolve(docs, 'filing', '2-data.md'), dataList());
