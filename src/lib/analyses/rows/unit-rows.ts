import { none, type ContactColumns } from '#lib/model/contact-columns.ts';
import type { TargetHeld } from '#lib/analyses/evidence.ts';

/** Whether a row is of a unit: every row for null, no row of a member that nobody knows. */
export function unitRows({ names, ...columns }: ContactColumns, unit: TargetHeld['unit']): (row: number) => boolean {
	if (unit === null) return () => true;
	const member = names[unit.dimension].indexOf(unit.member);
	const column = columns[unit.dimension];
	return (row) => member !== none && column[row] === member;
}
