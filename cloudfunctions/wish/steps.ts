export { stepOf, wasTakenBefore } from '../kernel/way';
