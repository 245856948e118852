export { notTakenYet } from '../kernel/not-taken-yet';
export { stepOf, wasTakenBefore } from '../kernel/way';
