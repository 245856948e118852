import { serve } from '../kernel/serve';
import { list } from './list';
import { read } from './read';

export const main = serve('message', { list, read });
