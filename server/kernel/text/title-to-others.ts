import { withoutPrivateNumbers } from '../../../contract/text/private-numbers';

/**
 * The title of a wish or an errand as it stands where others read it than those whom it concerns: in logs, sheets, messages,
 * documents, letters. Its private numbers only where the staff published them.
 */
export const titleToOthers = ({ title, numbersKept }: { title: string; numbersKept?: boolean }): string =>
  numbersKept ? title : withoutPrivateNumbers(title);
