import { readTemplates } from './templates';

/** The templates of the organization's account; none unless the function's environment names them: then inboxes only. */
export const templates = readTemplates(process.env.DAOZHIBU_TEMPLATES);
