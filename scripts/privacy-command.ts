/** `npm run privacy`: writes docs/privacy.json and docs/privacy.md from the contract. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { guide, paper } from './privacy-paper';

const docs = resolve(__dirname, '..', 'docs');
writeFileSync(resolve(docs, 'privacy.json'), guide());
writeFileSync(resolve(docs, 'privacy.md'), paper());
